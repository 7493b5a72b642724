import { qrCode } from '../../src/lazy/paper/qr-code.ts';

/** The words in the code of the sample account: nobody is sent to an account that is somebody's. */
const WORDS = '演示二维码，并非真实账号。Sample code, no real account: yanshi-lifa';

/** The image of the sample account's code, `sample-wechat.svg`: real, and black on white on any page. */
export function sampleQr(): string {
  const code = qrCode(WORDS);
  if (code === null) throw new Error(WORDS);
  const { size, path } = code;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
  );
}

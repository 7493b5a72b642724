import { expect } from 'chai';
import { decodeText } from '../../src/feed/decode.ts';

const UTF_8 = [0xe7, 0xa4, 0xbe, 0xe5, 0x8c, 0xba];
const UTF_16LE = [0x3e, 0x79, 0x3a, 0x53];
const UTF_16BE = [0x79, 0x3e, 0x53, 0x3a];
const GBK = [0xc9, 0xe7, 0xc7, 0xf8];

/** Ways in which a server sends the word 社区. */
const CASES: [name: string, bytes: number[], contentType: string][] = [
  ['UTF-8', UTF_8, 'application/json; charset=utf-8'],
  ['UTF-8 without a charset', UTF_8, 'application/json'],
  ['UTF-8 without a content type', UTF_8, ''],
  ['UTF-8 that calls itself GBK', UTF_8, 'application/json; charset=gbk'],
  ['UTF-8 that calls itself ISO-8859-1', UTF_8, 'text/plain; charset=ISO-8859-1'],
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...UTF_8], 'application/json'],
  ['UTF-8 with a mark that calls itself GBK', [0xef, 0xbb, 0xbf, ...UTF_8], 'x; charset=gbk'],
  ['UTF-16LE with a byte order mark', [0xff, 0xfe, ...UTF_16LE], 'application/json'],
  ['UTF-16BE with a byte order mark', [0xfe, 0xff, ...UTF_16BE], 'application/json'],
  ['UTF-16LE that calls itself UTF-8', [0xff, 0xfe, ...UTF_16LE], 'text/plain; charset=utf-8'],
  ['GBK', GBK, 'application/json; charset=gbk'],
  ['GBK as GB2312', GBK, 'application/json; charset=gb2312'],
  ['GBK as GB18030', GBK, 'application/json;charset=GB18030'],
  ['GBK in quotes', GBK, 'application/json; charset="gbk"'],
  ['GBK without a charset', GBK, 'application/json'],
  ['GBK without a content type', GBK, ''],
  ['GBK that calls itself UTF-8', GBK, 'application/json; charset=utf-8'],
  ['GBK with a charset nobody knows', GBK, 'application/json; charset=chinese-local'],
  ['GBK with an empty charset', GBK, 'application/json; charset='],
];

describe('the text of a response', () => {
  for (const [name, bytes, contentType] of CASES) {
    it(`is read from ${name}`, () => {
      expect(decodeText(new Uint8Array(bytes), contentType)).to.equal('社区');
    });
  }

  it('holds rare characters that only GB 18030 has', () => {
    const bytes = new Uint8Array([0x95, 0x32, 0x82, 0x36]);
    expect(decodeText(bytes, 'text/plain')).to.equal('𠀀');
  });

  it('is that of the named charset where the bytes are neither UTF-8 nor GBK', () => {
    const bytes = new Uint8Array([0xa4, 0xa4, 0xa4, 0xe5]); // 中文
    expect(decodeText(bytes, 'text/plain; charset=big5')).to.equal('中文');
  });

  it('is Uyghur in UTF-8, too', () => {
    const text = 'مەھەللە';
    expect(decodeText(new TextEncoder().encode(text), 'application/json')).to.equal(text);
  });

  it('shows what cannot be read as replacement characters, rather than failing', () => {
    expect(decodeText(new Uint8Array([0x7b, 0xff, 0xff, 0x7d]), '')).to.contain('\uFFFD');
  });

  it('stays UTF-8 with a broken byte, which becomes one mark', () => {
    const bytes = [...UTF_8, ...UTF_8, 0xe5, 0x8c, 0x22, ...UTF_8];
    for (const type of ['application/json', 'application/json; charset=utf-8', '']) {
      expect(decodeText(new Uint8Array(bytes), type)).to.equal('社区社区\uFFFD"社区');
    }
    const latin = new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x61]);
    expect(decodeText(latin, 'text/plain; charset=UTF-8')).to.equal('caf\uFFFDa');
  });

  it('is GBK where a few of its characters look like UTF-8', () => {
    const bytes = [...GBK, 0xc4, 0xa3, ...GBK, ...GBK]; // 社区模社区社区
    expect(decodeText(new Uint8Array(bytes), '')).to.equal('社区模社区社区');
  });

  it('is empty where there are no bytes', () => {
    expect(decodeText(new Uint8Array(), 'application/json')).to.equal('');
  });

  it('is empty where there is only a byte order mark', () => {
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf]), '')).to.equal('');
  });
});

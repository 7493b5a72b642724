/** Makes frames as tall as the embedded page in them, whenever that says how tall it is. */
import { isHeightMessage, HEIGHT_ASKED } from './height-message.ts';

/** Selector of the frames with an embedded page, by what its address has in it. */
const EMBEDDED = 'iframe[src*=linli-embed]';
/** Pixels; more than any page needs. */
const TALLEST = 100_000;

window.addEventListener('message', ({ source, origin, data }) => {
  if (!isHeightMessage(data)) return;
  const frame = [...framesHere()].find(({ contentWindow }) => contentWindow === source);
  if (frame === undefined || originOf(frame) !== origin) return;
  const { height } = data;
  if (height > 0 && height < TALLEST) frame.style.height = `${Math.ceil(height)}px`;
});
// Those that were there before this file have said it already.
for (const frame of framesHere()) {
  const origin = originOf(frame);
  if (origin !== null) frame.contentWindow?.postMessage(HEIGHT_ASKED, origin);
}

function framesHere(): NodeListOf<HTMLIFrameElement> {
  return document.querySelectorAll<HTMLIFrameElement>(EMBEDDED);
}

/** Origin of a frame's own page, `null` for no address; a page somebody has gone on to in it has another. */
function originOf({ src }: HTMLIFrameElement): string | null {
  try {
    return new URL(src).origin;
  } catch {
    return null;
  }
}

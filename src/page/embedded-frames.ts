/** Makes frames as tall as the embedded page in them, whenever that says how tall it is. */
import { isHeightMessage, HEIGHT_ASKED } from './height-message.ts';

/** Selector of the frames with an embedded page, by what its address has in it. */
const EMBEDDED = 'iframe[src*=linli-embed]';
/** Pixels; more than any page needs. */
const TALLEST = 100_000;

// A page without such a frame is not listened to.
const arrivals = new MutationObserver(hearFrames);
arrivals.observe(document, { childList: true, subtree: true });
hearFrames();

function hearFrames(): void {
  const frames = framesHere();
  if (frames.length === 0) return;
  arrivals.disconnect();
  window.addEventListener('message', fit);
  // Those that were there before this file have said it already.
  for (const frame of frames) {
    const origin = originOf(frame);
    if (origin !== null) frame.contentWindow?.postMessage(HEIGHT_ASKED, origin);
  }
}

function fit({ source, origin, data }: MessageEvent<unknown>): void {
  if (!isHeightMessage(data)) return;
  const frame = [...framesHere()].find(({ contentWindow }) => contentWindow === source);
  if (frame === undefined || originOf(frame) !== origin) return;
  const { height } = data;
  if (height > 0 && height < TALLEST) frame.style.height = `${Math.ceil(height)}px`;
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

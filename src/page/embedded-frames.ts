/** Makes frames as tall as the embedded page in them, whenever that says how tall it is. */
import { isHeightMessage, HEIGHT_ASKED } from './height-message.ts';
import { rootElement } from './root-element.ts';

/** Selector of the frames that may have an embedded page, by what its address has in it. */
const EMBEDDED = 'iframe[src*=linli-embed]';
/** The file of the embedded page, wherever it lies. */
const EMBEDDED_FILE = /\/linli-embed\.html$/;
/** Pixels: all services of a county, each of them open. */
const TALLEST = 50_000;

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
  return rootElement().querySelectorAll<HTMLIFrameElement>(EMBEDDED);
}

/**
 * Origin of a frame with an embedded page of ours, from where the page takes its scripts or from its own
 * site; `null` for any other frame, whatever its address has in it. A page somebody has gone on to in the
 * frame has another origin.
 */
function originOf({ src }: HTMLIFrameElement): string | null {
  const origin = originIn(src);
  const isOurs = EMBEDDED_FILE.test(src.split(/[?#]/, 1)[0] ?? '');
  return isOurs && trustedOrigins().has(origin) ? origin : null;
}

/** Origins whose scripts the page runs: they may do to it what they like. */
function trustedOrigins(): ReadonlySet<string> {
  const scripts = rootElement().querySelectorAll<HTMLScriptElement>('script[src]');
  const origins = Array.from(scripts, ({ src }) => originIn(src));
  return new Set([location.origin, ...origins]);
}

function originIn(address: string): string {
  try {
    return new URL(address).origin;
  } catch {
    return '';
  }
}

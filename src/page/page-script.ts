/**
 * The script that pages paste. It stays small: each tag is loaded when a page has it, from the files
 * beside this one. Where the browser lacks what the elements need, nothing is loaded, and the text
 * between the tags stays.
 */

/** What a page may have, as selectors, and what that needs. */
const wanted = new Map<string, () => Promise<unknown>>([
  ['linli-service-list', () => import('../elements/service-list/service-list.define.ts')],
  ['linli-booking-form', () => import('../elements/booking-form/booking-form.define.ts')],
  ['linli-stats-panel', () => import('../elements/stats-panel/stats-panel.define.ts')],
  ['[data-linli],a[href*="#linli-"]', () => import('./stand-ins.ts')],
  ['iframe[src*=linli-embed]', () => import('./embedded-frames.ts')],
  [
    /[?&]linli-check\b/.test(location.search)
      ? 'body'
      : 'linli-service-list[check],linli-booking-form[check],linli-stats-panel[check]',
    () => import('../check-mode/check-mode.ts'),
  ],
]);

const isServed =
  'customElements' in window && 'adoptedStyleSheets' in document && 'slot' in Element.prototype;

/** Tags may come late: with a page that is still being read, or by a script of the page. */
const arrivals = isServed ? new MutationObserver(loadWhatIsHere) : null;

function loadWhatIsHere(): void {
  for (const [selector, load] of wanted) {
    if (document.querySelector(selector) === null) continue;
    wanted.delete(selector);
    load().catch((error: unknown) => advise(selector, error));
  }
  if (wanted.size === 0) arrivals?.disconnect();
}

/** In both languages: the texts are among the files that could not be read. */
function advise(selector: string, error: unknown): void {
  console.warn(
    `${selector}: 请把 linli-*.js 都上传到 linli.js 所在的文件夹，网页的 CSP 要允许它们。`,
    'Put all linli-*.js beside linli.js, and allow them in the CSP.',
    String(error),
  );
}

arrivals?.observe(document, { childList: true, subtree: true });
if (isServed) loadWhatIsHere();

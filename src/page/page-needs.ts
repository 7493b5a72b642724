import { asksInAddress, TAGS_THAT_ASK } from './check-asked.ts';

/** Things a page may have that need more than the script it pastes. */
export type PageNeed = 'service-list' | 'booking-form' | 'stats-panel' | 'other-forms' | 'check';

const SELECTORS: Readonly<Record<PageNeed, string>> = {
  'service-list': 'linli-service-list',
  'booking-form': 'linli-booking-form',
  'stats-panel': 'linli-stats-panel',
  'other-forms': '[data-linli],a[href*="#linli-"],iframe[src*=linli-embed]',
  check: asksInAddress() ? 'body' : TAGS_THAT_ASK,
};

/**
 * Methods of the document that Lit makes templates with. A page's `<img name="createElement">` stands before
 * the document's own (HTML, "named properties on the Document object"): then nothing can be shown.
 */
const NEEDED = ['createElement', 'createComment', 'createTreeWalker', 'importNode'] as const;

/** The root element: no name of the page stands before its methods. */
const root = document.documentElement;

/** Work done beside the loading. */
interface Loading {
  /** Called when something has come onto the page while something is being loaded. */
  readonly whileLoading: () => void;
  /** Called when nothing is being loaded any more. */
  readonly onLoaded: () => void;
}

/**
 * Loads what a page needs when the page has it. Where the browser lacks what the elements need, nothing is
 * loaded, and the text between the tags stays.
 *
 * @param loads what is asked for once at most
 * @param advice for the web editor, in both languages, where something could not be had
 * @param beside what is done beside it; nothing where nothing is waited for
 */
export function loadWhatPageNeeds(
  loads: Readonly<Record<PageNeed, () => Promise<unknown>>>,
  advice: readonly string[],
  beside?: Loading,
): void {
  const isServed =
    'customElements' in window && 'adoptedStyleSheets' in document && 'slot' in Element.prototype;
  const shadowed = NEEDED.find((name) => typeof document[name] !== 'function');
  if (shadowed) console.warn(`linli: name="${shadowed}" ✗ 改名 rename`);
  if (!isServed || shadowed) return;
  const missing = new Map(Object.entries(SELECTORS));
  let loading = 0;
  /** Tags may come late: with a page that is still being read, or by a script of the page. */
  const arrivals = new MutationObserver(loadWhatIsHere);
  arrivals.observe(document, { childList: true, subtree: true });
  loadWhatIsHere();

  function loadWhatIsHere(): void {
    for (const [need, selector] of missing) {
      if (root.querySelector(selector) === null) continue;
      missing.delete(need);
      loading += 1;
      void loads[need as PageNeed]()
        .catch((error: unknown) => {
          const said = [`linli-${need}: ${advice[0]}`, ...advice.slice(1), String(error)];
          console.warn(...said);
          if (root.querySelector(SELECTORS.check)) sayOnPage(said.join(' '));
        })
        .then(() => setTimeout(landed)); // until then, tags that have come have asked for their feed
    }
    if (loading > 0) beside?.whileLoading();
    if (missing.size === 0) arrivals.disconnect();
  }

  function landed(): void {
    loading -= 1;
    if (loading === 0) beside?.onLoaded();
  }
}

/** Tells on the page, to whoever has asked for the check: the file that would may be the one that is missing. */
export function sayOnPage(text: string): void {
  const notice = document.createElement('p');
  notice.setAttribute('role', 'alert');
  notice.style.cssText =
    'all:initial;position:fixed;left:0;right:0;bottom:0;z-index:2147483647;padding:16px;background:#fff;color:#b3261e;border-top:3px solid;font:16px/1.6 system-ui';
  notice.textContent = text;
  root.append(notice);
}

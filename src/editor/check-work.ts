import { checkSteps } from '../check/check-feed.ts';
import type { Finding } from '../check/finding.ts';
import { inSlices } from '../http/in-slices.ts';
import { nextTurn } from '../http/next-turn.ts';
import type { Instant } from '../model/time/zoned-time.ts';
import type { OpenDocument } from './document.ts';
import type { EditorLanguage } from './editor-language.ts';

/** Services of a feed that is looked over after each change; a larger one takes a while. */
const FEW = 200;
/** Time that a press has to be shown first. */
const AFTER_MS = 150;

/** Looks over what is open, after it is shown: a large feed when it is opened, and before it is saved. */
export class CheckWork {
  readonly #onFound: (document: OpenDocument, findings: readonly Finding[]) => void;
  #last = '';
  #raw: unknown = null;
  #working: AbortController | null = null;

  constructor(onFound: (document: OpenDocument, findings: readonly Finding[]) => void) {
    this.#onFound = onFound;
  }

  /** @param isAsked true where somebody wants to know it now */
  follow(document: OpenDocument, language: EditorLanguage, now: Instant, isAsked: boolean): void {
    const { raw, feed } = document.history.present;
    const isKnown = this.#raw === raw && this.#last === language;
    const isFirst = document.findings === null || this.#last !== language;
    if (isKnown || !(isAsked || isFirst || feed.services.length < FEW)) return;
    this.#raw = raw;
    this.#last = language;
    this.#working?.abort();
    this.#working = new AbortController();
    void this.#look(document, { language, now }, this.#working.signal);
  }

  async #look(
    document: OpenDocument,
    options: { readonly language: EditorLanguage; readonly now: Instant },
    signal: AbortSignal,
  ): Promise<void> {
    await new Promise((shown) => setTimeout(shown, AFTER_MS));
    if (signal.aborted) return;
    const { raw } = document.history.present;
    const bytes = new TextEncoder().encode(JSON.stringify(raw, null, 2));
    try {
      const { findings } = await inSlices(checkSteps(bytes, options), nextTurn, signal);
      // A feed that is saved is made then.
      this.#onFound(
        document,
        findings.filter(({ anchor }) => anchor !== 'check-stale'),
      );
    } catch (fault) {
      // Something else is looked over by now.
      if (!signal.aborted) throw fault;
    }
  }
}

import { inSlices } from '../../http/in-slices.ts';
import { nextTurn } from '../../http/next-turn.ts';
import type { EditorMessages } from '../../i18n/editor-messages.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { OpenDocument } from '../document.ts';
import { sentenceSteps } from './document-changes.ts';

/** Works out what changed for residents while the page goes on. */
export class ChangesWork {
  readonly #onDone: () => void;
  #of: readonly unknown[] = [];
  #working: AbortController | null = null;
  #sentences: readonly string[] | null = null;

  /** @param onDone called when there is something to show */
  constructor(onDone: () => void) {
    this.#onDone = onDone;
  }

  /** The sentences on what is in no file yet; `null` while they are worked out. */
  sentencesFor(
    { saved, history }: OpenDocument,
    { tag }: EditorMessages,
    now: Instant,
  ): readonly string[] | null {
    const of = [saved.raw, history.present.raw, tag];
    if (of.every((part, at) => part === this.#of[at])) return this.#sentences;
    this.#of = of;
    this.#sentences = null;
    this.#working?.abort();
    this.#working = new AbortController();
    const { signal } = this.#working;
    void this.#work(sentenceSteps(saved, history.present, tag, now), signal);
    return null;
  }

  async #work(steps: ReturnType<typeof sentenceSteps>, signal: AbortSignal): Promise<void> {
    try {
      this.#sentences = await inSlices(steps, nextTurn, signal);
      this.#onDone();
    } catch (fault) {
      // Something else is asked for by now.
      if (!signal.aborted) throw fault;
    }
  }
}

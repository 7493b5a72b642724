import { inSlices } from '../../http/in-slices.ts';
import { nextTurn } from '../../http/next-turn.ts';
import type { Directory } from '../../model/directory.ts';
import { datedSessionSteps, type DatedSession, type DateRange } from './dated-sessions.ts';

/** Works out the sessions of some days while the page goes on; those before stay until they are there. */
export class CalendarWork {
  readonly #onDone: () => void;
  #directory: Directory | null = null;
  #range: DateRange | null = null;
  #working: AbortController | null = null;
  #sessions: readonly DatedSession[] | null = null;

  /** @param onDone called when there is something to show */
  constructor(onDone: () => void) {
    this.#onDone = onDone;
  }

  /** The sessions of these days; those of before while others of the same days are worked out, else `null`. */
  sessionsFor(directory: Directory, range: DateRange): readonly DatedSession[] | null {
    const isSame = range.first === this.#range?.first && range.last === this.#range.last;
    if (directory === this.#directory && isSame) return this.#sessions;
    if (!isSame) this.#sessions = null;
    this.#directory = directory;
    this.#range = range;
    this.#working?.abort();
    this.#working = new AbortController();
    void this.#work(directory, range, this.#working.signal);
    return this.#sessions;
  }

  async #work(directory: Directory, range: DateRange, signal: AbortSignal): Promise<void> {
    try {
      const sessions = await inSlices(datedSessionSteps(directory, range), nextTurn, signal);
      this.#sessions = sessions;
      this.#onDone();
    } catch {
      // Another one is asked for.
    }
  }
}

import { nextTurn } from '../http/next-turn.ts';
import type { Steps } from '../model/steps.ts';

/** Work that takes no longer is done in one piece, with the update that shows it. */
const AT_ONCE_MS = 24;

/**
 * The content of an element, worked out ahead of the update that shows it. What takes long is done in
 * slices: the page has its turn between them, and the element stays as it was. Where something else is to
 * be shown meanwhile, that is begun instead.
 */
export class WorkAhead<Result> {
  readonly #dependsOn: () => readonly unknown[];
  readonly #work: () => Steps<Result>;
  #key: readonly unknown[] | null = null;
  #steps: Steps<Result> | null = null;
  #result: Result | null = null;

  /** @param dependsOn everything that the result depends on: it is kept for as long as this is the same */
  constructor(dependsOn: () => readonly unknown[], work: () => Steps<Result>) {
    this.#dependsOn = dependsOn;
    this.#work = work;
  }

  /** Settles when the result is there, or cannot be had; `null` where nothing has to be waited for. */
  prepare(): Promise<void> | null {
    return this.#isDone() ? null : this.#goOn();
  }

  /** The result, `null` where it takes longer than some milliseconds; what the work throws. */
  take(most = AT_ONCE_MS): Result | null {
    const key = this.#dependsOn();
    if (this.#key?.some((part, at) => part !== key[at]) !== false) {
      this.#key = key;
      this.#steps = this.#work();
      this.#result = null;
    }
    const end = performance.now() + most;
    try {
      while (this.#steps !== null) {
        const step = this.#steps.next();
        if (step.done) {
          this.#result = step.value;
          this.#steps = null;
        } else if (performance.now() >= end) break;
      }
    } catch (error) {
      this.#key = null; // tried again by who shows it
      throw error;
    }
    return this.#result;
  }

  #isDone(): boolean {
    try {
      return this.take() !== null;
    } catch {
      return true;
    }
  }

  async #goOn(): Promise<void> {
    do {
      do await nextTurn();
      while (!this.#isDone());
      await nextTurn(); // showing it is work of its own
    } while (!this.#isDone()); // something else is to be shown since
  }
}

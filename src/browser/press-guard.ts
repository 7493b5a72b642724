/** Milliseconds after a press in which another one is taken for the same: many people double-click. */
const SAME_PRESS_MS = 1_000;

/** Tells a second press from the first: soon after it, and for the same content. */
export class PressGuard {
  #at = Number.NEGATIVE_INFINITY;
  #content: unknown = null;

  /** Takes note of a press; `false` where it is the one before once more. */
  isAnother(content: unknown): boolean {
    const now = performance.now();
    if (now - this.#at < SAME_PRESS_MS && content === this.#content) return false;
    this.#at = now;
    this.#content = content;
    return true;
  }
}

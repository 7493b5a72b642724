import type { LitElement, ReactiveController } from 'lit';

/** Moves the focus to what a render brings: a summary of errors, a result, the first new item. */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  #selector: string | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    // Who has gone elsewhere meanwhile stays there.
    host.addEventListener('focusin', () => (this.#selector = null));
  }

  /** Focuses the first match inside the element as soon as a render has made it; nothing any more for `null`. */
  after(selector: string | null): void {
    this.#selector = selector;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#selector === null) return;
    const target = this.#host.renderRoot.querySelector<HTMLElement>(this.#selector);
    if (target === null) return;
    this.#selector = null;
    target.focus();
  }
}

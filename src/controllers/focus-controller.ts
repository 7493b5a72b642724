import type { LitElement, ReactiveController } from 'lit';

/** Moves the focus to what a render brings: a summary of errors, a result, the first new item. */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  #selectors: readonly string[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    // Who has gone elsewhere meanwhile stays there.
    host.addEventListener('focusin', () => (this.#selectors = []));
  }

  /** Focuses a match inside the element as soon as a render has made it, of the first selector that has one. */
  after(...selectors: readonly string[]): void {
    this.#selectors = selectors;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const target = this.#selectors
      .map((selector) => this.#host.renderRoot.querySelector<HTMLElement>(selector))
      .find((found) => found !== null);
    if (!target) return;
    this.#selectors = [];
    target.focus();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A panel that draws so many figures, and more when it is told. */
export interface GrowingHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  shown: number;
}

/** Figures that are drawn together. */
const PAGE = 200;

/** Screens ahead at which more is drawn: nobody who reads on has to wait. */
const AHEAD = '100%';

/** Draws more figures when somebody comes near the end of those that are drawn. */
export class GrowingController implements ReactiveController {
  readonly #host: GrowingHost;
  readonly #observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#host.shown += PAGE;
    },
    { rootMargin: AHEAD },
  );

  constructor(host: GrowingHost) {
    this.#host = host;
  }

  hostUpdated(): void {
    this.#observer.disconnect();
    const end = this.#host.renderRoot.querySelector('[data-end]');
    if (end !== null) this.#observer.observe(end);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}

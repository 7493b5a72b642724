import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The part of a screen that what a page has above a panel takes of it at most. */
const MOST_ABOVE = 0.25;

/**
 * Finds the figures that a wall screen has no room for on the page of those before them: each then begins
 * the next page. Nobody scrolls a wall.
 */
export class ScreenFitController implements ReactiveController {
  readonly #host: Host;
  readonly #isOn: () => boolean;
  #begin = new Set<string>();
  #screen = '';

  /** @param isOn whether the panel is on a wall screen */
  constructor(host: Host, isOn: () => boolean) {
    this.#host = host;
    this.#isOn = isOn;
    host.addController(this);
  }

  /** Tells if a figure begins a page. */
  begins(id: string): boolean {
    return this.#begin.has(id);
  }

  hostUpdate(): void {
    const screen = `${window.innerWidth} ${window.innerHeight}`;
    if (screen !== this.#screen) this.#begin = new Set();
    this.#screen = screen;
  }

  hostUpdated(): void {
    const root = this.#isOn() ? this.#host.renderRoot.querySelector('.root') : null;
    const figures = root?.querySelectorAll<HTMLElement>('.figure') ?? [];
    const id = figures[figures.length - 1]?.dataset['metric'];
    if (root === null || id === undefined || figures.length < 2) return;
    const { top, height } = root.getBoundingClientRect();
    const screen = window.innerHeight;
    const above = Math.min(Math.max(top + window.scrollY, 0), screen * MOST_ABOVE);
    if (height <= screen - above) return;
    this.#begin.add(id);
    // Not while the element is being updated, and before anything is painted.
    queueMicrotask(() => this.#host.requestUpdate());
  }
}

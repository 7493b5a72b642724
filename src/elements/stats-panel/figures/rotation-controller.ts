import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Seconds that a wall screen stays on one page: time to read a dozen figures. */
export const PAGE_SECONDS = 20;

const POINTING = ['pointerenter', 'pointerleave'] as const;
const FOCUSING = ['focusin', 'focusout'] as const;

/**
 * Turns the pages of a wall screen by itself. It waits while a mouse points at it or somebody goes through
 * it by keyboard, while the page is hidden, and when it was told to; where the device asks for less motion
 * it does not move at all (WCAG 2.2.2). A finger leaves the focus and the pointer where it touched: that
 * somebody has been there is no reason to stand still for ever.
 */
export class RotationController implements ReactiveController {
  readonly #host: Host;
  readonly #isOn: () => boolean;
  readonly #seconds: number;
  #index = 0;
  #isStopped = false;
  #isPointedAt = false;
  #hasKeyboardFocus = false;
  #waited = 0;
  #timer: ReturnType<typeof setInterval> | null = null;

  /** @param isOn whether there are pages to turn */
  constructor(host: Host, isOn: () => boolean, seconds = PAGE_SECONDS) {
    this.#host = host;
    this.#isOn = isOn;
    this.#seconds = seconds;
    host.addController(this);
  }

  /** True after somebody has told it to stay. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** True unless the device asks for less motion. */
  get mayMove(): boolean {
    return !matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /** The page that is shown, of so many. */
  indexIn(pages: number): number {
    return pages === 0 ? 0 : ((this.#index % pages) + pages) % pages;
  }

  show(index: number, pages: number): void {
    this.#index = (index + pages) % pages;
    this.#waited = 0;
    this.#host.requestUpdate();
  }

  readonly toggle = (): void => {
    this.#isStopped = !this.#isStopped;
    this.#waited = 0;
    this.#host.requestUpdate();
  };

  hostUpdate(): void {
    this.#follow();
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#end();
  }

  #follow(): void {
    // An element that has left the page is updated once more where that was due.
    if (this.#isOn() && this.#host.isConnected) this.#begin();
    else this.#end();
  }

  #begin(): void {
    if (this.#timer !== null) return;
    this.#timer = setInterval(this.#tick, 1000);
    for (const type of POINTING) this.#host.addEventListener(type, this.#onPointer);
    for (const type of FOCUSING) this.#host.addEventListener(type, this.#onFocus);
  }

  #end(): void {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    for (const type of POINTING) this.#host.removeEventListener(type, this.#onPointer);
    for (const type of FOCUSING) this.#host.removeEventListener(type, this.#onFocus);
  }

  readonly #onPointer = ({ type, pointerType }: PointerEvent): void => {
    this.#waited = 0;
    this.#isPointedAt = type === 'pointerenter' && pointerType === 'mouse';
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const [focused] = event.composedPath();
    this.#hasKeyboardFocus =
      event.type === 'focusin' && focused instanceof Element && focused.matches(':focus-visible');
  };

  readonly #tick = (): void => {
    const isWatched = this.#isPointedAt || this.#hasKeyboardFocus;
    if (this.#isStopped || isWatched || document.hidden || !this.mayMove) return;
    this.#waited += 1;
    if (this.#waited < this.#seconds) return;
    this.#waited = 0;
    this.#index += 1;
    this.#host.requestUpdate();
  };
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Things that are pressed: a list of choices takes the pointer to itself, and tells nobody when it is let go. */
const PRESSED = 'button, summary, a, label, input[type="radio"], input[type="checkbox"]';
const NOT_PRESSED = 'select, textarea, input:not([type="radio"]):not([type="checkbox"])';

/** Time after which no click follows: a tap becomes one a little later. */
const CLICK_MS = 100;

/**
 * A press that has begun and is not over. What is pressed has to stay where it is until then: a button that moves away
 * under the pointer is not pressed, and another one may be.
 */
export class PressUnderWay implements ReactiveController {
  #over: Promise<void> | null = null;
  #release: () => void = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Settled when the press is over; `null` while nothing is pressed. */
  get over(): Promise<void> | null {
    return this.#over;
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.#onDown, true);
    window.addEventListener('pointerup', this.#onUp, true);
    window.addEventListener('pointermove', this.#onMove, true);
    window.addEventListener('blur', this.#onBlur);
    for (const end of ENDS) window.addEventListener(end, this.#onEnd, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.#onDown, true);
    window.removeEventListener('pointerup', this.#onUp, true);
    window.removeEventListener('pointermove', this.#onMove, true);
    window.removeEventListener('blur', this.#onBlur);
    for (const end of ENDS) window.removeEventListener(end, this.#onEnd, true);
    this.#onEnd();
  }

  readonly #onDown = ({ target, button, isPrimary }: PointerEvent): void => {
    if (button !== 0 || !isPrimary || !(target instanceof Element)) return;
    if (target.closest(PRESSED) === null || target.closest(NOT_PRESSED) !== null) return;
    this.#onEnd();
    this.#over = new Promise((resolve) => (this.#release = resolve));
  };

  readonly #onUp = (): void => {
    clearTimeout(this.#timer);
    if (this.#over !== null) this.#timer = setTimeout(this.#onEnd, CLICK_MS);
  };

  /** Let go where nobody heard of it. */
  readonly #onMove = ({ buttons, pointerType }: PointerEvent): void => {
    if (this.#over !== null && buttons === 0 && pointerType === 'mouse') this.#onUp();
  };

  /** The whole page is left; what loses the focus within it says nothing. */
  readonly #onBlur = ({ target }: Event): void => {
    if (target === window) this.#onEnd();
  };

  readonly #onEnd = (): void => {
    clearTimeout(this.#timer);
    this.#over = null;
    this.#release();
  };
}

/** The click itself is heard after it was captured: what it changes is shown with all that waited. */
const ENDS = ['click', 'pointercancel', 'keydown'] as const;

import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Seconds without a touch after which a shared screen forgets who was there; the last of them are counted. */
export const IDLE_SECONDS = 60;
export const WARNING_SECONDS = 15;

const TOUCHES = ['pointerdown', 'keydown', 'input'] as const;

/** Clears a shared screen when whoever used it has gone. */
export class KioskController implements ReactiveController {
  readonly #host: Host;
  readonly #isInUse: () => boolean;
  readonly #wipe: () => void;
  readonly #idleSeconds: number;
  #touchedAt = 0;
  #timer: ReturnType<typeof setInterval> | null = null;

  /**
   * @param isInUse whether there is anything to clear
   * @param wipe clears it
   */
  constructor(host: Host, isInUse: () => boolean, wipe: () => void, idleSeconds = IDLE_SECONDS) {
    this.#host = host;
    this.#isInUse = isInUse;
    this.#wipe = wipe;
    this.#idleSeconds = idleSeconds;
    host.addController(this);
    if (host.isConnected) this.hostConnected();
  }

  /** Seconds until it is cleared, once they are few; else `null`. */
  get secondsLeft(): number | null {
    if (!this.#isInUse()) return null;
    const left = Math.ceil(this.#idleSeconds - (performance.now() - this.#touchedAt) / 1000);
    return left <= Math.min(WARNING_SECONDS, this.#idleSeconds) ? Math.max(left, 0) : null;
  }

  hostConnected(): void {
    if (this.#timer !== null) return;
    this.touch();
    for (const type of TOUCHES) this.#host.addEventListener(type, this.touch);
    this.#timer = setInterval(() => this.#look(), 1000);
  }

  hostDisconnected(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    for (const type of TOUCHES) this.#host.removeEventListener(type, this.touch);
    this.#wipe(); // who takes the form away leaves nobody's name in it
  }

  /** Somebody is there. */
  readonly touch = (): void => {
    const wasCounting = this.#touchedAt > 0 && this.secondsLeft !== null;
    this.#touchedAt = performance.now();
    if (wasCounting) this.#host.requestUpdate();
  };

  #look(): void {
    const left = this.secondsLeft;
    if (left === null) return;
    if (left === 0) this.#wipe();
    this.#host.requestUpdate();
  }
}

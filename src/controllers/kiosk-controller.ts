import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Seconds without a touch after which a shared screen forgets who was there; the last of them are counted. */
export const IDLE_SECONDS = 60;
export const WARNING_SECONDS = 15;

const TOUCHES = ['pointerdown', 'keydown', 'input'] as const;

export interface KioskOptions {
  /** Tells if the screen is shared. */
  readonly isShared: () => boolean;
  /** Tells if there is anything to clear. */
  readonly isInUse: () => boolean;
  /** Clears it. */
  readonly wipe: () => void;
  readonly idleSeconds?: number;
}

/** Clears a shared screen when whoever used it has gone. */
export class KioskController implements ReactiveController {
  readonly #host: Host;
  readonly #options: KioskOptions;
  readonly #idleSeconds: number;
  #touchedAt = 0;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(host: Host, options: KioskOptions) {
    this.#host = host;
    this.#options = options;
    this.#idleSeconds = options.idleSeconds ?? IDLE_SECONDS;
    host.addController(this);
  }

  /** Seconds until it is cleared, once they are few; else `null`. */
  get secondsLeft(): number | null {
    if (this.#timer === null || !this.#options.isInUse()) return null;
    const left = Math.ceil(this.#idleSeconds - (performance.now() - this.#touchedAt) / 1000);
    return left <= Math.min(WARNING_SECONDS, this.#idleSeconds) ? Math.max(left, 0) : null;
  }

  hostUpdate(): void {
    if (!this.#options.isShared()) this.#stop();
    else if (this.#host.isConnected) this.#start();
  }

  hostDisconnected(): void {
    if (this.#timer === null) return;
    this.#stop();
    this.#options.wipe(); // who takes the form away leaves nobody's name in it
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Somebody is there. */
  readonly touch = (): void => {
    const wasCounting = this.secondsLeft !== null;
    this.#touchedAt = performance.now();
    if (wasCounting) this.#host.requestUpdate();
  };

  #start(): void {
    if (this.#timer !== null) return;
    this.#touchedAt = performance.now();
    for (const type of TOUCHES) this.#host.addEventListener(type, this.touch);
    window.addEventListener('pageshow', this.#onShown);
    this.#timer = setInterval(() => this.#look(), 1000);
  }

  #stop(): void {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    for (const type of TOUCHES) this.#host.removeEventListener(type, this.touch);
    window.removeEventListener('pageshow', this.#onShown);
  }

  /** A page that is shown again as it was, after a way back: whoever left it has gone. */
  readonly #onShown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#options.wipe();
  };

  #look(): void {
    const left = this.secondsLeft;
    if (left === null) return;
    if (left === 0) this.#options.wipe();
    this.#host.requestUpdate();
  }
}

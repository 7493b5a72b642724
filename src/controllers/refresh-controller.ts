import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Shortest time between two readings, in seconds: a server with a thousand panels lives on. */
export const LEAST_SECONDS = 15;

/**
 * Has something read again every so many seconds: never while the page is hidden, and at once when it
 * is looked at again after longer than that.
 */
export class RefreshController implements ReactiveController {
  readonly #seconds: () => number;
  readonly #refresh: () => Promise<void>;
  #readAt = performance.now();
  #isReading = false;
  #timer: ReturnType<typeof setInterval> | null = null;

  /**
   * @param seconds between two readings; 0 for none
   * @param refresh reads again; never rejects
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    seconds: () => number,
    refresh: () => Promise<void>,
  ) {
    this.#seconds = seconds;
    this.#refresh = refresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer ??= setInterval(this.#look, 1000);
    document.addEventListener('visibilitychange', this.#look);
  }

  hostDisconnected(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    document.removeEventListener('visibilitychange', this.#look);
  }

  readonly #look = (): void => {
    const seconds = this.#seconds();
    if (!(seconds > 0) || document.hidden || this.#isReading) return;
    const due = this.#readAt + Math.max(seconds, LEAST_SECONDS) * 1000;
    if (performance.now() >= due) void this.#read();
  };

  async #read(): Promise<void> {
    this.#isReading = true;
    await this.#refresh();
    this.#isReading = false;
    this.#readAt = performance.now();
  }
}

import type { ReactiveController } from 'lit';

/** Shortest time between two readings, in seconds: a server with a thousand panels lives on. */
export const LEAST_SECONDS = 15;

/**
 * Has something read again every so many seconds: never while the page is hidden, and at once when it
 * is looked at again after longer than that.
 */
export class RefreshController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #seconds: () => number;
  readonly #refresh: () => Promise<void>;
  #readAt = performance.now();
  #isReading = false;
  #timer: ReturnType<typeof setInterval> | null = null;

  /**
   * @param seconds between two readings; 0 for none
   * @param refresh reads again; never rejects
   */
  constructor(host: HTMLElement, seconds: () => number, refresh: () => Promise<void>) {
    this.#host = host;
    this.#seconds = seconds;
    this.#refresh = refresh;
  }

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
    if (this.#seconds() > 0 && this.#host.isConnected) this.#begin();
    else this.#end();
  }

  #begin(): void {
    if (this.#timer !== null) return;
    this.#timer = setInterval(this.#look, 1000);
    window.addEventListener('visibilitychange', this.#look);
  }

  #end(): void {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    window.removeEventListener('visibilitychange', this.#look);
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

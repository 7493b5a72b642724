import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instant } from '../model/time/zoned-time.ts';
import { MINUTE_MS } from '../model/time/durations.ts';

/**
 * Clock of an element that shows times: updates the element every minute while the page is
 * visible. A fixed time can be set to see a page as it will be on a holiday.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #fixed: () => string | null;
  #timer: ReturnType<typeof setInterval> | null = null;

  /** @param fixed an RFC 3339 instant to stand still at, or `null` */
  constructor(host: ReactiveControllerHost, fixed: () => string | null) {
    this.#host = host;
    this.#fixed = fixed;
    host.addController(this);
  }

  get now(): Instant {
    const fixed = Date.parse(this.#fixed() ?? '');
    return Number.isNaN(fixed) ? Date.now() : fixed;
  }

  hostConnected(): void {
    this.#timer ??= setInterval(() => {
      if (!document.hidden) this.#host.requestUpdate();
    }, MINUTE_MS);
    window.addEventListener('visibilitychange', this.#onVisible);
  }

  hostDisconnected(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    window.removeEventListener('visibilitychange', this.#onVisible);
  }

  readonly #onVisible = (): void => {
    if (!document.hidden) this.#host.requestUpdate();
  };
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instant } from '../model/time/zoned-time.ts';
import { MINUTE_MS } from '../model/time/durations.ts';

/** A device may be so far from the clock of an endpoint: beyond it, the device is wrong. */
const MOST_AHEAD_MS = 5 * MINUTE_MS;

/** Milliseconds that the device is behind the endpoint that answered last. */
let lag = 0;
const running = new Set<ReactiveControllerHost>();

/** Sets all clocks of the page by an endpoint, where the device is wrong. */
export function setClocks(endpointTime: Instant): void {
  const behind = endpointTime - Date.now();
  const corrected = Math.abs(behind) > MOST_AHEAD_MS ? behind : 0;
  if (Math.abs(corrected - lag) < MINUTE_MS) return; // as it was, but for the time an answer takes
  lag = corrected;
  for (const host of running) host.requestUpdate();
}

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
    return Number.isNaN(fixed) ? Date.now() + lag : fixed;
  }

  hostConnected(): void {
    running.add(this.#host);
    this.#timer ??= setInterval(() => {
      if (!document.hidden) this.#host.requestUpdate();
    }, MINUTE_MS);
    window.addEventListener('visibilitychange', this.#onVisible);
  }

  hostDisconnected(): void {
    running.delete(this.#host);
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    window.removeEventListener('visibilitychange', this.#onVisible);
  }

  readonly #onVisible = (): void => {
    if (!document.hidden) this.#host.requestUpdate();
  };
}

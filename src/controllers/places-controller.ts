import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchAvailability } from '../booking/availability.ts';
import type { Challenge } from '../booking/contract.ts';
import { placesIn, type Places } from '../booking/places.ts';
import { setClocks } from './clock-controller.ts';

/** The sessions whose places are asked for, and of which endpoint. */
export interface PlacesAsked {
  readonly endpoint: string;
  readonly sessionIds: readonly string[];
}

/** The free places of the sessions that an element shows, asked for once each time they are others. */
export class PlacesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #asked: () => PlacesAsked | null;
  #places: Places | null = null;
  #challenge: Challenge | null = null;
  #askedFor = '';

  /** @param asked what is shown after a render; `null` for nothing */
  constructor(host: ReactiveControllerHost, asked: () => PlacesAsked | null) {
    this.#host = host;
    this.#asked = asked;
    host.addController(this);
  }

  /** `null` until the endpoint has said, and where it does not. */
  get places(): Places | null {
    return this.#places;
  }

  /** Challenge that a booking must solve, as it was told with the places; `null` for none. */
  get challenge(): Challenge | null {
    return this.#challenge;
  }

  /** Asks again after the next render: the places have changed since. */
  expire(): void {
    this.#askedFor = '';
  }

  hostUpdated(): void {
    const asked = this.#asked();
    if (asked === null || asked.sessionIds.length === 0) return;
    const askedFor = `${asked.endpoint} ${asked.sessionIds.join()}`;
    if (askedFor === this.#askedFor) return;
    this.#askedFor = askedFor;
    void this.#ask(asked);
  }

  async #ask({ endpoint, sessionIds }: PlacesAsked): Promise<void> {
    const answer = await fetchAvailability(endpoint, sessionIds);
    if (answer === null) return;
    this.#challenge = answer.challenge;
    this.#places = placesIn(answer);
    setClocks(this.#places.asOf);
    this.#host.requestUpdate();
  }
}

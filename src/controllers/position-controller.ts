import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lngLat, type CoordinateSystem, type LngLat } from '../model/places/lng-lat.ts';
import { convertPosition } from '../lazy/coordinates.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Position of the resident, as far as it is known. `unavailable` is said where asking again may help. */
export type PositionState =
  | { readonly status: 'idle' | 'asking' | 'refused' | 'unavailable' }
  | {
      readonly status: 'known';
      /** In the coordinate system of the feed. */
      readonly position: LngLat;
    };

/** A village is exact enough: no satellite has to be waited for, and none drains a battery. */
const OPTIONS: PositionOptions = {
  enableHighAccuracy: false,
  timeout: 10_000,
  maximumAge: 300_000,
};

/** Code of the error that stands for a refusal (W3C Geolocation). */
const PERMISSION_DENIED = 1;

/**
 * Finds the position of the resident, only when they tap for it. It stays in this object, on this device:
 * it is put into no storage, request, event, address or log, and is gone with the element.
 */
export class PositionController implements ReactiveController {
  readonly #host: Host;
  readonly #crs: () => CoordinateSystem | null;
  #state: PositionState = { status: 'idle' };
  /** The system the state was asked for in. */
  #system: CoordinateSystem | null = null;
  /** The question that is waited for; an answer to any other is not listened to. */
  #question: object | null = null;

  /**
   * @param crs the coordinate system of the feed; `null` where it does not say, and no distance can
   *   be told
   */
  constructor(host: Host, crs: () => CoordinateSystem | null) {
    this.#host = host;
    this.#crs = crs;
    host.addController(this);
  }

  get state(): PositionState {
    return this.#state;
  }

  /**
   * Asks the device where it is. To be called from a tap: the browser then asks the resident. Some
   * browsers inside other programs never answer; `forget` is the way out of that.
   */
  ask(): void {
    if (this.#state.status === 'asking') return;
    const system = this.#crs();
    const question = {};
    this.#question = question;
    this.#system = system;
    this.#become({ status: 'asking' });
    if (system === null || !canAsk()) {
      this.#answer(question, { status: 'unavailable' });
      return;
    }
    try {
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => this.#onFound(question, system, coords),
        ({ code }) =>
          this.#answer(question, {
            status: code === PERMISSION_DENIED ? 'refused' : 'unavailable',
          }),
        OPTIONS,
      );
    } catch {
      this.#answer(question, { status: 'unavailable' });
    }
  }

  /** Forgets where the resident is; an answer that is still to come is not listened to. */
  forget(): void {
    this.#drop();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // An element that is only moved is connected again before this runs.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#drop();
    });
  }

  hostUpdate(): void {
    if (this.#state.status !== 'idle' && this.#crs() !== this.#system) this.#drop();
  }

  #onFound(
    question: object,
    system: CoordinateSystem,
    { longitude, latitude }: GeolocationCoordinates,
  ): void {
    const found = lngLat(longitude, latitude);
    const state: PositionState =
      found === null
        ? { status: 'unavailable' }
        : { status: 'known', position: convertPosition(found, 'wgs84', system) };
    this.#answer(question, state);
  }

  #answer(question: object, state: PositionState): void {
    if (this.#question !== question) return;
    this.#question = null;
    this.#become(state);
  }

  #drop(): void {
    this.#question = null;
    this.#state = { status: 'idle' };
  }

  #become(state: PositionState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** Chromium's name for the permissions policy of a page; other browsers answer with a refusal. */
interface PolicyDocument {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

/** Tells if this page may ask at all: it is secure, and no policy of its site forbids it. */
function canAsk(): boolean {
  if (!window.isSecureContext || !('geolocation' in navigator)) return false;
  const { featurePolicy } = document as PolicyDocument;
  return featurePolicy?.allowsFeature('geolocation') ?? true;
}

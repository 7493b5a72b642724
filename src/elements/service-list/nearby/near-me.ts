import type { ReactiveControllerHost } from 'lit';
import {
  PositionController,
  type PositionState,
} from '../../../controllers/position-controller.ts';
import { formatDistance } from '../../../i18n/format/distance.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { Directory } from '../../../model/directory.ts';
import { distanceSteps } from '../../../model/places/distance.ts';
import type { Sort } from '../../../model/filter/list-state.ts';
import type { CoordinateSystem, LngLat } from '../../../model/places/lng-lat.ts';
import type { Near } from '../list-context.ts';

/** The button "near me": where the reader is, once they have tapped it. */
export class NearMe {
  readonly #position: PositionController;

  constructor(host: ReactiveControllerHost & HTMLElement, crs: () => CoordinateSystem | null) {
    this.#position = new PositionController(host, crs);
  }

  get state(): PositionState {
    return this.#position.state;
  }

  /** Position of the resident, with distances from it; `null` until asked for and known. */
  near(directory: Directory, locale: Locale): Near | null {
    const known = this.state;
    return known.status === 'known' ? nearOf(known.position, directory, locale) : null;
  }

  /**
   * Asks the device where it is; a second tap forgets it, or takes the question back: some browsers
   * inside other programs never answer.
   *
   * @returns the order that a list then has
   */
  toggle(): Sort {
    const { status } = this.state;
    if (status === 'known' || status === 'asking') {
      this.#position.forget();
      return 'category';
    }
    this.#position.ask();
    return 'distance';
  }
}

function nearOf(position: LngLat, directory: Directory, locale: Locale): Near {
  return {
    position,
    distanceTo: (service) => formatDistance(directory, service, position, locale),
    *nearestFirst(services) {
      const all = yield* distanceSteps(directory, services, position);
      return all.map(({ item }) => item);
    },
  };
}

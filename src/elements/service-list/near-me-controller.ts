import type { ReactiveControllerHost } from 'lit';
import { coordinatesPart } from '../../controllers/on-demand.ts';
import { PositionController, type PositionState } from '../../controllers/position-controller.ts';
import type { SharedMessages } from '../../locale/messages.ts';
import type { Reader } from '../../locale/reader.ts';
import type { Directory } from '../../model/directory.ts';
import type { CoordinateSystem } from '../../model/lng-lat.ts';
import type { Sort } from '../../model/list-state.ts';
import type { Near } from './list-context.ts';
import { nearOf } from './near-me.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** What stands behind the button "near me", once it has been tapped. */
export class NearMeController {
  readonly #position: PositionController;

  constructor(host: Host, crs: () => CoordinateSystem | null, messages: () => SharedMessages) {
    this.#position = new PositionController(host, crs, () =>
      coordinatesPart.load(host, messages().common.partMissing),
    );
  }

  get state(): PositionState {
    return this.#position.state;
  }

  /** What there is to say of where the reader is; `null` until asked and answered. */
  near(directory: Directory, reader: Reader): Near | null {
    const known = this.state;
    return known.status === 'known' ? nearOf(known.position, directory, reader) : null;
  }

  /**
   * Asks the device where it is; a second tap forgets it, or takes the question back: some browsers
   * inside other programs never answer.
   *
   * @param onOrder told the order that a list then has
   */
  toggle(onOrder: (sort: Sort) => void): void {
    const { status } = this.state;
    if (status === 'known' || status === 'asking') {
      this.#position.forget();
      onOrder('category');
    } else {
      this.#position.ask();
      onOrder('distance');
    }
  }
}

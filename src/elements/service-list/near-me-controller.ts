import type { ReactiveControllerHost } from 'lit';
import { coordinatesPart } from '../../controllers/on-demand.ts';
import type { PartController } from '../../controllers/part-controller.ts';
import type { PositionController, PositionState } from '../../controllers/position-controller.ts';
import type { SharedMessages } from '../../locale/messages.ts';
import type { Reader } from '../../locale/reader.ts';
import type { Directory } from '../../model/directory.ts';
import type { CoordinateSystem } from '../../model/lng-lat.ts';
import type { Sort } from '../../model/list-state.ts';
import type { Near } from './list-context.ts';
import type * as NearMe from './near-me.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** The button "near me": loads what it takes when it is first tapped. */
export class NearMeController {
  readonly #host: Host;
  readonly #part: PartController<typeof NearMe>;
  readonly #crs: () => CoordinateSystem | null;
  readonly #messages: () => SharedMessages;
  #position: PositionController | null = null;

  constructor(
    host: Host,
    part: PartController<typeof NearMe>,
    crs: () => CoordinateSystem | null,
    messages: () => SharedMessages,
  ) {
    this.#host = host;
    this.#part = part;
    this.#crs = crs;
    this.#messages = messages;
  }

  get state(): PositionState {
    if (this.#part.isMissing) return { status: 'unavailable' };
    return this.#position?.state ?? { status: 'idle' };
  }

  /** What there is to say of where the reader is; `null` until asked and answered. */
  near(directory: Directory, reader: Reader): Near | null {
    const known = this.state;
    if (known.status !== 'known') return null;
    const { state } = this.#part;
    return state.status === 'ready' ? state.part.nearOf(known.position, directory, reader) : null;
  }

  /**
   * Asks the device where it is; a second tap forgets it, or takes the question back: some browsers
   * inside other programs never answer.
   *
   * @param onOrder told the order that a list then has
   */
  async toggle(onOrder: (sort: Sort) => void): Promise<void> {
    const { state } = this.#part;
    const part = state.status === 'ready' ? state.part : await this.#part.load();
    if (part === null) return;
    this.#position ??= new part.PositionController(this.#host, this.#crs, () =>
      coordinatesPart.load(this.#host, this.#messages().common.partMissing),
    );
    const { status } = this.#position.state;
    if (status === 'known' || status === 'asking') {
      this.#position.forget();
      onOrder('category');
    } else {
      this.#position.ask();
      onOrder('distance');
    }
  }
}

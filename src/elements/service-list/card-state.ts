import type { WayToCome } from '../../model/booking/way-to-come.ts';

/** Everything about a card that is no word of its service. */
export interface CardState {
  readonly isOpen: boolean;
  readonly way: WayToCome;
}

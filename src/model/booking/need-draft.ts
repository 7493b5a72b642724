import { EMPTY_DRAFT, type BookingDraft } from './booking-draft.ts';

/** A need as it is being written (需求征集). */
export interface NeedDraft {
  readonly text: string;
  /** Category, as `taxonomy:term`. */
  readonly term: string | null;
  readonly forWhom: 'children' | 'young' | 'adults' | 'elders' | 'disabled' | 'all' | null;
  readonly times: readonly (
    | 'weekday-daytime'
    | 'weekday-evening'
    | 'weekend-daytime'
    | 'weekend-evening'
  )[];
  readonly locationId: string | null;
  /** True where they wish to be called; only then are they asked for name and phone. */
  readonly wantsAnswer: boolean;
  /** Name, phone and consent, as of a booking. */
  readonly contact: BookingDraft;
}

export const EMPTY_NEED: NeedDraft = {
  text: '',
  term: null,
  forWhom: null,
  times: [],
  locationId: null,
  wantsAnswer: false,
  contact: EMPTY_DRAFT,
};

/** Most characters of a need. */
export const MAX_NEED_LENGTH = 2_000;

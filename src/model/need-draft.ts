import { EMPTY_DRAFT, type BookingDraft } from './booking-draft.ts';
import { draftErrors } from './draft-errors.ts';

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
  /** Whether they wish to be called; only then are they asked who they are. */
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

export interface NeedError {
  readonly field: 'text' | 'name' | 'phone' | 'consent';
  readonly code:
    | 'text-missing'
    | 'text-too-long'
    | 'name-missing'
    | 'name-too-long'
    | 'phone-missing'
    | 'phone-invalid'
    | 'consent-missing';
}

/** What is missing or wrong in a need, in the order of its form. */
export function needErrors({ text, wantsAnswer, contact }: NeedDraft): readonly NeedError[] {
  const errors: NeedError[] = [];
  const length = text.trim().length;
  if (length === 0) errors.push({ field: 'text', code: 'text-missing' });
  if (length > MAX_NEED_LENGTH) errors.push({ field: 'text', code: 'text-too-long' });
  if (!wantsAnswer) return errors;
  const person = draftErrors(contact, 1).filter(({ field }) =>
    ['name', 'phone', 'consent'].includes(field),
  );
  return [...errors, ...(person as readonly NeedError[])];
}

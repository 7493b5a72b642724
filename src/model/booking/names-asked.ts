import type { BookingDraft } from './booking-draft.ts';
import type { BookingTerms } from './booking-terms.ts';
import { parsePartySize } from './party-size.ts';

/** Most names that are asked for one by one. */
const MAX_NAMES = 20;

/** Number of names asked for: of everybody but the first, `MAX_NAMES` at most. */
export function namesAsked({ partySize }: BookingDraft, { rules }: BookingTerms): number {
  if (rules.attendee_names === 'none') return 0;
  return Math.min(Math.max((parsePartySize(partySize) ?? 1) - 1, 0), MAX_NAMES);
}

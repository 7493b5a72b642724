import {
  MAX_NAME_LENGTH,
  type BookingDraft,
  type DraftError,
} from '../model/booking/booking-draft.ts';
import { answerErrors } from '../model/booking/booking-questions.ts';
import type { BookingTerms } from '../model/booking/booking-terms.ts';
import { namesAsked } from '../model/booking/names-asked.ts';
import { parsePartySize } from '../model/booking/party-size.ts';
import { isPhoneNumber } from '../model/phones/phone-number.ts';
import { hasLetter } from '../model/visible-text.ts';

/** The demands a booking has to meet. */
export interface Demands {
  readonly terms: BookingTerms;
  readonly maxPartySize: number;
  /** Version of the privacy notice that has to be agreed to. */
  readonly notice: string;
  /** True where the session is only open to priority groups yet. */
  readonly isPriority: boolean;
}

/**
 * The errors in a booking; none when it can be sent. Said once for a form that is filled in and for a
 * request that an endpoint gets.
 */
export function draftErrors(draft: BookingDraft, demands: Demands): readonly DraftError[] {
  return [
    ...sessionErrors(draft),
    ...otherErrors(draft, demands),
    ...partyErrors(draft, demands),
    ...personErrors(draft, demands.notice),
    ...questionErrors(draft, demands),
    ...priorityErrors(draft, demands),
  ];
}

function sessionErrors({ sessionId }: BookingDraft): readonly DraftError[] {
  return sessionId === null ? [{ field: 'sessionId', code: 'session-missing' }] : [];
}

/** The errors in name, phone and consent of who fills in the form. */
export function personErrors(
  { name, phone, consent }: Pick<BookingDraft, 'name' | 'phone' | 'consent'>,
  notice: string,
): readonly PersonError[] {
  const errors: PersonError[] = [];
  const trimmed = name.trim();
  if (!hasLetter(trimmed)) errors.push({ field: 'name', code: 'name-missing' });
  else if (trimmed.length > MAX_NAME_LENGTH) errors.push({ field: 'name', code: 'name-too-long' });
  if (phone.trim() === '') errors.push({ field: 'phone', code: 'phone-missing' });
  else if (!isPhoneNumber(phone)) errors.push({ field: 'phone', code: 'phone-invalid' });
  if (consent === null) errors.push({ field: 'consent', code: 'consent-missing' });
  else if (consent !== notice) errors.push({ field: 'consent', code: 'consent-outdated' });
  return errors;
}

export type PersonError =
  | { readonly field: 'name'; readonly code: 'name-missing' | 'name-too-long' }
  | { readonly field: 'phone'; readonly code: 'phone-missing' | 'phone-invalid' }
  | { readonly field: 'consent'; readonly code: 'consent-missing' | 'consent-outdated' };

/** The errors in the name of who comes, where that is not who books, and in their consent. */
function otherErrors(
  { forOther, otherName, otherConsent }: BookingDraft,
  { notice }: Demands,
): readonly DraftError[] {
  if (!forOther) return [];
  const errors: DraftError[] = [];
  if (!hasLetter(otherName)) errors.push({ field: 'otherName', code: 'other-name-missing' });
  if (otherConsent !== notice) {
    errors.push({ field: 'otherConsent', code: 'other-consent-missing' });
  }
  return errors;
}

/** The errors in the number of people who come, and in their names. */
function partyErrors(draft: BookingDraft, { terms, maxPartySize }: Demands): readonly DraftError[] {
  const size = parsePartySize(draft.partySize);
  if (size === null) return [{ field: 'partySize', code: 'party-not-a-number' }];
  if (size < 1 || size > maxPartySize) {
    return [{ field: 'partySize', code: 'party-out-of-range' }];
  }
  if (terms.rules?.attendee_names !== 'required') return [];
  return Array.from({ length: namesAsked(draft, terms) }, (_, index) => index)
    .filter((index) => !hasLetter(draft.attendees[index] ?? ''))
    .map((index) => ({ field: `attendee-${index}`, code: 'attendee-missing' }));
}

function questionErrors({ answers }: BookingDraft, { terms }: Demands): readonly DraftError[] {
  return answerErrors(terms.questions, answers).map(({ question, code }) => {
    const index = terms.questions.findIndex(({ id }) => id === question);
    return { field: `answer-${index}`, code };
  });
}

function priorityErrors(
  { priorityGroup }: BookingDraft,
  { terms, isPriority }: Demands,
): readonly DraftError[] {
  const groups = terms.rules?.priority?.groups ?? [];
  const isKnown = groups.some(({ id }) => id === priorityGroup);
  const isFine = priorityGroup === null ? !isPriority : isKnown;
  return isFine ? [] : [{ field: 'priorityGroup', code: 'priority-needed' }];
}

import { MAX_NAME_LENGTH, type BookingDraft, type DraftError } from './booking-draft.ts';
import { isPhoneNumber } from './phone-number.ts';

/** What is missing or wrong in a draft, in the order of the form; empty when it can be sent. */
export function draftErrors(draft: BookingDraft, maxPartySize: number): readonly DraftError[] {
  const errors: DraftError[] = [];
  const name = draft.name.trim();
  if (draft.sessionId === null) errors.push({ field: 'sessionId', code: 'session-missing' });
  const size = parsePartySize(draft.partySize);
  if (size === null) errors.push({ field: 'partySize', code: 'party-not-a-number' });
  else if (size < 1 || size > maxPartySize) {
    errors.push({ field: 'partySize', code: 'party-out-of-range' });
  }
  if (name === '') errors.push({ field: 'name', code: 'name-missing' });
  else if (name.length > MAX_NAME_LENGTH) errors.push({ field: 'name', code: 'name-too-long' });
  if (draft.phone.trim() === '') errors.push({ field: 'phone', code: 'phone-missing' });
  else if (!isPhoneNumber(draft.phone)) {
    errors.push({ field: 'phone', code: 'phone-invalid' });
  }
  if (draft.consent === null) errors.push({ field: 'consent', code: 'consent-missing' });
  return errors;
}

/** The whole number in a field, full-width digits included; `null` where there is none. */
export function parsePartySize(text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
}

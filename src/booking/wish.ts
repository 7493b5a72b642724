import { parsePartySize, type BookingDraft } from '../model/booking-draft.ts';
import { normalizePhone } from '../model/phone-number.ts';
import { VERSION } from '../version.ts';
import type { BookingWish } from './intent.ts';

/**
 * What is sent for a draft; `null` while it is not complete.
 *
 * @param sessionVersion what the endpoint last said of the session, so that a changed one is noticed
 * @param page address of the page without its query, which may hold anything
 */
export function wishOf(
  draft: BookingDraft,
  sessionVersion: string | null,
  page: string,
): BookingWish | null {
  const partySize = parsePartySize(draft.partySize);
  if (draft.sessionId === null || draft.consent === null || partySize === null) return null;
  return {
    sessionId: draft.sessionId,
    sessionVersion,
    partySize,
    contact: { name: draft.name.trim(), phone: normalizePhone(draft.phone) },
    onBehalfOf: null,
    attendees: [],
    answers: {},
    priorityGroup: null,
    acceptWaitlist: false,
    consents: [{ id: 'privacy', version: draft.consent }],
    source: { page, widget: VERSION },
    website: '',
  };
}

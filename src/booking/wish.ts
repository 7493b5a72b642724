import type { BookingDraft } from '../model/booking-draft.ts';
import { parsePartySize } from '../model/draft-errors.ts';
import { normalizePhone } from '../model/phone-number.ts';
import { VERSION } from '../version.ts';
import type { SessionAvailability } from './contract.ts';
import type { BookingWish } from './intent.ts';

/**
 * What is sent for a draft; `null` while it is not complete.
 *
 * @param session what the endpoint last said of it: a changed one is noticed, a full one waited for
 * @param page address of the page without its query, which may hold anything
 * @param website what was written into the field that people never see
 */
export function wishOf(
  draft: BookingDraft,
  session: SessionAvailability | null,
  page: string,
  website: string,
): BookingWish | null {
  const partySize = parsePartySize(draft.partySize);
  if (draft.sessionId === null || draft.consent === null || partySize === null) return null;
  return {
    sessionId: draft.sessionId,
    sessionVersion: session?.version ?? null,
    partySize,
    contact: { name: draft.name.trim(), phone: normalizePhone(draft.phone) },
    onBehalfOf: null,
    attendees: [],
    answers: {},
    priorityGroup: null,
    acceptWaitlist: session?.status === 'full',
    consents: [{ id: 'privacy', version: draft.consent }],
    source: { page, widget: VERSION },
    website,
  };
}

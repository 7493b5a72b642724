import { randomUUID } from 'node:crypto';
import { bookingTermsOf } from '../../model/booking/booking-terms.ts';
import { givenAnswers, typedAnswers } from '../../model/booking/booking-questions.ts';
import { askedQuestions } from '../../model/booking/asked-questions.ts';
import { MINUTE_MS } from '../../model/time/durations.ts';
import { normalizePhone } from '../../model/phones/phone-number.ts';
import { visibleText } from '../../model/visible-text.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { OfferedSession } from '../sessions/open-session.ts';
import type { KeyedHash } from '../store/keyed-hash.ts';
import type { SessionFacts } from '../store/tables.ts';
import type { AskedBooking } from './booking-request.ts';
import type { NewBooking } from './bookings.ts';

/** Milliseconds in which a booking can be taken back whatever the rules of its service say. */
export const UNDO_MS = 10 * MINUTE_MS;

/**
 * The row of a booking. Answers to what was not asked are not kept.
 *
 * @param notice version of the privacy notice that was offered, and agreed to (`checkRequest`)
 */
export function newBooking(
  asked: AskedBooking,
  notice: string,
  session: OfferedSession,
  facts: SessionFacts,
  hash: KeyedHash,
  now: Instant,
): NewBooking {
  const { request } = asked;
  const { contact, onBehalfOf } = request;
  const { questions, rules } = bookingTermsOf(session.service);
  const typed = typedAnswers(request.answers);
  const answers = givenAnswers(askedQuestions(questions, typed), typed);
  const phone = normalizePhone(contact.phone);
  const household = folded(typed[rules?.household_question ?? ''] ?? '');
  const at = new Date(now).toISOString();
  return {
    ...facts,
    id: randomUUID(),
    request_id: request.requestId,
    fingerprint: asked.fingerprint,
    session_id: session.sessionId,
    party_size: request.partySize,
    contact_name: contact.name,
    contact_phone: phone,
    on_behalf_name: onBehalfOf?.name ?? null,
    on_behalf_relation: onBehalfOf?.relation ?? null,
    attendees: request.attendees.length === 0 ? null : JSON.stringify(request.attendees),
    answers: Object.keys(answers).length === 0 ? null : JSON.stringify(answers),
    priority_group: request.priorityGroup,
    person_key: hash('person', `${phone}\n${folded(onBehalfOf?.name ?? contact.name)}`),
    phone_key: hash('phone', phone),
    household_key: household === '' ? null : hash('household', household),
    lot: null,
    draw_at: session.drawAt === null ? null : new Date(session.drawAt).toISOString(),
    came: null,
    consent_version: notice,
    consented_at: at,
    undo_until: new Date(now + UNDO_MS).toISOString(),
    revision: 0,
    created_at: at,
    updated_at: at,
    first_starts_at: facts.starts_at,
    first_location_id: facts.location_id,
  };
}

/** A name or an address as it is compared: as far as it can be seen, in lower case. */
function folded(text: string): string {
  return visibleText(text).toLowerCase().normalize('NFKC');
}

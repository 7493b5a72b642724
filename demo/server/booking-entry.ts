import { randomUUID } from 'node:crypto';
import type { BookingRequest } from '../../src/booking/contract.ts';
import {
  answerErrors,
  askedQuestions,
  givenAnswers,
  typedAnswers,
  type AnswerErrorCode,
} from '../../src/model/booking-questions.ts';
import { bookingTermsOf, type BookingTerms } from '../../src/model/booking-terms.ts';
import { maxPartySizeOf } from '../../src/model/party-size.ts';
import { normalizePhone } from '../../src/model/phone-number.ts';
import type { Instant } from '../../src/model/zoned-time.ts';
import type { AskedBooking } from './booking-request.ts';
import type { NewBooking } from './bookings.ts';
import type { KeyedHash } from './keyed-hash.ts';
import type { OfferedSession } from './open-session.ts';
import { Refusal, type FieldError } from './problems.ts';
import type { FieldCode } from './problem-titles.ts';
import type { SessionFacts } from './tables.ts';

/** How long a booking can be taken back whatever the rules of its service say. */
export const UNDO_MS = 10 * 60_000;

const ANSWER_CODES: Readonly<Record<AnswerErrorCode, FieldCode>> = {
  'answer-missing': 'missing',
  'answer-not-a-number': 'not-a-number',
  'answer-out-of-range': 'out-of-range',
  'answer-too-long': 'too-long',
  'answer-unknown': 'invalid',
};

/**
 * Holds what was asked against what the feed says of the service.
 *
 * @param version of the privacy notice that must have been agreed to
 * @throws Refusal `validation-error`
 */
export function checkEntry(
  { request }: AskedBooking,
  session: OfferedSession,
  version: string,
): void {
  const terms = bookingTermsOf(session.service);
  const errors = [
    ...consentErrors(request, version),
    ...partyErrors(request, terms, maxPartySizeOf(session.service)),
    ...answerErrors(terms.questions, typedAnswers(request.answers)).map(({ question, code }) => ({
      pointer: `#/answers/${question.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code: ANSWER_CODES[code],
    })),
  ];
  if (errors.length > 0) throw new Refusal('validation-error', { errors });
}

function consentErrors(
  { consents, onBehalfOf }: BookingRequest,
  version: string,
): readonly FieldError[] {
  const agreed = (id: string) =>
    consents.some((consent) => consent.id === id && consent.version === version);
  if (!agreed('privacy')) return [{ pointer: '#/consents', code: 'outdated' }];
  const isAsked = onBehalfOf !== null;
  return isAsked && !agreed('on-behalf') ? [{ pointer: '#/consents', code: 'missing' }] : [];
}

function partyErrors(
  { partySize, attendees, priorityGroup }: BookingRequest,
  { rules }: BookingTerms,
  maximum: number,
): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (partySize > maximum) errors.push({ pointer: '#/partySize', code: 'out-of-range' });
  const others = partySize - 1;
  if (attendees.length > others) errors.push({ pointer: '#/attendees', code: 'out-of-range' });
  if (rules?.attendee_names === 'required' && attendees.length < others) {
    errors.push({ pointer: `#/attendees/${attendees.length}/name`, code: 'missing' });
  }
  const groups = rules?.priority?.groups ?? [];
  if (priorityGroup !== null && !groups.some(({ id }) => id === priorityGroup)) {
    errors.push({ pointer: '#/priorityGroup', code: 'invalid' });
  }
  return errors;
}

/** The row of a booking. Answers to what was not asked are not kept. */
export function newBooking(
  asked: AskedBooking,
  session: OfferedSession,
  facts: SessionFacts,
  hash: KeyedHash,
  now: Instant,
): NewBooking {
  const { request } = asked;
  const { contact, onBehalfOf, consents } = request;
  const { questions, rules } = bookingTermsOf(session.service);
  const typed = typedAnswers(request.answers);
  const answers = givenAnswers(askedQuestions(questions, typed), typed);
  const phone = normalizePhone(contact.phone);
  const household = typed[rules?.household_question ?? ''] ?? '';
  const at = new Date(now).toISOString();
  return {
    ...facts,
    id: randomUUID(),
    request_id: request.requestId,
    fingerprint: asked.fingerprint,
    session_id: asked.sessionId,
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
    household_key: household === '' ? null : hash('household', folded(household)),
    lot: null,
    draw_at: session.drawAt === null ? null : new Date(session.drawAt).toISOString(),
    came: null,
    consent_version: consents[0]?.version ?? '',
    consented_at: consents[0]?.at ?? at,
    undo_until: new Date(now + UNDO_MS).toISOString(),
    revision: 0,
    created_at: at,
    updated_at: at,
  };
}

/** A name or an address as it is compared: in one width, without spaces, in lower case. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

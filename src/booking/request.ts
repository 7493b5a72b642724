import { EMPTY_DRAFT, type BookingDraft } from '../model/booking/booking-draft.ts';
import { givenAnswers, typedAnswers } from '../model/booking/booking-questions.ts';
import type { BookingTerms } from '../model/booking/booking-terms.ts';
import { namesAsked } from '../model/booking/names-asked.ts';
import { parsePartySize } from '../model/booking/party-size.ts';
import { normalizePhone } from '../model/phones/phone-number.ts';
import type { BookingRequest, SessionAvailability } from './contract.ts';
import type { Unkeyed } from './intent.ts';

/** A booking that is asked for: everything of the request but its key, its times and its proof. */
export type UnkeyedBooking = Unkeyed<BookingRequest>;

/** From where and how a request is sent. */
export interface RequestOrigin {
  /** Address of the page without its query, which may hold anything. */
  readonly page: string;
  /** Version of the library. */
  readonly widget: string;
  /** The field that people never see, as a robot has filled it in. */
  readonly website: string;
}

/**
 * The request for a draft in which nothing is wrong.
 *
 * @param session as the endpoint last told it: a changed one is noticed, a full one waited for
 */
export function bookingRequest(
  draft: BookingDraft,
  terms: BookingTerms,
  session: SessionAvailability | null,
  { page, widget, website }: RequestOrigin,
): UnkeyedBooking {
  const groups = terms.rules?.priority?.groups ?? [];
  return {
    sessionVersion: session?.version ?? null,
    partySize: parsePartySize(draft.partySize) ?? 1,
    contact: { name: draft.name.trim(), phone: normalizePhone(draft.phone) },
    onBehalfOf: draft.forOther
      ? { name: draft.otherName.trim(), relation: draft.relation.trim() || null }
      : null,
    attendees: draft.attendees
      .slice(0, namesAsked(draft, terms))
      .map((name) => ({ name: name.trim() }))
      .filter(({ name }) => name !== ''),
    answers: givenAnswers(terms.questions, draft.answers),
    priorityGroup: groups.find(({ id }) => id === draft.priorityGroup)?.id ?? null,
    acceptWaitlist: session?.status === 'full',
    consents: [
      ...consentTo('privacy', draft.consent),
      ...(draft.forOther ? consentTo('on-behalf', draft.otherConsent) : []),
    ],
    source: { page, widget },
    website,
  };
}

function consentTo(id: 'privacy' | 'on-behalf', version: string | null) {
  return version === null ? [] : [{ id, version }];
}

/**
 * A request as it would stand in a form: what is wrong with it is said by the same rules.
 *
 * @param notice version of the privacy notice: of several consents the one to that counts
 */
export function draftOf(sessionId: string, request: UnkeyedBooking, notice: string): BookingDraft {
  const { contact, onBehalfOf, attendees, answers, consents } = request;
  const agreed = (to: UnkeyedBooking['consents'][number]['id']) => {
    const versions = consents.filter(({ id }) => id === to).map(({ version }) => version);
    return versions.find((version) => version === notice) ?? versions[0] ?? null;
  };
  return {
    ...EMPTY_DRAFT,
    ...contact,
    sessionId,
    partySize: String(request.partySize),
    forOther: onBehalfOf !== null,
    otherName: onBehalfOf?.name ?? '',
    relation: onBehalfOf?.relation ?? '',
    attendees: attendees.map(({ name }) => name),
    answers: typedAnswers(answers),
    priorityGroup: request.priorityGroup,
    consent: agreed('privacy'),
    otherConsent: agreed('on-behalf'),
  };
}

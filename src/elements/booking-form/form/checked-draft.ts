import type { SessionAvailability } from '../../../booking/contract.ts';
import { isChoosable, type Places } from '../../../booking/places.ts';
import { draftErrors } from '../../../booking/rules.ts';
import type { BookingDraft, DraftError } from '../../../model/booking/booking-draft.ts';
import { bookingTermsOf, type BookingTerms } from '../../../model/booking/booking-terms.ts';
import { formQuestions, type FormQuestion } from '../../../model/booking/form-questions.ts';
import { maxPartySizeOf } from '../../../model/booking/party-size.ts';
import type { OfferOpen } from './offer.ts';

/** A draft, held against what is offered now. */
export interface CheckedDraft {
  /** As typed, but for a session that cannot be chosen any more. */
  readonly draft: BookingDraft;
  /** The chosen session as the endpoint last told it; `null` where it has not. */
  readonly session: SessionAvailability | null;
  readonly terms: BookingTerms;
  readonly questions: readonly FormQuestion[];
  readonly errors: readonly DraftError[];
}

export function checkedDraft(
  typed: BookingDraft,
  { service, sessions, privacy }: OfferOpen,
  places: Places | null,
): CheckedDraft {
  const chosen = sessions.find(({ id }) => id === typed.sessionId);
  const sessionId = chosen !== undefined && isChoosable(chosen, places) ? chosen.id : null;
  const session = places?.sessions.get(sessionId ?? '') ?? null;
  const draft = { ...typed, sessionId };
  const terms = bookingTermsOf(service);
  const maxPartySize = maxPartySizeOf(service);
  return {
    draft,
    session,
    terms,
    questions: formQuestions(draft, terms, maxPartySize),
    errors: draftErrors(draft, {
      terms,
      maxPartySize,
      notice: privacy.version,
      isPriority: session?.status === 'priority',
    }),
  };
}

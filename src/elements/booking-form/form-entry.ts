import type { BookingWish } from '../../booking/intent.ts';
import type { BookingController } from '../../controllers/booking-controller.ts';
import { maxPartySizeOf } from '../../model/party-size.ts';
import type { BookingDraft, DraftError } from '../../model/booking-draft.ts';
import { bookingTermsOf } from '../../model/booking-terms.ts';
import type { FormContext } from './form-context.ts';
import type { FormSection } from './form-section.ts';
import { needsMore } from './form-sections.ts';
import { isChoosable } from './session-choice.ts';

/** What was entered: what is wrong with it, and what would be sent. */
export interface FormEntry {
  readonly errors: readonly DraftError[];
  /** `null` while it is not complete. */
  wish(page: string, website: string): BookingWish | null;
}

/** Looks at what was entered; `null` where what it takes to do so cannot be loaded. */
export async function formEntry(
  context: FormContext,
  typed: BookingDraft,
  prepare: BookingController['prepare'],
): Promise<FormEntry | null> {
  const { offer, parts, places } = context;
  const [desk, more] = await Promise.all([
    prepare(),
    needsMore(context) ? parts.more.load() : null,
  ]);
  const terms = bookingTermsOf(offer.service);
  if (desk === null || (needsMore(context) && more === null)) return null;
  const chosen = offer.sessions.find(({ id }) => id === typed.sessionId);
  const sessionId = chosen !== undefined && isChoosable(chosen, places) ? chosen.id : null;
  const session = places?.sessions.get(sessionId ?? '') ?? null;
  const draft = { ...typed, sessionId };
  return {
    errors: [
      ...desk.draftErrors(draft, maxPartySizeOf(offer.service)),
      ...(more?.moreErrors(draft, terms, session?.status === 'priority') ?? []),
    ],
    wish(page, website) {
      const wish = desk.wishOf(draft, session, page, website);
      return wish === null || more === null ? wish : more.withMore(wish, draft, terms);
    },
  };
}

/** The errors in some sections, in the order they are gone through. */
export function errorsIn(
  sections: readonly FormSection[],
  errors: readonly DraftError[],
): readonly DraftError[] {
  const order = sections.flatMap(({ fields }) => fields);
  return errors
    .filter(({ field }) => order.includes(field))
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

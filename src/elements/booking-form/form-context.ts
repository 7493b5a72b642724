import type { BookingState, Places } from '../../controllers/booking-controller.ts';
import type { WordsController } from '../../controllers/words-controller.ts';
import type { Messages } from '../../locale/messages.ts';
import type { Reader } from '../../locale/reader.ts';
import type { BookingDraft, DraftError, DraftField } from '../../model/booking-draft.ts';
import type { OfferOpen } from './offer.ts';

/** What the parts of the form are made from. */
export interface FormContext {
  readonly offer: OfferOpen;
  readonly reader: Reader<Messages>;
  readonly words: WordsController;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
  readonly state: BookingState;
  readonly places: Places | null;
  readonly draft: BookingDraft;
  readonly errors: readonly DraftError[];
  /** How many sessions are shown before one asks for more. */
  readonly sessionsShown: number;
  readonly onMoreSessions: () => void;
  readonly onChange: (change: Partial<BookingDraft>) => void;
  readonly onGoTo: (field: DraftField) => void;
  readonly onSubmit: (event: Event) => void;
}

/** The sentence for a field's error, or `null` where nothing is wrong with it. */
export function errorOf(
  name: DraftField,
  { errors, reader }: Pick<FormContext, 'errors' | 'reader'>,
): string | null {
  const error = errors.find(({ field }) => field === name);
  return error === undefined ? null : reader.messages.form.errors[error.code];
}

import type { BookingState, Places } from '../../controllers/booking-state.ts';
import type { WordsController } from '../../controllers/words-controller.ts';
import type { BookingMessages } from '../../locale/booking-messages.ts';
import type { MessagesWith } from '../../locale/messages.ts';
import type { Reader } from '../../locale/reader.ts';
import type { BookingDraft, DraftError, DraftField } from '../../model/booking-draft.ts';
import type { BookingTerms } from '../../model/booking-terms.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { FormAt, FormFlow } from './form-at.ts';
import type { FormParts } from './form-parts.ts';
import type { OfferOpen } from './offer.ts';

/** What the parts of the form are made from. */
export interface FormContext {
  readonly offer: OfferOpen;
  readonly reader: Reader<MessagesWith<'form'>>;
  readonly words: WordsController;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
  readonly state: BookingState;
  readonly places: Places | null;
  readonly draft: BookingDraft;
  readonly errors: readonly DraftError[];
  readonly flow: FormFlow;
  readonly at: FormAt;
  /** Whether what is typed is to be remembered nowhere: a screen that others use, too. */
  readonly isShared: boolean;
  readonly headingLevel: number;
  /** The one day whose sessions are shown; `null` for all. */
  readonly day: PlainDate | null;
  /** How many sessions are shown before one asks for more. */
  readonly sessionsShown: number;
  readonly parts: FormParts;
  readonly onMoreSessions: () => void;
  readonly onDay: (day: PlainDate | null) => void;
  readonly onChange: (change: Partial<BookingDraft>) => void;
  /** Changes one answer, or one name, and no other: a browser may fill in several at once. */
  readonly onAnswer: (question: string, answer: string) => void;
  readonly onAttendee: (index: number, name: string) => void;
  readonly onGoTo: (field: DraftField) => void;
  readonly onMove: (at: FormAt) => void;
  readonly onSubmit: (event: Event) => void;
}

/** What further fields are made from: the texts and terms they need are there. */
export interface MoreContext extends FormContext {
  readonly texts: BookingMessages;
  readonly terms: BookingTerms;
}

/** The sentence for a field's error, or `null` where nothing is wrong with it. */
export function errorOf(
  name: DraftField,
  { errors, reader, parts }: Pick<FormContext, 'errors' | 'reader' | 'parts'>,
): string | null {
  const error = errors.find(({ field }) => field === name);
  return error === undefined ? null : errorWords(error, { reader, parts });
}

/** The sentence for an error. */
export function errorWords(
  { code }: DraftError,
  { reader, parts }: Pick<FormContext, 'reader' | 'parts'>,
): string {
  const known: Readonly<Record<string, string>> = reader.messages.form.errors;
  const texts = parts.texts.state;
  const more: Readonly<Record<string, string>> =
    texts.status === 'ready' ? texts.part.more.errors : {};
  return known[code] ?? more[code] ?? '';
}

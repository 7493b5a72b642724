import type { MessagesWith } from '../../../i18n/messages.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { DraftField } from '../../../model/booking/booking-draft.ts';
import type { BookingTerms } from '../../../model/booking/booking-terms.ts';
import type { FormContext } from './form-context.ts';

export type ActiveLocale = Locale<MessagesWith<'form' | 'booking'>>;

/** Everything the fields of a form in use read: the form's context, with the messages of `booking`. */
export interface ActiveContext extends FormContext {
  readonly locale: ActiveLocale;
  readonly terms: BookingTerms;
  /** Leads to a field. */
  readonly onGoTo: (field: DraftField) => void;
  /** Changes one answer, or one name, and no other: a browser may fill in several at once. */
  readonly onAnswer: (question: string, answer: string) => void;
  readonly onAttendee: (index: number, name: string) => void;
}

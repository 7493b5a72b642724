import { withSections } from '../../../i18n/with-sections.ts';
import { zhHansBooking } from '../../../i18n/zh-hans-booking.ts';
import type { BookingDraft } from '../../../model/booking/booking-draft.ts';
import { bookingTermsOf } from '../../../model/booking/booking-terms.ts';
import type { FormFlow } from '../../../model/booking/form-flow.ts';
import { standingErrors, type FormAt, type FormState } from '../../../model/booking/form-step.ts';
import type { ActiveContext, ActiveLocale } from './active-context.ts';
import { errorWords } from './error-words.ts';
import { fullAdvice } from './full-advice.ts';
import type { FormContext, FormLocale } from './form-context.ts';

/** A form as it is gone through. */
export interface FlowContext extends ActiveContext {
  readonly flow: FormFlow;
  readonly at: FormAt;
  readonly onMove: (at: FormAt) => void;
}

/** State and callbacks that a form in use adds to the context of its first screen. */
interface InUse extends Pick<FlowContext, 'flow' | 'onGoTo' | 'onMove'> {
  readonly state: FormState;
  /** The draft as it is when something is typed, which may be after it was shown. */
  readonly draft: () => BookingDraft;
}

export function flowContext(form: FormContext, { state, draft, ...inUse }: InUse): FlowContext {
  const locale = activeLocale(form.locale);
  const { booking, form: own } = locale.messages;
  const terms = bookingTermsOf(form.offer.service);
  const errors = standingErrors(state, form.draft, terms.questions);
  const { forOther } = form.draft;
  return {
    ...form,
    ...inUse,
    locale,
    terms,
    fullAdvice: () => fullAdvice(form, locale),
    at: state.at,
    errors: errors.map(({ field, code }) => {
      const message = booking.errors[code];
      return { field, message, words: errorWords(message) };
    }),
    nameLabel: forOther ? booking.more.ownName : own.name,
    phoneLabel: forOther ? booking.more.ownPhone : own.phone,
    onAnswer: (question, answer) => {
      const { answers } = draft();
      if ((answers[question] ?? '') === answer) return;
      form.onChange({ answers: { ...answers, [question]: answer } });
    },
    onAttendee: (index, name) => {
      if ((draft().attendees[index] ?? '') === name) return;
      const attendees = [...draft().attendees];
      for (let at = attendees.length; at < index; at += 1) attendees.push('');
      attendees[index] = name;
      form.onChange({ attendees });
    },
  };
}

export function activeLocale(locale: FormLocale): ActiveLocale {
  return { ...locale, messages: withSections(locale.messages, { booking: zhHansBooking }) };
}

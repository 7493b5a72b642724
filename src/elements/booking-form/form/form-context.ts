import type { nothing, TemplateResult } from 'lit';
import type { Places } from '../../../booking/places.ts';
import type { Lazy } from '../../../controllers/lazy-controller.ts';
import type { LightTextController } from '../../../controllers/light-text-controller.ts';
import type { InsteadKind } from '../../../i18n/booking-messages.ts';
import type { MessagesWith } from '../../../i18n/messages.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { BookingDraft, DraftField } from '../../../model/booking/booking-draft.ts';
import type { FeedReady } from '../../../model/feed-state.ts';
import type { EndpointBorder } from '../../../model/booking/endpoint-address.ts';
import type { ErrorWords } from '../../../templates/field.ts';
import type { OfferForeign, OfferOpen, OfferRefused } from './offer.ts';

/** The texts of `booking` are there once a form is in use, and at once in a language that comes whole. */
export type FormLocale = Locale<MessagesWith<'form'> & Partial<MessagesWith<'booking'>>>;

/** Everything that the forms for a booking and for a need have in common. */
export interface FormSetting {
  readonly locale: FormLocale;
  readonly lightText: LightTextController;
  readonly headingLevel: number;
  /** True on a screen that others use, too: nothing typed is remembered anywhere. */
  readonly isShared: boolean;
  /** Endpoints that may be sent to; `null` for any. */
  readonly border: EndpointBorder | null;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
}

/** Everything a booking form's templates read. */
export interface FormContext extends FormSetting {
  readonly offer: OfferOpen;
  readonly places: Places | null;
  readonly draft: BookingDraft;
  /** Number of days shown because somebody asked for more; 0 for the first ones. */
  readonly daysShown: number;
  /** The sentences for what is wrong, in the order of the form. */
  readonly errors: readonly FormError[];
  readonly nameLabel: string;
  readonly phoneLabel: string;
  readonly active: Lazy<ActiveForm>;
  /** Advice where some of the times are full, once the form is in use. */
  readonly fullAdvice?: () => TemplateResult;
  /** Shows so many days, instead of the first so many. */
  readonly onMoreDays: (shown: number, next: number) => void;
  readonly onChange: (change: Partial<BookingDraft>) => void;
  readonly onSubmit: (event: Event) => void;
}

export interface FormError {
  readonly field: DraftField;
  readonly message: string;
  /** The same as it stands beside the field. */
  readonly words: ErrorWords;
}

/** A form that is in use, as its first screen sees it: all that it takes is there. */
export interface ActiveForm {
  /** The form as far as it has got, or what has come of it. */
  readonly view: (context: FormContext) => TemplateResult;
  /** The form for a service that is missing (需求征集), or what has come of it. */
  readonly needView: (ready: FeedReady, setting: FormSetting) => TemplateResult;
  /** That a shared screen is about to be cleared. */
  readonly kioskNotice: (setting: FormSetting) => TemplateResult | typeof nothing;
  readonly otherFields: (context: FormContext) => TemplateResult;
  readonly attendeeFields: (context: FormContext) => TemplateResult;
  /** The items of the privacy notice, for who opens them. */
  readonly privacyItems: (context: FormContext) => TemplateResult;
  /** The fields for questions that only some services ask. */
  readonly furtherFields: (context: FormContext) => TemplateResult;
  /** Reason why nothing can be booked, and what to do instead. */
  readonly instead: (
    kind: InsteadKind,
    offer: OfferOpen | OfferRefused | OfferForeign,
    setting: FormSetting,
  ) => TemplateResult;
  /** Goes on: to the next question, to the look at all answers, or off to the endpoint. */
  readonly submit: () => void;
  /** Back to an empty form. */
  readonly startOver: () => void;
  /** Stage it has reached: while a submission is on its way, nothing else can be booked. */
  readonly stage: 'empty' | 'in-use' | 'on-its-way' | 'done';
}

/** The sentence for a field's error, or `null` where nothing is wrong with it. */
export function errorOf(name: DraftField, { errors }: Pick<FormContext, 'errors'>): ErrorWords {
  return errors.find(({ field }) => field === name)?.words ?? null;
}

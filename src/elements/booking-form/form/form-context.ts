import type { nothing, TemplateResult } from 'lit';
import type { Places } from '../../../booking/places.ts';
import type { Lazy } from '../../../controllers/lazy-controller.ts';
import type { LightTextController } from '../../../controllers/light-text-controller.ts';
import type { MessagesWith } from '../../../i18n/messages.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { BookingDraft, DraftField } from '../../../model/booking/booking-draft.ts';
import type { FeedReady } from '../../../model/feed-state.ts';
import type { PlainDate } from '../../../model/time/plain-date.ts';
import type { EndpointBorder } from '../../../model/booking/endpoint-address.ts';
import type { OfferOpen } from './offer.ts';

export type FormLocale = Locale<MessagesWith<'form'>>;

/** Everything that the forms for a booking and for a need have in common. */
export interface FormSetting {
  readonly locale: FormLocale;
  readonly lightText: LightTextController;
  readonly headingLevel: number;
  /** True on a screen that others use, too: nothing typed is remembered anywhere. */
  readonly isShared: boolean;
  /** Endpoints that may be sent to; `null` for any. */
  readonly border: EndpointBorder | null;
}

/** Everything a booking form's templates read. */
export interface FormContext extends FormSetting {
  readonly offer: OfferOpen;
  /** Absolute address of the feed, for its relative addresses. */
  readonly address: string;
  readonly places: Places | null;
  readonly draft: BookingDraft;
  /** The one day whose sessions are shown; `null` for all. */
  readonly day: PlainDate | null;
  /** Number of sessions shown until somebody asks for more. */
  readonly sessionsShown: number;
  /** The sentences for what is wrong, in the order of the form. */
  readonly errors: readonly FormError[];
  readonly nameLabel: string;
  readonly phoneLabel: string;
  readonly active: Lazy<ActiveForm>;
  readonly onMoreSessions: () => void;
  readonly onDay: (day: PlainDate | null) => void;
  readonly onChange: (change: Partial<BookingDraft>) => void;
  readonly onSubmit: (event: Event) => void;
}

export interface FormError {
  readonly field: DraftField;
  readonly message: string;
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
  /** The fields for questions that only some services ask. */
  readonly furtherFields: (context: FormContext) => TemplateResult;
  /** Goes on: to the next question, to the look at all answers, or off to the endpoint. */
  readonly submit: () => void;
  /** Back to an empty form. */
  readonly startOver: () => void;
  /** Stage it has reached: while a submission is on its way, nothing else can be booked. */
  readonly stage: 'empty' | 'in-use' | 'on-its-way' | 'done';
}

/** The sentence for a field's error, or `null` where nothing is wrong with it. */
export function errorOf(name: DraftField, { errors }: Pick<FormContext, 'errors'>): string | null {
  return errors.find(({ field }) => field === name)?.message ?? null;
}

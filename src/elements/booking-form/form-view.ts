import { html, type TemplateResult } from 'lit';
import type { BookingState, Places } from '../../controllers/booking-controller.ts';
import type { WordsController } from '../../controllers/words-controller.ts';
import type { Reader } from '../../locale/reader.ts';
import { maxPartySizeOf } from '../../model/bookable.ts';
import type { BookingDraft, DraftError, DraftField } from '../../model/booking-draft.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import { phoneInstead, refusalNotice, sendingNotice } from './form-notices.ts';
import type { OfferOpen } from './offer.ts';
import { personFields } from './person-fields.ts';
import { privacyConsent } from './privacy-consent.ts';
import { isChoosable, sessionChoice } from './session-choice.ts';

export interface FormContext {
  readonly offer: OfferOpen;
  readonly reader: Reader;
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

/** The form: when, how many, who, consent, send. One page, one button. */
export function formView(context: FormContext): TemplateResult {
  const { offer, reader, words, state, places, errors, onGoTo, onSubmit } = context;
  const { directory, service, sessions } = offer;
  const { form } = reader.messages;
  if (!sessions.some((session) => isChoosable(session, places))) {
    return html`${sessions.length === 0 ? '' : sessionChoice(context)}
    ${phoneInstead(form.noSession, service, { directory, reader, words })}`;
  }
  const fields = {
    ...context,
    maxPartySize: maxPartySizeOf(service),
    errorOf: (name: DraftField) => errorOf(name, context),
  };
  return html`<form novalidate @submit=${onSubmit}>
    ${refusalNotice(state, reader, words)}
    ${errorSummary(
      form.errorTitle,
      errors.map(({ field, code }) => ({ target: field, message: form.errors[code] })),
      onGoTo,
    )}
    ${sessionChoice(context)} ${personFields(fields)} ${privacyConsent(offer.privacy, fields)}
    ${sendingNotice(state, reader, words)}
    <button class="primary" type="submit" part="submit" aria-disabled=${state.status === 'sending'}>
      ${state.status === 'sending' ? form.sending : form.submit}
    </button>
  </form>`;
}

/** The sentence for a field's error, or `null` where nothing is wrong with it. */
export function errorOf(
  name: DraftField,
  { errors, reader }: Pick<FormContext, 'errors' | 'reader'>,
): string | null {
  const error = errors.find(({ field }) => field === name);
  return error === undefined ? null : reader.messages.form.errors[error.code];
}

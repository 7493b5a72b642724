import { html, type TemplateResult } from 'lit';
import { maxPartySizeOf } from '../../model/bookable.ts';
import type { DraftField } from '../../model/booking-draft.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import { errorOf, type FormContext } from './form-context.ts';
import { phoneInstead, refusalNotice, sendingNotice } from './form-notices.ts';
import { personFields } from './person-fields.ts';
import { privacyConsent } from './privacy-consent.ts';
import { isChoosable, sessionChoice } from './session-choice.ts';

/** The form: when, how many, who, consent, send. One page, one button. */
export function formView(context: FormContext): TemplateResult {
  const { offer, reader, words, state, places, errors, onGoTo, onSubmit } = context;
  const { directory, service, sessions } = offer;
  const { form } = reader.messages;
  if (!sessions.some((session) => isChoosable(session, places))) {
    const reason = sessions.length === 0 ? form.noSession : form.noneOpen;
    return html`<div class="instead">
      ${sessions.length === 0 ? '' : sessionChoice(context)}
      ${phoneInstead(reason, service, { directory, reader, words })}
    </div>`;
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

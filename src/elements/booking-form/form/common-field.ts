import { html, nothing, type TemplateResult } from 'lit';
import { localizedText } from '../../../i18n/locale.ts';
import type { CommonKind } from '../../../model/booking/common-questions.ts';
import { asksNames, maxPartySizeOf } from '../../../model/booking/party-size.ts';
import { lazyContent } from '../../../templates/lazy-content.ts';
import { errorOf, type FormContext } from './form-context.ts';
import { nameField, partyField, phoneField, type FieldContext } from './person-fields.ts';
import { privacyConsent } from './privacy-consent.ts';
import { sessionChoice } from './session-choice.ts';

/** The field for a question that every form asks. */
export function commonField(kind: CommonKind, context: FormContext): TemplateResult {
  switch (kind) {
    case 'session':
      return sessionChoice(context);
    case 'who':
      return whoField(context);
    case 'party': {
      const field = partyField(fieldContextOf(context));
      const { active, offer } = context;
      if (!asksNames(offer.service)) return field;
      return html`${field}
      ${lazyContent(active, 'names', context, (form) => form.attendeeFields(context))}`;
    }
    case 'name':
      return nameField(fieldContextOf(context));
    case 'phone':
      return phoneField(fieldContextOf(context));
    case 'consent': {
      const { locale, offer } = context;
      return privacyConsent(offer.privacy, {
        ...context,
        ...fieldContextOf(context),
        endpoint: offer.endpoint,
        consentLabel: locale.messages.form.consent(
          localizedText(offer.privacy.handler, locale) ?? '',
        ),
      });
    }
  }
}

function fieldContextOf(context: FormContext): FieldContext {
  return {
    ...context,
    maxPartySize: maxPartySizeOf(context.offer.service),
    errorOf: (name) => errorOf(name, context),
  };
}

/** Choice between booking for oneself and for somebody else: asked of everybody, early. */
function whoField(context: FormContext): TemplateResult {
  const { locale, draft, active, onChange } = context;
  const { form } = locale.messages;
  const option = (forOther: boolean, label: string) =>
    html`<label class="option">
      <input
        type="radio"
        name="who"
        .checked=${draft.forOther === forOther}
        @change=${() => onChange({ forOther })}
      />
      <span class="option-text">${label}</span>
    </label>`;
  return html`<fieldset id="forOther">
      <legend>${form.forWhom}</legend>
      <div class="options">${option(false, form.forSelf)} ${option(true, form.forOther)}</div>
    </fieldset>
    ${
      draft.forOther
        ? lazyContent(active, 'other', context, (form) => form.otherFields(context))
        : nothing
    }`;
}

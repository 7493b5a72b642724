import { html, type TemplateResult } from 'lit';
import { localizedText } from '../../../i18n/locale.ts';
import { bookingTermsOf, type QuestionOption } from '../../../model/booking/booking-terms.ts';
import {
  formQuestions,
  isFurther,
  type FormQuestion,
  type FurtherQuestion,
} from '../../../model/booking/form-questions.ts';
import { maxPartySizeOf } from '../../../model/booking/party-size.ts';
import type { ActiveContext } from './active-context.ts';
import { answerField } from './answer-field.ts';
import { errorOf, type FormContext } from './form-context.ts';

/** The questions of a form, in their order. */
export function questionsOf({ draft, offer }: FormContext): readonly FormQuestion[] {
  const { service } = offer;
  return formQuestions(draft, bookingTermsOf(service), maxPartySizeOf(service));
}

/** The fields for all questions that only some services ask. */
export function furtherFields(context: ActiveContext): TemplateResult {
  const further = questionsOf(context).filter(isFurther);
  return html`${further.map((question) => furtherField(question, context))}`;
}

/** The field for a question that only some services ask. */
export function furtherField(question: FurtherQuestion, context: ActiveContext): TemplateResult {
  switch (question.kind) {
    case 'answer':
      return answerField(question.question, question.fields[0], context);
    case 'priority':
      return priorityField(question.groups, context);
  }
}

function priorityField(groups: readonly QuestionOption[], context: ActiveContext): TemplateResult {
  const { draft, locale, onChange } = context;
  const { more } = locale.messages.booking;
  const error = errorOf('priorityGroup', context);
  const option = (id: string | null, label: string) =>
    html`<label class="option">
      <input
        type="radio"
        name="priorityGroup"
        .checked=${draft.priorityGroup === id}
        @change=${() => onChange({ priorityGroup: id })}
      />
      <span class="option-text">${label}</span>
    </label>`;
  return html`<fieldset id="priorityGroup" aria-describedby="priorityGroup-hint">
    <legend>${more.priority}</legend>
    <p class="quiet" id="priorityGroup-hint">${more.priorityHint}</p>
    ${error === null ? '' : html`<p class="error">${error}</p>`}
    <div class="options">
      ${groups.map(({ id, label }) => option(id, localizedText(label, locale) ?? id))}
      ${option(null, more.noPriority)}
    </div>
  </fieldset>`;
}

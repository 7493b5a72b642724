import { html, type TemplateResult } from 'lit';
import { localizedText } from '../../../i18n/locale.ts';
import { bookingTermsOf, type QuestionOption } from '../../../model/booking/booking-terms.ts';
import {
  formQuestions,
  isFurther,
  questionKey,
  type FormQuestion,
  type FurtherQuestion,
} from '../../../model/booking/form-questions.ts';
import { maxPartySizeOf } from '../../../model/booking/party-size.ts';
import type { ActiveContext } from './active-context.ts';
import { answerField } from './answer-field.ts';
import { describedBy } from '../../../templates/field.ts';
import { errorLine } from './error-line.ts';
import { errorOf, type FormContext } from './form-context.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import { option } from './option.ts';
import { section } from './section.ts';

/** The questions of a form, in their order. */
export function questionsOf({ draft, offer }: FormContext): readonly FormQuestion[] {
  const { service } = offer;
  return formQuestions(draft, bookingTermsOf(service), maxPartySizeOf(service));
}

/** The part of the form with all questions that only some services ask. */
export function furtherFields(context: ActiveContext): TemplateResult {
  const further = questionsOf(context).filter(isFurther);
  if (further.length === 0) return html``;
  return section(
    { id: 'further', title: context.locale.messages.booking.more.title },
    context,
    keyedList(further, questionKey, (question) => furtherField(question, context)),
  );
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
  const group = (id: string | null, label: string) =>
    option({
      type: 'radio',
      name: 'priorityGroup',
      label,
      isChosen: draft.priorityGroup === id,
      onChange: () => onChange({ priorityGroup: id }),
    });
  return html`<fieldset
    id="priorityGroup"
    class=${error === null ? '' : 'wrong'}
    aria-describedby=${describedBy('priorityGroup', true, error)}
  >
    <legend>${more.priority}</legend>
    <p class="quiet" id="priorityGroup-hint">${more.priorityHint}</p>
    ${errorLine('priorityGroup', error)}
    <div class="options">
      ${keyedList(
        groups,
        ({ id }) => id,
        ({ id, label }) => group(id, localizedText(label, locale) ?? id),
      )}
      ${group(null, more.noPriority)}
    </div>
  </fieldset>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { namesOf, recordsNamed } from '../../authoring/forms/record-names.ts';
import { textOfValue, type FormField } from '../../authoring/forms/form.ts';
import { categoriesView } from './categories-view.ts';
import { fieldFrame, type Described } from './field-frame.ts';
import { leave, take } from './field-listeners.ts';
import type { FormContext } from './form-context.ts';
import { answerView, lineInput } from './inputs.ts';
import { keptView } from './kept-view.ts';
import { placesView } from './places-view.ts';
import { timesView } from './times-view.ts';
import { wordingView } from './wording-view.ts';

/** A field of a form, as it is filled in. */
export function fieldView(field: FormField, context: FormContext): TemplateResult {
  const value = context.values[field.key];
  if (value === null && field.kind !== 'times') return keptView(field, context);
  switch (field.kind) {
    case 'wording':
    case 'prose':
      return wordingView(field, context);
    case 'lines':
    case 'attachments':
    case 'wechat':
    case 'series':
    case 'questions':
      return fieldFrame(field, context, (described) => linesInput(field, described, context));
    case 'choice':
      return fieldFrame(field, context, (described) => choiceInput(field, described, context));
    case 'answer':
      return answerView(field, context);
    case 'reference':
      return referenceView(field, context);
    case 'categories':
      return categoriesView(field, context);
    case 'times':
      return timesView(field, context);
    case 'places':
      return placesView(field, context, fieldView);
    default:
      return fieldFrame(field, context, (described) => lineInput(field, described, context));
  }
}

function linesInput(
  field: FormField,
  { id, by, invalid }: Described,
  context: FormContext,
): TemplateResult {
  return html`<textarea
    id=${id}
    rows="3"
    aria-describedby=${by}
    aria-invalid=${invalid}
    .value=${textOfValue(context.values[field.key])}
    @input=${take(field, context)}
    @change=${leave(field, context)}
  ></textarea>`;
}

function choiceInput(
  field: FormField,
  { id, by, invalid }: Described,
  context: FormContext,
): TemplateResult {
  const chosen = textOfValue(context.values[field.key]);
  return html`<select
    id=${id}
    aria-describedby=${by}
    aria-invalid=${invalid}
    @change=${(event: Event) => {
      take(field, context)(event);
      leave(field, context)();
    }}
  >
    ${
      field.choices.some(({ value }) => value === chosen)
        ? nothing
        : html`<option value="" selected></option>`
    }
    ${field.choices.map(
      ({ value, label }) =>
        html`<option value=${value} ?selected=${value === chosen}>${label}</option>`,
    )}
  </select>`;
}

/** A record by its name, with those that there are. */
function referenceView(field: FormField, context: FormContext): TemplateResult {
  const { edit, words, values } = context;
  const list = field.names;
  if (list === null) return html``;
  const name = textOfValue(values[field.key]).trim();
  const isNew = name !== '' && recordsNamed(list, name, edit).length === 0;
  return fieldFrame(
    field,
    context,
    (described) =>
      html`${lineInput(field, described, context, `${described.id}-names`)}
        <datalist id=${`${described.id}-names`}>
          ${Array.from(namesOf(list, edit).keys(), (each) => html`<option value=${each}></option>`)}
        </datalist>`,
    isNew ? words.isNew(name) : null,
  );
}

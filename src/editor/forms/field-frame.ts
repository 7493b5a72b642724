import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from '../../authoring/forms/form.ts';
import { fieldName, type FormContext } from './form-context.ts';

/** A control of a field, with the attributes that tie it to the words around it. */
export type Control = (described: Described) => TemplateResult;

export interface Described {
  readonly id: string;
  /** Ids of help, question, findings and notes; `nothing` for none. */
  readonly by: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

/** A sentence below a field: what the check finds, what is to be known of its value. */
interface Below {
  readonly id: string;
  readonly content: TemplateResult;
}

/** A field with its label, its help, and what is to be said about it. */
export function fieldFrame(
  field: FormField,
  context: FormContext,
  control: Control,
  note: string | null = null,
): TemplateResult {
  const { described, above, below } = partsOf(field, context, note);
  return html`<div class="field">
    <label for=${described.id}>${field.label}${requiredMark(field, context)}</label>
    ${above} ${control(described)} ${below}
  </div>`;
}

/** A group of controls that are one field, such as answers to choose from. */
export function groupFrame(
  field: FormField,
  context: FormContext,
  control: Control,
  note: string | null = null,
): TemplateResult {
  const { described, above, below } = partsOf(field, context, note);
  return html`<fieldset
    class="field"
    id=${described.id}
    tabindex="-1"
    aria-describedby=${described.by}
  >
    <legend>${field.label}${requiredMark(field, context)}</legend>
    ${above} ${control(described)} ${below}
  </fieldset>`;
}

function requiredMark({ isRequired }: FormField, { words }: FormContext) {
  return isRequired ? html` <span class="required">${words.required}</span>` : nothing;
}

function partsOf(field: FormField, context: FormContext, note: string | null) {
  const name = fieldName(field.key, context.place);
  const id = `f-${name}`;
  const question = context.questions.get(name) ?? null;
  const below: Below[] = [
    ...(note === null
      ? []
      : [{ id: `${id}-note`, content: html`<p class="note" id=${`${id}-note`}>${note}</p>` }]),
    ...context.findings
      .filter((finding) => finding.field === name)
      .map(({ sentence, detail }, at) => ({
        id: `${id}-finding-${at}`,
        content: html`<p class="finding" id=${`${id}-finding-${at}`}>
          ${context.words.finding(sentence, detail)}
        </p>`,
      })),
  ];
  const help = field.help === '' ? [] : [`${id}-help`];
  const errors = question === null ? [] : [`${id}-error`];
  const ids = [...help, ...errors, ...below.map((each) => each.id)];
  const described: Described = {
    id,
    by: ids.length === 0 ? nothing : ids.join(' '),
    invalid: question === null ? nothing : 'true',
  };
  const above = html`${
    field.help === '' ? nothing : html`<p class="help" id=${`${id}-help`}>${field.help}</p>`
  }
  ${question === null ? nothing : html`<p class="error" id=${`${id}-error`}>${question}</p>`}`;
  return { described, above, below: below.map(({ content }) => content) };
}

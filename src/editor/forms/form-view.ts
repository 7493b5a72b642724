import { html, nothing, type TemplateResult } from 'lit';
import { fieldsOfForm } from '../../authoring/forms/form-of.ts';
import type { Form, FormGroup, FormField, PlacedQuestion } from '../../authoring/forms/form.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import type { FormContext } from './form-context.ts';
import { fieldView } from './field-view.ts';

/** Things that are done with a form as a whole. */
export interface FormButtons {
  save(): void;
  cancel(): void;
  goTo(field: string): void;
}

/** A form, with what keeps it from being saved above it. */
export function formView(
  form: Form,
  isNew: boolean,
  asked: readonly PlacedQuestion[],
  context: FormContext,
  buttons: FormButtons,
): TemplateResult {
  const { words, questions, findings } = context;
  const title = words.titles[form.kind][isNew ? 'add' : 'change'];
  const items = [...new Set(asked.map(({ field }) => field))].map((field) => ({
    target: field,
    message: words.problem(labelOf(form, field), questions.get(field) ?? ''),
  }));
  const ofRecord = findings.filter(({ field }) => field === null);
  return html`<form
    novalidate
    aria-labelledby="form-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      buttons.save();
    }}
  >
    <h2 id="form-title" part="title" tabindex="-1">${title}</h2>
    ${errorSummary(words.problems(items.length), items, (field) => buttons.goTo(field))}
    ${ofRecord.map(({ sentence, detail }) => html`<p class="finding">${words.finding(sentence, detail)}</p>`)}
    ${form.groups.map((group) => groupView(group, context))}
    ${
      form.kind === 'holiday' && hasNoCalendar(context)
        ? html`<p class="note">${words.ownCalendar}</p>`
        : nothing
    }
    <div class="buttons">
      <button type="submit" class="primary">${words.save}</button>
      <button type="button" @click=${() => buttons.cancel()}>${words.cancel}</button>
    </div>
  </form>`;
}

/** A group of fields; one that is folded opens where there is something to mend in it. */
function groupView(
  { key, label, isFolded, fields }: FormGroup,
  context: FormContext,
): TemplateResult {
  const content = fields.map((field) => fieldView(field, context));
  if (!isFolded) return html`<div class="group">${content}</div>`;
  const isOdd = fields.some(
    (field) =>
      context.questions.has(field.key) ||
      context.findings.some((finding) => finding.field === field.key),
  );
  return html`<details class="group" id=${`g-${key}`} ?open=${isOdd}>
    <summary>${label}</summary>
    <div class="folded">${content}</div>
  </details>`;
}

function hasNoCalendar({ edit }: FormContext): boolean {
  return edit.calendars.length === 0 && edit.calendar !== null;
}

/** The label of a field by its name: `at.0.schedules`. */
function labelOf(form: Form, name: string): string {
  const [first, ...rest] = name.split('.');
  const key = rest.slice(1).join('.');
  const fields: readonly FormField[] = fieldsOfForm(form);
  const places = fields.find((field) => field.key === first && field.kind === 'places');
  const field =
    places?.fields.find((each) => each.key === key) ?? fields.find((each) => each.key === name);
  return (field ?? places ?? fields[0])?.label ?? '';
}

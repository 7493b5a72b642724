import { html, nothing, type TemplateResult } from 'lit';
import { textOfValue, type FieldKind, type FormField } from '../../authoring/forms/form.ts';
import { groupFrame, type Described } from './field-frame.ts';
import { leave, take } from './field-listeners.ts';
import type { FormContext } from './form-context.ts';

const TYPES: Readonly<Partial<Record<FieldKind, string>>> = { date: 'date', 'web-address': 'url' };

/** A field of one line, with the listeners of all of them. */
export function lineInput(
  field: FormField,
  { id, by, invalid }: Described,
  context: FormContext,
  list: string | typeof nothing = nothing,
): TemplateResult {
  return html`<input
    id=${id}
    type=${TYPES[field.kind] ?? 'text'}
    inputmode=${field.kind === 'number' ? 'decimal' : nothing}
    list=${list}
    autocomplete="off"
    aria-describedby=${by}
    aria-invalid=${invalid}
    aria-required=${field.isRequired ? 'true' : nothing}
    .value=${textOfValue(context.values[field.key])}
    @input=${take(field, context)}
    @change=${leave(field, context)}
  />`;
}

/** Yes, no, or not known: an answer is as near as another. */
export function answerView(field: FormField, context: FormContext): TemplateResult {
  const chosen = textOfValue(context.values[field.key]);
  return groupFrame(
    field,
    context,
    ({ id }) =>
      html`<div class="answers">
        ${field.choices.map(
          ({ value, label }) =>
            html`<label class="answer">
              <input
                type="radio"
                name=${id}
                .checked=${value === chosen}
                @change=${() => {
                  context.actions.set(context.place, field.key, value);
                  leave(field, context)();
                }}
              />
              <span>${label}</span>
            </label>`,
        )}
      </div>`,
  );
}

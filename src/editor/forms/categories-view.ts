import { html, nothing, type TemplateResult } from 'lit';
import { namesOfTerms } from '../../authoring/forms/fields/names.ts';
import { textOfValue, type FormField } from '../../authoring/forms/form.ts';
import { partsOf } from '../../authoring/workbook/cell-text.ts';
import { fieldFrame } from './field-frame.ts';
import { fieldName, type FormContext } from './form-context.ts';
import { lineInput } from './inputs.ts';

/** Categories by their names: typed, or pressed in a list of those that there are. */
export function categoriesView(field: FormField, context: FormContext): TemplateResult {
  const { actions, edit, place, values, words } = context;
  const chosen = partsOf(textOfValue(values[field.key]));
  const known = [...new Set(namesOfTerms(edit).values())];
  const toggle = (name: string) => {
    const others = chosen.filter((each) => each !== name);
    const all = others.length < chosen.length ? others : [...chosen, name];
    actions.set(place, field.key, words.joined(all));
    actions.leave(fieldName(field.key, place));
  };
  return fieldFrame(
    field,
    context,
    (described) =>
      html`${lineInput(field, described, context)}
      ${
        known.length === 0
          ? nothing
          : html`<details class="known">
              <summary>${words.knownCategories}</summary>
              <ul class="chips">
                ${known.map(
                  (name) =>
                    html`<li>
                      <button
                        type="button"
                        aria-pressed=${chosen.includes(name) ? 'true' : 'false'}
                        @click=${() => toggle(name)}
                      >
                        ${name}
                      </button>
                    </li>`,
                )}
              </ul>
            </details>`
      }`,
  );
}

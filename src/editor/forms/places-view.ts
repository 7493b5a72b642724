import { html, nothing, type TemplateResult } from 'lit';
import { textOfValue, type FormField, type PlaceValues } from '../../authoring/forms/form.ts';
import { icon, MORE } from '../../templates/icon.ts';
import { fieldName, type FormContext } from './form-context.ts';

/** The places of a service, each with its times. */
export function placesView(
  field: FormField,
  context: FormContext,
  fieldView: (field: FormField, context: FormContext) => TemplateResult,
): TemplateResult {
  const { words, actions } = context;
  const places = (context.values[field.key] ?? []) as readonly PlaceValues[];
  return html`<div class="places">
    ${places.map(({ values }, at) => {
      const name = textOfValue(values['location_id']).trim();
      const ofPlace: FormContext = { ...context, values, place: at };
      return html`<fieldset class="place" id=${`f-${fieldName('place', at)}`} tabindex="-1">
        <legend>${words.place(at + 1, name)}</legend>
        ${field.fields.map((each) => (isShown(each, ofPlace) ? fieldView(each, ofPlace) : nothing))}
        ${
          places.length === 1 && isEmpty(values, field)
            ? nothing
            : html`<button type="button" class="remove" @click=${() => actions.removePlace(at)}>
                ${words.removePlace(at + 1, name)}
              </button>`
        }
      </fieldset>`;
    })}
    <button type="button" class="more" @click=${() => actions.addPlace()}>
      ${icon(MORE)}<span>${words.addPlace}</span>
    </button>
  </div>`;
}

/** The kind of times is asked for where there are some; whose they are, where others have them, too. */
function isShown({ key }: FormField, { place, timesOf, values }: FormContext): boolean {
  if (key !== 'x-kind' && key !== 'x-scope') return true;
  const { preview, sharers } = timesOf(place);
  if (key === 'x-kind') return preview.kind === 'read';
  return sharers.length > 0 && values['schedules'] !== null;
}

function isEmpty(values: PlaceValues['values'], { fields }: FormField): boolean {
  return fields.every(({ key, kind }) => kind === 'choice' || !textOfValue(values[key]));
}

import { html, nothing, type TemplateResult } from 'lit';
import { maxPartySizeOf, parsePartySize } from '../../../model/booking/party-size.ts';
import { describedBy, field } from '../../../templates/field.ts';
import { icon, LESS, MORE, type Icon } from '../../../templates/icon.ts';
import { errorOf, type FormContext } from './form-context.ts';

/** Everything the fields for name and phone read, in a booking and in a need. */
export type FieldContext = Pick<
  FormContext,
  'locale' | 'draft' | 'nameLabel' | 'phoneLabel' | 'isShared' | 'errors' | 'onChange'
>;

/** Up to this size a list to pick from is easier than a field to type in. */
const MAX_LISTED_PARTY = 20;

export function nameField(context: FieldContext): TemplateResult {
  return contactField('name', context.nameLabel, null, context);
}

export function phoneField(context: FieldContext): TemplateResult {
  return contactField('phone', context.phoneLabel, context.locale.messages.form.phoneHint, context);
}

function contactField(
  id: 'name' | 'phone',
  label: string,
  hint: string | null,
  context: FieldContext,
): TemplateResult {
  const { draft, isShared, onChange } = context;
  const error = errorOf(id, context);
  const say = (event: Event) => onChange({ [id]: valueOf(event) });
  const isPhone = id === 'phone';
  return field(
    { id, label, hint, error },
    html`<input
      id=${id}
      name=${id}
      type=${isPhone ? 'tel' : 'text'}
      autocomplete=${isShared ? 'off' : isPhone ? 'tel' : 'name'}
      dir=${isPhone ? 'ltr' : nothing}
      aria-invalid=${error !== null}
      aria-describedby=${describedBy(id, hint !== null, error)}
      .value=${draft[id]}
      @input=${say}
      @change=${say}
    />`,
  );
}

/**
 * Field for the size of the party, between a button for one fewer and one for one more: a list to pick from, or
 * typed where the list would be long.
 */
export function partyField(context: FormContext): TemplateResult {
  const { locale, draft, offer, onChange } = context;
  const { form } = locale.messages;
  const maxPartySize = maxPartySizeOf(offer.service);
  const error = errorOf('partySize', context);
  const choose = (event: Event) => onChange({ partySize: valueOf(event) });
  const sizes = Array.from({ length: maxPartySize }, (_, index) => index + 1);
  const describes = describedBy('partySize', true, error);
  const input =
    maxPartySize > MAX_LISTED_PARTY
      ? html`<input
          id="partySize"
          inputmode="numeric"
          autocomplete="off"
          aria-invalid=${error !== null}
          aria-describedby=${describes}
          .value=${draft.partySize}
          @input=${choose}
          @change=${choose}
        />`
      : html`<select
          id="partySize"
          aria-invalid=${error !== null}
          aria-describedby=${describes}
          @change=${choose}
        >
          ${sizes.map(
            (size) =>
              html`<option value=${size} .selected=${draft.partySize === String(size)}>
                ${form.people(size)}
              </option>`,
          )}
        </select>`;
  const size = parsePartySize(draft.partySize);
  const step = (label: string, path: Icon, next: number) => {
    const isWithin = next >= 1 && next <= maxPartySize;
    return html`<button
      type="button"
      aria-label=${label}
      aria-disabled=${!isWithin}
      @click=${() => isWithin && onChange({ partySize: String(next) })}
    >
      ${icon(path)}
    </button>`;
  };
  const stepper = html`<div class="stepper">
    ${step(form.fewer, LESS, (size ?? 2) - 1)} ${input} ${step(form.more, MORE, (size ?? 0) + 1)}
    <span
      class="visually-hidden"
      role="status"
      .textContent=${size === null ? '' : form.people(size)}
    ></span>
  </div>`;
  const hint = form.partyLimit(maxPartySize);
  return html`<div class="party">
    ${field({ id: 'partySize', label: form.partySize, hint, error }, stepper)}
  </div>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.ts';
import type { Reader } from '../../locale/reader.ts';
import type { BookingDraft, DraftField } from '../../model/booking-draft.ts';
import { describedBy, field } from '../../templates/field.ts';

export interface FieldContext {
  readonly reader: Reader<Messages>;
  readonly draft: BookingDraft;
  readonly maxPartySize: number;
  readonly errorOf: (name: DraftField) => string | null;
  readonly onChange: (change: Partial<BookingDraft>) => void;
}

/** Up to this size a list to pick from is easier than a field to type in. */
const MAX_LISTED_PARTY = 20;

/** How many come, who they are, how to reach them. */
export function personFields(context: FieldContext): TemplateResult {
  const { reader, draft, errorOf, onChange } = context;
  const { form } = reader.messages;
  const nameError = errorOf('name');
  const phoneError = errorOf('phone');
  return html`
    ${partyField(context)}
    ${field(
      { id: 'name', label: form.name, error: nameError },
      html`<input
        id="name"
        name="name"
        autocomplete="name"
        aria-invalid=${nameError !== null}
        aria-describedby=${describedBy('name', false, nameError)}
        .value=${draft.name}
        @input=${(event: Event) => onChange({ name: valueOf(event) })}
      />`,
    )}
    ${field(
      { id: 'phone', label: form.phone, hint: form.phoneHint, error: phoneError },
      html`<input
        id="phone"
        name="phone"
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        dir="ltr"
        aria-invalid=${phoneError !== null}
        aria-describedby=${describedBy('phone', true, phoneError)}
        .value=${draft.phone}
        @input=${(event: Event) => onChange({ phone: valueOf(event) })}
      />`,
    )}
  `;
}

function partyField({
  reader,
  draft,
  maxPartySize,
  errorOf,
  onChange,
}: FieldContext): TemplateResult {
  const { form } = reader.messages;
  const error = errorOf('partySize');
  const choose = (event: Event) => onChange({ partySize: valueOf(event) });
  const sizes = Array.from({ length: maxPartySize }, (_, index) => index + 1);
  const input =
    maxPartySize > MAX_LISTED_PARTY
      ? html`<input
          id="partySize"
          inputmode="numeric"
          autocomplete="off"
          aria-invalid=${error !== null}
          aria-describedby=${describedBy('partySize', false, error)}
          .value=${draft.partySize}
          @input=${choose}
        />`
      : html`<select
          id="partySize"
          aria-invalid=${error !== null}
          aria-describedby=${describedBy('partySize', false, error)}
          @change=${choose}
        >
          ${sizes.map(
            (size) =>
              html`<option value=${size} .selected=${draft.partySize === String(size)}>
                ${form.people(size)}
              </option>`,
          )}
        </select>`;
  return field({ id: 'partySize', label: form.partySize, error }, input);
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

import { html, type TemplateResult } from 'lit';
import type { MessagesWith } from '../../../i18n/messages.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { BookingDraft, DraftField } from '../../../model/booking/booking-draft.ts';
import { describedBy, field } from '../../../templates/field.ts';

export interface FieldContext {
  readonly locale: Locale<MessagesWith<'form'>>;
  readonly draft: BookingDraft;
  readonly maxPartySize: number;
  readonly nameLabel: string;
  readonly phoneLabel: string;
  /** True on a shared screen: the browser is to offer and remember nothing. */
  readonly isShared: boolean;
  readonly errorOf: (name: DraftField) => string | null;
  readonly onChange: (change: Partial<BookingDraft>) => void;
}

/** Up to this size a list to pick from is easier than a field to type in. */
const MAX_LISTED_PARTY = 20;

export function nameField(context: FieldContext): TemplateResult {
  const { draft, errorOf, isShared, onChange } = context;
  const error = errorOf('name');
  return field(
    { id: 'name', label: context.nameLabel, error },
    html`<input
      id="name"
      name="name"
      autocomplete=${isShared ? 'off' : 'name'}
      aria-invalid=${error !== null}
      aria-describedby=${describedBy('name', false, error)}
      .value=${draft.name}
      @input=${(event: Event) => onChange({ name: valueOf(event) })}
    />`,
  );
}

export function phoneField(context: FieldContext): TemplateResult {
  const { locale, draft, errorOf, isShared, onChange } = context;
  const error = errorOf('phone');
  return field(
    { id: 'phone', label: context.phoneLabel, hint: locale.messages.form.phoneHint, error },
    html`<input
      id="phone"
      name="phone"
      type="tel"
      inputmode="tel"
      autocomplete=${isShared ? 'off' : 'tel'}
      dir="ltr"
      aria-invalid=${error !== null}
      aria-describedby=${describedBy('phone', true, error)}
      .value=${draft.phone}
      @input=${(event: Event) => onChange({ phone: valueOf(event) })}
    />`,
  );
}

/** Field for the size of the party: a list to pick from, or typed where the list would be long. */
export function partyField(context: FieldContext): TemplateResult {
  const { locale, draft, maxPartySize, errorOf, onChange } = context;
  const { form } = locale.messages;
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

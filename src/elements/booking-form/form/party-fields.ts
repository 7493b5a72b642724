import { html, type TemplateResult } from 'lit';
import { namesAsked } from '../../../model/booking/names-asked.ts';
import { describedBy, field } from '../../../templates/field.ts';
import { errorLine } from './error-line.ts';
import type { ActiveContext } from './active-context.ts';
import { errorOf } from './form-context.ts';

/** Fields for the person who comes, where another one books: name, relation, and that they agree. */
export function otherFields(context: ActiveContext): TemplateResult {
  const { draft, locale, offer, lightText, onChange } = context;
  const { more } = locale.messages.booking;
  const error = errorOf('otherConsent', context);
  const { version } = offer.privacy;
  return html`
    ${textField('otherName', more.otherName, draft.otherName, context, (otherName) =>
      onChange({ otherName }),
    )}
    ${textField(
      'relation',
      more.optional(more.relation),
      draft.relation,
      context,
      (relation) => onChange({ relation }),
      more.relationHint,
    )}
    <div class=${error === null ? '' : 'wrong'}>
      ${errorLine('otherConsent', error)}
      <label class="option">
        <input
          type="checkbox"
          id="otherConsent"
          aria-invalid=${error !== null}
          aria-describedby=${describedBy('otherConsent', false, error)}
          .checked=${draft.otherConsent === version}
          @change=${(event: Event) =>
            onChange({
              otherConsent: (event.target as HTMLInputElement).checked ? version : null,
            })}
        />
        <span class="option-text">${lightText.paragraph('other-consent', more.otherConsent)}</span>
      </label>
    </div>
  `;
}

/** The names of all who come but the first. */
export function attendeeFields(context: ActiveContext): TemplateResult {
  const { draft, terms, locale, onAttendee } = context;
  const { more } = locale.messages.booking;
  const isRequired = terms.rules?.attendee_names === 'required';
  const label = (index: number) => {
    const name = more.attendee(index + 2);
    return isRequired ? name : more.optional(name);
  };
  return html`${Array.from({ length: namesAsked(draft, terms) }, (_, index) =>
    textField(`attendee-${index}`, label(index), draft.attendees[index] ?? '', context, (typed) =>
      onAttendee(index, typed),
    ),
  )}`;
}

function textField(
  id: 'otherName' | 'relation' | `attendee-${number}`,
  label: string,
  value: string,
  context: ActiveContext,
  onTyped: (value: string) => void,
  hint: string | null = null,
): TemplateResult {
  const error = errorOf(id, context);
  const say = (event: Event) => onTyped((event.target as HTMLInputElement).value);
  return field(
    { id, label, hint, error },
    html`<input
      id=${id}
      autocomplete="off"
      aria-invalid=${error !== null}
      aria-describedby=${describedBy(id, hint !== null, error)}
      .value=${value}
      @input=${say}
      @change=${say}
    />`,
  );
}

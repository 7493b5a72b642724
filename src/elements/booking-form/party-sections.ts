import { html, type TemplateResult } from 'lit';
import type { BookingDraft } from '../../model/booking-draft.ts';
import type { BookingTerms } from '../../model/booking-terms.ts';
import { parsePartySize } from '../../model/draft-errors.ts';
import { describedBy, field } from '../../templates/field.ts';
import { errorOf, type MoreContext } from './form-context.ts';
import type { FormSection } from './form-section.ts';

/** Most names that are asked for one by one. */
const MAX_NAMES = 20;

/** How many names are asked for: of everybody but the first. */
export function namesAsked(draft: BookingDraft, { rules }: BookingTerms): number {
  if ((rules?.attendee_names ?? 'none') === 'none') return 0;
  return Math.min(Math.max((parsePartySize(draft.partySize) ?? 1) - 1, 0), MAX_NAMES);
}

/** Who comes, where that is not who books, and that they agree. */
export function otherSection(context: MoreContext): FormSection {
  const { draft, texts, offer, words, onChange } = context;
  const { more } = texts;
  const error = errorOf('otherConsent', context);
  const { version } = offer.privacy;
  return {
    fields: ['otherName', 'relation', 'otherConsent'],
    content: html`
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
      <div>
        ${error === null ? '' : html`<p class="error" id="otherConsent-error">${error}</p>`}
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
          <span class="option-text">${words.paragraph('other-consent', more.otherConsent)}</span>
        </label>
      </div>
    `,
    answers: [
      { label: more.otherName, value: draft.otherName, field: 'otherName' },
      { label: more.relation, value: draft.relation, field: 'relation' },
    ],
  };
}

/** The names of all who come but the first. */
export function attendeesSection(context: MoreContext): FormSection {
  const { draft, terms, texts, onAttendee } = context;
  const { more } = texts;
  const isRequired = terms.rules?.attendee_names === 'required';
  const names = Array.from(
    { length: namesAsked(draft, terms) },
    (_, index) => draft.attendees[index] ?? '',
  );
  const label = (index: number) => {
    const name = more.attendee(index + 2);
    return isRequired ? name : more.optional(name);
  };
  return {
    fields: names.map((_, index) => `attendee-${index}` as const),
    content: html`${names.map((name, index) =>
      textField(`attendee-${index}`, label(index), name, context, (typed) =>
        onAttendee(index, typed),
      ),
    )}`,
    answers: names.map((value, index) => ({
      label: more.attendee(index + 2),
      value,
      field: `attendee-${index}`,
    })),
  };
}

function textField(
  id: 'otherName' | 'relation' | `attendee-${number}`,
  label: string,
  value: string,
  context: MoreContext,
  onTyped: (value: string) => void,
  hint: string | null = null,
): TemplateResult {
  const error = errorOf(id, context);
  return field(
    { id, label, hint, error },
    html`<input
      id=${id}
      autocomplete="off"
      aria-invalid=${error !== null}
      aria-describedby=${describedBy(id, hint !== null, error)}
      .value=${value}
      @input=${(event: Event) => onTyped((event.target as HTMLInputElement).value)}
    />`,
  );
}

import { html } from 'lit';
import type { BookingWish } from '../../booking/intent.ts';
import { said } from '../../locale/reader.ts';
import { answerErrors, askedQuestions, givenAnswers } from '../../model/booking-questions.ts';
import type { BookingDraft, DraftError } from '../../model/booking-draft.ts';
import type { BookingTerms, QuestionOption } from '../../model/booking-terms.ts';
import { errorOf, type MoreContext } from './form-context.ts';
import type { FormSection } from './form-section.ts';
import { attendeesSection, namesAsked, otherSection } from './party-sections.ts';
import { questionSection } from './question-field.ts';

/** What a form asks beside what it asks everybody, where it belongs. */
export interface MoreSections {
  /** Who comes, where that is not who books; belongs to that question. */
  readonly who: FormSection | null;
  /** The names of all who come; belongs to how many. */
  readonly attendees: FormSection | null;
  readonly questions: readonly FormSection[];
}

export function moreSections(context: MoreContext): MoreSections {
  const { draft, terms } = context;
  const asked = askedQuestions(terms.questions, draft.answers);
  const groups = terms.rules?.priority?.groups ?? [];
  return {
    who: draft.forOther ? otherSection(context) : null,
    attendees: namesAsked(draft, terms) > 0 ? attendeesSection(context) : null,
    questions: [
      ...asked.map((question) =>
        questionSection(question, terms.questions.indexOf(question), context),
      ),
      ...(groups.length === 0 ? [] : [prioritySection(groups, context)]),
    ],
  };
}

/**
 * What is missing or wrong in it, in the order of the form.
 *
 * @param isPriority whether the chosen session is only open to priority groups yet
 */
export function moreErrors(
  draft: BookingDraft,
  terms: BookingTerms,
  isPriority: boolean,
): readonly DraftError[] {
  const errors: DraftError[] = [];
  if (draft.forOther && draft.otherName.trim() === '') {
    errors.push({ field: 'otherName', code: 'other-name-missing' });
  }
  if (draft.forOther && draft.otherConsent === null) {
    errors.push({ field: 'otherConsent', code: 'other-consent-missing' });
  }
  if (terms.rules?.attendee_names === 'required') {
    for (let index = 0; index < namesAsked(draft, terms); index += 1) {
      const isMissing = (draft.attendees[index] ?? '').trim() === '';
      if (isMissing) errors.push({ field: `attendee-${index}`, code: 'attendee-missing' });
    }
  }
  for (const { question, code } of answerErrors(terms.questions, draft.answers)) {
    const index = terms.questions.findIndex(({ id }) => id === question);
    errors.push({ field: `answer-${index}`, code });
  }
  if (isPriority && draft.priorityGroup === null) {
    errors.push({ field: 'priorityGroup', code: 'priority-needed' });
  }
  return errors;
}

/** A wish with what was answered beside what everybody is asked. */
export function withMore(wish: BookingWish, draft: BookingDraft, terms: BookingTerms): BookingWish {
  const relation = draft.relation.trim();
  const names = draft.attendees.slice(0, namesAsked(draft, terms)).map((name) => name.trim());
  const agreed = draft.otherConsent;
  return {
    ...wish,
    onBehalfOf: draft.forOther
      ? { name: draft.otherName.trim(), relation: relation === '' ? null : relation }
      : null,
    attendees: names.filter((name) => name !== '').map((name) => ({ name })),
    answers: givenAnswers(terms.questions, draft.answers),
    priorityGroup: draft.priorityGroup,
    consents: [
      ...wish.consents,
      ...(draft.forOther && agreed !== null ? [{ id: 'on-behalf', version: agreed } as const] : []),
    ],
  };
}

function prioritySection(groups: readonly QuestionOption[], context: MoreContext): FormSection {
  const { draft, reader, texts, onChange } = context;
  const { more } = texts;
  const error = errorOf('priorityGroup', context);
  const chosen = groups.find(({ id }) => id === draft.priorityGroup);
  const option = (id: string | null, label: string) =>
    html`<label class="option">
      <input
        type="radio"
        name="priorityGroup"
        .checked=${draft.priorityGroup === id}
        @change=${() => onChange({ priorityGroup: id })}
      />
      <span class="option-text">${label}</span>
    </label>`;
  return {
    fields: ['priorityGroup'],
    content: html`<fieldset id="priorityGroup" aria-describedby="priorityGroup-hint">
      <legend>${more.priority}</legend>
      <p class="quiet" id="priorityGroup-hint">${more.priorityHint}</p>
      ${error === null ? '' : html`<p class="error">${error}</p>`}
      <div class="options">
        ${groups.map(({ id, label }) => option(id, said(label, reader) ?? id))}
        ${option(null, more.noPriority)}
      </div>
    </fieldset>`,
    answers: [
      {
        label: more.priority,
        value: said(chosen?.label ?? null, reader) ?? more.noPriority,
        field: 'priorityGroup',
      },
    ],
  };
}

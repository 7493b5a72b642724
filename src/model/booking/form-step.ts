import {
  EMPTY_DRAFT,
  type BookingDraft,
  type DraftError,
  type DraftField,
} from './booking-draft.ts';
import type { FormFlow } from './form-flow.ts';
import type { BookingQuestion } from './booking-terms.ts';
import type { FormQuestion } from './form-questions.ts';

/** A position in a form: a step, counted from 0, or the look at all answers. */
export type FormAt = number | 'check';

/** The position of somebody in a form, with the errors found there. */
export interface FormState {
  readonly at: FormAt;
  readonly errors: readonly DraftError[];
  /** The draft they were found in. */
  readonly found: BookingDraft;
}

export const UNTOUCHED: FormState = { at: 0, errors: [], found: EMPTY_DRAFT };

/** The next step: mend what is wrong, move to another screen, or send the form. */
export type FormStep =
  | { readonly kind: 'mend'; readonly errors: readonly DraftError[] }
  | { readonly kind: 'move'; readonly at: FormAt }
  | { readonly kind: 'send' };

/** The next step of a form: to mend what is wrong where one is, on to the next screen, or off. */
export function nextStep(
  flow: FormFlow,
  at: FormAt,
  questions: readonly FormQuestion[],
  errors: readonly DraftError[],
): FormStep {
  const isOneOfSteps = flow === 'steps' && at !== 'check';
  const looked = isOneOfSteps ? questions.slice(at, at + 1) : questions;
  const found = inOrder(errors, looked);
  if (found.length > 0) return { kind: 'mend', errors: found };
  switch (flow) {
    case 'page':
      return { kind: 'send' };
    case 'check':
      return at === 'check' ? { kind: 'send' } : { kind: 'move', at: 'check' };
    case 'steps':
      if (at === 'check') return { kind: 'send' };
      return { kind: 'move', at: at < questions.length - 1 ? at + 1 : 'check' };
  }
}

/** The errors in some questions, in the order they are gone through. */
function inOrder(
  errors: readonly DraftError[],
  questions: readonly FormQuestion[],
): readonly DraftError[] {
  const order = questions.flatMap(({ fields }): readonly DraftField[] => fields);
  return errors
    .filter(({ field }) => order.includes(field))
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

/** The errors that still stand: those of fields which are as they were when it was found. */
export function standingErrors(
  { errors, found }: FormState,
  now: BookingDraft,
  questions: readonly BookingQuestion[],
): readonly DraftError[] {
  return errors.filter(
    ({ field }) => contentOf(field, found, questions) === contentOf(field, now, questions),
  );
}

/** The content of a field; answers and names are told apart by their position. */
function contentOf(
  field: DraftField,
  draft: BookingDraft,
  questions: readonly BookingQuestion[],
): unknown {
  if (isPlain(field)) return draft[field];
  const index = Number(field.replace(/^\D+/, ''));
  return field.startsWith('answer')
    ? draft.answers[questions[index]?.id ?? '']
    : draft.attendees[index];
}

function isPlain(field: DraftField): field is keyof BookingDraft {
  return field in EMPTY_DRAFT;
}

import type { BookingDraft, DraftField } from './booking-draft.ts';
import { askedQuestions } from './asked-questions.ts';
import type { BookingQuestion, BookingTerms, QuestionOption } from './booking-terms.ts';
import { commonKinds, type CommonKind } from './common-questions.ts';
import { namesAsked } from './names-asked.ts';

/** One question of a form: a screen of its own where they come one after the other. */
export type FormQuestion = CommonQuestion | FurtherQuestion;

/** A question of every form; `fields` names the fields whose errors belong to it, the first one first. */
export interface CommonQuestion {
  readonly kind: CommonKind;
  readonly fields: readonly DraftField[];
}

/** A question that only some services ask: one of their own, or that for the priority group. */
export type FurtherQuestion =
  | {
      readonly kind: 'answer';
      readonly fields: readonly [`answer-${number}`];
      readonly question: BookingQuestion;
    }
  | {
      readonly kind: 'priority';
      readonly fields: readonly ['priorityGroup'];
      readonly groups: readonly QuestionOption[];
    };

/** The questions of a form in their order, as its draft and the terms of the service have it. */
export function formQuestions(
  draft: BookingDraft,
  terms: BookingTerms,
  maxPartySize: number,
): readonly FormQuestion[] {
  return [
    ...commonKinds(maxPartySize).map((kind): CommonQuestion => ({
      kind,
      fields: fieldsOf(kind, draft, terms),
    })),
    ...furtherQuestions(draft, terms),
    { kind: 'consent', fields: ['consent'] },
  ];
}

function fieldsOf(
  kind: CommonKind,
  draft: BookingDraft,
  terms: BookingTerms,
): readonly DraftField[] {
  switch (kind) {
    case 'session':
      return ['sessionId'];
    case 'who':
      return draft.forOther ? ['forOther', 'otherName', 'relation', 'otherConsent'] : ['forOther'];
    case 'party': {
      const names = Array.from({ length: namesAsked(draft, terms) }, (_, index) => index);
      return ['partySize', ...names.map((index) => `attendee-${index}` as const)];
    }
    case 'name':
    case 'phone':
    case 'consent':
      return [kind];
  }
}

function furtherQuestions(
  { answers }: BookingDraft,
  { questions, rules }: BookingTerms,
): readonly FurtherQuestion[] {
  const groups = rules?.priority?.groups ?? [];
  return [
    ...askedQuestions(questions, answers).map((question): FurtherQuestion => {
      return { kind: 'answer', fields: [`answer-${questions.indexOf(question)}`], question };
    }),
    ...(groups.length === 0
      ? []
      : [{ kind: 'priority', fields: ['priorityGroup'], groups } as const]),
  ];
}

/** Tells if only some services ask a question. */
export function isFurther(question: FormQuestion): question is FurtherQuestion {
  return question.kind === 'answer' || question.kind === 'priority';
}

/** Tells a question from all others of its form, wherever it stands. */
export function questionKey(question: FormQuestion): string {
  return question.kind === 'answer' ? `answer ${question.question.id}` : question.kind;
}

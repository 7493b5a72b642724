import { visibleText } from '../visible-text.ts';
import type { BookingQuestion } from './booking-terms.ts';

/** Answers as they stand in a form: text as typed, the id of an option, `yes` or `no`. */
export type TypedAnswers = Readonly<Record<string, string>>;

/**
 * The questions that are asked after these answers, in their order: one with a condition only where
 * an earlier question is asked and has that answer.
 */
export function askedQuestions(
  questions: readonly BookingQuestion[],
  answers: TypedAnswers,
): readonly BookingQuestion[] {
  const asked = new Map<string, BookingQuestion>();
  for (const question of questions) {
    const condition = question.only_if;
    const isAsked =
      condition === null ||
      (asked.has(condition.question) && answerTo(condition.question, answers) === condition.is);
    if (isAsked) asked.set(question.id, question);
  }
  return [...asked.values()];
}

/**
 * The answer in the field of a question, without the spaces around it; empty where there is none that can
 * be seen.
 */
export function answerTo(id: string, answers: TypedAnswers): string {
  const isGiven = Object.prototype.hasOwnProperty.call(answers, id);
  const answer = isGiven ? (answers[id] ?? '').trim() : '';
  return visibleText(answer) === '' ? '' : answer;
}

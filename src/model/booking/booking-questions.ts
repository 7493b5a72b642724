import { answerTo, askedQuestions, type TypedAnswers } from './asked-questions.ts';
import type { BookingQuestion } from './booking-terms.ts';

/** Answers as they are sent: text, a number, `true` or `false`, the id of an option. */
export type GivenAnswers = Readonly<Record<string, string | number | boolean>>;

export interface AnswerError {
  /** Id of the question. */
  readonly question: string;
  readonly code: AnswerErrorCode;
}

export type AnswerErrorCode =
  | 'answer-missing'
  | 'answer-not-a-number'
  | 'answer-out-of-range'
  | 'answer-too-long'
  /** It is none of the options. */
  | 'answer-unknown';

/** Most characters of an answer, by the kind of its question. */
export const MAX_ANSWER = { short_text: 200, paragraph: 2_000 } as const;

/** Longer than any number is written. */
const LONGEST_NUMBER = 100;

/** The missing and the wrong answers, in the order of the questions. */
export function answerErrors(
  questions: readonly BookingQuestion[],
  answers: TypedAnswers,
): readonly AnswerError[] {
  return askedQuestions(questions, answers).flatMap((question) => {
    const code = errorIn(question, answerTo(question.id, answers));
    return code === null ? [] : [{ question: question.id, code }];
  });
}

/** The answers to what is asked, as they are sent; what is left empty is left out. */
export function givenAnswers(
  questions: readonly BookingQuestion[],
  answers: TypedAnswers,
): GivenAnswers {
  const answered = askedQuestions(questions, answers).filter(({ id }) => answerTo(id, answers));
  return Object.fromEntries(
    answered.map((question) => [
      question.id,
      givenAnswer(question, answerTo(question.id, answers)),
    ]),
  );
}

function givenAnswer({ type }: BookingQuestion, answer: string): string | number | boolean {
  if (type === 'yes_no') return answer === 'yes';
  return type === 'number' ? (numberIn(answer) ?? answer) : answer;
}

/** Answers that were sent, as they would stand in a form. */
export function typedAnswers(given: GivenAnswers): TypedAnswers {
  return Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, typedAnswer(answer)]));
}

function typedAnswer(answer: string | number | boolean): string {
  if (typeof answer !== 'boolean') return String(answer);
  return answer ? 'yes' : 'no';
}

function errorIn(question: BookingQuestion, answer: string): AnswerErrorCode | null {
  if (answer === '') return question.required ? 'answer-missing' : null;
  switch (question.type) {
    case 'number':
      return errorInNumber(question, numberIn(answer));
    case 'yes_no':
      return answer === 'yes' || answer === 'no' ? null : 'answer-unknown';
    case 'choice':
      return question.options.some(({ id }) => id === answer) ? null : 'answer-unknown';
    case 'short_text':
    case 'paragraph':
      return answer.length > MAX_ANSWER[question.type] ? 'answer-too-long' : null;
  }
}

function errorInNumber(
  { minimum, maximum }: BookingQuestion,
  number: number | null,
): AnswerErrorCode | null {
  if (number === null) return 'answer-not-a-number';
  const within = number >= (minimum ?? -Infinity) && number <= (maximum ?? Infinity);
  return within ? null : 'answer-out-of-range';
}

/** The number in a text, full-width digits included; `null` where there is none. */
function numberIn(text: string): number | null {
  if (text.length > LONGEST_NUMBER) return null;
  const digits = text.normalize('NFKC').trim();
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(digits) ? Number(digits) : null;
}

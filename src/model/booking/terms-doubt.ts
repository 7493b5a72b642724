import type { BookingQuestion, BookingRules } from './booking-terms.ts';

/** Questions and rules of a service. */
interface Terms {
  readonly questions: readonly BookingQuestion[];
  readonly rules: BookingRules | null;
}

/**
 * The place in its terms of what a service names and does not have: a question that is asked before, one of
 * its answers, or the question that tells households apart. `null` for none. Such a condition never holds,
 * and such a limit is none: more would be given away than was meant.
 */
export function termsDoubt({ questions, rules }: Terms): readonly (string | number)[] | null {
  const asked = new Map<string, BookingQuestion>();
  for (const question of questions) {
    const { only_if: condition } = question;
    const named = condition && asked.get(condition.question);
    const place = ['questions', questions.indexOf(question), 'only_if'];
    if (named === undefined) return [...place, 'question'];
    if (named !== null && !canBe(named, condition?.is ?? '')) return [...place, 'is'];
    asked.set(question.id, question);
  }
  const household = rules?.household_question ?? null;
  const isWanted = household !== null || (rules?.per_household ?? null) !== null;
  return isWanted && !asked.has(household ?? '') ? ['rules', 'household_question'] : null;
}

function canBe({ type, options }: BookingQuestion, answer: string): boolean {
  if (type === 'choice') return options.some(({ id }) => id === answer);
  return type !== 'yes_no' || answer === 'yes' || answer === 'no';
}

import type { BookingQuestion } from '../../../model/booking/booking-terms.ts';
import { isObject } from '../../../shape/members.ts';
import {
  readQuestions,
  writeQuestions,
  type SaidQuestion,
} from '../../sentences/facts/questions.ts';
import { plainName, type JsonRecord } from '../../workbook/record-list.ts';
import { recordId } from '../../workbook/record-id.ts';
import type { FeedEdit } from '../feed-edit.ts';
import { formQuestion, textOfValue } from '../form.ts';
import { valueAt, withValue } from '../members.ts';
import { ask, meantAt, put, sameText, stepsOf, type Codec } from './codec.ts';

/** Questions of a booking, a line each. Their ids, hints and conditions stay with the question that has them. */
export const QUESTIONS: Codec = {
  read: (field, record, edit) => {
    const questions = meantAt(record, stepsOf(field));
    if (questions === undefined) return '';
    const written = valueAt(record.written, stepsOf(field)) ?? [];
    if (!Array.isArray(questions) || !Array.isArray(written)) return null;
    if (questions.length !== written.length) return null;
    if (questions.length === 0) return '';
    if (!questions.every(isRead)) return null;
    const said = (questions as readonly BookingQuestion[]).map((each): SaidQuestion => {
      const options = each.options.map(({ label }) => edit.wording(label));
      return { ...each, label: edit.wording(each.label), options };
    });
    return writeQuestions(said, edit.language);
  },
  put: (field, record, value, edit) => {
    const text = textOfValue(value).trim();
    const reading = text === '' ? null : readQuestions(text);
    if (reading?.kind === 'ask') {
      return ask({ by: 'fact', code: reading.code, piece: reading.piece });
    }
    const said = reading?.fact ?? [];
    const before = listOf(valueAt(record, stepsOf(field)));
    const questions = matched(said, before, edit).map((same, at) =>
      questionOf(said[at] as SaidQuestion, same, at, edit),
    );
    const after = withValue(record, stepsOf(field), said.length === 0 ? undefined : questions);
    const missed = missedIn(questions, before, after);
    if (missed === null) return put(after);
    return ask(formQuestion('question-needed', edit.wording(missed['label'])));
  },
};

/** The question that each line was before: that of its words, else the one in its place where none was added. */
function matched(
  said: readonly SaidQuestion[],
  before: readonly JsonRecord[],
  edit: FeedEdit,
): readonly (JsonRecord | undefined)[] {
  const left = new Set(before);
  const take = (question: JsonRecord | undefined) => {
    if (question === undefined || !left.delete(question)) return undefined;
    return question;
  };
  const byWords = said.map(({ label }) =>
    take(before.find((each) => left.has(each) && edit.wording(each['label']) === label)),
  );
  const isSameCount = said.length === before.length;
  return byWords.map((same, at) => same ?? (isSameCount ? take(before[at]) : undefined));
}

function questionOf(
  { label, type, required, options, minimum, maximum }: SaidQuestion,
  same: JsonRecord | undefined,
  at: number,
  edit: FeedEdit,
): JsonRecord {
  const id = same?.['id'] ?? recordId('question', plainName(label), String(at));
  const was = listOf(same?.['options']);
  const labelled = { ...same, id, label: sameText(same?.['label'], label, edit), type };
  const members: readonly (readonly [string, unknown])[] = [
    ['required', required || (same?.['required'] === false ? false : undefined)],
    [
      'options',
      type === 'choice'
        ? options.map(
            (option) =>
              was.find((each) => edit.wording(each['label']) === option) ?? {
                id: recordId('option', plainName(option)),
                label: option,
              },
          )
        : undefined,
    ],
    ['minimum', minimum ?? undefined],
    ['maximum', maximum ?? undefined],
  ];
  return members.reduce<JsonRecord>(
    (made, [key, value]) => withValue(made, [key], value),
    labelled,
  );
}

/** A question, or an answer of it, that others go by and that would be gone; `null` for none. */
function missedIn(
  questions: readonly JsonRecord[],
  before: readonly JsonRecord[],
  record: JsonRecord,
): JsonRecord | null {
  const household = valueAt(record, ['booking', 'rules', 'household_question']);
  const wanted = [
    ...(household === undefined ? [] : [{ question: household, is: undefined }]),
    ...questions.flatMap(({ only_if: rule }) =>
      isObject(rule) ? [{ question: rule['question'], is: rule['is'] }] : [],
    ),
  ];
  for (const { question, is } of wanted) {
    const old = before.find(({ id }) => id === question);
    const now = questions.find(({ id }) => id === question);
    if (old === undefined) continue;
    if (now === undefined || (is !== undefined && canBe(old, is) && !canBe(now, is))) return old;
  }
  return null;
}

/** Tells if a question was read: a record that could not be is looked at as it is written. */
function isRead(question: unknown): boolean {
  return (
    isObject(question) && Array.isArray(question['options']) && question['options'].every(isObject)
  );
}

/** Tells if a question may be answered so. */
function canBe({ type, options }: JsonRecord, answer: unknown): boolean {
  if (type === 'yes_no') return answer === 'yes' || answer === 'no';
  return type === 'choice' && listOf(options).some(({ id }) => id === answer);
}

function listOf(value: unknown): readonly JsonRecord[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

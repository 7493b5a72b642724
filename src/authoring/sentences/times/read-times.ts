import { clausesOf } from './clauses-of.ts';
import { schedulesOf } from './schedules-of.ts';
import type { Question, SentenceContext, TimesReading } from './times-reading.ts';
import { plainSentence, tokensOf } from './tokens-of.ts';
import { EN_NO_TIMES } from './en-prose.ts';
import { saysNoTimes } from './zh-prose.ts';

/** Characters of a sentence about times: what is longer is prose. */
const LONGEST = 2000;

/**
 * Reads a sentence about times: "每周三、周四 16:00-18:00，节假日休息". Of what may mean two things nothing is
 * read: it is asked for.
 */
export function readTimes(sentence: string, context: SentenceContext): TimesReading {
  const text = plainSentence(sentence);
  if (text.length > LONGEST) return asking([{ code: 'too-long', piece: text.slice(0, 20) }]);
  if (saysNoTimes(text) || EN_NO_TIMES.test(text))
    return { kind: 'no-times', text: sentence.trim() };
  const parts = clausesOf(tokensOf(text));
  // "提前一天预约" alone is about booking.
  if (parts.clauses.length + parts.questions.length === 0 && parts.notes.length > 0) {
    return { kind: 'no-times', text: sentence.trim() };
  }
  const { schedules, questions } = schedulesOf(parts, context);
  // A piece that was not read may be the one that is missing.
  if (parts.questions.length > 0) return asking(parts.questions);
  if (questions.length > 0) return asking(questions);
  return { kind: 'read', schedules, notes: parts.notes, remarks: parts.remarks };
}

function asking(questions: readonly Question[]): TimesReading {
  const known = new Set<string>();
  return {
    kind: 'ask',
    questions: questions.filter(({ code, piece }) => {
      const key = `${code} ${piece}`;
      return !known.has(key) && known.add(key) !== undefined;
    }),
  };
}

import { isObject } from '../../shape/members.ts';
import { addDays, type PlainDate } from '../../model/time/plain-date.ts';
import type { JsonRecord } from '../workbook/record-list.ts';

/** One line in the history of a feed: the day, who did it where somebody says so, and what changed for residents. */
export interface ChangeNote {
  readonly date: PlainDate;
  readonly by?: string;
  readonly text: string;
}

/** The member of the envelope that has the history. No page loads anything for it. */
export const NOTES = 'changes';

const MOST_NOTES = 200;
/** Days for which they are kept: two years. */
const KEPT_DAYS = 731;

/** The history that a feed has, oldest first. */
export function changeNotes(feed: JsonRecord): readonly ChangeNote[] {
  const envelope = feed['feed'];
  const notes = isObject(envelope) ? envelope[NOTES] : null;
  if (!Array.isArray(notes)) return [];
  return notes.filter(isObject).flatMap(({ date, by, text }): readonly ChangeNote[] => {
    if (typeof date !== 'string' || typeof text !== 'string') return [];
    return [{ date, ...(typeof by === 'string' ? { by } : {}), text }];
  });
}

/** A feed as it is given out: with its history grown by what changed, and the time at which it was made. */
export function withNotes(
  feed: JsonRecord,
  added: readonly ChangeNote[],
  generatedAt: string,
  today: PlainDate,
): JsonRecord {
  const envelope = isObject(feed['feed']) ? feed['feed'] : {};
  const notes = [...changeNotes(feed), ...added]
    .filter(({ date }) => date >= addDays(today, -KEPT_DAYS))
    .slice(-MOST_NOTES);
  const history = notes.length === 0 ? {} : { [NOTES]: notes };
  return { ...feed, feed: { ...envelope, generated_at: generatedAt, ...history } };
}

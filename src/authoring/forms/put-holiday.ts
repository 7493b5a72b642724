import { oddItems } from '../odd-items.ts';
import { meantDate } from '../../feed/meant/dates.ts';
import { addDays } from '../../model/time/plain-date.ts';
import { OWN_CALENDAR } from '../workbook/read-holidays.ts';
import type { JsonRecord } from '../workbook/record-list.ts';
import type { FeedEdit } from './feed-edit.ts';
import { formQuestion, textOfValue, type FieldQuestion, type FormValues } from './form.ts';
import { calendarsOf, daysOf, lastOf, runFrom, type HolidayRun } from './holiday-runs.ts';
import { isSame } from './members.ts';
import type { SaveResult } from './save-result.ts';

/** Days of the longest holiday that is meant. */
const LONGEST = 60;

/**
 * Puts a day off, or a working day, or several of them, into the calendar that times go by. A feed that goes by the
 * calendar of China gets one of the same name with the same days: the change is of this feed alone.
 *
 * @param before the first day of the holiday that is changed, with which all its days are; `null` for a new one
 */
export function putHoliday(
  day: JsonRecord,
  values: FormValues,
  before: JsonRecord | null,
  edit: FeedEdit,
): SaveResult {
  const first = String(day['date']);
  const written = textOfValue(values['x-until']).trim();
  const last = written === '' ? first : meantDate(written, '');
  if (last === null) return asking('x-until', formQuestion('date', written));
  if (last < first || last > addDays(first, LONGEST)) {
    return asking('x-until', formQuestion('span', written));
  }
  const run = before === null ? null : runFrom(before, edit);
  const calendar = run?.calendar ?? calendarIn(edit, first);
  const own = run?.days ?? [];
  const others = daysOf(calendar).filter((each) => !own.includes(each));
  const there = others.find((each) => String(each['date']) <= last && lastOf(each) >= first);
  if (there !== undefined) {
    return asking('date', formQuestion('day-there', String(there['date'])));
  }
  const days = daysFromTo(day, first, last);
  if (!isSame(days, own)) putDays(calendar, [...others, ...days], edit);
  return { kind: 'saved', feed: edit.feed, record: day };
}

/** Takes a holiday out of the calendar it stands in, with all its days. */
export function removeHoliday({ calendar, days }: HolidayRun, edit: FeedEdit): JsonRecord {
  const others = daysOf(calendar).filter((each) => !days.some((day) => isSame(day, each)));
  putDays(calendar, others, edit);
  return edit.feed;
}

/** The days of a holiday: one that is written as a span stays one. */
function daysFromTo(day: JsonRecord, first: string, last: string): readonly JsonRecord[] {
  const { to, ...single } = day;
  if (to !== undefined) return [last === first ? single : { ...day, to: last }];
  const days: JsonRecord[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) days.push({ ...single, date });
  return days;
}

function asking(field: string, question: FieldQuestion): SaveResult {
  return { kind: 'ask', questions: [{ field, question }] };
}

/** The calendar of the feed, or a new one with the days of the one that it goes by. */
function calendarIn(edit: FeedEdit, date: string): JsonRecord {
  const [own] = calendarsOf(edit);
  if (own !== undefined) return own;
  const year = date.slice(0, 4);
  return { id: OWN_CALENDAR, valid_from: `${year}-01-01`, valid_to: `${year}-12-31` };
}

function putDays(calendar: JsonRecord, days: readonly JsonRecord[], edit: FeedEdit): void {
  const inOrder = [...days].sort((a, b) => (String(a['date']) < String(b['date']) ? -1 : 1));
  const changed = { ...calendar, days: [...inOrder, ...oddItems(calendar['days'])] };
  const { calendars } = edit;
  const isThere = calendars.some(({ id }) => id === calendar['id']);
  edit.calendars = isThere
    ? calendars.map((each) => (each['id'] === calendar['id'] ? changed : each))
    : [...calendars, changed];
}

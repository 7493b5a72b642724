import { meantDate } from '../../feed/meant/dates.ts';
import { addDays } from '../../model/time/plain-date.ts';
import { isObject } from '../../shape/members.ts';
import { OWN_CALENDAR } from '../workbook/read-holidays.ts';
import type { JsonRecord } from '../workbook/record-list.ts';
import type { FeedEdit } from './feed-edit.ts';
import { formQuestion, textOfValue, type FieldQuestion, type FormValues } from './form.ts';
import { isSame } from './members.ts';
import type { SaveResult } from './save-result.ts';

/** Days of the longest holiday that is meant. */
const LONGEST = 60;

/**
 * Puts a day off, or a working day, or several of them, into the calendar that times go by. A feed that goes by the
 * calendar of China gets one of the same name with the same days: the change is of this feed alone.
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
  const calendar = calendarIn(edit, first);
  const days = daysOf(calendar).filter((each) => before === null || !isSame(each, before));
  const added: JsonRecord[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (days.some((each) => each['date'] === date)) {
      return asking('date', formQuestion('day-there', date));
    }
    added.push({ ...day, date });
  }
  const isChanged = before === null || added.length > 1 || !isSame(day, before);
  if (isChanged) {
    const all = [...days, ...added].sort((a, b) =>
      String(a['date']) < String(b['date']) ? -1 : 1,
    );
    putCalendar({ ...calendar, days: all }, edit);
  }
  return { kind: 'saved', feed: edit.feed, record: day };
}

function asking(field: string, question: FieldQuestion): SaveResult {
  return { kind: 'ask', questions: [{ field, question }] };
}

/** The calendar of the feed, or a new one with the days of the one that it goes by. */
function calendarIn({ calendars, calendar }: FeedEdit, date: string): JsonRecord {
  const [own] = calendars;
  if (own !== undefined) return own;
  if (calendar !== null) {
    const { valid_from, valid_to, days } = calendar;
    const plain = days.map(({ date: of, kind, name }) => ({ date: of, kind, name }));
    return { id: calendar.id, valid_from, valid_to, days: plain };
  }
  const year = date.slice(0, 4);
  return { id: OWN_CALENDAR, valid_from: `${year}-01-01`, valid_to: `${year}-12-31` };
}

function daysOf({ days }: JsonRecord): readonly JsonRecord[] {
  return Array.isArray(days) ? days.filter(isObject) : [];
}

function putCalendar(calendar: JsonRecord, edit: FeedEdit): void {
  const others = edit.calendars.filter(({ id }) => id !== calendar['id']);
  const isThere = others.length < edit.calendars.length;
  edit.calendars = isThere
    ? edit.calendars.map((each) => (each['id'] === calendar['id'] ? calendar : each))
    : [...others, calendar];
}

import type { Calendar, CalendarDay } from '../../model/schedule.ts';
import { addDays, WEEKDAYS } from '../../model/time/plain-date.ts';
import { meantWeekday } from '../../feed/meant/weekdays.ts';
import { choiceOf, DAY_KIND, wordsOf } from './choices.ts';
import { dateIn } from './date-in.ts';
import type { Draft } from './draft.ts';
import { textIn } from './row-cells.ts';
import type { Register, RegisterRow } from './register.ts';
import { isAsWritten } from './written/known-rows.ts';
import type { WrittenRow } from './written/written-row.ts';

/** The calendar of a workbook's own. */
export const OWN_CALENDAR = 'holidays';

/** Days of the longest holiday that is meant. */
const LONGEST = 60;

/**
 * Reads the holidays of a workbook as a calendar; `null` where it has none. It is known for the whole years of
 * its days: a year that nobody has announced is to be asked for.
 *
 * @param writtenRows the rows that the workbook was written with
 * @param written the calendar that they were written of
 */
export function readHolidays(
  { rows }: Register,
  draft: Draft,
  writtenRows: readonly WrittenRow[],
  written: Calendar | null,
): Calendar | null {
  if (rows.length === writtenRows.length && rows.every(isAsWritten)) return written;
  const days = rows.flatMap((row) => daysAsWritten(row, written) ?? daysOf(row, draft));
  const dates = days.map(({ date }) => date).sort();
  const [first] = dates;
  const last = dates[dates.length - 1];
  if (first === undefined || last === undefined) return null;
  const years = { from: `${first.slice(0, 4)}-01-01`, to: `${last.slice(0, 4)}-12-31` };
  if (written === null) {
    return { id: OWN_CALENDAR, valid_from: years.from, valid_to: years.to, days };
  }
  // What is known of other days stays as it was.
  const { valid_from: from, valid_to: to } = written;
  return {
    ...written,
    valid_from: from === null || from < first ? from : first,
    valid_to: to === null || to > last ? to : last,
    days,
  };
}

/** The days of a row that says what was written there. */
function daysAsWritten(row: RegisterRow, written: Calendar | null): readonly CalendarDay[] | null {
  if (written === null || row.known === null || !isAsWritten(row)) return null;
  return row.known.parts.map((part) => written.days[part]).filter((day) => day !== undefined);
}

function daysOf(row: RegisterRow, draft: Draft): readonly CalendarDay[] {
  const first = dateIn(row, 'date', draft);
  const last = textIn(row, 'until', draft) === '' ? first : dateIn(row, 'until', draft);
  const written = textIn(row, 'kind', draft);
  const kind = choiceOf(DAY_KIND, written);
  if (kind === null) {
    draft.find(row.cells.get('kind') ?? null, {
      by: 'choice',
      piece: written,
      choices: wordsOf(DAY_KIND),
    });
  }
  if (first === null || last === null || kind === null) return [];
  if (last < first || last > addDays(first, LONGEST)) {
    draft.find(row.cells.get('until') ?? null, { by: 'workbook', code: 'span', piece: last });
    return [];
  }
  const as = kind === 'workday' ? meantWeekday(textIn(row, 'as', draft)) : null;
  const name = textIn(row, 'name', draft);
  const days: CalendarDay[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    days.push({ date, kind, name, as: as !== null && WEEKDAYS.includes(as) ? as : null });
  }
  return days;
}

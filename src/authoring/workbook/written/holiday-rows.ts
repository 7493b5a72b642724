import type { CalendarDay } from '../../../model/schedule.ts';
import { addDays } from '../../../model/time/plain-date.ts';
import { DAY_KIND } from '../choices.ts';
import type { WrittenFeed } from './written-feed.ts';
import { choiceWord, words, type WorkbookLanguage, type WrittenRow } from './written-row.ts';

/** Rows of the calendar that clerks keep, a row for a holiday. */
export function holidayRows({ ownCalendar, language }: WrittenFeed): readonly WrittenRow[] {
  if (ownCalendar === null) return [];
  const { id, days } = ownCalendar;
  const runs: { parts: number[]; first: CalendarDay; last: CalendarDay }[] = [];
  for (const [part, day] of days.entries()) {
    const run = runs[runs.length - 1];
    if (run !== undefined && follows(run.last, day)) {
      run.parts.push(part);
      run.last = day;
    } else runs.push({ parts: [part], first: day, last: day });
  }
  return runs.map(({ parts, first, last }) => ({
    ...{ kind: 'holidays', key: [id, ...parts].join('#'), record: id, parts },
    cells: cellsOf(first, last, language),
  }));
}

function cellsOf(
  first: CalendarDay,
  last: CalendarDay,
  language: WorkbookLanguage,
): Readonly<Record<string, string>> {
  return {
    date: first.date,
    until: (last.to ?? last.date) === first.date ? '' : (last.to ?? last.date),
    kind: choiceWord(DAY_KIND, first.kind, language),
    name: words(first.name),
    as: first.as === null ? '' : weekdayWord(first.as, language),
  };
}

const WEEKDAY_WORDS = {
  MO: '周一',
  TU: '周二',
  WE: '周三',
  TH: '周四',
  FR: '周五',
  SA: '周六',
  SU: '周日',
};

function weekdayWord(day: keyof typeof WEEKDAY_WORDS, language: WorkbookLanguage): string {
  return language === 'en' ? day : WEEKDAY_WORDS[day];
}

function follows(before: CalendarDay, day: CalendarDay): boolean {
  return (
    !before.to &&
    day.date === addDays(before.date, 1) &&
    JSON.stringify({ ...before, date: '' }) === JSON.stringify({ ...day, date: '' })
  );
}

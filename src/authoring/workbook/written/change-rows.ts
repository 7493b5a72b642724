import type { Schedule, ScheduleException, TimeRange } from '../../../model/schedule.ts';
import { addDays } from '../../../model/time/plain-date.ts';
import { ACTION } from '../choices.ts';
import { countOf, type WrittenFeed } from './written-feed.ts';
import { choiceWord, words, type WorkbookLanguage, type WrittenRow } from './written-row.ts';

/** Rows of the changes of a feed: days that follow each other are one where all else is the same. */
export function changeRows(written: WrittenFeed): readonly WrittenRow[] {
  const users = usersOf(written);
  return written.feed.schedules.flatMap((schedule) => {
    const raw = written.rawRecords.schedules.get(schedule.id);
    // One that could not be read has no row of its own: then nobody knows which is which.
    if (countOf(raw, 'exceptions') !== schedule.exceptions.length) return [];
    return runsOf(schedule).flatMap((parts): WrittenRow[] => {
      const cells = changeCells(schedule, parts, users, written.language);
      if (cells === null) return [];
      const key = [schedule.id, ...parts].join('#');
      return [{ kind: 'changes', key, record: schedule.id, parts, cells }];
    });
  });
}

/** Exceptions by their places, those together that a row can say as one. */
function runsOf({ exceptions }: Schedule): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const [part, exception] of exceptions.entries()) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const before = last === undefined ? undefined : exceptions[last];
    if (run !== undefined && before !== undefined && follows(before, exception)) run.push(part);
    else runs.push([part]);
  }
  return runs;
}

function follows(before: ScheduleException, exception: ScheduleException): boolean {
  return (
    (exception.status === 'cancelled' || exception.status === 'ask') &&
    exception.date === addDays(before.date, 1) &&
    JSON.stringify({ ...before, date: '' }) === JSON.stringify({ ...exception, date: '' })
  );
}

/** Names of the services that have each schedule, by its id. */
function usersOf({ feed }: WrittenFeed): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const users = new Map<string, Map<string, string>>();
  for (const service of feed.services) {
    for (const id of service.at.flatMap(({ schedules }) => schedules ?? [])) {
      const named = users.get(id) ?? new Map<string, string>();
      users.set(id, named.set(service.id, words(service.name)));
    }
  }
  return users;
}

/** `null` where no row can say it: it stays in the feed all the same. */
function changeCells(
  { id, exceptions }: Schedule,
  parts: readonly number[],
  users: ReturnType<typeof usersOf>,
  language: WorkbookLanguage,
): Readonly<Record<string, string>> | null {
  const first = exceptions[parts[0] ?? 0];
  const last = exceptions[parts[parts.length - 1] ?? 0];
  const all = users.get(id);
  if (first === undefined || last === undefined || all === undefined) return null;
  const named =
    first.services.length === 0
      ? [...all.values()]
      : first.services.map((each) => all.get(each) ?? '');
  const isExtra = first.status === 'extra';
  const times = isExtra ? first.times : (first.to?.times ?? []);
  const isSayable =
    named.every((name) => name !== '') && first.times.length < 2 && times.length < 2;
  if (!isSayable || (first.status === 'moved' && first.to === null)) return null;
  return {
    service: [...new Set(named)].join('、'),
    date: first.date,
    until: last === first ? '' : last.date,
    time: isExtra ? '' : (first.times[0]?.start ?? ''),
    action: choiceWord(ACTION, first.status, language),
    toDate: first.to?.date ?? '',
    toTimes: rangeText(times[0]),
    reason: words(first.reason),
  };
}

function rangeText(range: TimeRange | undefined): string {
  if (range === undefined) return '';
  return range.end === null ? range.start : `${range.start}-${range.end}`;
}

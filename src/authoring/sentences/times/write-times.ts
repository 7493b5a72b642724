import type { Schedule, ScheduleException, TimeRange } from '../../../model/schedule.ts';
import { addDays, WEEKDAYS, type PlainDate, type Weekday } from '../../../model/time/plain-date.ts';
import { frequencyOf } from '../../../model/time/rule-days.ts';
import { readTimes } from './read-times.ts';
import { unsaidMakeup } from './schedules-of.ts';
import type { SentenceWords } from './sentence-words.ts';
import type { SentenceContext, UnnamedSchedule } from './times-reading.ts';
import { ZH_WORDS } from './zh-words.ts';

/**
 * Writes schedules as a sentence in its standard form. It is read back before it is given out: `null` where
 * a sentence cannot say exactly this.
 */
export function writeTimes(
  schedules: readonly (Schedule | UnnamedSchedule)[],
  context: SentenceContext,
  words: SentenceWords = ZH_WORDS,
): string | null {
  if (schedules.length === 0) return null;
  const sentence = words.sentences(
    schedules.map((schedule) => sentenceOf(schedule, context, words)),
  );
  const reading = readTimes(sentence, context);
  if (reading.kind !== 'read' || reading.notes.length + reading.remarks.length > 0) return null;
  return standard(reading.schedules) === standard(schedules) ? sentence : null;
}

function sentenceOf(
  schedule: UnnamedSchedule,
  { calendar }: SentenceContext,
  words: SentenceWords,
): string {
  const { start, until, count, season, description, dates, exceptions } = schedule;
  const times =
    typeof description === 'string' ? ` ${description}` : timesOf(schedule.times, words);
  const isDated = dates.length > 0;
  const days = isDated
    ? [...datedTimes(schedule, words)]
    : [`${season === null ? '' : words.season(season)}${daysOf(schedule, words)}${times}`];
  return words.parts([
    ...days,
    ...(start === null && until === null ? [] : [words.period(start, until)]),
    ...(count === null ? [] : [words.count(count)]),
    ...(isDated || calendar === null ? [] : holidaysOf(schedule, words)),
    ...changesOf(exceptions, words),
  ]);
}

function timesOf(times: readonly TimeRange[], words: SentenceWords): string {
  if (times.length === 0) return words.timesUnknown;
  return ` ${words.ranges(times.map(words.range))}`;
}

function daysOf(schedule: UnnamedSchedule, words: SentenceWords): string {
  const { interval, byday, bymonthday } = schedule;
  if (frequencyOf({ id: '', ...schedule }) === 'monthly') {
    if (bymonthday.length > 0) return words.monthDays(bymonthday, interval);
    return words.nth(
      byday.map((day) => [Number.parseInt(day, 10), day.slice(-2) as Weekday]),
      interval,
    );
  }
  if (isOfWorkdays(schedule)) return words.workdays;
  if (interval === 1 && byday.length === WEEKDAYS.length) return words.everyDay;
  return words.weekdays(runsOf(byday), interval);
}

function isOfWorkdays({
  interval,
  byday,
  on_holiday,
  on_makeup_workday,
  calendar,
}: UnnamedSchedule) {
  const isOfCalendar =
    calendar !== null && on_holiday === 'closed' && on_makeup_workday === 'as_weekday';
  return isOfCalendar && interval === 1 && byday.join() === WEEKDAYS.slice(0, 5).join();
}

/** Weekdays as runs; two that follow each other stand for themselves. */
function runsOf(byday: readonly string[]): readonly (readonly [Weekday, Weekday])[] {
  const runs: [Weekday, Weekday][] = [];
  for (const [at, day] of WEEKDAYS.entries()) {
    if (!byday.includes(day)) continue;
    const last = runs[runs.length - 1];
    if (last !== undefined && WEEKDAYS.indexOf(last[1]) === at - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs.flatMap(([first, last]): [Weekday, Weekday][] =>
    WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
}

/** Single days, those together that follow each other with the same times. */
function* datedTimes({ dates }: UnnamedSchedule, words: SentenceWords): Generator<string> {
  let together: PlainDate[] = [];
  for (const [at, { date, times }] of dates.entries()) {
    together.push(date);
    const next = dates[at + 1];
    if (next !== undefined && JSON.stringify(next.times) === JSON.stringify(times)) continue;
    yield words.dates(together) + timesOf(times, words);
    together = [];
  }
}

function holidaysOf(schedule: UnnamedSchedule, words: SentenceWords): readonly string[] {
  if (schedule.calendar === null) return [words.anyCalendar];
  const { on_holiday, on_makeup_workday, byday } = schedule;
  const isOf = isOfWorkdays(schedule);
  return [
    ...(on_holiday === 'ask' || isOf ? [] : [words.holiday[on_holiday]]),
    ...(on_makeup_workday === unsaidMakeup(isOf, byday) ? [] : [words.makeup[on_makeup_workday]]),
  ];
}

/** Changes, those of days that follow each other as one where all they say is the same. */
function changesOf(
  exceptions: readonly ScheduleException[],
  words: SentenceWords,
): readonly string[] {
  const said: string[] = [];
  let first: ScheduleException | undefined;
  for (const [at, exception] of exceptions.entries()) {
    first ??= exception;
    const next = exceptions[at + 1];
    const goesOn =
      next !== undefined &&
      exception.status === 'cancelled' &&
      next.date === addDays(exception.date, 1) &&
      JSON.stringify({ ...next, date: '' }) === JSON.stringify({ ...exception, date: '' });
    if (goesOn) continue;
    said.push(words.change(first.date, exception.date, exception));
    first = undefined;
  }
  return said;
}

/** Schedules in a way in which those are the same that mean the same. */
function standard(schedules: readonly (Schedule | UnnamedSchedule)[]): string {
  return JSON.stringify(
    schedules.map((schedule) => [
      ...[schedule.kind, frequencyOf({ ...schedule, id: '' }), schedule.interval],
      ...[[...schedule.byday], [...schedule.bymonthday], rangesOf(schedule.times)],
      ...[schedule.start, schedule.count, schedule.until, schedule.valid_from, schedule.valid_to],
      schedule.season === null
        ? null
        : [schedule.season.from, schedule.season.to, schedule.season.name],
      schedule.dates.map(({ date, times }) => [date, rangesOf(times)]),
      ...[schedule.calendar, schedule.on_holiday, schedule.on_makeup_workday],
      schedule.exceptions.map(({ date, status, reason, to, times, services }) => [
        ...[date, status, reason, to === null ? null : [to.date, rangesOf(to.times)]],
        ...[rangesOf(times), services],
      ]),
      schedule.description,
      'unreadable' in schedule && schedule.unreadable !== undefined,
    ]),
  );
}

function rangesOf(times: readonly TimeRange[]): readonly (string | null)[][] {
  return times.map(({ start, end, id }) => [start, end, id ?? null]);
}

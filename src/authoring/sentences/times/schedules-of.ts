import { WEEKDAYS, weekdayOf, type PlainDate } from '../../../model/time/plain-date.ts';
import type { Calendar, Schedule, ScheduleException, Season } from '../../../model/schedule.ts';
import { hasRuleOn } from '../../../model/time/rule-days.ts';
import { singleDays } from '../../../model/time/single-dates.ts';
import { hasDays, type Clause, type Clauses } from './clause.ts';
import { joined, type Ask, type Scope } from './scope.ts';
import { seasonOf } from './season-of.ts';
import type { Question, SentenceContext, UnnamedSchedule } from './times-reading.ts';

/** The schedules of a sentence that was taken apart, and what has to be asked before they hold. */
export interface Built {
  readonly schedules: readonly UnnamedSchedule[];
  readonly questions: readonly Question[];
}

export function schedulesOf(parts: Clauses, context: SentenceContext): Built {
  const questions: Question[] = [];
  const ask = (code: Question['code'], piece = '') => {
    questions.push({ code, piece });
  };
  const seasons = parts.clauses.map((clause) => seasonOf(clause, parts.clauses, ask));
  const schedules: UnnamedSchedule[] = [];
  let before: Clause | null = null;
  for (const [at, clause] of parts.clauses.entries()) {
    const scope = joined(clause.scope, parts.scope, ask);
    const schedule = scheduleOf(clause, scope, seasons[at] ?? null, context, ask);
    const last = schedules[schedules.length - 1];
    // Single days, each with its times, are one schedule.
    const isMore = before?.scope === clause.scope && schedule.dates.length > 0;
    if (last !== undefined && isMore && last.dates.length > 0) {
      schedules[schedules.length - 1] = { ...last, dates: [...last.dates, ...schedule.dates] };
    } else schedules.push(schedule);
    before = clause;
  }
  if (parts.clauses.length === 0) ask('days');
  return { schedules, questions };
}

function scheduleOf(
  clause: Clause,
  scope: Scope,
  season: Season | null,
  context: SentenceContext,
  ask: Ask,
): UnnamedSchedule {
  const { nth, monthDays, dates, ranges, partOfDay, interval } = clause;
  const weekdays = openDays(clause, scope, ask);
  const isMonthly = clause.freq === 'monthly';
  const calls = nth.length + monthDays.length;
  if (!hasDays(clause) && weekdays.length === 0) ask(isMonthly ? 'month-days' : 'days');
  if (calls > 0 && !isMonthly) ask('month-days');
  if (isMonthly && weekdays.length > 0) ask('month-days');
  if (dates.length > 0 && (clause.freq !== null || calls + weekdays.length > 0)) ask('conflict');
  if (monthDays.length > 0 && nth.length > 0) ask('conflict');
  if ((interval > 1 || scope.count !== null) && scope.start === null) ask('first-date');
  if (partOfDay !== null && ranges.length > 0) ask('conflict', partOfDay);
  const schedule: UnnamedSchedule = {
    kind: context.kind,
    freq: isMonthly ? 'monthly' : null,
    interval,
    byday: isMonthly ? nth : weekdays,
    bymonthday: monthDays,
    times: dates.length > 0 ? [] : ranges,
    start: scope.start,
    count: scope.count,
    until: scope.until,
    valid_from: null,
    valid_to: null,
    season,
    dates: dates.map((date) => ({ date, times: ranges })),
    ...holidaysOf(clause, scope, weekdays, context, ask),
    exceptions: [],
    description: partOfDay === '' ? null : partOfDay,
  };
  return { ...schedule, exceptions: exceptionsOf(schedule, scope, context, ask) };
}

/** The days that are left when those are gone on which it is closed. */
function openDays(clause: Clause, { closedDays }: Scope, ask: Ask): Clause['weekdays'] {
  if (closedDays.length === 0) return clause.weekdays;
  if (
    clause.freq !== null ||
    clause.nth.length + clause.monthDays.length + clause.dates.length > 0
  ) {
    ask('conflict');
  }
  const days = clause.weekdays.length === 0 ? WEEKDAYS : clause.weekdays;
  return days.filter((day) => !closedDays.includes(day));
}

type HolidayRules = Pick<Schedule, 'calendar' | 'on_holiday' | 'on_makeup_workday'>;

function holidaysOf(
  { isWorkdays, dates }: Clause,
  scope: Scope,
  weekdays: Clause['weekdays'],
  { calendar }: SentenceContext,
  ask: Ask,
): HolidayRules {
  const isSaid = scope.holiday !== null || scope.makeup !== null || isWorkdays;
  if (scope.isWithoutCalendar || calendar === null || dates.length > 0) {
    const isNeeded = isSaid && dates.length === 0;
    if (isNeeded) ask(scope.isWithoutCalendar ? 'conflict' : 'holiday-dates');
    return { calendar: null, on_holiday: 'ask', on_makeup_workday: 'unchanged' };
  }
  return {
    calendar: calendar.id,
    on_holiday: scope.holiday ?? (isWorkdays ? 'closed' : 'ask'),
    on_makeup_workday: scope.makeup ?? unsaidMakeup(isWorkdays, weekdays),
  };
}

/** Nobody knows if who is there from Monday to Friday is there on a Saturday that is worked. */
export function unsaidMakeup(
  isWorkdays: boolean,
  weekdays: readonly string[],
): Schedule['on_makeup_workday'] {
  if (isWorkdays) return 'as_weekday';
  return WEEKDAYS.slice(0, 5).join() === weekdays.join() ? 'ask' : 'unchanged';
}

function exceptionsOf(
  schedule: UnnamedSchedule,
  { changes, holidays }: Scope,
  context: SentenceContext,
  ask: Ask,
): readonly ScheduleException[] {
  const named = holidays.flatMap((name) => {
    const days = holidaysNamed(name, context.calendar, context.today);
    if (days.length === 0) ask('holiday-dates', name);
    return days
      .filter(({ date }) => hasRuleOn({ id: '', ...schedule }, date, weekdayOf(date)))
      .map(({ date, name: reason }): ScheduleException => {
        return { date, status: 'cancelled', reason, to: null, times: [], services: [] };
      });
  });
  const said = changes.flatMap(({ status, dates, to, times, reason }) =>
    dates.map((date): ScheduleException => {
      const day = to === null ? null : { date: to, times };
      return { date, status, reason, to: day, times: to === null ? times : [], services: [] };
    }),
  );
  return [...named, ...said];
}

/** The days of a holiday that come. */
function holidaysNamed(name: string, calendar: Calendar | null, today: PlainDate) {
  const plain = name.replace(/节$/, '');
  return (calendar?.days ?? [])
    .flatMap(singleDays)
    .filter(
      (day) =>
        day.kind === 'holiday' &&
        day.date >= today &&
        typeof day.name === 'string' &&
        day.name.includes(plain),
    );
}

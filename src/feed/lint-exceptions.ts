import type { Schedule, ScheduleException, TimeRange } from '../model/schedule.ts';
import { weekdayOf, type PlainDate } from '../model/time/plain-date.ts';
import { hasRuleOn } from '../model/time/rule-days.ts';
import { asked, found, type Finding } from './lint-finding.ts';

/** Services that are named in a finding. */
const MOST_NAMED = 5;

/**
 * Finds exceptions of which nobody can say what they are about, or that are about more than was meant.
 *
 * @param users ids of the services that have the schedule
 */
export function checkExceptions(
  schedule: Schedule,
  users: ReadonlySet<string>,
): readonly Finding[] {
  const isShared = schedule.kind === 'event' && users.size > 1;
  const firstForAll = isShared ? schedule.exceptions.findIndex(isForAll) : -1;
  return schedule.exceptions.flatMap((exception, index) => {
    const { date, status, to, times, services } = exception;
    const at = `/exceptions/${index}`;
    const usual = usualTimesOn(schedule, date);
    return [
      ...(status === 'moved' && to === null ? [asked('moved-without-to', `${at}/to`, date)] : []),
      ...services.flatMap((id, place) =>
        users.has(id) ? [] : [asked('unknown-reference', `${at}/services/${place}`, id)],
      ),
      ...(index === firstForAll
        ? [found('cancels-several', `${at}/services`, [...users].slice(0, MOST_NAMED).join(' '))]
        : []),
      ...(status === 'extra'
        ? checkExtra(schedule, date, times, usual, at)
        : usual === null
          ? []
          : checkNamedTimes(times, usual, at)),
      ...checkMovedTimes(schedule, to?.times ?? [], at),
    ];
  });
}

/** Tells if all that have the schedule are cancelled or moved by an exception. */
function isForAll({ status, services }: ScheduleException): boolean {
  return status !== 'extra' && services.length === 0;
}

/** Finds times that are cancelled or moved, and that the day does not have. */
function checkNamedTimes(
  times: readonly TimeRange[],
  usual: readonly TimeRange[],
  at: string,
): readonly Finding[] {
  return times.flatMap(({ start, end }, index) => {
    const isThere = usual.some(
      (range) =>
        range.start === start || (end !== null && range.start > start && range.start < end),
    );
    return isThere ? [] : [asked('no-such-time', `${at}/times/${index}/start`, start)];
  });
}

/** Finds an added time that the day has anyway. */
function checkExtra(
  { exceptions, times: rule }: Schedule,
  date: PlainDate,
  times: readonly TimeRange[],
  usual: readonly TimeRange[] | null,
  at: string,
): readonly Finding[] {
  const isChanged = exceptions.some((other) => other.date === date && other.status !== 'extra');
  if (usual === null || isChanged) return [];
  const added = times.length > 0 ? times : rule;
  const same = added.find(({ start }) => usual.some((range) => range.start === start));
  const isSame = same !== undefined || added.length === 0;
  return isSame ? [found('extra-as-usual', at, `${date} ${same?.start ?? ''}`.trim())] : [];
}

/** Finds a move of something that never goes on past midnight, to a time that ends before it starts. */
function checkMovedTimes(
  { kind, times: usual, dates }: Schedule,
  times: readonly TimeRange[],
  at: string,
): readonly Finding[] {
  const isBackwards = ({ start, end }: TimeRange) => end !== null && end < start && end !== '00:00';
  const isOvernight = [...usual, ...dates.flatMap((date) => date.times)].some(isBackwards);
  if (kind === 'hours' || isOvernight) return [];
  return times.flatMap((range, index) =>
    isBackwards(range)
      ? [found('ends-before-start', `${at}/to/times/${index}/end`, `${range.start} > ${range.end}`)]
      : [],
  );
}

/** The times that a date usually has; `null` where it has none at all. */
function usualTimesOn(schedule: Schedule, date: PlainDate): readonly TimeRange[] | null {
  const dated = schedule.dates.filter((each) => each.date === date);
  const isUsual = hasRuleOn(schedule, date, weekdayOf(date));
  if (!isUsual && dated.length === 0) return null;
  const own = dated.flatMap(({ times }) => (times.length > 0 ? times : schedule.times));
  return isUsual ? [...schedule.times, ...own] : own;
}

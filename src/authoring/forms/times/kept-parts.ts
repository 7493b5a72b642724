import { oddItems } from '../../odd-items.ts';
import { isObject } from '../../../shape/members.ts';
import type { JsonRecord } from '../../workbook/record-list.ts';
import type { UnnamedSchedule } from '../../sentences/times/times-reading.ts';
import type { TimeRange } from '../../../model/schedule.ts';
import { meantRecords } from '../feed-edit.ts';

/**
 * The changes of single days that go on to hold when the times of a schedule are written anew: those of its own, and
 * of others that it takes the place of. A day on which one time does not take place is closed as a whole where the
 * new times have no such time.
 */
export function changesThatHold(
  earlier: readonly JsonRecord[],
  own: JsonRecord,
  schedule: UnnamedSchedule,
  service: unknown,
  today: string,
): readonly unknown[] {
  const starts = new Set(
    [...schedule.times, ...schedule.dates.flatMap(({ times }) => times)].map(({ start }) => start),
  );
  const said = new Set(schedule.exceptions.map(({ date, status }) => `${status} ${date}`));
  const known = new Set<string>();
  const ofDays = earlier.flatMap((record) =>
    changesOf(record)
      .filter((change) => record === own || isAhead(change, today))
      .filter((change) => isOf(change, service))
      .map((change) => (isAhead(change, today) ? withKnownTimes(change, starts) : change))
      .filter(({ status, date }) => !said.has(`${String(status)} ${String(date)}`))
      .filter((change) => {
        const text = JSON.stringify(change);
        return !known.has(text) && known.add(text) !== undefined;
      }),
  );
  return [...ofDays, ...earlier.flatMap(({ exceptions }) => oddItems(exceptions))];
}

function changesOf({ exceptions }: JsonRecord): readonly JsonRecord[] {
  return Array.isArray(exceptions) ? exceptions.filter(isObject) : [];
}

/** Tells if a change takes something away on a day to come. */
function isAhead({ date, status }: JsonRecord, today: string): boolean {
  return status !== 'extra' && String(date) >= today;
}

/** Tells if a change is about a service, or about all. */
function isOf({ services }: JsonRecord, service: unknown): boolean {
  if (!Array.isArray(services) || services.length === 0) return true;
  return service === null || services.includes(service);
}

function withKnownTimes(change: JsonRecord, starts: ReadonlySet<string>): JsonRecord {
  const { times, ...ofDay } = change;
  const isKnown =
    Array.isArray(times) &&
    times.length > 0 &&
    times.every((range) => isObject(range) && starts.has(String(range['start'])));
  return isKnown ? change : ofDay;
}

/** Members of a rule that a sentence says anew. */
const OF_RULE: ReadonlySet<string> = new Set([
  ...['kind', 'freq', 'interval', 'byday', 'bymonthday', 'times', 'start', 'count', 'until'],
  ...['season', 'dates', 'calendar', 'on_holiday', 'on_makeup_workday', 'exceptions'],
]);
/** Members beside a rule that every reader knows. */
const KNOWN: ReadonlySet<string> = new Set(['id', 'valid_from', 'valid_to', 'description']);

/**
 * All that a schedule has beside its rule. Of one that nobody could carry out, words that no reader knows may be the
 * cause: they would close the new times, too.
 */
export function besideRule(record: JsonRecord): JsonRecord {
  const [schedule] = meantRecords('schedules', [record]);
  const isRead = schedule !== undefined && schedule.unreadable === undefined;
  // A time of day in words is what the sentence said.
  const hasWords = (schedule?.times.length ?? 0) + (schedule?.dates.length ?? 0) === 0;
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => {
      if (OF_RULE.has(key) || (key === 'description' && hasWords)) return false;
      return isRead || KNOWN.has(key) || key.startsWith('x_');
    }),
  );
}

/** Times with the ids that they had: a session that was booked is known by it. */
export function withIds(times: readonly TimeRange[], before: unknown): readonly JsonRecord[] {
  const earlier: readonly unknown[] = Array.isArray(before) ? before : [];
  return times.map(({ start, end }, at) => {
    const same =
      earlier.length === times.length
        ? earlier[at]
        : earlier.find((range) => isObject(range) && range['start'] === start);
    const others = isObject(same) ? same : {};
    return { ...others, start, end };
  });
}

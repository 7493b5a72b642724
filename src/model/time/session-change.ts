import type { Slot } from './planned-slots.ts';
import type { PlainDate } from './plain-date.ts';
import type { TimeRange } from '../schedule.ts';
import type { Change } from './single-dates.ts';

/**
 * The exception that speaks of a slot: the first that names its time, or no time at all. An added day is
 * an exception itself: only one that can mean nothing else speaks of it.
 *
 * @param changes the exceptions of its date
 * @param slots all slots of its date, and maybe of others
 */
export function changeOf(
  changes: readonly Change[],
  slot: Slot,
  slots: readonly Slot[],
): Change | null {
  if (changes.length === 0) return null;
  const sameDay = slots.filter(({ date }) => date === slot.date);
  const isOnlyAdded = sameDay.every(({ origin }) => origin === 'extra');
  const own = changes.find(({ times }) =>
    times.length > 0
      ? times.some((range) => isNamed(slot, range))
      : slot.origin !== 'extra' || isOnlyAdded,
  );
  if (own !== undefined) return own;
  // It names a time that the day does not have: nobody can say which of its times is meant.
  const unclear = changes.find(({ times }) =>
    times.some((range) => !sameDay.some((other) => isNamed(other, range))),
  );
  return unclear === undefined ? null : { ...unclear, status: 'ask' };
}

/** The day and time a slot is moved to; those it was announced for where nobody knows them. */
export function movedTo(
  slot: Slot,
  { to, times }: Change,
): { readonly date: PlainDate; readonly range: TimeRange | null } {
  const { date, range } = slot;
  if (to === null) return { date, range };
  const named = times.findIndex((time) => isNamed(slot, time));
  const position = named < 0 ? slot.position : named;
  return { date: to.date, range: to.times[position] ?? to.times[0] ?? range };
}

/** Tells if a slot begins at a time that is named, or within it. */
function isNamed({ range }: Slot, { start, end }: TimeRange): boolean {
  if (range === null) return false;
  return range.start === start || (end !== null && range.start > start && range.start < end);
}

import type { PlainDate, PlainTime } from './plain-date.ts';
import { plannedSlots, type DateSpan, type Slot } from './planned-slots.ts';
import type { Schedule, TimeRange } from '../schedule.ts';
import { singleDatesOf, type Change } from './single-dates.ts';
import type { Text } from '../text.ts';
import { endInstantOf, instantOf, type Instant } from './zoned-time.ts';

/** One dated session of a schedule, in the wall time of the feed's zone. */
export interface Session {
  readonly scheduleId: string;
  /** The date it was announced for: stays the same when the session is moved, and makes its id. */
  readonly plannedDate: PlainDate;
  readonly plannedStart: PlainTime | null;
  readonly date: PlainDate;
  /** `null` where the time of day is not published. */
  readonly start: PlainTime | null;
  readonly end: PlainTime | null;
  readonly startsAt: Instant;
  /** Midnight after it where its end is not published. */
  readonly endsAt: Instant;
  /** `ask`: it falls on a holiday or make-up workday and nobody has said whether it takes place. */
  readonly status: 'scheduled' | 'moved' | 'cancelled' | 'ask';
  readonly reason: Text | null;
}

/** A session, or a span of opening hours, with what of its schedule it comes from. */
export interface Occurrence extends Session {
  readonly origin: Slot['origin'];
}

/**
 * Every occurrence of a schedule that is announced for a date of the span or takes place on one,
 * earliest first; the cancelled ones too. One that is moved out of the span has its `date` outside.
 */
export function occurrencesWithin(schedule: Schedule, span: DateSpan): readonly Occurrence[] {
  return plannedSlots(schedule, span)
    .map((slot) => occurrenceAt(schedule, slot, span.zone))
    .sort(byStart);
}

/** Tells if a session takes place as far as anybody has said: neither cancelled nor to be asked for. */
export function takesPlace({ status }: Session): boolean {
  return status === 'scheduled' || status === 'moved';
}

/** Sorts sessions by when they take place. */
export function byStart(a: Session, b: Session): number {
  return a.startsAt - b.startsAt || a.endsAt - b.endsAt;
}

function occurrenceAt(schedule: Schedule, planned: Slot, zone: string): Occurrence {
  const exception = exceptionOf(schedule, planned);
  const { date, range } = exception?.status === 'moved' ? movedTo(planned, exception) : planned;
  const start = range?.start ?? null;
  const end = range?.end ?? null;
  const { status, reason } = exception ?? planned.outlook;
  return {
    scheduleId: schedule.id,
    plannedDate: planned.date,
    plannedStart: planned.range?.start ?? null,
    date,
    start,
    end,
    startsAt: instantOf(date, start ?? '00:00', zone),
    endsAt: endInstantOf(date, start, end, zone),
    status,
    reason,
    origin: planned.origin,
  };
}

/** The exception that speaks of a slot: never of an added day, which is one itself. */
function exceptionOf(schedule: Schedule, { date, origin }: Slot): Change | null {
  if (origin === 'extra') return null;
  return singleDatesOf(schedule).changed.get(date) ?? null;
}

function movedTo(
  { date, range, position }: Slot,
  { to }: Change,
): { readonly date: PlainDate; readonly range: TimeRange | null } {
  if (to === null) return { date, range };
  return { date: to.date, range: to.times[position] ?? to.times[0] ?? range };
}

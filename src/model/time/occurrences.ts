import type { PlainDate, PlainTime } from './plain-date.ts';
import { plannedSlots, type DateSpan, type Slot } from './planned-slots.ts';
import type { Schedule, TimeRange } from '../schedule.ts';
import { changeOf, movedTo } from './session-change.ts';
import { singleDatesOf, type Change } from './single-dates.ts';
import type { Text } from '../text.ts';
import { endInstantOf, instantOf, isAtClockChange, type Instant } from './zoned-time.ts';

/** One dated session of a schedule, in the wall time of the feed's zone. */
export interface Session {
  readonly scheduleId: string;
  /** The date it was announced for: stays the same when the session is moved, and makes its id. */
  readonly plannedDate: PlainDate;
  readonly plannedStart: PlainTime | null;
  /** Id of the time it was announced for; without one its start names it. */
  readonly timeId?: string | null | undefined;
  readonly date: PlainDate;
  /** `null` where the time of day is not published. */
  readonly start: PlainTime | null;
  readonly end: PlainTime | null;
  readonly startsAt: Instant;
  /** Midnight after it where its end is not published. */
  readonly endsAt: Instant;
  /** `ask`: nobody has said whether it takes place, as on a holiday or a make-up workday. */
  readonly status: 'scheduled' | 'moved' | 'cancelled' | 'ask';
  readonly reason: Text | null;
  /**
   * The cause to ask, or to look twice: it is moved, and nobody knows to when (`move`); holidays may change it
   * (`calendar`); the clocks are changed, so that its time does not exist, or exists twice (`clock`).
   */
  readonly doubt?: 'move' | 'calendar' | 'clock';
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
  const { first, last, zone } = span;
  const isWithin = (date: PlainDate) => date >= first && date <= last;
  const slots = plannedSlots(schedule, span);
  return slots
    .map((slot) => occurrenceAt(schedule, slot, slots, zone))
    .filter(({ date, plannedDate }) => isWithin(date) || isWithin(plannedDate))
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

function occurrenceAt(
  schedule: Schedule,
  planned: Slot,
  slots: readonly Slot[],
  zone: string,
): Occurrence {
  const change = changeOf(singleDatesOf(schedule).changed.get(planned.date) ?? [], planned, slots);
  const { date, range } = change?.status === 'moved' ? movedTo(planned, change) : planned;
  const start = range?.start ?? null;
  const end = range === null ? null : endOf(range);
  const startsAt = instantOf(date, start ?? '00:00', zone);
  const { status, reason, doubt } = change === null ? planned.outlook : outlookOf(change);
  const isOdd =
    doubt === undefined && start !== null && isAtClockChange(startsAt, date, start, zone);
  return {
    scheduleId: schedule.id,
    plannedDate: planned.date,
    plannedStart: planned.range?.start ?? null,
    date,
    start,
    end,
    startsAt,
    endsAt: endInstantOf(date, start, end, zone),
    status,
    reason,
    ...(isOdd ? { doubt: 'clock' as const } : doubt === undefined ? {} : { doubt }),
    origin: planned.origin,
    timeId: planned.range?.id,
  };
}

function outlookOf({ status, to, reason }: Change): Pick<Session, 'status' | 'reason' | 'doubt'> {
  return status === 'moved' && to === null
    ? { status: 'ask', reason, doubt: 'move' }
    : { status, reason };
}

/** The end of a range: a day that ends with its last minute ends at midnight. */
function endOf({ start, end }: TimeRange): PlainTime | null {
  return start === '00:00' && end === '23:59' ? '00:00' : end;
}

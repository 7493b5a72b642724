import type { PlacedSession } from '../directory.ts';
import type { TimeRange } from '../schedule.ts';
import type { PlainDate } from './plain-date.ts';

/** Something that is not as usual, on one day at one place. */
export interface ComingChange extends PlacedSession {
  /**
   * The subject of the day: sessions that do not take place (`cancelled`, on a holiday too), are moved,
   * added (`extra`), have to be asked for, or are held to make up for a holiday (`workday`); or hours
   * of another part of the year that begin (`season`).
   */
  readonly kind: 'cancelled' | 'moved' | 'extra' | 'ask' | 'workday' | 'season';
  /**
   * The day on which one notices: of a moved session the first of its old and its new day. Opening
   * hours that are moved are two changes: their old day is cancelled, their new one is `moved`. So is
   * a day that keeps some of its hours.
   */
  readonly date: PlainDate;
  /** True where it is about opening hours: one change for a day, `session` is the first span of it. */
  readonly isHours: boolean;
  /**
   * Times of the session; of opening hours all that the day then has, and where it is cancelled or
   * has to be asked about, those it would have had. Empty where they are not published.
   */
  readonly times: readonly TimeRange[];
}

import type { ScheduleException, TimeRange } from '../../model/schedule.ts';
import type { PlainDate, PlainTime } from '../../model/time/plain-date.ts';
import type { Text } from '../../model/text.ts';

/** Something that somebody wants of some days of a schedule, before it is put to it. */
export interface ScheduleChange {
  /** `scheduled` takes back what was said before. */
  readonly status: ScheduleException['status'] | 'scheduled';
  readonly days: readonly PlainDate[];
  /** The start of the session it is about; `null` for the whole day. */
  readonly start: PlainTime | null;
  readonly to: PlainDate | null;
  readonly times: readonly TimeRange[];
  readonly reason: Text | null;
}

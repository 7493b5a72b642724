import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { formatDate } from './format.ts';
import type { SharedMessages } from '../messages.ts';

/** An instant as date and time on the wall of a zone: "11月25日周三 10:00". */
export function formatInstant(instant: Instant, zone: string, messages: SharedMessages): string {
  const { date, time } = wallTimeAt(instant, zone);
  return `${formatDate(date, messages)} ${time}`;
}

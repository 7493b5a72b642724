import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { formatDate, otherZone } from './format.ts';
import type { SharedMessages } from '../messages.ts';

/** An instant as date and time on the wall of a zone: "11月25日周三 10:00". */
export function formatInstant(instant: Instant, zone: string, messages: SharedMessages): string {
  const { date, time } = wallTimeAt(instant, zone);
  return `${formatDate(date, messages)} ${time}`;
}

/**
 * Time that the device's own clock shows for an instant, where that is another than in the feed's
 * zone; `null` where both agree. A phone set to Asia/Urumqi is two hours behind Beijing time.
 */
export function formatDeviceTime(
  instant: Instant,
  zone: string,
  messages: SharedMessages,
): string | null {
  const device = otherZone(instant, zone);
  if (device === null) return null;
  return messages.time.deviceTime(formatInstant(instant, device, messages));
}

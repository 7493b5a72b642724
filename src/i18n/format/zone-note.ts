import { isTimeZone, offsetAt, type Instant } from '../../model/time/zoned-time.ts';
import type { Locale } from '../locale.ts';

/** Note of the zone that times are in, where the device's clock shows others; `null` where both agree. */
export function formatZoneNote({ now, zone, messages }: Locale): string | null {
  if (otherZone(now, zone) === null) return null;
  return messages.time.allTimesIn(messages.time.zoneName(zone) ?? zone);
}

/**
 * The zone the device is set to, where its clock shows another time than that of a feed's zone; `null` where
 * both agree, and where the device does not say its zone, or says one nobody knows.
 */
export function otherZone(instant: Instant, zone: string): string | null {
  const offset = offsetAt(instant, zone);
  if (-new Date(instant).getTimezoneOffset() === offset) return null;
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return device && isTimeZone(device) && offsetAt(instant, device) !== offset ? device : null;
}

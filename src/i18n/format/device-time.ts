import type { Instant } from '../../model/time/zoned-time.ts';
import type { SharedMessages } from '../messages.ts';
import { formatInstant } from './instant-format.ts';
import { otherZone } from './zone-note.ts';

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

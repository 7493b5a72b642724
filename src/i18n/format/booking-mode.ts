import type { Service } from '../../model/service.ts';
import type { Locale } from '../locale.ts';

/** Says how to come to a place without booking online; `null` where it is booked online or not known. */
export function formatBookingMode({ booking }: Service, { messages }: Locale): string | null {
  const { walkIn, byPhone, byWeChat } = messages.list;
  switch (booking?.mode) {
    case 'walk_in':
      return walkIn;
    case 'phone':
      return byPhone;
    case 'wechat':
      return byWeChat;
    default:
      return null;
  }
}

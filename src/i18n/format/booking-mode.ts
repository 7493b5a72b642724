import type { Service, WeChat } from '../../model/service.ts';
import type { Locale } from '../locale.ts';
import { withSections } from '../with-sections.ts';
import { zhHansWeChat } from '../zh-hans-wechat.ts';

/**
 * Says how to come to a place without booking online; `null` where it is booked online or not known.
 *
 * @param accounts in WeChat of who gives it: without one, nobody knows where in WeChat it is booked
 */
export function formatBookingMode(
  { booking }: Service,
  { messages }: Locale,
  accounts: readonly WeChat[],
): string | null {
  const { walkIn, byPhone } = messages.list;
  switch (booking?.mode) {
    case 'walk_in':
      return walkIn;
    case 'phone':
      return byPhone;
    case 'wechat':
      return accounts.length === 0
        ? null
        : withSections(messages, { wechat: zhHansWeChat }).wechat.book;
    default:
      return null;
  }
}

import { formatBookingMode } from '../i18n/format/booking-mode.ts';
import type { Locale } from '../i18n/locale.ts';
import type { WayToCome } from '../model/booking/way-to-come.ts';
import type { Directory } from '../model/directory.ts';
import type { Service } from '../model/service.ts';
import { wechatOf } from './late-members.ts';

interface ModeContext {
  readonly directory: Directory;
  readonly locale: Locale;
}

/** Says how to come to a place without booking online; `null` where that is not known: one has to ask. */
export function bookingModeOf(service: Service, { directory, locale }: ModeContext): string | null {
  return formatBookingMode(service, locale, wechatOf(directory, service));
}

/** Says that one comes by booking in WeChat; `null` where one comes in another way, or nobody knows an account there. */
export function wayInWeChat(
  { kind }: WayToCome,
  service: Service,
  context: ModeContext,
): string | null {
  return kind === 'wechat' ? bookingModeOf(service, context) : null;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { LightTextController } from '../../../controllers/light-text-controller.ts';
import type { InsteadKind } from '../../../i18n/booking-messages.ts';
import { localizedText } from '../../../i18n/locale.ts';
import { phonesOf } from '../../../i18n/format/service-facts.ts';
import { formatSession } from '../../../i18n/format/session.ts';
import { BOOKING_HORIZON_DAYS } from '../../../model/booking/bookable.ts';
import {
  hasPublishedTimes,
  hasTimesInDoubt,
  sessionsOfService,
  type Directory,
} from '../../../model/directory.ts';
import { nextSessionOf } from '../../../model/time/sessions.ts';
import { bookingModeOf } from '../../../lazy/booking-mode-of.ts';
import { wechatOf } from '../../../lazy/late-members.ts';
import type { Service } from '../../../model/service.ts';
import { wechatAccounts } from '../../../templates/wechat-accounts.ts';
import { phoneText } from '../../../templates/phones.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import type { ActiveLocale } from './active-context.ts';

interface NoticeContext {
  readonly directory: Directory;
  readonly locale: ActiveLocale;
  readonly lightText: LightTextController;
}

/**
 * Advice where nothing can be booked here: the reason, and to come or to call instead.
 *
 * @param time when the service is next, where that is not said above
 * @param accounts in WeChat, where it is booked there
 */
export function phoneInstead(
  reason: string,
  service: Service,
  context: NoticeContext,
  time: string | null = null,
  accounts: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { lightText } = context;
  const mode = bookingModeOf(service, context);
  return html`${time === null ? nothing : lightText.paragraph('instead-time', time)}
  ${reason === '' ? nothing : html`<div class="strong">${lightText.paragraph('instead', reason)}</div>`}
  ${mode === null ? nothing : lightText.paragraph('instead-mode', mode)} ${accounts}
  ${numbersToCall(service, context)}`;
}

/** The numbers of a service, to call instead of booking here; nothing where there is none. */
export function numbersToCall(
  service: Service,
  { directory, locale, lightText }: NoticeContext,
): TemplateResult | typeof nothing {
  const phones = phonesOf(directory, service);
  if (phones.length === 0) return nothing;
  const isOneWay = service.booking?.mode === 'phone'; // that is said already
  return html`${isOneWay ? nothing : lightText.paragraph('instead-call', locale.messages.booking.callInstead)}
  ${keyedList(
    phones,
    ({ number }) => number,
    (phone, index) =>
      phoneText(
        `instead-phone-${index}`,
        phone.number,
        lightText,
        localizedText(phone.name, locale),
      ),
  )}`;
}

/** Advice where a form cannot be filled in: the reason, when the service is next given, and what to do instead. */
export function insteadView(
  kind: InsteadKind,
  service: Service,
  context: NoticeContext & { readonly address: string },
): TemplateResult {
  const { booking, list } = context.locale.messages;
  const isInDoubt = kind === 'no-session' && hasTimesInDoubt(context.directory, service);
  const reason = isInDoubt ? list.timesInDoubt(false) : booking.instead[kind];
  const isSaid = kind === 'none-open' || kind === 'no-session';
  const accounts =
    service.booking?.mode === 'wechat'
      ? wechatAccounts('instead-wechat', wechatOf(context.directory, service), context)
      : nothing;
  return phoneInstead(reason, service, context, isSaid ? null : timeOf(service, context), accounts);
}

/** When a service is next given, or why nobody can say; `null` where it is given at no time of its own. */
function timeOf(service: Service, { directory, locale }: NoticeContext): string | null {
  const { list } = locale.messages;
  if (service.status === 'temporarily_closed') return list.temporarilyClosed;
  const sessions = sessionsOfService(directory, service, locale.now, BOOKING_HORIZON_DAYS);
  const next = nextSessionOf(sessions.map(({ session }) => session));
  if (next !== null && service.status === 'active') return formatSession(next, locale);
  if (hasTimesInDoubt(directory, service)) return list.timesInDoubt(false);
  return hasPublishedTimes(directory, service) ? null : list.askTime;
}

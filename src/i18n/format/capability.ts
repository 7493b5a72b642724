import type { Directory } from '../../model/directory.ts';
import type { Limit } from '../../model/figures/figures.ts';
import type { ServiceAtLocation } from '../../model/service.ts';
import { formatMoney, formatNumber } from './format.ts';
import { inSentence, localizedText, type Locale } from '../locale.ts';
import type { MessagesWith } from '../messages.ts';
import { withSections } from '../with-sections.ts';
import { zhHansPlaces } from '../zh-hans-places.ts';
import { isUnreadable } from '../../model/unreadable.ts';
import { formatPeriod } from './period.ts';

/** Capabilities of a place, each with its limit: "取现（每笔不足2,000 元）". */
export function formatCapability(
  directory: Directory,
  at: ServiceAtLocation,
  locale: Locale<MessagesWith<'details'>>,
): readonly string[] {
  return at.capabilities.flatMap((id) => {
    const capability = directory.capability(id);
    const name = capability === null ? null : localizedText(capability.name, locale);
    if (capability === null || name === null) return [];
    const { limit } = capability;
    const { common, details } = locale.messages;
    if (limit !== null) return [common.aside(name, formatLimit(limit, locale))];
    return [isUnreadable(capability, 'limit') ? common.aside(name, details.askLimit) : name];
  });
}

/** Up to what amount, and for which period: "每笔不足2,000 元". */
export function formatLimit(limit: Limit, { messages }: Locale): string {
  const isMoney = /^[A-Z]{3}$/.test(limit.unit);
  const amount = isMoney
    ? formatMoney(limit.value, limit.unit, messages)
    : `${formatNumber(limit.value, messages)} ${inSentence(limit.unit, messages)}`;
  const per = limit.per === null ? null : formatPeriod(limit.per, messages);
  const { places } = withSections(messages, { places: zhHansPlaces });
  return places.limit(messages.common.figure(limit.qualifier, amount, null), per);
}

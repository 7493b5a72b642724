import type { CapabilityPoint } from '../../model/places/capability-finder.ts';
import { formatMoney, formatNumber } from './format.ts';
import type { MessagesWith } from '../messages.ts';
import { inSentence, type Locale } from '../locale.ts';
import { formatLimit } from './capability.ts';

/** An amount in its unit: "1,500 元". */
export function formatAmount(amount: number, unit: string | null, { messages }: Locale): string {
  if (unit === null) return formatNumber(amount, messages);
  return /^[A-Z]{3}$/.test(unit)
    ? formatMoney(amount, unit, messages)
    : `${formatNumber(amount, messages)} ${inSentence(unit, messages)}`;
}

/** Reason why a point will do, will not do, or has to be asked; `null` where there is nothing to say. */
export function formatVerdict(
  { verdict, service }: CapabilityPoint,
  amount: number | null,
  unit: string | null,
  locale: Locale<MessagesWith<'finder'>>,
): string | null {
  const { finder, list } = locale.messages;
  const limit = verdict.limit === null ? null : formatLimit(verdict.limit, locale);
  if (verdict.answer === 'no' && limit !== null && amount !== null) {
    return finder.overLimit(formatAmount(amount, unit, locale), limit);
  }
  if (service.status === 'temporarily_closed') return list.temporarilyClosed;
  if (service.status !== 'active') return list.askTime;
  if (limit !== null) return finder.limit(limit);
  return verdict.answer === 'ask' ? finder.limitUnknown : null;
}

import type { CapabilityPoint } from '../../model/places/capability-finder.ts';
import { formatMoney, formatNumber } from './format.ts';
import type { MessagesWith } from '../messages.ts';
import type { Reader } from '../reader.ts';
import { limitWords } from './capability-words.ts';

/** An amount in its unit: "1,500 元". */
export function amountWords(amount: number, unit: string | null, { messages }: Reader): string {
  if (unit === null) return formatNumber(amount, messages);
  return /^[A-Z]{3}$/.test(unit)
    ? formatMoney(amount, unit, messages)
    : `${formatNumber(amount, messages)} ${unit}`;
}

/** Reason why a point will do, will not do, or has to be asked; `null` where there is nothing to say. */
export function verdictWords(
  { verdict, service }: CapabilityPoint,
  amount: number | null,
  unit: string | null,
  reader: Reader<MessagesWith<'finder'>>,
): string | null {
  const { finder, list } = reader.messages;
  const limit = verdict.limit === null ? null : limitWords(verdict.limit, reader);
  if (verdict.answer === 'no' && limit !== null && amount !== null) {
    return finder.overLimit(amountWords(amount, unit, reader), limit);
  }
  if (service.status === 'temporarily_closed') return list.temporarilyClosed;
  if (limit !== null) return finder.limit(limit);
  return verdict.answer === 'ask' ? finder.limitUnknown : null;
}

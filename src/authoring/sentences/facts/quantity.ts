import type { Qualifier } from '../../../model/figures/qualifier.ts';
import { parseAmount } from '../../../model/places/amount.ts';
import { plainFact } from './fact-reading.ts';

/** A number with its unit, and how exact it is. */
export interface Quantity {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly unit: string | null;
}

const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:约|大约|近似|about|around|~) ?/i, 'about'],
  [/^(?:超过|多于|大于|逾|over|more than|>) ?/i, 'gt'],
  [/^(?:不足|不到|少于|小于|under|less than|<) ?/i, 'lt'],
];
const NUMBER =
  /^(-?\d[\d,]*(?:\.\d+)?(?: ?[万亿千百])?|[一二三四五六七八九十百千万亿零两]{1,12}) ?(余|多)? ?([^\d\s,.<>~-][^\d<>~]{0,19})?$/;

/** Reads a quantity: "435", "约2000人次", "超过40户", "2000多亩", "-3.5%"; `null` where it is none for certain. */
export function readQuantity(sentence: string): Quantity | null {
  const text = plainFact(sentence) ?? '';
  const [found, qualifier] = BEFORE.find(([pattern]) => pattern.test(text)) ?? [/^/, 'eq'];
  const [, written = '', more, unit] = NUMBER.exec(text.replace(found, '')) ?? [];
  const sign = written.startsWith('-') ? -1 : 1;
  const value = parseAmount(written.replace(/^-/, ''));
  if (value === null || (more !== undefined && qualifier !== 'eq')) return null;
  return {
    value: sign * value,
    qualifier: more === undefined ? qualifier : 'gt',
    unit: unit?.trim() ?? null,
  };
}

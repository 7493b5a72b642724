import { readAge } from '../../../model/filter/age.ts';
import { ask, plainFact, read, type FactReading } from './fact-reading.ts';

/** The ages that a service is for, both ends included; `null` where there is no end. */
export interface Ages {
  readonly min_age: number | null;
  readonly max_age: number | null;
}

const AGE = '(\\d{1,3}|[一二三四五六七八九十百两]{1,4})';
const UNIT = ' ?(?:周岁|岁|years? old|years?)?';
const ANY = /^(?:不限|年龄不限|所有年龄|全年龄|all ages|any age|any)$/i;
const BETWEEN = new RegExp(
  `^(?:年龄)?(?:从|ages? ?|aged ?)?${AGE}${UNIT} ?(?:-|至|到|to) ?${AGE}${UNIT}(?:之间)?$`,
  'i',
);
const FROM = new RegExp(
  `^(?:年满|满|年龄)?${AGE}${UNIT} ?(?:及|或)?(?:以上|起|\\+|及以上|and (?:over|older|above|up)|or (?:over|older))$`,
  'i',
);
const OVER = new RegExp(`^(?:超过|大于|over|older than) ?${AGE}${UNIT}$`, 'i');
const UP_TO = new RegExp(
  `^(?:年龄)?${AGE}${UNIT} ?(?:(?:及|或|含)(?:以下|以内)|\\(含\\)以下|以内|and (?:under|younger|below)|or (?:under|younger))$`,
  'i',
);
const UNDER = new RegExp(`^(?:未满|不满|小于|低于|under|younger than) ?${AGE}${UNIT}$`, 'i');
const BELOW = new RegExp(`^${AGE}${UNIT} ?(?:以下|below)$`, 'i');

/**
 * Reads ages: "60岁以上", "6至12岁", "未满18岁". With 以上 and 以内 the number is included, with 超过, 不满 it is
 * not (Civil Code of China, Article 1259); by 以下 people mean the one or the other, so that is asked for.
 */
export function readAges(sentence: string): FactReading<Ages> {
  const text = plainFact(sentence);
  if (text === null) return ask('ages', sentence.slice(0, 20));
  if (ANY.test(text)) return read({ min_age: null, max_age: null });
  const [, from, to] = BETWEEN.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return agesOf(text, years(from), years(to));
  const [, first] = FROM.exec(text) ?? [];
  if (first !== undefined) return agesOf(text, years(first), null);
  const [, over] = OVER.exec(text) ?? [];
  if (over !== undefined) return agesOf(text, above(years(over), 1), null);
  const [, last] = UP_TO.exec(text) ?? [];
  if (last !== undefined) return agesOf(text, null, years(last));
  const [, under] = UNDER.exec(text) ?? [];
  if (under !== undefined) return agesOf(text, null, above(years(under), -1));
  return ask(BELOW.test(text) ? 'age-included' : 'ages', text);
}

function agesOf(text: string, min: number | null, max: number | null): FactReading<Ages> {
  const isAge = (age: number | null) => age === null || (age >= 0 && Number.isInteger(age));
  const isSpan = min === null || max === null || min <= max;
  return (min === null && max === null) || !isAge(min) || !isAge(max) || !isSpan
    ? ask('ages', text)
    : read({ min_age: min, max_age: max });
}

function years(text: string): number {
  const age = readAge(text);
  return age === null ? Number.NaN : Number(age);
}

function above(age: number, by: number): number {
  return age + by;
}

/** The standard form of ages, in words of a language. */
export function writeAges(
  { min_age, max_age }: Ages,
  language: 'zh-Hans' | 'en' = 'zh-Hans',
): string {
  const isChinese = language === 'zh-Hans';
  if (min_age === null && max_age === null) return isChinese ? '不限' : 'all ages';
  if (max_age === null) return isChinese ? `${min_age}岁以上` : `${min_age} and over`;
  if (min_age === null) return isChinese ? `${max_age}岁及以下` : `${max_age} and under`;
  return isChinese ? `${min_age}至${max_age}岁` : `${min_age} to ${max_age}`;
}

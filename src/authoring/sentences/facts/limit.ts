import type { Limit } from '../../../model/figures/figures.ts';
import { parseAmount } from '../../../model/places/amount.ts';
import { ask, plainFact, read, type FactReading } from './fact-reading.ts';

/** A thing that one can do, up to an amount. */
export interface LimitedAct {
  /** "取现"; `null` where only the limit stands there. */
  readonly name: string | null;
  readonly limit: Limit;
}

const AMOUNT =
  '(\\d[\\d,]*(?:\\.\\d{1,2})?(?: ?[万千百]\\d{0,4})?|[一二三四五六七八九十百千万两]{1,9})';
const MONEY = ' ?(?:元|块钱?|CNY|yuan)';
const PER =
  '(?:(?:每|单|per |/)(?:一)?(天|日|周|月|年|笔|次|人|户|卡|day|week|month|year|transaction|time|person|household|card))?';
const UNDER = new RegExp(
  `^(.{0,20}?) ?${PER} ?(?:不足|不到|低于|小于|under|below|less than) ?${AMOUNT}${MONEY}$`,
  'i',
);
const BELOW = new RegExp(`^(.{0,20}?) ?${PER} ?${AMOUNT}${MONEY}(?:以下)$`, 'i');
const UP_TO = new RegExp(
  `^(.{0,20}?) ?${PER} ?(?:不超过|最高|最多|上限为?|限额?|至多|up to|at most|limit) ?${AMOUNT}${MONEY}(?: ?/ ?(天|日|周|月|年|笔|次|人|户|卡))?$`,
  'i',
);
const WITHIN = new RegExp(
  `^(.{0,20}?) ?${PER} ?${AMOUNT}${MONEY}(?:以内|\\(含\\)以下|及以下)$`,
  'i',
);

/**
 * Reads a limit: "取现2000元以下", "单笔不超过2000元". Under 以下 the sum itself is not promised, since the
 * offices that write it mean less than that.
 */
export function readLimit(sentence: string): FactReading<LimitedAct> {
  const text = plainFact(sentence);
  if (text === null) return ask('limit', sentence.slice(0, 20));
  for (const [pattern, qualifier] of [
    [UNDER, 'lt'],
    [BELOW, 'lt'],
    [UP_TO, 'eq'],
    [WITHIN, 'eq'],
  ] as const) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [, name = '', per, written = '', after] = match;
    const value = parseAmount(written);
    if (value === null || value === 0) return ask('limit', text);
    const act = name.replace(/[:,(]$/, '').trim();
    return read({
      name: act === '' ? null : act,
      limit: { qualifier, value, unit: 'CNY', per: per ?? after ?? null },
    });
  }
  return ask('limit', text);
}

/** The standard form of a limit; `null` where it cannot say exactly this. */
export function writeLimit(
  { name, limit }: LimitedAct,
  language: 'zh-Hans' | 'en' = 'zh-Hans',
): string | null {
  const { qualifier, value, per } = limit;
  const isUnder = qualifier === 'lt';
  const sentence =
    language === 'zh-Hans'
      ? `${name ?? ''}${per === null ? '' : `每${per}`}${isUnder ? '不足' : '不超过'}${value}元`
      : [name, per === null ? null : `per ${per}`, isUnder ? 'under' : 'up to', `${value} yuan`]
          .filter((part) => part !== null)
          .join(' ');
  const reading = readLimit(sentence);
  if (reading.kind === 'ask') return null;
  const plain = (act: LimitedAct) =>
    [act.name, act.limit.qualifier, act.limit.value, act.limit.unit, act.limit.per].join('|');
  return plain(reading.fact) === plain({ name, limit }) ? sentence : null;
}

import type { Cost, CostOption } from '../../../model/service.ts';
import { parseAmount } from '../../../model/places/amount.ts';
import { ask, plainFact, read, type FactReading } from './fact-reading.ts';

const FREE =
  /^(?:(?:完全|全部|全程)?免费(?:参加|开放|服务|提供)?|公益免费|不收费|0 ?元|free(?: of charge)?|no charge)[。.!]?$/i;
const PAID = /^(?:收费|有偿|付费|自费|需付费|charged|not free|at a charge)$/i;
const UNKNOWN =
  /^(?:请?(?:咨询|面议|电话咨询)|待定|不详|面议|未公布|please ask|ask|unknown|to be announced)$/i;
/** A price with its name before or after it: "成人 26元", "26元/次", "每月10元". */
const AMOUNT =
  '(?:¥|CNY ?|RMB ?)?(\\d[\\d,]*(?:\\.\\d{1,2})?|[一二三四五六七八九十百千两]{1,8}) ?(?:元整|元|块钱?|圆|CNY|RMB|yuan)?';
const OPTION = new RegExp(
  `^([^\\d¥]{0,40}?)[: ]?${AMOUNT} ?(?:(?:/|每|per |a )(?:一)?([^\\d/]{1,12}))?(?: ?\\(([^()]{1,40})\\))?$`,
  'i',
);
const HAS_UNIT = /[元块圆¥]|CNY|RMB|yuan/i;
/** Words of a price that is none yet: a discount, a span, a beginning. */
const OPEN = /折|优惠|起$|以上|以下|左右|约|不等|另计|押金|-|至/;

/** Reads a price: "免费", "每次26元", "成人26元、儿童13元". A price that is not published is `null`. */
export function readCost(sentence: string): FactReading<Cost | null> {
  const text = plainFact(sentence);
  if (text === null) return ask('cost', sentence.slice(0, 20));
  if (UNKNOWN.test(text)) return read(null);
  if (FREE.test(text)) return read({ free: true, text: null, options: [] });
  if (PAID.test(text)) return read({ free: false, text: null, options: [] });
  const options: CostOption[] = [];
  for (const part of text.split(/ ?(?:[、;]|,(?!\d{3})) ?/).filter(Boolean)) {
    const option = optionOf(part);
    if (option === null) return ask('cost', part);
    options.push(option);
  }
  if (options.length === 0) return ask('cost', text);
  // "会员免费" says nothing of the others.
  if (options.every(({ amount }) => amount === 0)) return ask('cost', text);
  return read({ free: false, text: null, options });
}

function optionOf(part: string): CostOption | null {
  const free = /^([^\d]{1,40}?) ?(?:免费|free)$/i.exec(part)?.[1];
  if (free !== undefined) return optionNamed(free, 0);
  if (OPEN.test(part) || !HAS_UNIT.test(part)) return null;
  const [, before = '', written = '', unit, aside] = OPTION.exec(part) ?? [];
  const amount = parseAmount(written);
  if (amount === null || (aside !== undefined && before !== '')) return null;
  const named =
    unit === undefined ? before : [before.trim(), `每${unit.trim()}`].filter(Boolean).join(' ');
  return optionNamed(aside ?? named, amount);
}

function optionNamed(name: string, amount: number): CostOption {
  const plain = name.trim().replace(/[:(]$/, '').trim();
  return { name: plain === '' ? null : plain, amount, currency: 'CNY' };
}

/** The standard form of a price, in words of a language; `null` where it cannot say exactly this. */
export function writeCost(
  cost: Cost | null,
  language: 'zh-Hans' | 'en' = 'zh-Hans',
): string | null {
  const sentence = sentenceOf(cost, language);
  const reading = readCost(sentence);
  if (reading.kind === 'ask') return null;
  return JSON.stringify(plainCost(reading.fact)) === JSON.stringify(plainCost(cost))
    ? sentence
    : null;
}

function sentenceOf(cost: Cost | null, language: 'zh-Hans' | 'en'): string {
  const isChinese = language === 'zh-Hans';
  if (cost === null) return isChinese ? '请咨询' : 'please ask';
  const { free, options } = cost;
  if (options.length === 0 && free === true) return isChinese ? '免费' : 'free';
  if (options.length === 0) return isChinese ? '收费' : 'at a charge';
  return options
    .map(({ name, amount }) => {
      const named = typeof name === 'string' ? `${name} ` : '';
      if (amount === 0) return `${named.trim()}${isChinese ? '免费' : ' free'}`;
      return `${named}${amount}${isChinese ? '元' : ' CNY'}`;
    })
    .join(isChinese ? '、' : ', ');
}

function plainCost(cost: Cost | null) {
  if (cost === null) return null;
  const options = cost.options.map(({ name, amount, currency }) => [name, amount, currency]);
  return [cost.free, cost.text, options, cost.unreadable === undefined];
}

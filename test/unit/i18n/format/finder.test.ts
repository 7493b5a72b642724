import { describe, it } from 'node:test';
import { expect } from 'chai';
import { formatAmount, formatVerdict } from '../../../../src/i18n/format/finder.ts';
import { findPoints } from '../../../../src/model/places/capability-finder.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { Limit } from '../../../../src/model/figures/figures.ts';
import type { Service } from '../../../../src/model/service.ts';
import { at, capability, feedWith, service } from '../../../support/feed-builders.ts';
import { CHINESE, ENGLISH } from '../../../support/locales.ts';

const UNDER_2000: Limit = { qualifier: 'lt', value: 2000, unit: 'CNY', per: null };

interface Question {
  readonly limit: Limit | null;
  readonly amount: number | null;
  readonly status?: Service['status'];
}

interface Answer {
  readonly answer: string | undefined;
  readonly chinese: string | null;
  readonly english: string | null;
}

/** The words for the one point that has the limit; amounts are in yuan. */
function told({ limit, amount, status = 'active' }: Question): Answer {
  const capabilities = [
    capability({ limit }),
    // Given nowhere that is asked about, it only says that amounts are in yuan.
    capability({ id: 'elsewhere', limit: UNDER_2000 }),
  ];
  const elsewhere = service({
    id: 'elsewhere',
    at: [at({ id: 'elsewhere', location_id: 'elsewhere', capabilities: ['elsewhere'] })],
  });
  const given = service({ status, at: [at({ location_id: 'here', capabilities: ['cap'] })] });
  const services = [elsewhere, given];
  const directory = directoryOf(feedWith({ services, capabilities }));
  const points = findPoints(directory, services, 'cash', amount);
  const point = points.find((each) => each.service === given);
  if (point === undefined) throw new Error('The point is not found.');
  return {
    answer: point.verdict.answer,
    chinese: formatVerdict(point, amount, 'CNY', CHINESE),
    english: formatVerdict(point, amount, 'CNY', ENGLISH),
  };
}

describe('why a place will do, will not do, or has to be asked', () => {
  const limit = (qualifier: Limit['qualifier'], per: string | null = null): Limit => ({
    ...UNDER_2000,
    qualifier,
    per,
  });
  const cases: [name: string, question: Question, answer: Answer][] = [
    [
      'it is within the limit',
      { limit: limit('lt'), amount: 1500 },
      { answer: 'yes', chinese: '限额：不足2,000 元', english: 'Limit: under 2,000 yuan' },
    ],
    [
      'it is just the limit',
      { limit: limit('eq'), amount: 2000 },
      { answer: 'yes', chinese: '限额：2,000 元', english: 'Limit: 2,000 yuan' },
    ],
    [
      'it is within more than it would be',
      { limit: limit('gt'), amount: 2000 },
      { answer: 'yes', chinese: '限额：超过2,000 元', english: 'Limit: over 2,000 yuan' },
    ],
    [
      'it is well within what the limit is about',
      { limit: limit('about'), amount: 1000 },
      { answer: 'yes', chinese: '限额：约2,000 元', english: 'Limit: about 2,000 yuan' },
    ],
    [
      'the limit is for a period, which is said with it',
      { limit: limit('eq', '天'), amount: 1500 },
      { answer: 'yes', chinese: '限额：每天2,000 元', english: 'Limit: 2,000 yuan per day' },
    ],
    [
      'no amount is asked about, and a limit is published',
      { limit: limit('lt'), amount: null },
      { answer: 'yes', chinese: '限额：不足2,000 元', english: 'Limit: under 2,000 yuan' },
    ],
    [
      'no amount is asked about, and no limit is published: there is nothing to say',
      { limit: null, amount: null },
      { answer: 'yes', chinese: null, english: null },
    ],
    [
      'how much more than the limit nobody knows',
      { limit: limit('gt'), amount: 2500 },
      { answer: 'ask', chinese: '限额：超过2,000 元', english: 'Limit: over 2,000 yuan' },
    ],
    [
      'it is close to what the limit is about',
      { limit: limit('about'), amount: 2100 },
      { answer: 'ask', chinese: '限额：约2,000 元', english: 'Limit: about 2,000 yuan' },
    ],
    [
      'no limit is published',
      { limit: null, amount: 1500 },
      {
        answer: 'ask',
        chinese: '限额未公布，去之前请先问一下',
        english: 'The limit is not published: please ask before you go',
      },
    ],
    [
      'the limit is in another unit',
      { limit: { ...limit('eq'), value: 5, unit: '次' }, amount: 1500 },
      { answer: 'ask', chinese: '限额：5 次', english: 'Limit: 5 次' },
    ],
    [
      'the limit is in another currency',
      { limit: { ...limit('lt'), unit: 'USD' }, amount: 1500 },
      { answer: 'ask', chinese: '限额：不足2,000 USD', english: 'Limit: under 2,000 USD' },
    ],
    [
      'it is just what has to be stayed under',
      { limit: limit('lt'), amount: 2000 },
      {
        answer: 'no',
        chinese: '2,000 元超出这里的限额（不足2,000 元）',
        english: '2,000 yuan is over the limit here (under 2,000 yuan)',
      },
    ],
    [
      'it is over the limit',
      { limit: limit('eq'), amount: 2000.5 },
      {
        answer: 'no',
        chinese: '2,000.5 元超出这里的限额（2,000 元）',
        english: '2,000.5 yuan is over the limit here (2,000 yuan)',
      },
    ],
    [
      'it is far over what the limit is about',
      { limit: limit('about'), amount: 3000 },
      {
        answer: 'no',
        chinese: '3,000 元超出这里的限额（约2,000 元）',
        english: '3,000 yuan is over the limit here (about 2,000 yuan)',
      },
    ],
    [
      'it is over the limit of a period',
      { limit: limit('lt', '天'), amount: 3000 },
      {
        answer: 'no',
        chinese: '3,000 元超出这里的限额（每天不足2,000 元）',
        english: '3,000 yuan is over the limit here (under 2,000 yuan per day)',
      },
    ],
    [
      'it would do, but is closed for now',
      { limit: limit('lt'), amount: 1500, status: 'temporarily_closed' },
      { answer: 'ask', chinese: '暂停服务', english: 'Closed for now' },
    ],
    [
      'it is closed for now, whatever its limit',
      { limit: null, amount: null, status: 'temporarily_closed' },
      { answer: 'ask', chinese: '暂停服务', english: 'Closed for now' },
    ],
    [
      'it will not do when it is open, either',
      { limit: limit('eq'), amount: 3000, status: 'temporarily_closed' },
      {
        answer: 'no',
        chinese: '3,000 元超出这里的限额（2,000 元）',
        english: '3,000 yuan is over the limit here (2,000 yuan)',
      },
    ],
  ];
  for (const [name, question, answer] of cases) {
    it(`is said: ${name}`, () => {
      expect(told(question)).to.deep.equal(answer);
    });
  }
});

describe('an amount', () => {
  const amounts: [amount: number, unit: string | null, chinese: string, english: string][] = [
    [1500, 'CNY', '1,500 元', '1,500 yuan'],
    [1500, 'USD', '1,500 USD', '1,500 USD'],
    [5, '次', '5 次', '5 次'],
    [1500, null, '1,500', '1,500'],
    [0.01, 'CNY', '0.01 元', '0.01 yuan'],
    [0, 'CNY', '0 元', '0 yuan'],
    [2026, '份', '2,026 份', '2,026 份'],
  ];
  for (const [amount, unit, chinese, english] of amounts) {
    it(`is said with its unit: ${english}`, () => {
      expect(formatAmount(amount, unit, CHINESE)).to.equal(chinese);
      expect(formatAmount(amount, unit, ENGLISH)).to.equal(english);
    });
  }
});

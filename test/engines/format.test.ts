import { expect } from 'chai';
import { en } from '../../src/i18n/en.ts';
import {
  formatDate,
  formatLongDate,
  formatMoney,
  formatNumber,
  formatTime,
} from '../../src/i18n/format/format.ts';
import { formatDay, formatSession, formatTimes } from '../../src/i18n/format/session.ts';
import { formatDeviceTime } from '../../src/i18n/format/device-time.ts';
import { formatInstant } from '../../src/i18n/format/instant-format.ts';
import { formatPartialDate } from '../../src/i18n/format/partial-date.ts';
import { zhHans } from '../../src/i18n/zh-hans.ts';
import { wallTimeAt } from '../../src/model/time/zoned-time.ts';
import { beijing, session } from '../support/feed-builders.ts';
import { CHINESE, ENGLISH } from '../support/locales.ts';

const deviceZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

describe('dates', () => {
  it('are the same on every device', () => {
    expect(formatDate('2026-11-25', zhHans)).to.equal('11月25日周三');
    expect(formatDate('2026-11-25', en)).to.equal('Wed, Nov 25');
  });

  it('with their year are the same on every device', () => {
    expect(formatLongDate('2026-08-01', zhHans)).to.equal('2026年8月1日');
    expect(formatLongDate('2026-08-01', en)).to.equal('August 1, 2026');
  });

  it('keep their day at both ends of a year', () => {
    expect(formatLongDate('2026-01-01', zhHans)).to.equal('2026年1月1日');
    expect(formatLongDate('2026-12-31', zhHans)).to.equal('2026年12月31日');
  });

  const partial: [date: string, chinese: string, english: string][] = [
    ['2026', '2026年', '2026'],
    ['2026-08', '2026年8月', 'August 2026'],
    ['2026-08-01', '2026年8月1日', 'August 1, 2026'],
    ['2026-13', '2026-13', '2026-13'],
    ['2026-02-30', '2026-02-30', '2026-02-30'],
    ['去年', '去年', '去年'],
    ['', '', ''],
  ];
  for (const [date, chinese, english] of partial) {
    it(`say of "${date}" only what it says: "${english}"`, () => {
      expect(formatPartialDate(date, zhHans)).to.equal(chinese);
      expect(formatPartialDate(date, en)).to.equal(english);
    });
  }
});

describe('days', () => {
  const days: [date: string, chinese: string][] = [
    ['2026-11-23', '11月23日周一'],
    ['2026-11-24', '今天（11月24日周二）'],
    ['2026-11-25', '明天（11月25日周三）'],
    ['2026-11-26', '11月26日周四'],
  ];
  for (const [date, chinese] of days) {
    it(`are said as people say them: ${chinese}`, () => {
      expect(formatDay(date, CHINESE)).to.equal(chinese);
    });
  }

  it('are those of the feed’s zone, whatever the device says', () => {
    const late = { ...ENGLISH, now: beijing('2026-11-25 00:30') };
    expect(formatDay('2026-11-25', late)).to.contain('today');
  });
});

describe('times', () => {
  it('are those on the wall of the feed’s zone', () => {
    expect(formatTime(beijing('2026-11-24 10:05'), 'Asia/Shanghai')).to.equal('10:05');
    expect(formatInstant(beijing('2026-11-25 00:05'), 'Asia/Shanghai', zhHans)).to.equal(
      '11月25日周三 00:05',
    );
  });

  const times: [parts: Parameters<typeof session>[0], chinese: string][] = [
    [{}, '10:00\u2060–\u206011:30'],
    [{ end: null }, '10:00 开始'],
    [{ start: null, end: null }, '具体时间请咨询'],
    [{ start: '00:00', end: '00:00' }, '全天'],
  ];
  for (const [parts, chinese] of times) {
    it(`of a session are said as far as they are known: ${chinese}`, () => {
      expect(formatTimes(session(parts), zhHans)).to.equal(chinese);
    });
  }
});

describe('the device’s own time', () => {
  const instant = beijing('2026-11-25 10:00');
  const shown = wallTimeAt(instant, deviceZone);

  it('is said where the device shows another time than the feed, and only there', () => {
    const isSame = shown.time === '10:00';
    const expected = isSame
      ? null
      : zhHans.time.deviceTime(`${formatDate(shown.date, zhHans)} ${shown.time}`);
    expect(formatDeviceTime(instant, 'Asia/Shanghai', zhHans)).to.equal(expected);
  });

  it('is that of the device, whatever the zone of the feed', () => {
    const words = formatDeviceTime(instant, 'Pacific/Kiritimati', en);
    expect(words).to.equal(en.time.deviceTime(`${formatDate(shown.date, en)} ${shown.time}`));
  });

  it('is not said where the feed is in the device’s zone', () => {
    expect(formatDeviceTime(instant, deviceZone, zhHans)).to.equal(null);
  });

  for (const zone of [undefined, '', 'Etc/Unknown']) {
    it(`is not said where the device calls its zone ${JSON.stringify(zone)}`, () => {
      const { resolvedOptions } = Intl.DateTimeFormat.prototype;
      Intl.DateTimeFormat.prototype.resolvedOptions = function options() {
        return { ...resolvedOptions.call(this), timeZone: zone as string };
      };
      let words: string | null;
      try {
        words = formatDeviceTime(instant, 'Asia/Shanghai', zhHans);
      } finally {
        Intl.DateTimeFormat.prototype.resolvedOptions = resolvedOptions;
      }
      expect(words).to.equal(null);
    });
  }
});

describe('a session in words', () => {
  const cases: [name: string, parts: Parameters<typeof session>[0], chinese: string][] = [
    ['takes place', {}, '明天（11月25日周三） 10:00\u2060–\u206011:30'],
    [
      'is cancelled',
      { status: 'cancelled', reason: '老师请假' },
      '明天（11月25日周三） 10:00\u2060–\u206011:30 取消：老师请假',
    ],
    [
      'is moved',
      { status: 'moved', date: '2026-11-27', start: '15:00', end: null, reason: '场地维修' },
      '11月27日周五 15:00 开始（原定 11月25日周三 10:00：场地维修）',
    ],
    [
      'is moved from an unknown time',
      { status: 'moved', date: '2026-11-27', start: null, end: null, plannedStart: null },
      '11月27日周五 具体时间请咨询（原定 11月25日周三）',
    ],
    [
      'has to be asked for',
      { status: 'ask', reason: '元旦' },
      '明天（11月25日周三） 10:00\u2060–\u206011:30 是否照常请咨询：元旦',
    ],
  ];
  for (const [name, parts, chinese] of cases) {
    it(`says that it ${name}`, () => {
      expect(formatSession(session(parts), CHINESE)).to.equal(chinese);
    });
  }

  it('gives the reason in the reader’s language', () => {
    const reason = { 'zh-Hans': '老师请假', en: 'teacher away' };
    const words = formatSession(session({ status: 'cancelled', reason }), ENGLISH);
    expect(words).to.equal(
      'tomorrow (Wed, Nov 25) 10:00\u2060–\u206011:30 cancelled: teacher away',
    );
  });
});

describe('numbers', () => {
  const numbers: [value: number, shown: string][] = [
    [8126.9, '8,126.9'],
    [71, '71'],
    [913, '913'],
    [28_977, '28,977'],
    [80_000_000, '80,000,000'],
    [1e15, '1,000,000,000,000,000'],
    [9_007_199_254_740_991, '9,007,199,254,740,991'],
    [301.6, '301.6'],
    [0.5, '0.5'],
    [0.000001, '0.000001'],
    [0, '0'],
    [-12.5, '-12.5'],
    [-28_977, '-28,977'],
    [0.1 + 0.2, '0.3'],
  ];
  for (const [value, shown] of numbers) {
    it(`are exact: ${shown}`, () => {
      expect(formatNumber(value, zhHans)).to.equal(shown);
      expect(formatNumber(value, en)).to.equal(shown);
    });
  }
});

describe('money', () => {
  const sums: [amount: number, currency: string, chinese: string, english: string][] = [
    [15, 'CNY', '15 元', '15 yuan'],
    [2000, 'CNY', '2,000 元', '2,000 yuan'],
    [0.5, 'CNY', '0.5 元', '0.5 yuan'],
    [300, 'KZT', '300 KZT', '300 KZT'],
  ];
  for (const [amount, currency, chinese, english] of sums) {
    it(`is said in the reader’s words: ${chinese}, ${english}`, () => {
      expect(formatMoney(amount, currency, zhHans)).to.equal(chinese);
      expect(formatMoney(amount, currency, en)).to.equal(english);
    });
  }
});

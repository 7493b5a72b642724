import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { EN_WORDS } from '../../../../../src/authoring/sentences/times/en-words.ts';
import { readTimes } from '../../../../../src/authoring/sentences/times/read-times.ts';
import type { UnnamedSchedule } from '../../../../../src/authoring/sentences/times/times-reading.ts';
import { writeTimes } from '../../../../../src/authoring/sentences/times/write-times.ts';
import { ZH_WORDS } from '../../../../../src/authoring/sentences/times/zh-words.ts';
import { learnAll } from '../../../../../src/model/learn-all.ts';
import type { TimeRange } from '../../../../../src/model/schedule.ts';
import { addDays, WEEKDAYS } from '../../../../../src/model/time/plain-date.ts';
import { runs } from '../../../../support/sweep.ts';
import { CONTEXT } from './compact-reading.ts';
import { CHINESE_SENTENCES, ENGLISH_SENTENCES } from './sentence-table.ts';

learnAll();

const time = fc
  .integer({ min: 0, max: 287 })
  .map((fives) => `${two(Math.floor(fives / 12))}:${two((fives % 12) * 5)}`);
const range: fc.Arbitrary<TimeRange> = fc
  .record({ start: time, end: fc.option(time) })
  .filter(({ start, end }) => start !== end || start === '00:00');
const times = fc.array(range, { minLength: 0, maxLength: 3 });
const date = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days));
const monthDay = fc
  .integer({ min: 0, max: 365 })
  .map((days) => addDays('2024-01-01', days).slice(5));
const reason = fc.option(fc.constantFrom('老师请假', '停电', '场地有会'));

const weekly = fc.record({
  byday: fc.subarray([...WEEKDAYS], { minLength: 1 }),
  bymonthday: fc.constant([]),
  freq: fc.constant(null),
});
const nth = fc.uniqueArray(
  fc.tuple(fc.constantFrom(1, 2, 3, 4, 5, -1), fc.constantFrom(...WEEKDAYS)),
  { minLength: 1, maxLength: 3, selector: String },
);
const monthly = fc.oneof(
  fc.record({
    byday: nth.map((days) => days.map(([number, day]) => `${number}${day}`)),
    bymonthday: fc.constant([]),
    freq: fc.constant('monthly' as const),
  }),
  fc.record({
    byday: fc.constant([]),
    bymonthday: fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1)), {
      minLength: 1,
      maxLength: 4,
    }),
    freq: fc.constant('monthly' as const),
  }),
);
const period = fc.oneof(
  fc.constant({ start: null, until: null }),
  fc.record({ start: date, until: fc.constant(null) }),
  fc.record({ start: fc.constant(null), until: date }),
  fc.tuple(date, fc.nat(200)).map(([start, days]) => ({ start, until: addDays(start, days) })),
);
const change = fc.oneof(
  fc.record({
    date,
    status: fc.constant('cancelled' as const),
    to: fc.constant(null),
    times: fc.constant([]),
  }),
  fc.record({
    date,
    status: fc.constant('extra' as const),
    to: fc.constant(null),
    times: fc.array(range.filter(isPlain), { maxLength: 2 }),
  }),
  fc.record({
    date,
    status: fc.constant('moved' as const),
    to: fc.record({ date, times: fc.array(range.filter(isPlain), { maxLength: 2 }) }),
    times: fc.constant([]),
  }),
);

/** Rules that a sentence can say. */
const rule: fc.Arbitrary<UnnamedSchedule> = fc
  .record({
    days: fc.oneof(weekly, monthly),
    interval: fc.constantFrom(1, 1, 1, 2, 3),
    times,
    period,
    count: fc.option(fc.integer({ min: 1, max: 60 })),
    season: fc.option(
      fc.record({
        from: monthDay,
        to: monthDay,
        name: fc.constantFrom(null, '夏季', '冬季时间', '暑期'),
      }),
    ),
    on_holiday: fc.constantFrom('ask', 'open', 'closed'),
    on_makeup_workday: fc.constantFrom('ask', 'closed', 'as_weekday', 'unchanged'),
    hasCalendar: fc.boolean(),
    changes: fc.array(fc.tuple(change, reason), { maxLength: 3 }),
    partOfDay: fc.constantFrom('上午', '晚上'),
  })
  .map(({ days, interval, period: { start, until }, count, ...said }) => {
    const isFar = interval > 1 || count !== null;
    const calendar = said.hasCalendar ? 'cn' : null;
    return {
      kind: 'event',
      ...days,
      interval,
      times: said.times,
      start: isFar ? (start ?? '2026-02-03') : start,
      until: isFar && until !== null && until < (start ?? '2026-02-03') ? null : until,
      count,
      valid_from: null,
      valid_to: null,
      season: said.season,
      dates: [],
      calendar,
      on_holiday: calendar === null ? 'ask' : said.on_holiday,
      on_makeup_workday: calendar === null ? 'unchanged' : said.on_makeup_workday,
      exceptions: said.changes.map(([each, why]) => ({ ...each, reason: why, services: [] })),
      description: null,
    } satisfies UnnamedSchedule;
  });

const single: fc.Arbitrary<UnnamedSchedule> = fc
  .array(fc.record({ date, times: fc.array(range, { minLength: 1, maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((dates) => ({ ...BLANK, dates }));

const BLANK: UnnamedSchedule = {
  ...{ kind: 'event', freq: null, interval: 1, byday: [], bymonthday: [], times: [] },
  ...{ start: null, count: null, until: null, valid_from: null, valid_to: null, season: null },
  ...{ dates: [], calendar: null, on_holiday: 'ask', on_makeup_workday: 'unchanged' },
  ...{ exceptions: [], description: null },
};

describe('a schedule as a sentence', () => {
  for (const [language, words] of Object.entries({ Chinese: ZH_WORDS, English: EN_WORDS })) {
    it(`is read back as it was, in ${language}`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.oneof(rule, single), { minLength: 1, maxLength: 3 }),
          (schedules) => {
            const sentence = writeTimes(schedules, CONTEXT, words);
            expect(sentence, 'it can be said').to.be.a('string');
            const reading = readTimes(sentence ?? '', CONTEXT);
            expect(reading.kind).to.equal('read');
            if (reading.kind === 'read') expect(reading.schedules).to.deep.equal(schedules);
            expect(writeTimes(schedules, CONTEXT, words)).to.equal(sentence);
          },
        ),
        runs(300),
      );
    });
  }

  it('has one standard form, whatever was written', () => {
    for (const sentence of Object.keys({ ...CHINESE_SENTENCES, ...ENGLISH_SENTENCES })) {
      const reading = readTimes(sentence, CONTEXT);
      if (reading.kind !== 'read') continue;
      const standard = writeTimes(reading.schedules, CONTEXT);
      expect(standard, sentence).to.be.a('string');
      const again = readTimes(standard ?? '', CONTEXT);
      expect(again, sentence).to.deep.equal({ ...reading, notes: [], remarks: [] });
    }
  });

  it('is the sentence that people write', () => {
    const written = (sentence: string, words = ZH_WORDS) => {
      const reading = readTimes(sentence, CONTEXT);
      return reading.kind === 'read' ? writeTimes(reading.schedules, CONTEXT, words) : reading.kind;
    };
    for (const [sentence, standard, english] of STANDARD) {
      expect(written(sentence), sentence).to.equal(standard);
      expect(written(sentence, EN_WORDS), sentence).to.equal(english);
      expect(written(english), english).to.equal(standard);
    }
  });

  it('is none where words would be left out', () => {
    const open = {
      ...BLANK,
      byday: ['WE'],
      times: [{ start: '16:00', end: '18:00' }],
      calendar: 'cn',
    };
    expect(writeTimes([open], CONTEXT)).to.equal('每周三 16:00-18:00');
    const unsayable: readonly Partial<
      UnnamedSchedule & { unreadable: Readonly<Record<string, unknown>> }
    >[] = [
      { valid_to: '2026-12-31' },
      { calendar: 'own' },
      { kind: 'hours' },
      { times: [{ start: '16:00', end: '18:00', id: 'late' }] },
      { season: { from: '05-01', to: '09-30', name: { 'zh-Hans': '夏季', en: 'Summer' } } },
      { description: '请带垫子' },
      { freq: 'yearly', byday: [] },
      { byday: ['WE'], bymonthday: [13] },
      { unreadable: { until: '?' } },
      {
        exceptions: [
          { date: '2026-12-02', status: 'ask', reason: null, to: null, times: [], services: [] },
        ],
      },
      {
        exceptions: [
          {
            date: '2026-12-02',
            status: 'cancelled',
            reason: null,
            to: null,
            times: [],
            services: ['yoga'],
          },
        ],
      },
    ];
    for (const part of unsayable) {
      expect(writeTimes([{ ...open, ...part }], CONTEXT), JSON.stringify(part)).to.equal(null);
    }
  });
});

const STANDARD = [
  ['每周三、四下午4点到6点', '每周三、周四 16:00-18:00', 'Every Wednesday, Thursday 16:00-18:00'],
  [
    '周一至周五9:00-17:00（节假日除外）',
    '每周一至周五 09:00-17:00，节假日休息',
    'Every Monday to Friday 09:00-17:00, closed on holidays',
  ],
  [
    '工作日 9:30-13:30 16:00-19:30',
    '工作日 09:30-13:30、16:00-19:30',
    'Working days 09:30-13:30, 16:00-19:30',
  ],
  ['每月首个周一上午9点', '每月第一个周一 09:00开始', 'first Monday of the month from 09:00'],
  [
    '隔周六10点-11点半，2026年11月7日起',
    '每2周周六 10:00-11:30，2026年11月7日起',
    'Every 2 weeks on Saturday 10:00-11:30, from 2026-11-07',
  ],
  ['周五21:00-次日2:00', '每周五 21:00-次日02:00', 'Every Friday 21:00-02:00 the next day'],
  ['每天 24小时', '每天 24小时', 'Every day 24 hours'],
] as const;

function isPlain({ start, end }: TimeRange): boolean {
  return end !== null && end > start;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

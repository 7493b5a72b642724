import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '../../../../src/model/schedule.ts';
import { occurrencesWithin } from '../../../../src/model/time/occurrences.ts';
import { addDays, WEEKDAYS, type PlainDate } from '../../../../src/model/time/plain-date.ts';
import { scheduleDoubt } from '../../../../src/model/time/schedule-doubt.ts';
import { schedule } from '../../../support/feed-builders.ts';

/** A part of a rule that both know: ours in the words of the feed, theirs in those of RFC 5545. */
type Rule = Pick<Schedule, 'freq' | 'interval' | 'byday' | 'bymonthday' | 'count' | 'until'> & {
  readonly start: PlainDate;
};

const RUNS = process.env['SWEEP'] ? 10_000 : 300;
const ZONES = ['Asia/Shanghai', 'Europe/London', 'America/St_Johns'];
/** Days that are looked at: four years, with a leap day. */
const SPAN_DAYS = 1_500;

/** The dates of a rule by the library that is kept for it. */
function theirs(rule: Rule, zone: string, first: PlainDate, last: PlainDate): string[] {
  const { freq, interval, byday, bymonthday, start, count, until } = rule;
  const parts = [
    `FREQ=${(freq ?? 'weekly').toUpperCase()}`,
    `INTERVAL=${interval}`,
    ...(byday.length > 0 ? [`BYDAY=${byday.join()}`] : []),
    ...(bymonthday.length > 0 ? [`BYMONTHDAY=${bymonthday.join()}`] : []),
    ...(count === null ? [] : [`COUNT=${count}`]),
  ];
  const at = (date: PlainDate) =>
    Temporal.PlainDateTime.from(`${date}T12:00`).toZonedDateTime(zone);
  const oracle = new RRuleTemporal({
    rruleString: `DTSTART;TZID=${zone}:${start.replace(/-/g, '')}T120000\nRRULE:${parts.join(';')}`,
    temporal: Temporal,
  });
  return oracle
    .between(at(first) as never, at(last) as never, true)
    .map((instant) => String(instant.toPlainDate()))
    .filter((date) => until === null || date <= until);
}

function ours(rule: Rule, zone: string, first: PlainDate, last: PlainDate): string[] {
  const given = schedule({ ...rule, times: [{ start: '12:00', end: '13:00' }] });
  expect(scheduleDoubt(given, [])).to.equal(null);
  return occurrencesWithin(given, { first, last, zone, calendars: [] }).map(({ date }) => date);
}

/** Of a year that has no 53rd Sunday from its end, the library takes one of the year before. */
const MOST_WEEKS = 52;

const date = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays('2019-01-01', days));
const weekday = fc.constantFrom(...WEEKDAYS);
const nthOf = (most: number) =>
  fc
    .tuple(fc.integer({ min: -most, max: most }), weekday)
    .map(([nth, day]) => `${nth === 0 ? 1 : nth}${day}`);
const monthDay = fc.integer({ min: -31, max: 31 }).map((day) => (day === 0 ? -1 : day));
const listOf = <Item>(item: fc.Arbitrary<Item>) =>
  fc.uniqueArray(item, { minLength: 1, maxLength: 3 });

const days = fc.oneof(
  fc.record({ freq: fc.constant('weekly'), byday: fc.oneof(fc.constant([]), listOf(weekday)) }),
  fc.record({ freq: fc.constant(null), byday: listOf(weekday) }),
  fc.record({ freq: fc.constantFrom('monthly', 'MONTHLY'), byday: listOf(nthOf(5)) }),
  fc.record({ freq: fc.constant('monthly'), bymonthday: listOf(monthDay) }),
  fc.record({
    freq: fc.constant('monthly'),
    byday: listOf(weekday),
    bymonthday: listOf(monthDay),
  }),
  fc.record({ freq: fc.constantFrom('monthly', 'yearly') }),
  fc.record({ freq: fc.constant('yearly'), byday: listOf(nthOf(MOST_WEEKS)) }),
) as fc.Arbitrary<Partial<Rule>>;

const rules: fc.Arbitrary<Rule> = fc
  .record({
    days,
    start: date,
    interval: fc.integer({ min: 1, max: 7 }),
    end: fc.oneof(
      fc.constant({ count: null, until: null }),
      fc.record({ count: fc.integer({ min: 1, max: 60 }), until: fc.constant(null) }),
      fc.record({ count: fc.constant(null), until: date }),
    ),
  })
  .map(({ days: named, start, interval, end }) => ({
    ...{ freq: null, byday: [], bymonthday: [], start, interval },
    ...named,
    ...end,
  }));

/** `DTSTART` is the first of a recurrence even where the rule does not have it: here it is only the first day. */
function startsItself(rule: Rule): boolean {
  const { start } = rule;
  return ours({ ...rule, count: null, until: null }, 'Asia/Shanghai', start, start).length === 1;
}

describe('the days of a rule', () => {
  it(`are those of a library that is kept for rules, in three zones (${RUNS} rules)`, () => {
    let compared = 0;
    fc.assert(
      fc.property(rules, fc.constantFrom(...ZONES), date, (rule, zone, first) => {
        fc.pre(startsItself(rule));
        const last = addDays(first, SPAN_DAYS);
        const expected = theirs(rule, zone, first, last);
        compared += expected.length;
        expect(ours(rule, zone, first, last)).to.deep.equal(expected);
      }),
      { numRuns: RUNS },
    );
    expect(compared).to.be.greaterThan(RUNS);
  });

  const known: [name: string, parts: Partial<Schedule>, dates: string[]][] = [
    ['the first Monday', { byday: ['1MO'] }, ['2026-12-07', '2027-01-04', '2027-02-01']],
    ['the last Friday', { byday: ['-1FR'] }, ['2026-11-27', '2026-12-25', '2027-01-29']],
    [
      'the second and fourth Saturday',
      { byday: ['2SA', '4SA'] },
      ['2026-11-28', '2026-12-12', '2026-12-26'],
    ],
    ['the 15th', { bymonthday: [15] }, ['2026-12-15', '2027-01-15', '2027-02-15']],
    ['the last day', { bymonthday: [-1] }, ['2026-11-30', '2026-12-31', '2027-01-31']],
    [
      'the 31st, where there is one',
      { bymonthday: [31] },
      ['2026-12-31', '2027-01-31', '2027-03-31'],
    ],
    ['the day of its start', { start: '2026-10-30' }, ['2026-11-30', '2026-12-30', '2027-01-30']],
    [
      'every second month',
      { byday: ['1MO'], interval: 2, start: '2026-10-05' },
      ['2026-12-07', '2027-02-01', '2027-04-05'],
    ],
    [
      'a day of every year',
      { freq: 'yearly', start: '2020-12-09' },
      ['2026-12-09', '2027-12-09', '2028-12-09'],
    ],
    [
      'a leap day',
      { freq: 'YEARLY', start: '2024-02-29' },
      ['2028-02-29', '2032-02-29', '2036-02-29'],
    ],
  ];
  for (const [name, parts, dates] of known) {
    it(`of a month: ${name}`, () => {
      const given = schedule({ freq: 'monthly', ...parts });
      const span = {
        first: '2026-11-24',
        last: '2037-01-01',
        zone: 'Asia/Shanghai',
        calendars: [],
      };
      const found = occurrencesWithin(given, span).map((session) => session.date);
      expect(found.slice(0, 3)).to.deep.equal(dates);
    });
  }

  it('of a year: the 53rd Sunday from its end, where it has one', () => {
    const given = schedule({ freq: 'yearly', byday: ['-53SU'] });
    const span = { first: '2024-01-01', last: '2035-01-01', zone: 'Asia/Shanghai', calendars: [] };
    expect(occurrencesWithin(given, span).map((session) => session.date)).to.deep.equal([
      ...['2028-01-02', '2034-01-01'],
    ]);
  });

  it('are counted from the first on, those that are cancelled included, those of another season not', () => {
    const parts = { byday: ['MO'], start: '2026-11-02', count: 3 };
    const span = { first: '2026-10-01', last: '2027-12-31', zone: 'Asia/Shanghai', calendars: [] };
    const datesOf = (given: Schedule) => occurrencesWithin(given, span).map(({ date: on }) => on);
    expect(datesOf(schedule(parts))).to.deep.equal(['2026-11-02', '2026-11-09', '2026-11-16']);
    const season = { from: '11-09', to: '11-20', name: null };
    expect(datesOf(schedule({ ...parts, season }))).to.deep.equal([
      ...['2026-11-09', '2026-11-16', '2027-11-15'],
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { chinaDaysFile } from '../../../../src/page/build/china-days-file.ts';
import type { Calendar, Schedule } from '../../../../src/model/schedule.ts';
import { occurrencesWithin } from '../../../../src/model/time/occurrences.ts';
import { readyCalendar } from '../../../../src/model/rules/ready-calendars.ts';
import { calendar, exception, schedule } from '../../../support/feed-builders.ts';

const china = readyCalendar('cn') as Calendar;

function told(parts: Partial<Schedule>, first: string, last: string, calendars: Calendar[] = []) {
  const given = schedule({ byday: ['MO', 'TU', 'WE', 'TH', 'FR'], calendar: 'cn', ...parts });
  const span = { first, last, zone: 'Asia/Shanghai', calendars };
  return occurrencesWithin(given, span).map(
    ({ date, status, doubt }) => `${date} ${status}${doubt === undefined ? '' : ` ${doubt}`}`,
  );
}

describe('the calendar of China', () => {
  it('has the days of the library that keeps them', () => {
    const place = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
    const { holidays, workdays } = JSON.parse(readFileSync(place, 'utf8')) as Record<
      'holidays' | 'workdays',
      Record<string, string>
    >;
    const { valid_from, days } = china;
    const kept = (all: Record<string, string>) =>
      Object.keys(all).filter((date) => date >= String(valid_from));
    const dates = (kind: string) => days.filter((day) => day.kind === kind).map(({ date }) => date);
    expect(dates('holiday').sort()).to.deep.equal(kept(holidays).sort());
    expect(dates('workday').sort()).to.deep.equal(kept(workdays).sort());
  });

  it('is as the build writes it', () => {
    const file = new URL('../../../../src/model/rules/china-days.ts', import.meta.url);
    expect(readFileSync(file, 'utf8')).to.equal(chinaDaysFile());
  });

  it('need not be in the feed, and is another where the feed has one of its name', () => {
    const weeks = ['2026-09-28', '2026-10-10'] as const;
    expect(told({ on_holiday: 'closed' }, ...weeks)).to.deep.equal([
      ...['2026-09-28 scheduled', '2026-09-29 scheduled', '2026-09-30 scheduled'],
      ...['2026-10-01 cancelled', '2026-10-02 cancelled', '2026-10-05 cancelled'],
      ...['2026-10-06 cancelled', '2026-10-07 cancelled', '2026-10-08 scheduled'],
      '2026-10-09 scheduled',
    ]);
    const own = [calendar([])];
    expect(told({ on_holiday: 'closed' }, '2026-10-01', '2026-10-02', own)).to.deep.equal([
      '2026-10-01 scheduled',
      '2026-10-02 scheduled',
    ]);
    const makeUp = { on_makeup_workday: 'as_weekday' } as const;
    expect(told(makeUp, '2026-10-10', '2026-10-11')).to.deep.equal(['2026-10-10 scheduled']);
  });

  it('asks in the years that nobody has announced', () => {
    const newYear = ['2026-12-31', '2027-01-04'] as const;
    for (const on_holiday of ['closed', 'ask'] as const) {
      expect(told({ on_holiday }, ...newYear)).to.deep.equal([
        '2026-12-31 scheduled',
        '2027-01-01 ask calendar',
        '2027-01-04 ask calendar',
      ]);
    }
    expect(told({ on_holiday: 'open' }, ...newYear).join()).not.to.contain('ask');
  });

  it('does not ask for what an exception speaks of', () => {
    const exceptions = [exception({ date: '2027-01-01' })];
    expect(told({ exceptions }, '2027-01-01', '2027-01-01')).to.deep.equal([
      '2027-01-01 cancelled',
    ]);
  });
});

describe('a calendar that cannot be read whole', () => {
  const day = { date: '2026-12-02', kind: 'holiday', name: '节', as: null } as const;
  const calendars: [name: string, Calendar][] = [
    ['as one of its days', calendar([day], { unreadable: { days: '12月' } })],
    [
      'as a part of one of its days',
      calendar([{ ...day, unreadable: { as: '周五' } }], { unreadable: { days: '周五' } }),
    ],
  ];
  for (const [name, given] of calendars) {
    it(`may change every day but those it has: ${name}`, () => {
      expect(told({ on_holiday: 'closed' }, '2026-12-01', '2026-12-03', [given])).to.deep.equal([
        '2026-12-01 ask calendar',
        '2026-12-02 cancelled',
        '2026-12-03 ask calendar',
      ]);
      expect(told({ on_holiday: 'open' }, '2026-12-01', '2026-12-02', [given])).to.deep.equal([
        '2026-12-01 scheduled',
        '2026-12-02 scheduled',
      ]);
    });
  }
});

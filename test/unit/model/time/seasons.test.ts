import { describe, it } from 'node:test';
import { expect } from 'chai';
import { addDays } from '../../../../src/model/time/plain-date.ts';
import type { Schedule, Season } from '../../../../src/model/schedule.ts';
import { occurrencesOf, sessionsOf } from '../../../../src/model/time/sessions.ts';
import { beijing, schedule } from '../../../support/feed-builders.ts';

const TIMES = [{ start: '10:00', end: '14:00' }];
const DAILY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

function daily(season: Season | null, parts: Partial<Schedule> = {}): Schedule {
  return schedule({ byday: DAILY, times: TIMES, season, ...parts });
}

/** The dates, without their year, that a schedule has in a week. */
function datesFrom(given: Schedule, first: string, days = 7): string[] {
  const query = { now: beijing(`${first} 00:00`), days, zone: 'Asia/Shanghai', calendars: [] };
  return sessionsOf(given, query)
    .filter(({ date }) => date >= first)
    .map(({ date }) => date.slice(5));
}

const season = (from: string, to: string): Season => ({ from, to, name: '冬季时间' });

describe('a season', () => {
  const edges: [name: string, season: Season, first: string, dates: string[]][] = [
    ['begins with its first day', season('05-01', '09-30'), '2026-04-29', ['05-01', '05-02']],
    ['ends with its last day', season('05-01', '09-30'), '2026-09-29', ['09-29', '09-30']],
    [
      'runs over the new year',
      season('10-01', '04-30'),
      '2026-12-30',
      ['12-30', '12-31', '01-01', '01-02'],
    ],
    [
      'that runs over the new year begins with its first day',
      season('10-01', '04-30'),
      '2026-09-29',
      ['10-01', '10-02'],
    ],
    [
      'that runs over the new year ends with its last day',
      season('10-01', '04-30'),
      '2026-04-29',
      ['04-29', '04-30'],
    ],
    ['may be a single day', season('05-01', '05-01'), '2026-04-29', ['05-01']],
    [
      'that ends on 29 February ends on the 28th of other years',
      season('01-01', '02-29'),
      '2026-02-27',
      ['02-27', '02-28'],
    ],
    [
      'that ends on 29 February has it in a leap year',
      season('01-01', '02-29'),
      '2028-02-28',
      ['02-28', '02-29'],
    ],
    [
      'that begins on 29 February begins in March in other years',
      season('02-29', '05-31'),
      '2026-02-27',
      ['03-01', '03-02'],
    ],
  ];
  for (const [name, given, first, dates] of edges) {
    it(name, () => {
      expect(datesFrom(daily(given), first, 4)).to.deep.equal(dates);
    });
  }

  it('comes back every year', () => {
    for (const year of ['2025', '2026', '2031']) {
      expect(datesFrom(daily(season('05-01', '09-30')), `${year}-04-30`, 2)).to.deep.equal([
        '05-01',
      ]);
    }
  });

  it('is the whole year where none is named', () => {
    expect(datesFrom(daily(null), '2026-09-29')).to.have.length(7);
  });

  it('is the whole year where it ends the day before it begins', () => {
    for (const first of ['2026-04-28', '2026-09-28', '2026-12-29']) {
      expect(datesFrom(daily(season('10-01', '09-30')), first)).to.have.length(7);
    }
  });

  it('holds for opening hours as for sessions', () => {
    const hours = daily(season('05-01', '09-30'), { kind: 'hours' });
    const query = {
      now: beijing('2026-09-29 00:00'),
      days: 5,
      zone: 'Asia/Shanghai',
      calendars: [],
    };
    expect(occurrencesOf(hours, query).map(({ date }) => date)).to.deep.equal([
      '2026-09-29',
      '2026-09-30',
    ]);
  });

  it('does not hold back a dated session, which says itself when it is', () => {
    const dates = [{ date: '2026-12-24', times: TIMES }];
    const given = daily(season('05-01', '09-30'), { dates });
    expect(datesFrom(given, '2026-12-21')).to.deep.equal(['12-24']);
  });

  it('does not hold back an extra day', () => {
    const extra = {
      date: '2026-12-24',
      status: 'extra',
      reason: null,
      to: null,
      times: [],
      services: [],
    } as const;
    const given = daily(season('05-01', '09-30'), { exceptions: [extra] });
    expect(datesFrom(given, '2026-12-21')).to.deep.equal(['12-24']);
  });

  it('is narrowed by the first and last day of the rule', () => {
    const given = daily(season('05-01', '09-30'), { start: '2026-05-03', until: '2026-05-04' });
    expect(datesFrom(given, '2026-04-29', 14)).to.deep.equal(['05-03', '05-04']);
  });

  it('and its counterpart leave no day out and have none twice', () => {
    const summer = daily(season('05-01', '09-30'));
    const winter = daily(season('10-01', '04-30'));
    const both = [...datesFrom(summer, '2026-01-01', 365), ...datesFrom(winter, '2026-01-01', 365)];
    const all = Array.from({ length: 365 }, (_, day) => addDays('2026-01-01', day).slice(5));
    expect(both.sort()).to.deep.equal(all);
  });
});

import { expect } from 'chai';
import {
  addDays,
  daysBetween,
  isPlainDate,
  isPlainTime,
  mondayOf,
  weekdayOf,
} from '../../src/model/time/plain-date.ts';

describe('a plain date', () => {
  for (const date of ['2026-11-24', '2024-02-29', '2000-02-29', '2026-12-31', '1949-10-01']) {
    it(`accepts ${date}`, () => {
      expect(isPlainDate(date)).to.equal(true);
    });
  }

  const refused = [
    ['30 February', '2026-02-30'],
    ['29 February of a common year', '2026-02-29'],
    ['29 February of 1900', '1900-02-29'],
    ['31 April', '2026-04-31'],
    ['month 13', '2026-13-01'],
    ['day 0', '2026-01-00'],
    ['a date with a time', '2026-11-24T00:00'],
    ['a date without zeros', '2026-1-2'],
    ['a date with slashes', '2026/11/24'],
    ['full-width digits', '２０２６-１１-２４'],
    ['space around it', ' 2026-11-24'],
    ['nothing', ''],
  ];
  for (const [name, date] of refused) {
    it(`refuses ${name}`, () => {
      expect(isPlainDate(date ?? '')).to.equal(false);
    });
  }
});

describe('a plain time', () => {
  for (const time of ['00:00', '09:30', '19:05', '23:59']) {
    it(`accepts ${time}`, () => {
      expect(isPlainTime(time)).to.equal(true);
    });
  }
  for (const time of ['24:00', '23:60', '9:30', '09:30:00', '0930', '９:30', '-1:00', '']) {
    it(`refuses "${time}"`, () => {
      expect(isPlainTime(time)).to.equal(false);
    });
  }
});

describe('counting days', () => {
  const steps: [from: string, days: number, to: string][] = [
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-07', 2, '2026-03-09'], // clocks in New York go forward on the day between
    ['2026-10-31', 2, '2026-11-02'], // and back here
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-01-01', 365, '2027-01-01'],
  ];
  for (const [from, days, to] of steps) {
    it(`goes ${days} days from ${from} to ${to}`, () => {
      expect(addDays(from, days)).to.equal(to);
    });
    it(`counts ${days} days from ${from} to ${to}`, () => {
      expect(daysBetween(from, to)).to.equal(days);
    });
  }
});

describe('the week', () => {
  const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  week.forEach((weekday, day) => {
    const date = addDays('2026-11-23', day);
    it(`calls ${date} ${weekday}`, () => {
      expect(weekdayOf(date)).to.equal(weekday);
    });
    it(`begins the week of ${date} on Monday 23 November`, () => {
      expect(mondayOf(date)).to.equal('2026-11-23');
    });
  });

  it('knows the weekday of a leap day', () => {
    expect(weekdayOf('2024-02-29')).to.equal('TH');
  });

  it('begins the week of New Year in the old year', () => {
    expect(mondayOf('2027-01-01')).to.equal('2026-12-28');
  });
});

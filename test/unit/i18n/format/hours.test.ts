import { describe, it } from 'node:test';
import { expect } from 'chai';
import { formatHoursOfPlace, formatHours } from '../../../../src/i18n/format/hours.ts';
import { formatHourRanges } from '../../../../src/i18n/format/week-words.ts';
import { directoryOf, type Directory } from '../../../../src/model/directory.ts';
import { WEEKDAYS } from '../../../../src/model/time/plain-date.ts';
import type { Schedule } from '../../../../src/model/schedule.ts';
import {
  at,
  beijing,
  exception,
  feedWith,
  location,
  schedule,
  service,
} from '../../../support/feed-builders.ts';
import { CHINESE, ENGLISH } from '../../../support/locales.ts';

const WORKING_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const MORNING = { start: '10:00', end: '14:00' };
const AFTERNOON = { start: '16:00', end: '20:00' };

function hours(parts: Partial<Schedule> = {}): Schedule {
  return schedule({ id: 'hours', kind: 'hours', byday: WORKING_DAYS, times: [MORNING], ...parts });
}

/** Joiners keep a range in one line; they are not what is tested here. */
function plain(words: string | null): string | null {
  return words === null ? null : words.split('\u2060').join('');
}

/** The hours of a service that has all the schedules at one place. */
function told(schedules: readonly Schedule[], locale = CHINESE): string | null {
  const given = service({ at: [at({ schedules: schedules.map(({ id }) => id) })] });
  return plain(formatHours(directoryOf(feedWith({ schedules })), given, locale));
}

describe('opening hours', () => {
  const days: [byday: Schedule['byday'], chinese: string, english: string][] = [
    [WORKING_DAYS, '周一至周五', 'Mon–Fri'],
    [WEEKDAYS, '每天', 'every day'],
    [['WE'], '周三', 'Wed'],
    [['SA', 'SU'], '周六至周日', 'Sat–Sun'],
    [['MO', 'WE', 'FR'], '周一、周三、周五', 'Mon, Wed, Fri'],
    [['SU', 'MO', 'TU'], '周一至周二、周日', 'Mon–Tue, Sun'],
  ];
  for (const [byday, chinese, english] of days) {
    it(`name their days: ${english}`, () => {
      expect(told([hours({ byday })])).to.equal(`${chinese} 10:00–14:00`);
      expect(told([hours({ byday })], ENGLISH)).to.equal(`${english} 10:00–14:00`);
    });
  }

  it('name the next day of a rule that is not of every week, after those of every week', () => {
    const monthly = hours({ id: 'monthly', freq: 'monthly', byday: ['1SA'], times: [AFTERNOON] });
    expect(told([monthly, hours()])).to.equal('12月5日周六 16:00–20:00、周一至周五 10:00–14:00');
    expect(told([{ ...monthly, until: '2026-12-01' }])).to.equal(null);
    expect(told([{ ...monthly, exceptions: [exception({ date: '2026-12-05' })] }])).to.equal(null);
  });

  it('end with the last day of a rule that has so many', () => {
    const twice = { byday: ['MO'], start: '2026-11-02', count: 2 };
    expect(told([hours(twice)])).to.equal(null);
    expect(told([hours({ ...twice, count: 5 })])).to.equal('周一 10:00–14:00');
  });

  it('are all day from midnight to midnight, however that is written', () => {
    for (const end of ['00:00', '23:59', '24:00']) {
      expect(told([hours({ times: [{ start: '00:00', end }] })])).to.equal('周一至周五 全天');
    }
  });

  it('name every range of a day', () => {
    expect(told([hours({ times: [MORNING, AFTERNOON] })])).to.equal(
      '周一至周五 10:00–14:00、16:00–20:00',
    );
  });

  it('are to be asked for where the days are known and the times are not', () => {
    expect(told([hours({ times: [] })])).to.equal('周一至周五 具体时间请咨询');
  });

  it('are those of each schedule, and said once where two say the same', () => {
    const weekend = hours({ id: 'weekend', byday: ['SA'], times: [AFTERNOON] });
    const twin = hours({ id: 'twin' });
    expect(told([hours(), weekend, twin])).to.equal('周一至周五 10:00–14:00、周六 16:00–20:00');
  });

  it('are none where all is given as sessions, or on no day', () => {
    expect(told([hours({ kind: 'event' })])).to.equal(null);
    expect(told([hours({ byday: [] })])).to.equal(null);
    expect(told([])).to.equal(null);
  });

  const summer = hours({
    id: 'summer',
    times: [AFTERNOON],
    season: { from: '05-01', to: '09-30', name: null },
  });
  const winter = hours({ id: 'winter', season: { from: '10-01', to: '04-30', name: null } });

  it('are only those of the season of today', () => {
    const on = (date: string) => told([summer, winter], { ...CHINESE, now: beijing(date) });
    expect(on('2026-11-24 10:00')).to.equal('周一至周五 10:00–14:00');
    expect(on('2027-01-01 00:00')).to.equal('周一至周五 10:00–14:00');
    expect(on('2026-09-30 23:59')).to.equal('周一至周五 16:00–20:00');
    expect(on('2026-10-01 00:00')).to.equal('周一至周五 10:00–14:00');
  });

  it('are none outside of their season', () => {
    expect(told([summer])).to.equal(null);
  });

  const spans: [name: string, parts: Partial<Schedule>][] = [
    ['begin', { start: '2026-11-24' }],
    ['end', { until: '2026-11-24' }],
    ['are known from', { valid_from: '2026-11-24' }],
    ['are known until', { valid_to: '2026-11-24' }],
  ];
  for (const [name, parts] of spans) {
    it(`hold on the day they ${name}`, () => {
      expect(told([hours(parts)])).to.equal('周一至周五 10:00–14:00');
    });
  }

  const others: [name: string, parts: Partial<Schedule>][] = [
    ['before they begin', { start: '2026-11-25' }],
    ['after their end', { until: '2026-11-23' }],
    ['before they are known', { valid_from: '2026-11-25' }],
    ['after they are known', { valid_to: '2026-11-23' }],
  ];
  for (const [name, parts] of others) {
    it(`are not said ${name}`, () => {
      expect(told([hours(parts)])).to.equal(null);
    });
  }
});

describe('the opening hours of a place', () => {
  const own = hours({ id: 'own', byday: ['SA'], times: [AFTERNOON] });
  const choir = schedule({ id: 'choir', byday: ['SU'], times: [AFTERNOON] });
  const directory: Directory = directoryOf(
    feedWith({
      locations: [
        location({ id: 'hall', schedules: ['hours', 'choir'] }),
        location({ id: 'bare' }),
      ],
      schedules: [hours(), own, choir],
    }),
  );
  const published = at({ location_id: 'hall', schedules: ['own'] });
  const unpublished = at({ location_id: 'hall', schedules: null });
  const bare = at({ location_id: 'bare', schedules: null });
  const known = at({ location_id: 'hall', schedules: [] });

  it('are those of a service where its own times are not published', () => {
    const words = (...places: (typeof bare)[]) =>
      plain(formatHours(directory, service({ at: places }), CHINESE));
    expect(words(unpublished)).to.equal('周一至周五 10:00–14:00');
    expect(words(published)).to.equal('周六 16:00–20:00');
    expect(words(published, unpublished)).to.equal('周六 16:00–20:00、周一至周五 10:00–14:00');
  });

  it('are not those of a service that is known to have none', () => {
    expect(formatHours(directory, service({ at: [known] }), CHINESE)).to.equal(null);
  });

  it('are said for each place of a service by itself', () => {
    const words = [published, unpublished, bare, known].map((place) =>
      plain(formatHoursOfPlace(directory, place, CHINESE)),
    );
    expect(words).to.deep.equal(['周六 16:00–20:00', '周一至周五 10:00–14:00', null, null]);
  });

  it('are said in the reader’s language', () => {
    expect(plain(formatHoursOfPlace(directory, unpublished, ENGLISH))).to.equal(
      'Mon–Fri 10:00–14:00',
    );
  });
});

describe('times of a day', () => {
  const both = (times: Schedule['times']) => [
    plain(formatHourRanges(times, CHINESE.messages)),
    plain(formatHourRanges(times, ENGLISH.messages)),
  ];

  it('are told from start to end, or from their start where the end is not published', () => {
    expect(both([MORNING, { start: '19:00', end: null }])).to.deep.equal([
      '10:00–14:00、19:00 开始',
      '10:00–14:00, from 19:00',
    ]);
  });

  it('are the whole day from midnight to midnight', () => {
    expect(both([{ start: '00:00', end: '00:00' }])).to.deep.equal(['全天', 'all day']);
  });

  it('are to be asked for where none are published', () => {
    expect(both([])).to.deep.equal(['具体时间请咨询', 'please ask for the time']);
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf, type Directory } from '../../../../src/model/directory.ts';
import type { Calendar, Schedule } from '../../../../src/model/schedule.ts';
import type { Service } from '../../../../src/model/service.ts';
import { weekTimetable } from '../../../../src/model/time/week-timetable.ts';
import { at, feedWith, location, schedule, service } from '../../../support/feed-builders.ts';

/** Wednesday of the week is 25 November 2026. */
const MONDAY = '2026-11-23';
const MORNING = { start: '10:00', end: '11:30' };
const AFTERNOON = { start: '15:00', end: '16:00' };

/** A feed with one service for each schedule, named like it. */
function directoryFor(
  schedules: readonly Schedule[],
  calendars: readonly Calendar[] = [],
): Directory {
  const services = schedules.map(({ id }) =>
    service({ id, at: [at({ id: `at-${id}`, schedules: [id] })] }),
  );
  return directoryOf(feedWith({ feed: { calendars }, services, schedules }));
}

/** The week in lines: `2026-11-25 yoga 10:00 scheduled`. */
function week(
  directory: Directory,
  monday = MONDAY,
  services: readonly Service[] = directory.services,
): string[] {
  return weekTimetable(directory, services, monday).flatMap(({ date, entries }) =>
    entries.map(
      (entry) =>
        `${date} ${entry.service.id} ${entry.session.start ?? '?'} ${entry.session.status}`,
    ),
  );
}

const yoga = (parts: Partial<Schedule> = {}) =>
  schedule({ id: 'yoga', byday: ['WE'], times: [MORNING], ...parts });

function moved(date: string, to: string): Schedule['exceptions'][number] {
  return {
    date,
    status: 'moved',
    reason: null,
    to: { date: to, times: [AFTERNOON] },
    times: [],
    services: [],
  };
}

describe('a week’s timetable', () => {
  it('has seven days from its first, empty ones too', () => {
    const days = weekTimetable(directoryFor([]), [], '2026-12-28');
    expect(days.map(({ date, weekday }) => `${weekday} ${date}`)).to.deep.equal([
      'MO 2026-12-28',
      'TU 2026-12-29',
      'WE 2026-12-30',
      'TH 2026-12-31',
      'FR 2027-01-01',
      'SA 2027-01-02',
      'SU 2027-01-03',
    ]);
    expect(days.flatMap(({ entries }) => entries)).to.deep.equal([]);
  });

  for (const [first, wednesday] of [
    ['2026-11-23', '2026-11-25'],
    ['2026-11-25', '2026-11-25'],
    ['2026-11-26', '2026-12-02'],
  ]) {
    it(`is that from ${first} on`, () => {
      const entries = [`${wednesday} yoga 10:00 scheduled`];
      expect(week(directoryFor([yoga()]), first)).to.deep.equal(entries);
    });
  }

  it('has each session with its service, its place and the id it is booked under', () => {
    const directory = directoryFor([yoga()]);
    const entry = weekTimetable(directory, directory.services, MONDAY)[2]?.entries[0];
    expect(entry?.id).to.equal('at-yoga~yoga~2026-11-25T10:00');
    expect([entry?.service.id, entry?.at.id]).to.deep.equal(['yoga', 'at-yoga']);
  });

  it('sorts a day by start, unknown times last, and then as the services come', () => {
    const at10 = ['b', 'a'].map((id) => yoga({ id }));
    const unknown = yoga({ id: 'unknown', times: [] });
    const early = yoga({ id: 'early', times: [{ start: '08:00', end: null }] });
    expect(week(directoryFor([unknown, ...at10, early]))).to.deep.equal([
      '2026-11-25 early 08:00 scheduled',
      '2026-11-25 b 10:00 scheduled',
      '2026-11-25 a 10:00 scheduled',
      '2026-11-25 unknown ? scheduled',
    ]);
  });

  it('keeps cancelled sessions in their place', () => {
    const cancelled = {
      date: '2026-11-25',
      status: 'cancelled',
      reason: null,
      to: null,
      times: [],
      services: [],
    } as const;
    expect(week(directoryFor([yoga({ exceptions: [cancelled] })]))).to.deep.equal([
      '2026-11-25 yoga 10:00 cancelled',
    ]);
  });

  it('has moved sessions on the day they moved to, and nowhere else', () => {
    const within = yoga({ exceptions: [moved('2026-11-25', '2026-11-27')] });
    expect(week(directoryFor([within]))).to.deep.equal(['2026-11-27 yoga 15:00 moved']);
    const away = yoga({ exceptions: [moved('2026-11-25', '2026-12-01')] });
    expect(week(directoryFor([away]))).to.deep.equal([]);
    expect(week(directoryFor([away]), '2026-11-30')).to.deep.equal([
      '2026-12-01 yoga 15:00 moved',
      '2026-12-02 yoga 10:00 scheduled',
    ]);
  });

  it('gives a session that goes past midnight to the day it begins on, on Sunday too', () => {
    const late = yoga({ byday: ['SU'], times: [{ start: '23:00', end: '01:00' }] });
    expect(week(directoryFor([late]))).to.deep.equal(['2026-11-29 yoga 23:00 scheduled']);
    const once = directoryFor([{ ...late, until: '2026-11-29' }]);
    expect(week(once, '2026-11-30')).to.deep.equal([]);
  });

  it('has no opening hours, be they the service’s own or its place’s', () => {
    const hours = yoga({ id: 'hours', kind: 'hours' });
    const shop = service({ at: [at({ schedules: ['hours'] })] });
    const desk = service({ at: [at({ location_id: 'loc', schedules: null })] });
    const directory = directoryOf(
      feedWith({
        services: [shop, desk],
        schedules: [hours],
        locations: [location({ schedules: ['hours'] })],
      }),
    );
    expect(week(directory)).to.deep.equal([]);
  });

  it('has the services it is given, and of them none that is closed for now', () => {
    const directory = directoryFor([yoga(), yoga({ id: 'dance' })]);
    const [first] = directory.services;
    expect(week(directory, MONDAY, [first!])).to.deep.equal(['2026-11-25 yoga 10:00 scheduled']);
    const closed = { ...first!, status: 'temporarily_closed' as const };
    expect(week(directory, MONDAY, [closed])).to.deep.equal([]);
  });

  it('has a session once, however often its schedule is listed', () => {
    const directory = directoryFor([yoga()]);
    const place = at({ schedules: ['yoga', 'yoga'] });
    const twice = service({ id: 'twice', at: [place, place] });
    expect(week(directory, MONDAY, [twice])).to.have.length(1);
  });

  it('names the holiday of a day, whichever calendar has it, and no make-up workday', () => {
    const calendars: Calendar[] = [
      {
        id: 'cn',
        valid_from: null,
        valid_to: null,
        days: [{ date: '2026-11-28', kind: 'workday', name: '调休', as: null }],
      },
      {
        id: 'xj',
        valid_from: null,
        valid_to: null,
        days: [{ date: '2026-11-27', kind: 'holiday', name: '古尔邦节', as: null }],
      },
      {
        id: 'more',
        valid_from: null,
        valid_to: null,
        days: [{ date: '2026-11-27', kind: 'holiday', name: '别名', as: null }],
      },
    ];
    const days = weekTimetable(directoryFor([], calendars), [], MONDAY);
    expect(days.map(({ holiday }) => holiday)).to.deep.equal([
      null,
      null,
      null,
      null,
      '古尔邦节',
      null,
      null,
    ]);
  });
});

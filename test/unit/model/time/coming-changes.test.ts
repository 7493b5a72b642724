import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { ComingChange } from '../../../../src/model/time/coming-change.ts';
import { comingChanges } from '../../../../src/model/time/coming-changes.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { Calendar, Schedule, ScheduleException } from '../../../../src/model/schedule.ts';
import type { Service, ServiceAtLocation } from '../../../../src/model/service.ts';
import {
  at,
  beijing,
  feedWith,
  location,
  schedule,
  service,
} from '../../../support/feed-builders.ts';

const WORKING_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const MORNING = { start: '10:00', end: '14:00' };
const AFTERNOON = { start: '16:00', end: '20:00' };
const EVENING = { start: '19:00', end: '21:00' };

const CALENDARS: Calendar[] = [
  {
    id: 'cn',
    valid_from: null,
    valid_to: null,
    days: [
      { date: '2026-10-01', kind: 'holiday', name: '国庆节', as: null },
      { date: '2026-10-10', kind: 'workday', name: '国庆调休上班', as: null },
    ],
  },
];

/** A Monday. */
const NOW = '2026-09-21 09:00';

interface Question {
  readonly now?: string;
  readonly days?: number;
  readonly places?: readonly Partial<ServiceAtLocation>[];
  readonly status?: Service['status'];
}

function changes(schedules: readonly Schedule[], question: Question = {}): readonly ComingChange[] {
  const { now = NOW, days, status = 'active' } = question;
  const places = question.places ?? [{ schedules: schedules.map(({ id }) => id) }];
  const given = service({ at: places.map(at), status });
  const feed = feedWith({
    feed: { calendars: CALENDARS },
    services: [given],
    schedules,
    locations: [location({ schedules: ['hours'] })],
  });
  return comingChanges(directoryOf(feed), given, beijing(now), days);
}

/** Changes as lines, with date, kind, reason and times: `2026-10-01 cancelled 国庆节 10:00–14:00`. */
function told(coming: readonly ComingChange[]): string[] {
  return coming.map(({ date, kind, session, times }) => {
    const ranges = times.map(({ start, end }) => `${start}–${end ?? '?'}`).join(' ');
    const reason = typeof session.reason === 'string' ? session.reason : '-';
    return `${date} ${kind} ${reason} ${ranges}`;
  });
}

function exception(parts: Partial<ScheduleException>): ScheduleException {
  return {
    date: '2026-09-23',
    status: 'cancelled',
    reason: '请假',
    to: null,
    times: [],
    services: [],
    ...parts,
  };
}

/** A class on Wednesdays and Thursdays. */
function classes(parts: Partial<Schedule> = {}): Schedule {
  return schedule({ byday: ['WE', 'TH'], times: [MORNING], calendar: 'cn', ...parts });
}

function hours(parts: Partial<Schedule> = {}): Schedule {
  return schedule({
    id: 'hours',
    kind: 'hours',
    byday: WORKING_DAYS,
    times: [MORNING, AFTERNOON],
    calendar: 'cn',
    on_holiday: 'closed',
    ...parts,
  });
}

describe('the coming changes of a class', () => {
  it('are none where all is as usual', () => {
    expect(changes([classes({ calendar: null })])).to.deep.equal([]);
  });

  it('do not name a dated class, which is as announced', () => {
    const dates = [{ date: '2026-09-26', times: [EVENING] }];
    expect(changes([classes({ calendar: null, dates })])).to.deep.equal([]);
  });

  it('are each class that is cancelled, moved, added, or held to make up, earliest first', () => {
    const given = classes({
      byday: ['MO', 'WE'],
      times: [MORNING, EVENING],
      on_makeup_workday: 'as_weekday',
      exceptions: [
        exception({ status: 'extra', date: '2026-09-27', reason: '加场', times: [AFTERNOON] }),
        exception({ status: 'moved', date: '2026-09-30', to: { date: '2026-09-29', times: [] } }),
        exception({}),
      ],
    });
    expect(told(changes([given]))).to.deep.equal([
      '2026-09-23 cancelled 请假 10:00–14:00',
      '2026-09-23 cancelled 请假 19:00–21:00',
      '2026-09-27 extra 加场 16:00–20:00',
      '2026-09-29 moved 请假 10:00–14:00',
      '2026-09-29 moved 请假 19:00–21:00',
      '2026-10-10 workday 国庆调休上班 10:00–14:00',
      '2026-10-10 workday 国庆调休上班 19:00–21:00',
    ]);
  });

  for (const [on_holiday, expected] of [
    ['closed', ['2026-10-01 cancelled 国庆节 10:00–14:00']],
    ['ask', ['2026-10-01 ask 国庆节 10:00–14:00']],
    ['open', []],
  ] as const) {
    it(`say what becomes of it on a holiday: ${on_holiday}`, () => {
      expect(told(changes([classes({ on_holiday })]))).to.deep.equal(expected);
    });
  }

  it('have the id it is booked under, its place and what it is about', () => {
    const [change] = changes([classes({ exceptions: [exception({})] })]);
    expect(change).to.deep.include({ id: 'at~sch~2026-09-23T10:00', isHours: false });
    expect(change?.at.id).to.equal('at');
  });

  it('name no times where none are published', () => {
    const given = classes({ times: [], exceptions: [exception({})] });
    expect(told(changes([given]))[0]).to.equal('2026-09-23 cancelled 请假 ');
  });

  it('reach four weeks, and no further', () => {
    const last = exception({ date: '2026-10-18', status: 'extra' });
    const beyond = exception({ date: '2026-10-19', status: 'extra' });
    const given = classes({ calendar: null, exceptions: [last, beyond] });
    expect(changes([given]).map(({ date }) => date)).to.deep.equal(['2026-10-18']);
    expect(changes([given], { days: 27 })).to.deep.equal([]);
    expect(changes([given], { days: 29 })).to.have.length(2);
  });

  it('are over when the class would be', () => {
    const given = classes({ calendar: null, exceptions: [exception({})] });
    expect(changes([given], { now: '2026-09-23 13:59' })).to.have.length(1);
    expect(changes([given], { now: '2026-09-23 14:00' })).to.deep.equal([]);
  });

  it('hold last evening’s class until it would end past midnight', () => {
    const late = classes({
      times: [{ start: '22:00', end: '01:00' }],
      exceptions: [exception({})],
    });
    expect(changes([late], { now: '2026-09-24 00:59', days: 1 })).to.have.length(1);
    expect(changes([late], { now: '2026-09-24 01:00', days: 1 })).to.deep.equal([]);
  });

  it('are announced once where a place is listed twice, and for each place otherwise', () => {
    const given = classes({ calendar: null, exceptions: [exception({})] });
    const places = ['hall', 'hall', 'annex'].map((id) => ({ id, schedules: ['sch'] }));
    expect(changes([given], { places }).map((change) => change.at.id)).to.deep.equal([
      'hall',
      'annex',
    ]);
  });

  it('are none where the service is closed for now', () => {
    const given = classes({ exceptions: [exception({})] });
    expect(changes([given], { status: 'temporarily_closed' })).to.deep.equal([]);
  });
});

describe('a class that is moved', () => {
  const movedTo = (date: string) =>
    classes({
      calendar: null,
      exceptions: [exception({ status: 'moved', to: { date, times: [] } })],
    });
  const days = (given: Schedule, question?: Question) =>
    changes([given], question).map(({ date, session }) => `${date} → ${session.date}`);

  it('is noticed on the day it was announced for, where it is later', () => {
    expect(days(movedTo('2026-09-25'))).to.deep.equal(['2026-09-23 → 2026-09-25']);
  });

  it('is noticed on its new day, where that is earlier', () => {
    expect(days(movedTo('2026-09-22'))).to.deep.equal(['2026-09-22 → 2026-09-22']);
  });

  it('is still told of on the day it was announced for, when it is over', () => {
    const given = movedTo('2026-09-22');
    expect(days(given, { now: '2026-09-23 09:00' })).to.deep.equal(['2026-09-23 → 2026-09-22']);
    expect(days(given, { now: '2026-09-24 09:00' })).to.deep.equal([]);
  });

  it('is told of until it is over, when its announced day is past', () => {
    const given = movedTo('2026-09-25');
    expect(days(given, { now: '2026-09-25 13:59' })).to.deep.equal(['2026-09-25 → 2026-09-25']);
    expect(days(given, { now: '2026-09-25 14:00' })).to.deep.equal([]);
  });

  it('is told of where it goes beyond the weeks that are looked at, however far', () => {
    for (const date of ['2026-12-24', '9999-12-31', '0001-01-01']) {
      expect(days(movedTo(date))).to.deep.equal([`2026-09-23 → ${date}`]);
    }
  });
});

describe('the coming changes of opening hours', () => {
  it('are one for each day, not one for each range', () => {
    expect(told(changes([hours()]))).to.deep.equal([
      '2026-10-01 cancelled 国庆节 10:00–14:00 16:00–20:00',
    ]);
    expect(changes([hours()])[0]).to.deep.include({ isHours: true });
  });

  it('are there while any range of the day is still to come', () => {
    const now = '2026-10-01 15:00';
    expect(told(changes([hours()], { now, days: 1 }))).to.deep.equal([
      '2026-10-01 cancelled 国庆节 10:00–14:00 16:00–20:00',
    ]);
    expect(changes([hours()], { now: '2026-10-01 20:00', days: 1 })).to.deep.equal([]);
  });

  it('name the hours of a make-up workday', () => {
    const given = hours({ on_makeup_workday: 'as_weekday', on_holiday: 'open' });
    expect(told(changes([given]))).to.deep.equal([
      '2026-10-10 workday 国庆调休上班 10:00–14:00 16:00–20:00',
    ]);
  });

  it('name the hours a day has after all, not those it would have had', () => {
    const extra = exception({
      date: '2026-10-01',
      status: 'extra',
      reason: '值班',
      times: [{ start: '11:00', end: '12:00' }],
    });
    expect(told(changes([hours({ exceptions: [extra] })]))).to.deep.equal([
      '2026-10-01 extra 值班 11:00–12:00',
    ]);
  });

  it('name all the hours of a day that is open longer', () => {
    const extra = exception({
      date: '2026-09-23',
      status: 'extra',
      reason: '夜场',
      times: [EVENING],
    });
    const given = hours({ times: [MORNING], exceptions: [extra], calendar: null });
    expect(told(changes([given]))).to.deep.equal(['2026-09-23 extra 夜场 10:00–14:00 19:00–21:00']);
  });

  it('name the working day where the weekend’s own hours fall away for it', () => {
    const as_weekday = { on_makeup_workday: 'as_weekday', on_holiday: 'open' } as const;
    const weekend = hours({ id: 'weekend', byday: ['SA', 'SU'], times: [EVENING], ...as_weekday });
    expect(told(changes([weekend, hours(as_weekday)]))).to.deep.equal([
      '2026-10-10 workday 国庆调休上班 10:00–14:00 16:00–20:00',
    ]);
  });

  it('do not call a day closed that keeps other hours', () => {
    const early = hours({ id: 'early', times: [MORNING], calendar: null });
    const late = hours({ times: [AFTERNOON], calendar: null, exceptions: [exception({})] });
    for (const both of [
      [early, late],
      [late, early],
    ]) {
      expect(told(changes(both))).to.deep.equal(['2026-09-23 moved 请假 10:00–14:00']);
    }
  });

  it('are two where a day’s hours are moved: a day without them, and a day with them', () => {
    const to = { date: '2026-09-26', times: [EVENING] };
    const given = hours({
      times: [MORNING],
      calendar: null,
      exceptions: [exception({ status: 'moved', to })],
    });
    expect(told(changes([given]))).to.deep.equal([
      '2026-09-23 cancelled 请假 ',
      '2026-09-26 moved 请假 19:00–21:00',
    ]);
    const now = '2026-09-24 09:00';
    expect(told(changes([given], { now }))).to.deep.equal(['2026-09-26 moved 请假 19:00–21:00']);
  });

  it('do not name a day beyond the weeks that are looked at', () => {
    const to = { date: '2026-12-24', times: [] };
    const given = hours({ calendar: null, exceptions: [exception({ status: 'moved', to })] });
    expect(told(changes([given]))).to.deep.equal(['2026-09-23 cancelled 请假 ']);
  });

  it('are those of the place where a service has no hours of its own', () => {
    const places = [{ location_id: 'loc', schedules: null }];
    expect(changes([hours()], { places })).to.have.length(1);
  });
});

describe('a season that begins', () => {
  const summer = hours({
    id: 'summer',
    season: { from: '05-01', to: '09-30', name: '夏季时间' },
    calendar: null,
  });
  const winter = hours({
    season: { from: '10-01', to: '04-30', name: '冬季时间' },
    times: [MORNING, { start: '15:30', end: '19:30' }],
  });

  it('is announced with its first day, beside the holiday of that day', () => {
    expect(told(changes([summer, winter]))).to.deep.equal([
      '2026-10-01 cancelled 国庆节 10:00–14:00 15:30–19:30',
      '2026-10-01 season 国庆节 10:00–14:00 15:30–19:30',
    ]);
  });

  it('is announced on its first day, and no longer', () => {
    const kinds = (now: string) => changes([summer, winter], { now }).map(({ kind }) => kind);
    expect(kinds('2026-10-01 09:00')).to.deep.equal(['cancelled', 'season']);
    expect(kinds('2026-10-02 09:00')).to.deep.equal([]);
  });

  it('is announced with its first day where its first hours come later', () => {
    const monday = { ...winter, byday: ['MO'] as const, calendar: null };
    const [change] = changes([monday]);
    expect(change).to.deep.include({ kind: 'season', date: '2026-10-01', isHours: true });
    expect(change?.session.date).to.equal('2026-10-05');
  });

  it('is not announced where the hours have ended by then', () => {
    expect(changes([{ ...winter, until: '2026-09-30', calendar: null }])).to.deep.equal([]);
  });

  it('is not announced of what holds all year round', () => {
    const season = { from: '10-01', to: '09-30', name: '全年' };
    expect(changes([{ ...winter, season, calendar: null }])).to.deep.equal([]);
  });

  it('is not announced of classes', () => {
    expect(changes([{ ...winter, kind: 'event', calendar: null }])).to.deep.equal([]);
  });
});

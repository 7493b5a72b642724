import { describe, it } from 'node:test';
import { expect } from 'chai';
import { directoryOf } from '../../../../src/model/directory.ts';
import { openingOf, openingOfService, type Opening } from '../../../../src/model/time/opening.ts';
import type { Calendar, Schedule, ScheduleException } from '../../../../src/model/schedule.ts';
import type { Location, Service, ServiceAtLocation } from '../../../../src/model/service.ts';
import {
  at,
  beijing,
  feedWith,
  location,
  schedule,
  service,
} from '../../../support/feed-builders.ts';

const WORKING_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const DAILY = [...WORKING_DAYS, 'SA', 'SU'] as const;
const MORNING = { start: '10:00', end: '14:00' };
const AFTERNOON = { start: '16:00', end: '20:00' };
const WHOLE_DAY = { start: '00:00', end: '00:00' };

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

/** An office with a break at noon, on working days, that keeps the holidays. */
function hours(parts: Partial<Schedule> = {}): Schedule {
  return schedule({
    kind: 'hours',
    byday: WORKING_DAYS,
    times: [MORNING, AFTERNOON],
    calendar: 'cn',
    on_holiday: 'closed',
    on_makeup_workday: 'as_weekday',
    ...parts,
  });
}

function opening(wall: string, ...schedules: Schedule[]): Opening {
  return openingOf(schedules, {
    now: beijing(wall),
    zone: 'Asia/Shanghai',
    calendars: CALENDARS,
  });
}

function open(until: string | null, reason: string | null = null): Opening {
  return { status: 'open', closesAt: until === null ? null : beijing(until), reason };
}

function closed(until: string | null, reason: string | null = null): Opening {
  return { status: 'closed', opensAt: until === null ? null : beijing(until), reason };
}

function exception(parts: Partial<ScheduleException>): ScheduleException {
  return {
    date: '2026-09-23',
    status: 'cancelled',
    reason: '盘点',
    to: null,
    times: [],
    services: [],
    ...parts,
  };
}

// 23 September 2026 is a Wednesday, 25 a Friday.
describe('opening hours with a break', () => {
  const states: [wall: string, expected: Opening][] = [
    ['2026-09-23 09:59', closed('2026-09-23 10:00')],
    ['2026-09-23 10:00', open('2026-09-23 14:00')],
    ['2026-09-23 13:59', open('2026-09-23 14:00')],
    ['2026-09-23 14:00', closed('2026-09-23 16:00')],
    ['2026-09-23 16:00', open('2026-09-23 20:00')],
    ['2026-09-23 20:00', closed('2026-09-24 10:00')],
    ['2026-09-25 20:00', closed('2026-09-28 10:00')],
    ['2026-09-27 12:00', closed('2026-09-28 10:00')],
  ];
  for (const [wall, expected] of states) {
    it(`are ${expected.status} at ${wall}`, () => {
      expect(opening(wall, hours())).to.deep.equal(expected);
    });
  }
});

describe('what is open', () => {
  it('closes past midnight where its hours do', () => {
    const bar = hours({ times: [{ start: '20:00', end: '02:00' }] });
    expect(opening('2026-09-24 01:59', bar)).to.deep.equal(open('2026-09-24 02:00'));
    expect(opening('2026-09-24 02:00', bar)).to.deep.equal(closed('2026-09-24 20:00'));
  });

  it('does not close between spans that touch or overlap', () => {
    const touching = hours({ times: [MORNING, { start: '14:00', end: '18:00' }] });
    expect(opening('2026-09-23 11:00', touching)).to.deep.equal(open('2026-09-23 18:00'));
    const other = hours({ id: 'other', times: [{ start: '13:00', end: '16:00' }] });
    expect(opening('2026-09-23 11:00', other, hours())).to.deep.equal(open('2026-09-23 20:00'));
  });

  it('round the clock does not close', () => {
    const always = hours({ byday: DAILY, times: [WHOLE_DAY], calendar: null });
    expect(opening('2026-09-23 11:00', always)).to.deep.equal(open(null));
  });

  it('round the clock on working days closes for the weekend', () => {
    expect(opening('2026-09-23 11:00', hours({ times: [WHOLE_DAY] }))).to.deep.equal(
      open('2026-09-26 00:00'),
    );
  });

  it('round the clock closes nobody knows when, where a day comes that is to be asked about', () => {
    const always = hours({ byday: DAILY, times: [WHOLE_DAY], on_holiday: 'ask' });
    expect(opening('2026-09-30 11:00', always)).to.deep.equal(open(null));
    const until = hours({
      byday: DAILY,
      times: [WHOLE_DAY],
      calendar: null,
      valid_to: '2026-09-30',
    });
    expect(opening('2026-09-30 11:00', until)).to.deep.equal(open(null));
  });

  it('closes nobody knows when, where its end is not published', () => {
    const given = hours({ times: [{ start: '10:00', end: null }] });
    expect(opening('2026-09-23 11:00', given)).to.deep.equal(open(null));
  });

  it('says that it is open because of a make-up workday', () => {
    expect(opening('2026-10-10 11:00', hours())).to.deep.equal(
      open('2026-10-10 14:00', '国庆调休上班'),
    );
  });

  it('says which season’s hours it has', () => {
    const summer = { from: '05-01', to: '09-30', name: '夏季时间' };
    const winter = { from: '10-01', to: '04-30', name: '冬季时间' };
    const both = [
      hours({ id: 'summer', season: summer, calendar: null }),
      hours({
        id: 'winter',
        season: winter,
        calendar: null,
        times: [{ start: '11:00', end: '19:00' }],
      }),
    ];
    expect(opening('2026-09-30 10:30', ...both)).to.deep.equal(
      open('2026-09-30 14:00', '夏季时间'),
    );
    expect(opening('2026-10-01 10:30', ...both)).to.deep.equal(closed('2026-10-01 11:00'));
    expect(opening('2026-10-01 11:30', ...both)).to.deep.equal(
      open('2026-10-01 19:00', '冬季时间'),
    );
  });

  it('says why it is open on an added day', () => {
    const extra = exception({ date: '2026-09-27', status: 'extra', reason: '社区活动' });
    expect(opening('2026-09-27 11:00', hours({ exceptions: [extra] }))).to.deep.equal(
      open('2026-09-27 14:00', '社区活动'),
    );
  });
});

describe('what is closed', () => {
  it('says which holiday it is, all day long, and when it opens after it', () => {
    for (const time of ['00:00', '11:00', '15:00', '23:59']) {
      expect(opening(`2026-10-01 ${time}`, hours()), time).to.deep.equal(
        closed('2026-10-02 10:00', '国庆节'),
      );
    }
  });

  it('says why, where an exception closes it', () => {
    const given = hours({ exceptions: [exception({})] });
    expect(opening('2026-09-23 09:00', given)).to.deep.equal(closed('2026-09-24 10:00', '盘点'));
    expect(opening('2026-09-24 09:00', given)).to.deep.equal(closed('2026-09-24 10:00'));
  });

  it('says why, where its hours are moved to another day', () => {
    const to = { date: '2026-09-26', times: [] };
    const given = hours({ exceptions: [exception({ status: 'moved', to })] });
    expect(opening('2026-09-23 11:00', given)).to.deep.equal(closed('2026-09-24 10:00', '盘点'));
    expect(opening('2026-09-26 11:00', given)).to.deep.equal(open('2026-09-26 14:00', '盘点'));
  });

  it('says why, on a holiday with other hours, while those of other days would have been', () => {
    const extra = exception({
      date: '2026-10-01',
      status: 'extra',
      reason: '值班',
      times: [{ start: '11:00', end: '12:00' }],
    });
    const given = hours({ exceptions: [extra] });
    const states: [time: string, expected: Opening][] = [
      ['10:30', closed('2026-10-01 11:00', '国庆节')],
      ['11:30', open('2026-10-01 12:00', '值班')],
      ['12:30', closed('2026-10-02 10:00', '国庆节')],
      ['20:30', closed('2026-10-02 10:00')],
    ];
    for (const [time, expected] of states) {
      expect(opening(`2026-10-01 ${time}`, given), time).to.deep.equal(expected);
    }
  });

  it('says why, past the midnight of an evening that was cancelled', () => {
    const bar = hours({ times: [{ start: '20:00', end: '02:00' }], exceptions: [exception({})] });
    expect(opening('2026-09-24 01:00', bar)).to.deep.equal(closed('2026-09-24 20:00', '盘点'));
    expect(opening('2026-09-24 03:00', bar)).to.deep.equal(closed('2026-09-24 20:00'));
  });

  it('gives no reason for an ordinary break while other hours of the day are cancelled', () => {
    const early = hours({ id: 'early', times: [MORNING] });
    const late = hours({ id: 'late', times: [AFTERNOON], exceptions: [exception({})] });
    expect(opening('2026-09-23 09:00', early, late)).to.deep.equal(closed('2026-09-23 10:00'));
    expect(opening('2026-09-23 15:00', early, late)).to.deep.equal(
      closed('2026-09-24 10:00', '盘点'),
    );
    expect(opening('2026-09-23 21:00', early, late)).to.deep.equal(closed('2026-09-24 10:00'));
  });

  it('opens at no known time beyond four weeks', () => {
    const later = hours({ start: '2026-10-21' }); // a Wednesday, the first day too far away
    expect(opening('2026-09-23 12:00', later)).to.deep.equal(closed(null));
    expect(opening('2026-09-24 00:00', later)).to.deep.equal(closed('2026-10-21 10:00'));
  });

  it('opens no more once its rule has ended', () => {
    expect(opening('2026-09-23 12:00', hours({ until: '2026-09-22' }))).to.deep.equal(closed(null));
  });

  it('promises no opening beyond a day that is to be asked about', () => {
    const given = hours({ on_holiday: 'ask' });
    expect(opening('2026-09-30 15:00', given)).to.deep.equal(closed('2026-09-30 16:00'));
    expect(opening('2026-09-30 21:00', given)).to.deep.equal(closed(null));
  });
});

describe('what is to be asked about', () => {
  it('is a holiday of which nobody has said anything, until its hours would be over', () => {
    const given = hours({ on_holiday: 'ask' });
    for (const time of ['00:00', '11:00', '15:00', '19:59']) {
      expect(opening(`2026-10-01 ${time}`, given), time).to.deep.equal({
        status: 'ask',
        reason: '国庆节',
      });
    }
    expect(opening('2026-10-01 20:00', given)).to.deep.equal(closed('2026-10-02 10:00'));
  });

  it('is a day without published times, and only such a day', () => {
    const given = hours({ times: [] });
    for (const time of ['00:00', '12:00', '23:59']) {
      expect(opening(`2026-09-23 ${time}`, given)).to.deep.equal({ status: 'ask', reason: null });
    }
    expect(opening('2026-09-26 12:00', given)).to.deep.equal(closed(null));
  });

  it('is not what other hours are sure of', () => {
    const given = [hours({ id: 'sure', times: [MORNING] }), hours({ times: [] })];
    expect(opening('2026-09-23 11:00', ...given)).to.deep.equal(open('2026-09-23 14:00'));
    expect(opening('2026-09-23 14:00', ...given)).to.deep.equal({ status: 'ask', reason: null });
  });
});

describe('what is unknown', () => {
  it('is a place without opening hours, its sessions say nothing of them', () => {
    expect(opening('2026-09-23 11:00')).to.deep.equal({ status: 'unknown' });
    expect(opening('2026-09-23 11:00', hours({ kind: 'event' }))).to.deep.equal({
      status: 'unknown',
    });
  });

  it('is a day for which no hours are valid', () => {
    const given = hours({ valid_from: '2026-09-21', valid_to: '2026-09-23' });
    expect(opening('2026-09-18 11:00', given)).to.deep.equal({ status: 'unknown' });
    expect(opening('2026-09-23 11:00', given)).to.deep.equal(open('2026-09-23 14:00'));
    expect(opening('2026-09-23 21:00', given)).to.deep.equal(closed(null));
    expect(opening('2026-09-24 11:00', given)).to.deep.equal({ status: 'unknown' });
  });

  it('is not a day for which other hours are valid', () => {
    const old = hours({ id: 'old', valid_to: '2026-09-22' });
    for (const current of [hours(), hours({ valid_from: '2026-09-23' })]) {
      const both = [old, current];
      expect(opening('2026-09-22 21:00', ...both)).to.deep.equal(closed('2026-09-23 10:00'));
      expect(opening('2026-09-23 09:00', ...both)).to.deep.equal(closed('2026-09-23 10:00'));
    }
  });
});

describe('whether a service is open', () => {
  const lent = hours({ id: 'lent' });
  const evening = hours({ id: 'evening', times: [{ start: '18:00', end: '22:00' }] });

  function ofService(
    parts: Partial<Service>,
    places: Partial<Location>[] = [{ schedules: ['lent'] }],
  ): Opening {
    const given = service(parts);
    const directory = directoryOf(
      feedWith({
        feed: { calendars: CALENDARS },
        services: [given],
        schedules: [lent, evening, schedule({ id: 'class', byday: DAILY, times: [MORNING] })],
        locations: places.map(location),
      }),
    );
    return openingOfService(directory, given, beijing('2026-09-23 11:00'));
  }

  const served = (...places: Partial<ServiceAtLocation>[]) => ({ at: places.map(at) });

  it('is told by the hours of all its places', () => {
    const both = served({ id: 'a', schedules: ['lent'] }, { id: 'b', schedules: ['evening'] });
    expect(ofService(both)).to.deep.equal(open('2026-09-23 14:00'));
    expect(ofService(served({ schedules: ['evening'] }))).to.deep.equal(closed('2026-09-23 18:00'));
  });

  it('is told by the hours of its place where its own are not published', () => {
    expect(ofService(served({ location_id: 'loc', schedules: null }))).to.deep.equal(
      open('2026-09-23 14:00'),
    );
  });

  it('is not told by the hours of its place where it has its own', () => {
    expect(ofService(served({ location_id: 'loc', schedules: ['evening'] }))).to.deep.equal(
      closed('2026-09-23 18:00'),
    );
    for (const schedules of [[], ['class'], ['lost']]) {
      expect(ofService(served({ location_id: 'loc', schedules }))).to.deep.equal({
        status: 'unknown',
      });
    }
  });

  it('is unknown where nothing is published', () => {
    expect(ofService({})).to.deep.equal({ status: 'unknown' });
    expect(ofService(served({ location_id: 'nowhere', schedules: null }))).to.deep.equal({
      status: 'unknown',
    });
  });

  it('is out of the question where it is closed for now', () => {
    const parts = served({ schedules: ['lent'] });
    expect(ofService({ ...parts, status: 'temporarily_closed' })).to.deep.equal(closed(null));
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Weekday } from '../../../../src/model/time/plain-date.ts';
import type { Calendar, Schedule, ScheduleException } from '../../../../src/model/schedule.ts';
import {
  nextSessionOf,
  sessionIdOf,
  sessionsOf,
  type Session,
  type SessionQuery,
} from '../../../../src/model/time/sessions.ts';
import { beijing, schedule } from '../../../support/feed-builders.ts';

/** A Tuesday. */
const NOW = beijing('2026-11-24 10:00');

const MORNING = { start: '10:00', end: '11:30' };
const AFTERNOON = { start: '15:00', end: '16:00' };

function ask(given: Schedule, query: Partial<SessionQuery> = {}): readonly Session[] {
  return sessionsOf(given, { now: NOW, days: 9, zone: 'Asia/Shanghai', calendars: [], ...query });
}

function told(sessions: readonly Session[]): string[] {
  return sessions.map(({ date, start, status }) => `${date} ${start ?? '?'} ${status}`);
}

function idsOf(sessions: readonly Session[]): string[] {
  return sessions.map((session) => sessionIdOf('at', session));
}

function exception(parts: Partial<ScheduleException>): ScheduleException {
  return {
    date: '2026-11-25',
    status: 'cancelled',
    reason: null,
    to: null,
    times: [],
    services: [],
    ...parts,
  };
}

/** Yoga on Wednesdays, 25 November and 2 December within nine days, with what is different. */
function yogaBut(...exceptions: ScheduleException[]): Schedule {
  return schedule({ byday: ['WE'], times: [MORNING], exceptions });
}

function movedTo(date: string, ...times: ScheduleException['times'][number][]) {
  return exception({ status: 'moved', reason: '场地维修', to: { date, times } });
}

/** Weekdays that fail the test, rather than hang the page, when they are asked too often. */
function patientFor(questions: number, weekdays: Weekday[]): readonly Weekday[] {
  let asked = 0;
  const includes = (weekday: Weekday) => {
    asked += 1;
    if (asked > questions) throw new Error(`${asked} days looked at`);
    return weekdays.indexOf(weekday) >= 0;
  };
  return Object.assign([...weekdays], { includes });
}

describe('a cancelled session', () => {
  it('stays in its place, with its reason', () => {
    const sessions = ask(yogaBut(exception({ reason: '老师请假' })));
    expect(told(sessions)).to.deep.equal([
      '2026-11-25 10:00 cancelled',
      '2026-12-02 10:00 scheduled',
    ]);
    expect(sessions[0]?.reason).to.equal('老师请假');
  });

  it('keeps its id', () => {
    expect(idsOf(ask(yogaBut(exception({}))))).to.deep.equal(idsOf(ask(yogaBut())));
  });

  it('may be a dated one', () => {
    const dates = [{ date: '2026-11-25', times: [MORNING] }];
    const sessions = ask(schedule({ dates, exceptions: [exception({})] }));
    expect(told(sessions)).to.deep.equal(['2026-11-25 10:00 cancelled']);
  });
});

describe('a moved session', () => {
  it('is at its new day and time, with its reason', () => {
    const sessions = ask(yogaBut(movedTo('2026-11-27', AFTERNOON)));
    expect(told(sessions)).to.deep.equal(['2026-11-27 15:00 moved', '2026-12-02 10:00 scheduled']);
    expect(sessions[0]).to.deep.include({
      reason: '场地维修',
      startsAt: beijing('2026-11-27 15:00'),
      endsAt: beijing('2026-11-27 16:00'),
    });
  });

  it('keeps its id and what it was announced for', () => {
    const [moved] = ask(yogaBut(movedTo('2026-11-27', AFTERNOON)));
    expect(moved).to.deep.include({ plannedDate: '2026-11-25', plannedStart: '10:00' });
    expect(idsOf([moved!])).to.deep.equal(['at~sch~2026-11-25T10:00']);
  });

  it('keeps its time where only another day is named', () => {
    expect(told(ask(yogaBut(movedTo('2026-11-27'))))[0]).to.equal('2026-11-27 10:00 moved');
  });

  it('is to be asked for where nobody says to when, and is not the next one', () => {
    const sessions = ask(yogaBut(exception({ status: 'moved' })));
    expect(told(sessions)[0]).to.equal('2026-11-25 10:00 ask');
    expect(sessions[0]?.doubt).to.equal('move');
    expect(nextSessionOf(sessions)?.date).to.equal('2026-12-02');
  });

  it('goes behind the sessions it now comes after', () => {
    const sessions = ask(yogaBut(movedTo('2026-12-02', AFTERNOON)));
    expect(told(sessions)).to.deep.equal(['2026-12-02 10:00 scheduled', '2026-12-02 15:00 moved']);
  });

  it('is there when it comes from before the span', () => {
    const past = { ...movedTo('2026-11-26', AFTERNOON), date: '2026-11-11' };
    const sessions = ask(yogaBut(past));
    expect(told(sessions)[1]).to.equal('2026-11-26 15:00 moved');
    expect(idsOf(sessions)[1]).to.equal('at~sch~2026-11-11T10:00');
  });

  it('is there when it comes from after the span', () => {
    const later = { ...movedTo('2026-11-26', AFTERNOON), date: '2026-12-23' };
    expect(told(ask(yogaBut(later)))[1]).to.equal('2026-11-26 15:00 moved');
  });

  it('is not there when it goes beyond the span', () => {
    const sessions = ask(yogaBut(movedTo('2027-01-06', AFTERNOON)));
    expect(told(sessions)).to.deep.equal(['2026-12-02 10:00 scheduled']);
  });

  it('takes the other sessions between its days along for no ride', () => {
    const past = { ...movedTo('2026-11-26', AFTERNOON), date: '2026-10-14' };
    expect(ask(yogaBut(past))).to.have.length(3);
  });

  for (const date of ['0000-01-01', '0001-01-01', '9999-12-31']) {
    it(`does not make the clock walk the centuries when a slip moves it from ${date}`, () => {
      const slip = { ...movedTo('2026-11-26', AFTERNOON), date };
      const rule = { ...yogaBut(slip), byday: patientFor(1_000, ['WE']) };
      expect(told(ask(rule))).to.include.members([
        '2026-11-25 10:00 scheduled',
        '2026-12-02 10:00 scheduled',
      ]);
    });
  }

  it('that was not announced is no session', () => {
    const tuesday = { ...movedTo('2026-11-26', AFTERNOON), date: '2026-11-17' };
    expect(told(ask(yogaBut(tuesday)))).to.not.include('2026-11-26 15:00 moved');
  });

  for (const [kind, given] of [
    ['weekly', { byday: ['WE'], times: [MORNING, AFTERNOON] }],
    ['dated', { dates: [{ date: '2026-11-25', times: [MORNING, AFTERNOON] }] }],
  ] as const) {
    it(`takes its own one of several new times, where it is ${kind}`, () => {
      const to = movedTo(
        '2026-11-27',
        { start: '09:00', end: null },
        { start: '20:00', end: null },
      );
      const sessions = ask(schedule({ ...given, exceptions: [to] }), { days: 7 });
      expect(told(sessions)).to.deep.equal(['2026-11-27 09:00 moved', '2026-11-27 20:00 moved']);
    });
  }
});

describe('an extra session', () => {
  const extra = (parts: Partial<ScheduleException> = {}) =>
    exception({ status: 'extra', date: '2026-11-28', reason: '年终加场', ...parts });

  it('is there at its own time, with its reason', () => {
    const sessions = ask(yogaBut(extra({ times: [AFTERNOON] })));
    expect(told(sessions)[1]).to.equal('2026-11-28 15:00 scheduled');
    expect(sessions[1]?.reason).to.equal('年终加场');
  });

  it('is at the usual time where it names none', () => {
    expect(told(ask(yogaBut(extra())))[1]).to.equal('2026-11-28 10:00 scheduled');
  });

  it('takes place on a holiday', () => {
    const calendars = [holidays('2026-11-28')];
    const rule = { ...yogaBut(extra()), calendar: 'cn', on_holiday: 'closed' as const };
    expect(told(ask(rule, { calendars }))[1]).to.equal('2026-11-28 10:00 scheduled');
  });

  it('takes place on a day whose usual session is cancelled', () => {
    const rule = yogaBut(exception({}), extra({ date: '2026-11-25', times: [AFTERNOON] }));
    expect(told(ask(rule, { days: 7 }))).to.deep.equal([
      '2026-11-25 10:00 cancelled',
      '2026-11-25 15:00 scheduled',
    ]);
  });

  it('does not open the usual session of a holiday', () => {
    const rule = yogaBut(extra({ date: '2026-11-25', times: [AFTERNOON] }));
    const closed = { ...rule, calendar: 'cn', on_holiday: 'closed' as const };
    expect(told(ask(closed, { days: 7, calendars: [holidays('2026-11-25')] }))).to.deep.equal([
      '2026-11-25 10:00 cancelled',
      '2026-11-25 15:00 scheduled',
    ]);
  });
});

function holidays(...dates: string[]): Calendar {
  const days = dates.map((date) => ({ date, kind: 'holiday' as const, as: null, name: '元旦' }));
  return { id: 'cn', valid_from: null, valid_to: null, days };
}

describe('a holiday', () => {
  const calendars = [holidays('2026-11-25')];
  const outcomes = [
    ['closed', 'cancelled', '元旦'],
    ['open', 'scheduled', null],
    ['ask', 'ask', '元旦'],
  ] as const;
  for (const [on_holiday, status, reason] of outcomes) {
    it(`makes a session ${status} where the feed says "${on_holiday}"`, () => {
      const [first] = ask({ ...yogaBut(), calendar: 'cn', on_holiday }, { calendars });
      expect(first).to.deep.include({ status, reason });
    });
  }

  it('changes nothing on other days', () => {
    const [, second] = ask({ ...yogaBut(), calendar: 'cn' }, { calendars });
    expect(second).to.deep.include({ status: 'scheduled', reason: null });
  });

  it('changes nothing where the schedule follows another calendar', () => {
    const school = { ...calendars[0]!, id: 'school', days: [] };
    const [first] = ask(
      { ...yogaBut(), calendar: 'school' },
      { calendars: [...calendars, school] },
    );
    expect(first?.status).to.equal('scheduled');
  });

  it('is not a make-up workday', () => {
    const workday = [
      {
        id: 'cn',
        valid_from: null,
        valid_to: null,
        days: [{ date: '2026-11-25', kind: 'workday' as const, as: null, name: '班' }],
      },
    ];
    const [first] = ask({ ...yogaBut(), calendar: 'cn' }, { calendars: workday });
    expect(first?.status).to.equal('scheduled');
  });

  it('gives way to what the feed says of the day itself', () => {
    const [first] = ask(
      { ...yogaBut(exception({ reason: '老师请假' })), calendar: 'cn' },
      { calendars },
    );
    expect(first).to.deep.include({ status: 'cancelled', reason: '老师请假' });
  });
});

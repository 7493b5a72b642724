import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Schedule } from '../../../../src/model/schedule.ts';
import {
  nextSessionOf,
  occurrencesOf,
  sessionIdOf,
  sessionsOf,
  type Session,
  type SessionQuery,
} from '../../../../src/model/time/sessions.ts';
import { directoryOf, sessionsOfService } from '../../../../src/model/directory.ts';
import {
  at,
  beijing,
  feedWith,
  schedule,
  service,
  session,
} from '../../../support/feed-builders.ts';

/** A Tuesday. */
const NOW = beijing('2026-11-24 10:00');

const MORNING = { start: '10:00', end: '11:30' };
const AFTERNOON = { start: '15:00', end: '16:00' };

function ask(given: Schedule, query: Partial<SessionQuery> = {}): readonly Session[] {
  return sessionsOf(given, { now: NOW, days: 28, zone: 'Asia/Shanghai', calendars: [], ...query });
}

/** Sessions as lines, with date, time and status: `2026-11-25 10:00 scheduled`. */
function told(sessions: readonly Session[]): string[] {
  return sessions.map(({ date, start, status }) => `${date} ${start ?? '?'} ${status}`);
}

const yoga = (parts: Partial<Schedule> = {}) =>
  schedule({ byday: ['WE'], times: [MORNING], ...parts });

describe('a weekly rule', () => {
  it('gives a session every week', () => {
    expect(told(ask(yoga(), { days: 16 }))).to.deep.equal([
      '2026-11-25 10:00 scheduled',
      '2026-12-02 10:00 scheduled',
      '2026-12-09 10:00 scheduled',
    ]);
  });

  it('says when a session starts and ends in the feed’s zone', () => {
    expect(ask(yoga())[0]).to.deep.include({
      startsAt: beijing('2026-11-25 10:00'),
      endsAt: beijing('2026-11-25 11:30'),
    });
  });

  it('gives every time of every day it names, earliest first', () => {
    const rule = schedule({ byday: ['FR', 'WE'], times: [AFTERNOON, MORNING] });
    expect(told(ask(rule, { days: 7 }))).to.deep.equal([
      '2026-11-25 10:00 scheduled',
      '2026-11-25 15:00 scheduled',
      '2026-11-27 10:00 scheduled',
      '2026-11-27 15:00 scheduled',
    ]);
  });

  it('of two weeks counts from the week it starts in', () => {
    const rule = yoga({ interval: 2, start: '2026-11-20', byday: ['MO', 'WE'] });
    expect(told(ask(rule))).to.deep.equal([
      '2026-11-30 10:00 scheduled',
      '2026-12-02 10:00 scheduled',
      '2026-12-14 10:00 scheduled',
      '2026-12-16 10:00 scheduled',
    ]);
  });

  const limits: [name: string, parts: Partial<Schedule>, dates: string[]][] = [
    ['starts on its first day', { start: '2026-12-09' }, ['2026-12-09', '2026-12-16']],
    ['ends with its last day', { until: '2026-12-02' }, ['2026-11-25', '2026-12-02']],
    ['ends the day before it would be', { until: '2026-12-01' }, ['2026-11-25']],
    ['is not known before valid_from', { valid_from: '2026-12-16' }, ['2026-12-16']],
    ['is not known after valid_to', { valid_to: '2026-11-25' }, ['2026-11-25']],
    ['that has ended gives nothing', { until: '2026-11-18' }, []],
  ];
  for (const [name, parts, dates] of limits) {
    it(name, () => {
      expect(ask(yoga(parts)).map(({ date }) => date)).to.deep.equal(dates);
    });
  }

  it('without times of day gives whole days of unknown time', () => {
    const [first] = ask(yoga({ times: [] }));
    expect(first).to.deep.include({
      start: null,
      end: null,
      startsAt: beijing('2026-11-25 00:00'),
      endsAt: beijing('2026-11-26 00:00'),
    });
  });

  it('with an unknown end goes on until midnight', () => {
    const [first] = ask(yoga({ times: [{ start: '19:00', end: null }] }));
    expect(first?.endsAt).to.equal(beijing('2026-11-26 00:00'));
  });

  it('gives no sessions for opening hours', () => {
    expect(ask(yoga({ kind: 'hours' }))).to.deep.equal([]);
  });
});

describe('opening hours', () => {
  const hours = (parts: Partial<Schedule> = {}) =>
    yoga({ kind: 'hours', times: [MORNING, AFTERNOON], ...parts });
  const open = (given: Schedule, now = NOW, days = 7) =>
    occurrencesOf(given, { now, days, zone: 'Asia/Shanghai', calendars: [] });

  it('are dated spans by the same rule: a break makes two', () => {
    expect(told(open(hours()))).to.deep.equal([
      '2026-11-25 10:00 scheduled',
      '2026-11-25 15:00 scheduled',
    ]);
  });

  it('that go past midnight are those of the day they begin on', () => {
    const late = hours({ times: [{ start: '20:00', end: '02:00' }] });
    expect(open(late, beijing('2026-11-26 01:59'), 1)[0]).to.deep.include({
      date: '2026-11-25',
      endsAt: beijing('2026-11-26 02:00'),
    });
    expect(open(late, beijing('2026-11-26 02:00'), 1)).to.deep.equal([]);
  });

  it('from midnight to midnight are the whole day', () => {
    expect(open(hours({ times: [{ start: '00:00', end: '00:00' }] }))[0]).to.deep.include({
      startsAt: beijing('2026-11-25 00:00'),
      endsAt: beijing('2026-11-26 00:00'),
    });
  });

  it('come from their rule, their dates and their added days', () => {
    const extra = {
      date: '2026-11-27',
      status: 'extra',
      reason: null,
      to: null,
      times: [],
      services: [],
    } as const;
    const dates = [{ date: '2026-11-26', times: [MORNING] }];
    const given = hours({ times: [MORNING], dates, exceptions: [extra] });
    expect(open(given).map(({ origin }) => origin)).to.deep.equal(['rule', 'date', 'extra']);
  });

  it('are given for sessions too, where both are asked for', () => {
    expect(told(open(yoga()))).to.deep.equal(['2026-11-25 10:00 scheduled']);
  });
});

describe('a schedule that makes no sense', () => {
  const nonsense: [name: string, parts: Partial<Schedule>][] = [
    ['ends before it starts', { start: '2026-12-31', until: '2026-01-01' }],
    ['is known no longer before it is known', { valid_from: '2026-12-31', valid_to: '2026-01-01' }],
    ['comes round every million weeks', { start: '2020-01-01', interval: 1_000_000 }],
    ['comes round nobody knows when', { start: '2020-01-01', interval: Number.NaN }],
    ['starts on no date there is', { start: '9999-12-31' }],
    ['has a season of no day there is', { season: { from: '13-01', to: '13-31', name: null } }],
    ['moves on no date there is', { dates: [{ date: '2026-99-99', times: [MORNING] }] }],
  ];
  for (const [name, parts] of nonsense) {
    it(`gives no session where it ${name}`, () => {
      const rule = name.startsWith('moves') ? schedule(parts) : yoga(parts);
      expect(ask(rule)).to.deep.equal([]);
    });
  }

  it('is weekly where it comes round every so many weeks, and that is none', () => {
    for (const interval of [0, -3]) {
      expect(ask(yoga({ interval, start: '2026-01-01' }), { days: 9 })).to.have.length(2);
    }
  });

  it('of which something is moved to the end of time loses that and keeps the rest', () => {
    for (const date of ['0000-01-01', '9999-12-31', 'tomorrow']) {
      const to = { date, times: [{ start: '22:00', end: '01:00' }] };
      const moved = {
        date: '2026-11-25',
        status: 'moved',
        reason: null,
        to,
        times: [],
        services: [],
      } as const;
      expect(told(ask(yoga({ exceptions: [moved] }), { days: 9 })), date).to.deep.equal([
        '2026-12-02 10:00 scheduled',
      ]);
    }
  });

  it('has its thousands of exceptions read once, not once for each day and question', () => {
    let reads = 0;
    const exceptions = Array.from({ length: 3_000 }, (_, index) => ({
      get date() {
        reads += 1;
        return `${2027 + (index % 900)}-01-01`;
      },
      status: 'cancelled' as const,
      reason: null,
      to: null,
      times: [],
      services: [],
    }));
    const rule = yoga({ byday: ['MO', 'TU', 'WE', 'TH', 'FR'], exceptions });
    for (let question = 0; question < 20; question += 1) {
      expect(ask(rule)).to.have.length(20);
    }
    expect(reads).to.be.lessThan(5 * exceptions.length);
  });
});

describe('the span asked for', () => {
  it('begins today and counts its days', () => {
    const daily = schedule({ byday: ['TU', 'WE', 'TH'], times: [AFTERNOON] });
    expect(ask(daily, { days: 2 }).map(({ date }) => date)).to.deep.equal([
      '2026-11-24',
      '2026-11-25',
    ]);
  });

  it('begins on the date in the feed’s zone, not in UTC', () => {
    const monday = schedule({ byday: ['MO'], times: [{ start: '00:30', end: '02:00' }] });
    const now = beijing('2026-11-23 00:10'); // still Sunday in UTC
    expect(told(ask(monday, { now, days: 1 }))).to.deep.equal(['2026-11-23 00:30 scheduled']);
  });

  it('holds a session that is still going on', () => {
    const now = beijing('2026-11-25 11:29');
    expect(ask(yoga(), { now })[0]?.date).to.equal('2026-11-25');
  });

  it('leaves out a session the minute it ends', () => {
    const now = beijing('2026-11-25 11:30');
    expect(ask(yoga(), { now })[0]?.date).to.equal('2026-12-02');
  });

  it('holds last evening’s session until it ends past midnight', () => {
    const late = schedule({ byday: ['TU'], times: [{ start: '22:00', end: '01:00' }] });
    const [running] = ask(late, { now: beijing('2026-11-25 00:59') });
    expect(running).to.deep.include({
      date: '2026-11-24',
      endsAt: beijing('2026-11-25 01:00'),
    });
    const [next] = ask(late, { now: beijing('2026-11-25 01:00') });
    expect(next?.date).to.equal('2026-12-01');
  });
});

describe('dated sessions', () => {
  it('stand beside the weekly rule', () => {
    const dates = [{ date: '2026-11-27', times: [AFTERNOON] }];
    expect(told(ask(yoga({ dates }), { days: 9 }))).to.deep.equal([
      '2026-11-25 10:00 scheduled',
      '2026-11-27 15:00 scheduled',
      '2026-12-02 10:00 scheduled',
    ]);
  });

  it('may have no time', () => {
    const dates = [{ date: '2026-11-27', times: [] }];
    expect(told(ask(schedule({ dates })))).to.deep.equal(['2026-11-27 ? scheduled']);
  });

  it('that the rule gives too are given once', () => {
    const dates = [{ date: '2026-11-25', times: [MORNING] }];
    expect(told(ask(yoga({ dates }), { days: 7 }))).to.deep.equal(['2026-11-25 10:00 scheduled']);
  });
});

describe('the id of a session', () => {
  it('is made of its place, its schedule and what was announced', () => {
    expect(sessionIdOf('at-yoga', session())).to.equal('at-yoga~sch~2026-11-25T10:00');
  });

  it('has an empty time where the time is unknown', () => {
    const unknown = session({ plannedStart: null });
    expect(sessionIdOf('at-yoga', unknown)).to.equal('at-yoga~sch~2026-11-25T');
  });

  it('has the id of its time, where that has one: whatever it is corrected to, it stays', () => {
    const ids = ['10:00', '15:00'].map((start) => {
      const [first] = ask(schedule({ byday: ['WE'], times: [{ start, end: null, id: 'am' }] }));
      return first && sessionIdOf('at-yoga', first);
    });
    expect(ids).to.deep.equal(['at-yoga~sch~2026-11-25~am', 'at-yoga~sch~2026-11-25~am']);
  });

  it('hides neither of two times that have one id by mistake', () => {
    const times = [
      { ...MORNING, id: 'one' },
      { ...AFTERNOON, id: 'one' },
    ];
    const yoga = service({ at: [at({ id: 'at-yoga', schedules: ['sch'] })] });
    const feed = feedWith({ services: [yoga], schedules: [schedule({ byday: ['WE'], times })] });
    const placed = sessionsOfService(directoryOf(feed), yoga, NOW, 7);
    expect(placed.map(({ id }) => id)).to.deep.equal([
      'at-yoga~sch~2026-11-25~one',
      'at-yoga~sch~2026-11-25~one15:00',
    ]);
  });
});

describe('the next session', () => {
  it('is the first that is not cancelled', () => {
    const cancelled = session({ status: 'cancelled' });
    const moved = session({ status: 'moved', date: '2026-11-27' });
    expect(nextSessionOf([cancelled, moved, session()])).to.equal(moved);
  });

  it('may be one that has to be asked for', () => {
    const unsure = session({ status: 'ask' });
    expect(nextSessionOf([unsure])).to.equal(unsure);
  });

  it('is none where all are cancelled', () => {
    expect(nextSessionOf([session({ status: 'cancelled' })])).to.equal(null);
  });

  it('is never over and never goes back, whatever the hour of three weeks', () => {
    const rule = schedule({
      byday: ['MO', 'WE', 'SA'],
      times: [MORNING, { start: '22:30', end: '00:30' }],
      dates: [{ date: '2026-12-03', times: [AFTERNOON] }],
      exceptions: [
        {
          date: '2026-11-25',
          status: 'cancelled',
          reason: null,
          to: null,
          times: [],
          services: [],
        },
        {
          date: '2026-11-28',
          status: 'moved',
          reason: null,
          to: { date: '2026-12-01', times: [] },
          times: [],
          services: [],
        },
      ],
    });
    const wrong: string[] = [];
    let before = 0;
    for (let hour = 0; hour < 21 * 24; hour += 1) {
      const now = NOW + hour * 3_600_000;
      const next = nextSessionOf(ask(rule, { now, days: 14 }));
      if (next === null || next.endsAt <= now || next.startsAt < before) {
        wrong.push(`${new Date(now).toISOString()} ${JSON.stringify(next)}`);
      }
      before = next?.startsAt ?? before;
    }
    expect(wrong).to.deep.equal([]);
  });
});

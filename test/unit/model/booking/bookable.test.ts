import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  bookableSessions,
  bookingWindowOf,
  cancelUntil,
  firstOpenSession,
  isBookedOnline,
} from '../../../../src/model/booking/bookable.ts';
import {
  DEFAULT_MAX_PARTY_SIZE,
  maxPartySizeOf,
} from '../../../../src/model/booking/party-size.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { Service } from '../../../../src/model/service.ts';
import {
  at,
  beijing,
  feedWith,
  onlineBooking,
  schedule,
  service,
  session,
} from '../../../support/feed-builders.ts';

const MINUTE = 60_000;

describe('the booking window of a session on Wednesday at ten', () => {
  const rules = onlineBooking({ opens_days_before: 7, closes_minutes_before: 30 });
  const opensAt = beijing('2026-11-18 10:00');
  const closesAt = beijing('2026-11-25 09:30');

  const states: [wall: string, window: object][] = [
    ['2026-11-01 10:00', { status: 'not-yet', opensAt }],
    ['2026-11-18 09:59', { status: 'not-yet', opensAt }],
    ['2026-11-18 10:00', { status: 'open', closesAt }],
    ['2026-11-25 09:29', { status: 'open', closesAt }],
    ['2026-11-25 09:30', { status: 'closed' }],
    ['2026-11-25 09:59', { status: 'closed' }],
    ['2026-11-25 10:00', { status: 'over' }],
    ['2026-11-25 11:00', { status: 'over' }],
    ['2026-11-26 10:00', { status: 'over' }],
  ];
  for (const [wall, window] of states) {
    it(`is ${JSON.stringify(Object.values(window)[0])} at ${wall}`, () => {
      expect(bookingWindowOf(session(), rules, beijing(wall), 'Asia/Shanghai')).to.deep.equal(
        window,
      );
    });
  }

  it('is open from the start and until the session begins where the feed sets no rule', () => {
    for (const now of [0, session().startsAt - 1]) {
      expect(bookingWindowOf(session(), null, now, 'Asia/Shanghai')).to.deep.equal({
        status: 'open',
        closesAt: session().startsAt,
      });
    }
  });

  it('opens on the day itself with a rule of 0 days, which is never', () => {
    const today = onlineBooking({ opens_days_before: 0 });
    const { startsAt } = session();
    expect(bookingWindowOf(session(), today, startsAt - MINUTE, 'Asia/Shanghai').status).to.equal(
      'not-yet',
    );
  });

  it('is that of the new time where the session is moved', () => {
    const moved = session({
      status: 'moved',
      date: '2026-11-27',
      startsAt: beijing('2026-11-27 10:00'),
    });
    expect(
      bookingWindowOf(moved, rules, beijing('2026-11-26 10:00'), 'Asia/Shanghai'),
    ).to.deep.equal({
      status: 'open',
      closesAt: beijing('2026-11-27 09:30'),
    });
  });

  it('says that a cancelled session is cancelled, even when it would be over', () => {
    const cancelled = session({ status: 'cancelled' });
    expect(
      bookingWindowOf(cancelled, rules, beijing('2026-12-01 10:00'), 'Asia/Shanghai'),
    ).to.deep.equal({
      status: 'cancelled',
    });
  });

  for (const [name, parts] of [
    ['its time of day is unknown', { start: null, end: null }],
    ['nobody has said whether it takes place', { status: 'ask' }],
  ] as const) {
    it(`promises nothing where ${name}`, () => {
      const window = bookingWindowOf(
        session(parts),
        rules,
        beijing('2026-11-24 10:00'),
        'Asia/Shanghai',
      );
      expect(window).to.deep.equal({ status: 'time-unknown' });
    });
  }
});

describe('cancelling', () => {
  it('is possible until the minutes before the start that the feed names', () => {
    const rules = onlineBooking({ cancel_minutes_before: 120 });
    expect(cancelUntil(session(), rules)).to.equal(beijing('2026-11-25 08:00'));
  });

  it('is possible until the start where the feed names none', () => {
    expect(cancelUntil(session(), null)).to.equal(beijing('2026-11-25 10:00'));
  });
});

describe('a service that is booked online', () => {
  const NOW = beijing('2026-11-24 10:00');
  const endpoint = { endpoint: '/booking', privacy: null, allow_insecure: null };

  function directoryFor(parts: Partial<Service> = {}, booking: typeof endpoint | null = endpoint) {
    const yoga = service({
      booking: onlineBooking({ opens_days_before: 7 }),
      at: [at({ schedules: ['sch'], capacity: { maximum: 20 } })],
      ...parts,
    });
    const weekly = schedule({
      byday: ['WE'],
      times: [{ start: '10:00', end: '11:30' }],
      exceptions: [
        {
          date: '2026-11-25',
          status: 'cancelled',
          reason: '请假',
          to: null,
          times: [],
          services: [],
        },
      ],
    });
    const feed = feedWith({ feed: { booking }, services: [yoga], schedules: [weekly] });
    return { directory: directoryOf(feed), yoga };
  }

  it('is one that says so, is active, and has an endpoint', () => {
    const { directory, yoga } = directoryFor();
    expect(isBookedOnline(directory, yoga)).to.equal(true);
  });

  it('is none where the feed names no endpoint', () => {
    const { directory, yoga } = directoryFor({}, null);
    expect(isBookedOnline(directory, yoga)).to.equal(false);
  });

  for (const [name, parts] of [
    ['is closed for now', { status: 'temporarily_closed' }],
    ['is booked by phone', { booking: onlineBooking({ mode: 'phone' }) }],
    ['does not say how it is booked', { booking: onlineBooking({ mode: null }) }],
    ['has no booking', { booking: null }],
  ] as const) {
    it(`is none that ${name}`, () => {
      const { directory, yoga } = directoryFor(parts);
      expect(isBookedOnline(directory, yoga)).to.equal(false);
      expect(bookableSessions(directory, yoga, NOW)).to.deep.equal([]);
    });
  }

  it('shows the sessions of four weeks, the cancelled ones too, each with its window', () => {
    const { directory, yoga } = directoryFor();
    const sessions = bookableSessions(directory, yoga, NOW);
    expect(sessions.map(({ id, window }) => `${id} ${window.status}`)).to.deep.equal([
      'at~sch~2026-11-25T10:00 cancelled',
      'at~sch~2026-12-02T10:00 not-yet',
      'at~sch~2026-12-09T10:00 not-yet',
      'at~sch~2026-12-16T10:00 not-yet',
    ]);
  });

  it('says how many places a session has, and null where the feed does not', () => {
    const known = directoryFor();
    expect(bookableSessions(known.directory, known.yoga, NOW)[0]?.capacity).to.equal(20);
    const unknown = directoryFor({ at: [at({ schedules: ['sch'] })] });
    expect(bookableSessions(unknown.directory, unknown.yoga, NOW)[0]?.capacity).to.equal(null);
  });

  it('has a first open session once its window opens', () => {
    const { directory, yoga } = directoryFor();
    const opensAt = beijing('2026-11-25 10:00');
    expect(firstOpenSession(directory, yoga, opensAt - MINUTE)).to.equal(null);
    expect(firstOpenSession(directory, yoga, opensAt)?.id).to.equal('at~sch~2026-12-02T10:00');
  });
});

describe('the most people of one booking', () => {
  it('is the number the feed sets', () => {
    expect(maxPartySizeOf(service({ booking: onlineBooking({ max_party_size: 4 }) }))).to.equal(4);
  });

  it('is ten where the feed sets none', () => {
    expect(maxPartySizeOf(service())).to.equal(DEFAULT_MAX_PARTY_SIZE);
    expect(maxPartySizeOf(service({ booking: onlineBooking() }))).to.equal(10);
  });
});

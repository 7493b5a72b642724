import { describe, it } from 'node:test';
import { expect } from 'chai';
import { wayToCome } from '../../../../src/model/booking/way-to-come.ts';
import { directoryOf } from '../../../../src/model/directory.ts';
import type { Service, ServiceBooking } from '../../../../src/model/service.ts';
import * as build from '../../../support/feed-builders.ts';

const NOW = build.beijing('2026-11-24 10:00');
const ENDPOINT = { endpoint: '/booking', allow_insecure: null, privacy: null } as const;
const WEDNESDAYS = { byday: ['WE'], times: [{ start: '10:00', end: '11:30' }] } as const;

/** The way to a class on Wednesdays at ten, seen on Tuesday at ten. */
function way(booking: Partial<ServiceBooking> | null, parts: Partial<Service> = {}, now = NOW) {
  const given = build.service({
    at: [build.at({ schedules: ['sch'], capacity: { maximum: 8 } })],
    booking: booking === null ? null : build.onlineBooking(booking),
    ...parts,
  });
  const feed = build.feedWith({
    feed: { booking: ENDPOINT },
    schedules: [build.schedule(WEDNESDAYS)],
    services: [given],
  });
  return wayToCome(directoryOf(feed), given, now);
}

describe('The way to come to a service', () => {
  it('is booking, of the first session that takes bookings', () => {
    const found = way({});
    expect(found.kind === 'book' && found.session.session.date).to.equal('2026-11-25');
    const closed = way({ closes_minutes_before: 2 * 24 * 60 });
    expect(closed.kind === 'book' && closed.session.session.date).to.equal('2026-12-02');
  });

  it('is booking later, where it opens later', () => {
    const opensAt = build.beijing('2026-11-24 18:00');
    const booking = { opens_days_before: 1, opens_time: '18:00' };
    expect(way(booking)).to.deep.equal({ kind: 'later', opensAt });
    expect(way(booking, {}, opensAt).kind).to.equal('book');
  });

  it('is closed, where the last session announced takes no bookings any more', () => {
    expect(way({ closes_minutes_before: 60 * 24 * 60 })).to.deep.equal({ kind: 'closed' });
  });

  it('is as the feed says where it is not booked online', () => {
    expect(way({ mode: 'phone' })).to.deep.equal({ kind: 'phone' });
    expect(way({ mode: 'wechat' })).to.deep.equal({ kind: 'wechat' });
    expect(way({ mode: 'walk_in' })).to.deep.equal({ kind: 'walk_in' });
    expect(way({ mode: 'link', url: 'https://county.example/' })).to.deep.equal({ kind: 'site' });
  });

  it('is to be asked for where nobody has said, or nobody can say', () => {
    expect(way(null)).to.deep.equal({ kind: 'ask' });
    expect(way({ mode: null })).to.deep.equal({ kind: 'ask' });
    expect(way({ mode: 'link', url: null })).to.deep.equal({ kind: 'ask' });
  });

  for (const status of ['temporarily_closed', 'unknown', 'inactive'] as const) {
    it(`is to be asked for where the service is ${status}`, () => {
      expect(way({ mode: 'walk_in' }, { status })).to.deep.equal({ kind: 'ask' });
      expect(way({}, { status })).to.deep.equal({ kind: 'ask' });
    });
  }
});

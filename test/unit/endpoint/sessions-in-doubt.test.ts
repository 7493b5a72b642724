import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announcedOn, findBookable } from '../../../src/endpoint/sessions/sessions-index.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { directoryOf } from '../../../src/model/directory.ts';
import { bookingFeed, FEED_NOW, SESSIONS } from '../../support/booking-feed.ts';
import '../../support/learned.ts';

/** The booking feed, its weekly schedule with other members. */
function directoryWith(parts: Readonly<Record<string, unknown>>) {
  const feed = bookingFeed();
  const weekly = feed.schedules.find(({ id }) => id === 'weekly');
  assert.ok(weekly);
  Object.assign(weekly, parts);
  const reading = readFeed(feed);
  assert.ok('feed' in reading);
  return directoryOf(reading.feed);
}

const find = (parts: Readonly<Record<string, unknown>>) =>
  findBookable(directoryWith(parts), SESSIONS.open, FEED_NOW);

describe('what the endpoint announces', () => {
  it('is what the feed is sure of', () => {
    assert.equal(find({})?.window.status, 'open');
  });

  const doubtful: [name: string, parts: Readonly<Record<string, unknown>>][] = [
    ['every second week, from no week on', { interval: 2, start: null }],
    ['three times, from no day on', { count: 3, start: null }],
    ['on every Wednesday of a month', { freq: 'MONTHLY' }],
    ['with a word that is not carried out', { bysetpos: [1] }],
    ['by a calendar that is not there', { calendar: 'nobody' }],
  ];
  for (const [name, parts] of doubtful) {
    it(`is nothing of a schedule ${name}`, () => {
      assert.equal(find(parts), null);
      const day = announcedOn(directoryWith(parts), '2026-11-25', FEED_NOW);
      assert.ok(day.every(({ session }) => session.scheduleId !== 'weekly'));
    });
  }

  const exception = (parts: Readonly<Record<string, unknown>>) =>
    find({ exceptions: [{ date: '2026-11-25', status: 'cancelled', ...parts }] })?.window.status;

  it('is a session that is moved to nobody knows when, and cannot be booked', () => {
    assert.equal(exception({ status: 'moved' }), 'time-unknown');
  });

  it('is cancelled at the times that are named, and in doubt where it has no such time', () => {
    assert.equal(exception({ times: [{ start: '10:00' }] }), 'cancelled');
    assert.equal(exception({ times: [{ start: '10:30' }] }), 'time-unknown');
  });

  it('is cancelled for the services that are named', () => {
    assert.equal(exception({ services: ['svc-yoga'] }), 'cancelled');
    assert.equal(exception({ services: ['nobody'] }), 'time-unknown');
  });
});

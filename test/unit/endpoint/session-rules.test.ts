import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROBLEM_BASE } from '../../../src/booking/contract.ts';
import { bookingFeed, SESSIONS } from '../../support/booking-feed.ts';
import {
  askFor,
  bookingOf,
  onEachDatabase,
  placesTaken,
  problemOf,
  startTestServer,
} from './test-server.ts';

await onEachDatabase((open) => {
  test('a session refuses bookings with the reason that stands against it', async (t) => {
    const { post, database } = await startTestServer(t, open);
    const reasons = [
      ['nobody-knows-it', 404, 'unknown-session'],
      ['at-yoga~weekly~2026-11-25T10:00\u0000', 404, 'unknown-session'],
      ['__proto__', 404, 'unknown-session'],
      [SESSIONS.capacityUnknown, 404, 'unknown-session'],
      [SESSIONS.offline, 404, 'unknown-session'],
      [SESSIONS.cancelled, 410, 'session-cancelled'],
      [SESSIONS.over, 410, 'session-over'],
      [SESSIONS.running, 410, 'session-over'],
      [SESSIONS.closed, 410, 'booking-closed'],
      [SESSIONS.unsure, 410, 'booking-closed'],
      [SESSIONS.notYetOpen, 409, 'not-yet-open'],
    ] as const;
    for (const [session, status, code] of reasons) {
      const response = await post(session, askFor());
      const problem = await problemOf(response);
      assert.deepEqual([session, problem.status, problem.code], [session, status, code]);
      assert.ok(problem.type.startsWith(PROBLEM_BASE));
    }
    assert.deepEqual(await placesTaken(database), { counted: 0, booked: 0 });
  });

  test('a full session says that no place is left, a nearly full one how many', async (t) => {
    const feed = bookingFeed();
    feed.services.forEach((service) => {
      if (service['id'] === 'svc-yoga')
        Object.assign((service['at'] as object[])[0] ?? {}, { capacity: { maximum: 5 } });
    });
    const { post } = await startTestServer(t, open, { feed });
    await post(SESSIONS.open, askFor({ partySize: 4 }));
    const few = await problemOf(await post(SESSIONS.open, askFor({ partySize: 3 })));
    assert.deepEqual([few.code, few.remaining], ['not-enough-places', 1]);
    assert.equal((await post(SESSIONS.open, askFor())).status, 201);
    const full = await problemOf(await post(SESSIONS.open, askFor()));
    assert.deepEqual([full.code, full.remaining], ['session-full', 0]);
  });

  test('a place that was refused is not counted, and its key can be used again', async (t) => {
    const { post, remove, database } = await startTestServer(t, open);
    const { manageUrl } = await bookingOf(await post(SESSIONS.onePlace, askFor()));
    const ask = askFor();
    assert.equal((await post(SESSIONS.onePlace, ask)).status, 409);
    await remove(manageUrl);
    assert.equal((await post(SESSIONS.onePlace, ask)).status, 201);
    assert.deepEqual(await placesTaken(database), { counted: 1, booked: 1 });
  });

  test('the version of a session that was moved meanwhile is refused, the new one taken', async (t) => {
    const { post, availability, writeFeed } = await startTestServer(t, open);
    const [before] = await availability(SESSIONS.open);
    await post(SESSIONS.open, askFor());
    const [afterBooking] = await availability(SESSIONS.open);
    assert.equal(afterBooking?.['version'], before?.['version']);
    const feed = bookingFeed();
    feed.schedules[0]?.exceptions.push({
      date: '2026-11-25',
      status: 'moved',
      to: { date: '2026-11-26', times: [{ start: '16:00', end: '17:30' }] },
    });
    await writeFeed(feed);
    const [moved] = await availability(SESSIONS.open);
    assert.notEqual(moved?.['version'], before?.['version']);
    const stale = await post(SESSIONS.open, askFor({ sessionVersion: before?.['version'] }));
    assert.equal((await problemOf(stale)).code, 'session-changed');
    const fresh = await post(SESSIONS.open, askFor({ sessionVersion: moved?.['version'] }));
    assert.equal((await bookingOf(fresh)).session.startsAt, '2026-11-26T08:00:00.000Z');
  });

  test('a capacity that was lowered holds for the next booking, those made before stay', async (t) => {
    const { post, get, availability, writeFeed } = await startTestServer(t, open);
    const { manageUrl } = await bookingOf(await post(SESSIONS.open, askFor({ partySize: 4 })));
    const feed = bookingFeed();
    Object.assign(feed.services[0] ?? {}, {
      at: [
        { id: 'at-yoga', location_id: 'loc-hall', schedules: ['weekly'], capacity: { maximum: 3 } },
      ],
    });
    await writeFeed(feed);
    const problem = await problemOf(await post(SESSIONS.open, askFor()));
    assert.deepEqual([problem.code, problem.remaining], ['session-full', 0]);
    assert.deepEqual(
      (await availability(SESSIONS.open)).map(({ remaining }) => remaining),
      [0],
    );
    assert.equal((await bookingOf(await get(manageUrl))).status, 'confirmed');
  });
});

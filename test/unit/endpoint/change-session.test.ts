import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookingFeed, SESSIONS, type BookingFeed } from '../../support/booking-feed.ts';
import {
  askFor,
  bookingOf,
  onEachDatabase,
  placesTaken,
  problemOf,
  startTestServer,
} from './test-server.ts';

const WAIT = { acceptWaitlist: true };
const LATER = { sessionId: SESSIONS.waitlistLater, sessionVersion: null };

/** The booking feed with a second service at the massage's times. */
function feedWithTwin(): BookingFeed {
  const feed = bookingFeed();
  const massage = feed.services.find(({ id }) => id === 'svc-massage');
  const at = [
    { id: 'at-twin', location_id: 'loc-hall', schedules: ['massage'], capacity: { maximum: 5 } },
  ];
  return { ...feed, services: [...feed.services, { ...massage, id: 'svc-twin', at }] };
}

await onEachDatabase((open) => {
  test('a booking moves to another session of its service, and its place goes to who waits', async (t) => {
    const { post, patch, get, database } = await startTestServer(t, open);
    const made = await bookingOf(await post(SESSIONS.waitlist, askFor()));
    const waiting = await bookingOf(await post(SESSIONS.waitlist, askFor(WAIT)));
    const answer = await patch(made.manageUrl, LATER);
    const moved = await bookingOf(answer);
    assert.equal(answer.status, 200);
    assert.equal(moved.session.id, SESSIONS.waitlistLater);
    assert.equal(moved.session.startsAt, '2026-11-27T09:00:00.000Z');
    assert.deepEqual([moved.id, moved.manageUrl], [made.id, made.manageUrl]);
    assert.equal((await bookingOf(await get(waiting.manageUrl))).status, 'confirmed');
    assert.deepEqual(await placesTaken(database), { counted: 2, booked: 2 });
  });

  test('saying it twice, or many times at once, moves it once', async (t) => {
    const { post, patch, database } = await startTestServer(t, open);
    const made = await bookingOf(await post(SESSIONS.waitlist, askFor()));
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => patch(made.manageUrl, LATER)),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    assert.ok([...statuses].every((status) => status === 200 || status === 412));
    assert.equal((await patch(made.manageUrl, LATER)).status, 200);
    assert.deepEqual(await placesTaken(database), { counted: 1, booked: 1 });
  });

  test('a session that is full takes nobody: the booking stays where it was', async (t) => {
    const { post, patch, get } = await startTestServer(t, open);
    const made = await bookingOf(await post(SESSIONS.waitlist, askFor()));
    await post(SESSIONS.waitlistLater, askFor());
    assert.equal((await problemOf(await patch(made.manageUrl, LATER))).code, 'session-full');
    const after = await bookingOf(await get(made.manageUrl));
    assert.deepEqual([after.status, after.session.id], ['confirmed', SESSIONS.waitlist]);
  });

  test('two people who want the place of the other both keep their own, and neither hangs', async (t) => {
    const { post, patch, database } = await startTestServer(t, open);
    const early = await bookingOf(await post(SESSIONS.waitlist, askFor()));
    const late = await bookingOf(await post(SESSIONS.waitlistLater, askFor()));
    const answers = await Promise.all([
      patch(early.manageUrl, LATER),
      patch(late.manageUrl, { sessionId: SESSIONS.waitlist, sessionVersion: null }),
    ]);
    assert.ok(
      answers.every(({ status }) => status === 409),
      'both sessions are full',
    );
    const { counted, booked } = await placesTaken(database);
    assert.equal(counted, booked);
  });

  test('it moves within its service only', async (t) => {
    const { post, patch } = await startTestServer(t, open, { feed: feedWithTwin() });
    const made = await bookingOf(await post(SESSIONS.waitlist, askFor()));
    for (const sessionId of ['at-twin~massage~2026-11-27T17:00', 'nowhere']) {
      const problem = await problemOf(await patch(made.manageUrl, { sessionId }));
      assert.equal(problem.code, 'unknown-session');
    }
  });

  test('it moves until it can no longer be cancelled', async (t) => {
    const server = await startTestServer(t, open);
    const made = await bookingOf(await server.post(SESSIONS.waitlist, askFor()));
    server.clock.now = Date.parse('2026-11-26T17:00:01+08:00');
    const problem = await problemOf(await server.patch(made.manageUrl, LATER));
    assert.equal(problem.code, 'cancel-closed');
  });

  test('what has changed since it was seen is not moved', async (t) => {
    const { post, patch, get } = await startTestServer(t, open);
    const made = await bookingOf(await post(SESSIONS.waitlist, askFor()));
    const seen = (await get(made.manageUrl)).headers.get('etag') ?? '';
    assert.equal((await patch(made.manageUrl, LATER, { 'if-match': '"r7"' })).status, 412);
    assert.equal((await patch(made.manageUrl, LATER, { 'if-match': seen })).status, 200);
  });

  test('a booking that was cancelled, and a body that is none, are refused', async (t) => {
    const { post, patch, remove } = await startTestServer(t, open);
    const made = await bookingOf(await post(SESSIONS.waitlist, askFor()));
    const problem = await problemOf(await patch(made.manageUrl, { session: 1 }));
    assert.equal(problem.errors?.[0]?.pointer, '#/sessionId');
    await remove(made.manageUrl);
    assert.equal((await problemOf(await patch(made.manageUrl, LATER))).code, 'booking-changed');
  });
});

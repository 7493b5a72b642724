import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../../src/endpoint/store/database.ts';
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

/** The booking feed with other places and another wait list for the massage. */
function massageWith(maximum: number, waitlist: number): BookingFeed {
  const feed = bookingFeed();
  const services = feed.services.map((service) =>
    service['id'] === 'svc-massage'
      ? {
          ...service,
          booking: { mode: 'online', max_party_size: 4, rules: { waitlist } },
          at: [
            {
              id: 'at-massage',
              location_id: 'loc-hall',
              schedules: ['massage'],
              capacity: { maximum },
            },
          ],
        }
      : service,
  );
  return { ...feed, services };
}

await onEachDatabase((open) => {
  test('who comes too late waits, in the order they came, when they say so', async (t) => {
    const { post, availability } = await startTestServer(t, open);
    await post(SESSIONS.waitlist, askFor());
    const second = await post(SESSIONS.waitlist, askFor(WAIT));
    const third = await bookingOf(await post(SESSIONS.waitlist, askFor(WAIT)));
    assert.equal(second.status, 201);
    assert.deepEqual([(await bookingOf(second)).position, third.position], [1, 2]);
    assert.equal(third.status, 'waitlisted');
    assert.equal(third.checkIn, null);
    const [state] = await availability(SESSIONS.waitlist);
    assert.equal(state?.['status'], 'full');
    assert.deepEqual(state?.['waitlist'], { open: true, length: 2 });
  });

  test('who does not say so is told that they can wait, and where there are places', async (t) => {
    const { post } = await startTestServer(t, open);
    await post(SESSIONS.waitlist, askFor());
    const problem = await problemOf(await post(SESSIONS.waitlist, askFor()));
    assert.equal(problem.code, 'session-full');
    assert.deepEqual(problem.waitlist, { open: true, length: 0 });
    assert.deepEqual(problem.alternatives, [SESSIONS.waitlistLater]);
  });

  test('a wait list that is full takes nobody more', async (t) => {
    const { post } = await startTestServer(t, open);
    for (let people = 0; people < 4; people += 1) await post(SESSIONS.waitlist, askFor(WAIT));
    const problem = await problemOf(await post(SESSIONS.waitlist, askFor(WAIT)));
    assert.equal(problem.code, 'session-full');
    assert.deepEqual(problem.waitlist, { open: false, length: 3 });
  });

  test('a place that is freed goes to who waits first, and the others move up', async (t) => {
    const { post, get, remove, database } = await startTestServer(t, open);
    const first = await bookingOf(await post(SESSIONS.waitlist, askFor()));
    const second = await bookingOf(await post(SESSIONS.waitlist, askFor(WAIT)));
    const third = await bookingOf(await post(SESSIONS.waitlist, askFor(WAIT)));
    await remove(first.manageUrl);
    const [now, next] = await Promise.all(
      [second, third].map(async ({ manageUrl }) => bookingOf(await get(manageUrl))),
    );
    assert.deepEqual([now?.status, now?.position], ['confirmed', null]);
    assert.deepEqual([next?.status, next?.position], ['waitlisted', 1]);
    assert.deepEqual(await placesTaken(database), { counted: 1, booked: 1 });
  });

  test('who is given a place has another entity tag: a change of what was seen is refused', async (t) => {
    const { post, get, remove } = await startTestServer(t, open);
    const first = await bookingOf(await post(SESSIONS.waitlist, askFor()));
    const second = await bookingOf(await post(SESSIONS.waitlist, askFor(WAIT)));
    const seen = (await get(second.manageUrl)).headers.get('etag') ?? '';
    await remove(first.manageUrl);
    const answer = await remove(second.manageUrl, { 'if-match': seen });
    assert.equal((await problemOf(answer)).code, 'booking-changed');
  });

  test('who stops waiting lets those behind move up', async (t) => {
    const { post, get, remove, availability } = await startTestServer(t, open);
    await post(SESSIONS.waitlist, askFor());
    const second = await bookingOf(await post(SESSIONS.waitlist, askFor(WAIT)));
    const third = await bookingOf(await post(SESSIONS.waitlist, askFor(WAIT)));
    await remove(second.manageUrl);
    assert.equal((await bookingOf(await get(third.manageUrl))).position, 1);
    const [state] = await availability(SESSIONS.waitlist);
    assert.deepEqual(state?.['waitlist'], { open: true, length: 1 });
  });

  test('a party for which there are too few places is passed over, and keeps its turn', async (t) => {
    const feed = massageWith(3, 9);
    const { post, get, remove } = await startTestServer(t, open, { feed });
    const one = await bookingOf(await post(SESSIONS.waitlist, askFor({ partySize: 1 })));
    const two = await bookingOf(await post(SESSIONS.waitlist, askFor({ partySize: 2 })));
    const big = await bookingOf(await post(SESSIONS.waitlist, askFor({ ...WAIT, partySize: 3 })));
    const small = await bookingOf(await post(SESSIONS.waitlist, askFor(WAIT)));
    await remove(one.manageUrl);
    assert.equal((await bookingOf(await get(small.manageUrl))).status, 'confirmed');
    assert.equal((await bookingOf(await get(big.manageUrl))).position, 1);
    await remove(small.manageUrl);
    await remove(two.manageUrl);
    assert.equal((await bookingOf(await get(big.manageUrl))).status, 'confirmed');
  });

  test('more places in the feed go to who waits before anybody new', async (t) => {
    const server = await startTestServer(t, open, { feed: massageWith(1, 9) });
    const { post, get } = server;
    await post(SESSIONS.waitlist, askFor());
    const waiting = await bookingOf(await post(SESSIONS.waitlist, askFor(WAIT)));
    await server.writeFeed(massageWith(2, 9));
    const late = await bookingOf(await post(SESSIONS.waitlist, askFor(WAIT)));
    assert.equal(late.status, 'waitlisted');
    assert.equal((await bookingOf(await get(waiting.manageUrl))).status, 'confirmed');
  });

  test('more places are given when somebody only looks', async (t) => {
    const server = await startTestServer(t, open, { feed: massageWith(1, 9) });
    await server.post(SESSIONS.waitlist, askFor());
    const waiting = await bookingOf(await server.post(SESSIONS.waitlist, askFor(WAIT)));
    await server.writeFeed(massageWith(2, 9));
    const [state] = await server.availability(SESSIONS.waitlist);
    assert.deepEqual(state?.['waitlist'], { open: true, length: 0 });
    assert.equal((await bookingOf(await server.get(waiting.manageUrl))).status, 'confirmed');
  });

  test('fewer places in the feed throw nobody out', async (t) => {
    const server = await startTestServer(t, open, { feed: massageWith(2, 9) });
    const made = await Promise.all(
      [1, 2].map(async () => bookingOf(await server.post(SESSIONS.waitlist, askFor()))),
    );
    await server.writeFeed(massageWith(1, 9));
    const [state] = await server.availability(SESSIONS.waitlist);
    assert.equal(state?.['remaining'], 0);
    for (const { manageUrl } of made) {
      assert.equal((await bookingOf(await server.get(manageUrl))).status, 'confirmed');
    }
  });

  test('200 people at once on 5 places and a list of 20: 5 confirmed, 20 wait, the rest refused', async (t) => {
    const { post, database } = await startTestServer(t, open, { feed: massageWith(5, 20) });
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => post(SESSIONS.waitlist, askFor(WAIT))),
    );
    const said = await Promise.all(
      answers.map(async (answer) =>
        answer.status === 201 ? (await bookingOf(answer)).status : (await problemOf(answer)).code,
      ),
    );
    const count = (what: string) => said.filter((each) => each === what).length;
    assert.deepEqual(
      [count('confirmed'), count('waitlisted'), count('session-full')],
      [5, 20, 175],
    );
    assert.deepEqual(await placesTaken(database), { counted: 5, booked: 5 });
  });

  test('while people cancel and others wait, every place that is freed is given once', async (t) => {
    const { post, remove, database } = await startTestServer(t, open, {
      feed: massageWith(10, 100),
    });
    const made = await Promise.all(
      Array.from({ length: 40 }, async () =>
        bookingOf(await post(SESSIONS.waitlist, askFor(WAIT))),
      ),
    );
    const leaving = made.filter((_, index) => index % 2 === 0);
    await Promise.all(leaving.map(({ manageUrl }) => remove(manageUrl)));
    assert.deepEqual(await placesTaken(database), { counted: 10, booked: 10 });
    const db = await openDatabase(database);
    const rows = await db.selectFrom('bookings').select(['status', 'arrival']).execute();
    const counter = await db.selectFrom('session_counters').selectAll().executeTakeFirstOrThrow();
    await db.destroy();
    const waiting = rows.filter(({ status }) => status === 'waitlisted');
    assert.equal(counter.waiting, waiting.length);
    assert.equal(waiting.length, 10);
    const lastIn = Math.max(
      ...rows.filter(({ status }) => status === 'confirmed').map(({ arrival }) => arrival),
    );
    assert.ok(
      waiting.every(({ arrival }) => arrival > lastIn),
      'nobody is overtaken',
    );
  });
});

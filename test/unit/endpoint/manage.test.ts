import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../../src/endpoint/store/database.ts';
import { bookingFeed, FEED_NOW, SESSIONS } from '../../support/booking-feed.ts';
import {
  askFor,
  bookingOf,
  onEachDatabase,
  placesTaken,
  problemOf,
  startTestServer,
} from './test-server.ts';

const MINUTE = 60_000;

await onEachDatabase((open) => {
  test('whoever holds the link sees the booking, without a name or a number', async (t) => {
    const { post, get } = await startTestServer(t, open);
    const made = await bookingOf(await post(SESSIONS.open, askFor()));
    const response = await get(made.manageUrl);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const tag = response.headers.get('etag') ?? '';
    const text = await response.text();
    assert.deepEqual(JSON.parse(text), made);
    assert.doesNotMatch(text, /古丽|9999/);
    assert.equal((await get(made.manageUrl, { 'if-none-match': tag })).status, 304);
  });

  test('who opens the link in a browser gets a page without a name, and a button that cancels', async (t) => {
    const { post, get, origin } = await startTestServer(t, open);
    const made = await bookingOf(await post(SESSIONS.open, askFor()));
    const answer = await get(made.manageUrl, {
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    });
    const page = await answer.text();
    assert.match(answer.headers.get('content-security-policy') ?? '', /style-src 'self'/);
    assert.match(page, new RegExp(made.code));
    assert.match(page, /2026-11-25 10:00–11:30<\/span>（北京时间）/);
    assert.doesNotMatch(page, /古丽|139|<script/);
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
    const cancelled = await fetch(new URL(action, origin), { method: 'POST' });
    assert.match(await cancelled.text(), /预约已取消/);
    assert.equal((await bookingOf(await get(made.manageUrl))).status, 'cancelled');
  });

  test('a link that was not given out here finds nothing, whatever is wrong with it', async (t) => {
    const { post, get, remove, origin } = await startTestServer(t, open);
    const { manageUrl, id } = await bookingOf(await post(SESSIONS.open, askFor()));
    const signature = manageUrl.split('.').at(-1) ?? '';
    const wrong = [
      id,
      `${id}.`,
      `.${signature}`,
      `${id}.${signature.slice(0, -2)}AA`,
      `${id.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))}.${signature}`,
      `${id}.${'A'.repeat(43)}`,
      '%00',
      'x'.repeat(3_000),
    ];
    const answers = new Set<string>();
    for (const token of wrong) {
      const url = `${origin}/booking/bookings/${token}`;
      for (const response of [
        await get(url),
        await remove(url),
        await get(`${url}/calendar.ics`),
      ]) {
        assert.equal(response.status, 404);
        answers.add(await response.text());
      }
    }
    assert.equal(answers.size, 1);
    assert.equal((await bookingOf(await get(manageUrl))).status, 'confirmed');
  });

  test('cancelling frees the place, erases the name and can be repeated', async (t) => {
    const { post, remove, get, database } = await startTestServer(t, open);
    const { manageUrl } = await bookingOf(await post(SESSIONS.open, askFor({ partySize: 3 })));
    const first = await remove(manageUrl);
    assert.deepEqual([first.status, (await bookingOf(first)).status], [200, 'cancelled']);
    const second = await remove(manageUrl, { 'if-match': '"r0"' });
    assert.deepEqual([second.status, (await bookingOf(second)).status], [200, 'cancelled']);
    assert.equal((await bookingOf(await get(manageUrl))).status, 'cancelled');
    assert.deepEqual(await placesTaken(database), { counted: 0, booked: 0 });
    const db = await openDatabase(database);
    const row = await db.selectFrom('bookings').selectAll().executeTakeFirstOrThrow();
    await db.destroy();
    assert.deepEqual([row.contact_name, row.contact_phone, row.fingerprint], [null, null, '']);
  });

  test('twenty people cancelling one booking at once free its places once', async (t) => {
    const { post, remove, database } = await startTestServer(t, open);
    await post(SESSIONS.open, askFor({ partySize: 2 }));
    const { manageUrl } = await bookingOf(await post(SESSIONS.open, askFor({ partySize: 3 })));
    const answers = await Promise.all(Array.from({ length: 20 }, () => remove(manageUrl)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.deepEqual(await placesTaken(database), { counted: 2, booked: 2 });
  });

  test('a booking is undone within ten minutes even past the time for cancelling', async (t) => {
    const { post, remove, clock } = await startTestServer(t, open);
    clock.now = Date.parse('2026-11-25T09:00:00+08:00'); // cancelling ended at 08:00
    const late = await bookingOf(await post(SESSIONS.open, askFor()));
    const other = await bookingOf(await post(SESSIONS.open, askFor()));
    clock.now += 10 * MINUTE;
    assert.equal((await bookingOf(await remove(late.manageUrl))).status, 'cancelled');
    clock.now += 1;
    const problem = await problemOf(await remove(other.manageUrl));
    assert.deepEqual([problem.status, problem.code], [409, 'cancel-closed']);
  });

  test('a booking is cancelled until the time its service sets, not after', async (t) => {
    const { post, remove, clock } = await startTestServer(t, open);
    const first = await bookingOf(await post(SESSIONS.open, askFor()));
    const second = await bookingOf(await post(SESSIONS.open, askFor()));
    clock.now = Date.parse(first.cancelUntil);
    assert.equal((await remove(first.manageUrl)).status, 200);
    clock.now += 1;
    assert.equal((await problemOf(await remove(second.manageUrl))).code, 'cancel-closed');
  });

  test('a booking that was changed meanwhile is not cancelled unseen', async (t) => {
    const { post, get, remove, writeFeed } = await startTestServer(t, open);
    const made = await post(SESSIONS.open, askFor());
    const { manageUrl } = await bookingOf(made);
    await writeFeed(movedFeed());
    const stale = await remove(manageUrl, { 'if-match': made.headers.get('etag') ?? '' });
    assert.deepEqual([stale.status, (await problemOf(stale)).code], [412, 'booking-changed']);
    const fresh = (await get(manageUrl)).headers.get('etag') ?? '';
    assert.equal((await remove(manageUrl, { 'if-match': `W/${fresh}` })).status, 200);
  });

  test('a session that is moved keeps its id, and its bookings go with it', async (t) => {
    const { post, get, writeFeed } = await startTestServer(t, open);
    const { manageUrl, code } = await bookingOf(await post(SESSIONS.open, askFor()));
    await writeFeed(movedFeed());
    const moved = await bookingOf(await get(manageUrl));
    assert.deepEqual(
      [moved.session.id, moved.session.startsAt, moved.code, moved.status, moved.cancelUntil],
      // Who booked another time may cancel until it begins.
      [SESSIONS.open, '2027-01-20T08:00:00.000Z', code, 'confirmed', '2027-01-20T08:00:00.000Z'],
    );
  });

  test('a session the office cancels cancels its bookings; they stand again when it takes place', async (t) => {
    const { post, get, writeFeed } = await startTestServer(t, open);
    const { manageUrl } = await bookingOf(await post(SESSIONS.open, askFor()));
    const feed = bookingFeed();
    feed.schedules[0]?.exceptions.push({ date: '2026-11-25', status: 'cancelled', reason: '停电' });
    await writeFeed(feed);
    assert.equal((await bookingOf(await get(manageUrl))).status, 'cancelled');
    await writeFeed(bookingFeed());
    assert.equal((await bookingOf(await get(manageUrl))).status, 'confirmed');
  });

  test('a booking of a session the feed no longer names can still be seen and cancelled', async (t) => {
    const { post, get, remove, writeFeed } = await startTestServer(t, open);
    const { manageUrl, session } = await bookingOf(await post(SESSIONS.open, askFor()));
    await writeFeed({ ...bookingFeed(), services: [] });
    assert.deepEqual((await bookingOf(await get(manageUrl))).session, session);
    assert.equal((await remove(manageUrl)).status, 200);
  });

  test('links begin with the public origin, where one is set', async (t) => {
    const { post } = await startTestServer(t, open, { publicOrigin: 'https://book.example.org' });
    const { manageUrl, icsUrl } = await bookingOf(await post(SESSIONS.open, askFor()));
    assert.ok(manageUrl.startsWith('https://book.example.org/booking/bookings/'));
    assert.ok(icsUrl.startsWith(manageUrl));
  });
});

function movedFeed() {
  const feed = bookingFeed();
  feed.schedules[0]?.exceptions.push({
    date: '2026-11-25',
    status: 'moved',
    to: { date: '2027-01-20', times: [{ start: '16:00', end: '17:30' }] },
  });
  assert.ok(Date.parse('2027-01-20') > FEED_NOW + 28 * 24 * 60 * MINUTE); // past what can be booked
  return feed;
}

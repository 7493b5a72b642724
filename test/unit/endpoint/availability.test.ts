import assert from 'node:assert/strict';
import { test } from 'node:test';
import { availabilitySchema } from '../../../src/booking/availability-schema.ts';
import { bookingFeed, SESSIONS } from '../../support/booking-feed.ts';
import { askFor, bookingOf, onEachDatabase, problemOf, startTestServer } from './test-server.ts';

await onEachDatabase((open) => {
  test('each session is told with its state, places and times; unknown ones are left out', async (t) => {
    const { get } = await startTestServer(t, open);
    const ids = [...Object.values(SESSIONS), 'nobody-knows-it', SESSIONS.open];
    const response = await get(`/availability?sessions=${ids.map(encodeURIComponent).join(',')}`);
    const availability: unknown = await response.json();
    assert.ok(availabilitySchema.safeParse(availability).success);
    const { asOf, sessions } = availabilitySchema.parse(availability);
    assert.equal(asOf, '2026-11-24T02:00:00.000Z');
    assert.deepEqual(
      sessions.map(({ id, status, capacity, remaining }) => [id, status, capacity, remaining]),
      [
        [SESSIONS.open, 'open', 20, 20],
        [SESSIONS.notYetOpen, 'not-yet-open', 20, 20],
        [SESSIONS.over, 'over', 20, 20],
        [SESSIONS.running, 'over', 5, 5],
        [SESSIONS.closed, 'closed', 5, 5],
        [SESSIONS.cancelled, 'cancelled', 5, 5],
        [SESSIONS.onePlace, 'open', 1, 1],
        [SESSIONS.unsure, 'closed', 5, 5],
        [SESSIONS.waitlist, 'open', 1, 1],
        [SESSIONS.waitlistLater, 'open', 1, 1],
        [SESSIONS.questions, 'open', 5, 5],
        [SESSIONS.draw, 'open', 3, 3],
        [SESSIONS.priority, 'priority', 2, 2],
        [SESSIONS.names, 'open', 20, 20],
      ],
    );
    assert.equal(sessions[0]?.closesAt, '2026-11-25T01:30:00.000Z');
    assert.equal(sessions[1]?.opensAt, '2026-11-25T02:00:00.000Z');
    const versions = sessions.map(({ version }) => version);
    assert.equal(new Set(versions).size, versions.length);
  });

  test('places go with bookings and come back with cancelling, the version stays', async (t) => {
    const { post, remove, availability } = await startTestServer(t, open);
    const [before] = await availability(SESSIONS.onePlace);
    const { manageUrl } = await bookingOf(await post(SESSIONS.onePlace, askFor()));
    const [full] = await availability(SESSIONS.onePlace);
    assert.deepEqual([full?.['status'], full?.['remaining']], ['full', 0]);
    await remove(manageUrl);
    const [after] = await availability(SESSIONS.onePlace);
    assert.deepEqual(after, before);
    assert.equal(full?.['version'], before?.['version']);
  });

  test('an unchanged answer is 304 however late, a changed one is sent', async (t) => {
    const { get, post, clock } = await startTestServer(t, open);
    const path = `/availability?sessions=${encodeURIComponent(SESSIONS.open)}`;
    const first = await get(path);
    const tag = first.headers.get('etag') ?? '';
    assert.match(tag, /^W\/"[\w-]+"$/);
    assert.equal(
      first.headers.get('cache-control'),
      'public, max-age=15, stale-while-revalidate=60',
    );
    clock.now += 60_000;
    const same = await get(path, { 'if-none-match': `"other", ${tag}` });
    assert.deepEqual([same.status, await same.text(), same.headers.get('etag')], [304, '', tag]);
    await post(SESSIONS.open, askFor());
    const changed = await get(path, { 'if-none-match': tag });
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get('etag'), tag);
  });

  test('a session that opens, closes and begins is told so by the clock alone', async (t) => {
    const { availability, clock } = await startTestServer(t, open);
    const status = async (at: string) => {
      clock.now = Date.parse(at);
      return (await availability(SESSIONS.notYetOpen))[0]?.['status'];
    };
    assert.equal(await status('2026-11-25T09:59:59+08:00'), 'not-yet-open');
    assert.equal(await status('2026-11-25T10:00:00+08:00'), 'open');
    assert.equal(await status('2026-12-02T09:29:59+08:00'), 'open');
    assert.equal(await status('2026-12-02T09:30:00+08:00'), 'closed');
    assert.equal(await status('2026-12-02T10:00:00+08:00'), 'over');
    assert.equal(await status('2026-12-03T00:00:00+08:00'), 'over');
    assert.equal(await status('2027-01-01T00:00:00+08:00'), undefined);
  });

  test('a session that is cancelled or moved in the feed is told at the next question', async (t) => {
    const { availability, writeFeed } = await startTestServer(t, open);
    const feed = bookingFeed();
    feed.schedules[0]?.exceptions.push({ date: '2026-11-25', status: 'cancelled', reason: '停电' });
    await writeFeed(feed);
    assert.equal((await availability(SESSIONS.open))[0]?.['status'], 'cancelled');
  });

  test('a question without ids, with malformed ones or with too many is refused', async (t) => {
    const { get, availability } = await startTestServer(t, open);
    const many = Array.from({ length: 101 }, (_, index) => index).join(',');
    const group = (at: number) =>
      Array.from({ length: 50 }, (_, index) => 50 * at + index).join('%2C');
    const groups = Array.from({ length: 9 }, (_, at) => group(at)).join();
    const repeated = many.replace(/(^|,)/g, '&sessions=');
    for (const query of [
      ...['', '?sessions', '?sessions=%E0%A4%A', '?sessions=a&sessions=%', `?sessions=${many}`],
      ...[`?sessions=${encodeURIComponent(many)}`, `?${repeated}`],
      `?sessions=${groups}`,
    ]) {
      assert.equal(
        (await problemOf(await get(`/availability${query}`))).code,
        'bad-request',
        query,
      );
    }
    assert.deepEqual(await availability(), []);
    assert.deepEqual(await availability(`' or 1=1 --`, '\u0000', '%00', '__proto__'), []);
  });
});

test('sessions are asked for with commas, encoded or not, and with the parameter repeated', async (t) => {
  const { newSqliteFile } = await import('./test-server.ts');
  const { get } = await startTestServer(t, newSqliteFile);
  const asked = [SESSIONS.open, SESSIONS.onePlace];
  const [first = '', second = ''] = asked.map(encodeURIComponent);
  for (const query of [
    `sessions=${first},${second}`,
    `sessions=${first}%2C${second}`,
    `sessions=${first}%2c${second}`,
    `sessions=${first}&sessions=${second}`,
    `sessions=&sessions=${first}&x=1&sessions=${second},${first}`,
    new URLSearchParams({ sessions: asked.join(',') }).toString(),
    new URLSearchParams(asked.map((id) => ['sessions', id])).toString(),
  ]) {
    const answer = await get(`/availability?${query}`);
    const { sessions } = availabilitySchema.parse(await answer.json());
    assert.deepEqual(
      sessions.map(({ id }) => id),
      asked,
      query,
    );
  }
});

test('a comma inside an id is told from the comma between ids', async (t) => {
  const { newSqliteFile } = await import('./test-server.ts');
  const feed = bookingFeed();
  Object.assign(feed.services[0] ?? {}, {
    at: [{ id: 'at,1/2%', schedules: ['weekly'], capacity: { maximum: 1 } }],
  });
  const { availability, post } = await startTestServer(t, newSqliteFile, { feed });
  const id = 'at,1/2%~weekly~2026-11-25T10:00';
  assert.deepEqual(
    (await availability('x', id)).map((session) => session['id']),
    [id],
  );
  assert.equal((await bookingOf(await post(id, askFor()))).session.id, id);
});

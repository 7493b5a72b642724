import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { SESSIONS } from '../../support/booking-feed.ts';
import { askFor, bookingOf, onEachDatabase, startTestServer } from './test-server.ts';

await onEachDatabase((open) => {
  async function start(t: Parameters<typeof open>[0]) {
    const server = await startTestServer(t, open);
    const ask = (headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${server.origin}/booking/places.json`, { headers });
    const places = async () => {
      const reading = readFeed(await (await ask()).json());
      assert.ok('feed' in reading);
      assert.deepEqual(reading.issues, []);
      const [taken, free] = reading.feed.metrics;
      assert.ok(taken && free);
      return { taken, free, parts: free.parts };
    };
    return { ...server, ask, places };
  }

  test('the places of the next days are told as a feed, taken of all, free by service', async (t) => {
    const { places } = await start(t);
    const { taken, free, parts } = await places();
    assert.deepEqual([taken.id, free.id], ['places-taken', 'places-free']);
    assert.equal(taken.value, 0);
    assert.equal(taken.whole, free.value);
    assert.equal(
      parts.reduce((sum, { v }) => sum + (v ?? 0), 0),
      free.value,
    );
    const values = parts.map(({ v }) => v ?? 0);
    assert.deepEqual(
      values,
      values.toSorted((a, b) => b - a),
    );
  });

  test('a booking takes its places, and cancelling gives them back', async (t) => {
    const { places, post } = await start(t);
    const before = await places();
    const answer = await post(SESSIONS.open, askFor({ partySize: 3 }));
    const after = await places();
    assert.deepEqual([after.taken.value, after.free.value], [3, (before.free.value ?? 0) - 3]);
    await fetch((await bookingOf(answer)).manageUrl, { method: 'DELETE' });
    assert.equal((await places()).taken.value, 0);
  });

  test('a session that is over is counted no more', async (t) => {
    const { places, clock } = await start(t);
    const before = await places();
    clock.now += 30 * 86_400_000;
    assert.notEqual((await places()).free.value, before.free.value);
  });

  test('nothing new is 304, and a cache keeps it for seconds only', async (t) => {
    const { ask, post } = await start(t);
    const first = await ask();
    assert.equal(first.headers.get('cache-control'), 'public, max-age=15');
    const tag = first.headers.get('etag') ?? '';
    assert.equal((await ask({ 'if-none-match': tag })).status, 304);
    await post(SESSIONS.open, askFor());
    assert.equal((await ask({ 'if-none-match': tag })).status, 200);
  });

  test('no name, no number and no session is in it', async (t) => {
    const { ask, post } = await start(t);
    await post(SESSIONS.open, askFor({ contact: { name: '不可外传', phone: '13077778888' } }));
    assert.doesNotMatch(await (await ask()).text(), /不可外传|13077778888|at-yoga/);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Booking } from '../../../src/booking/contract.ts';
import { feedOfTomorrow, TOMORROWS_SESSION } from '../../support/booking-feed.ts';
import { startServerProcess } from './server-process.ts';
import {
  askFor,
  bookingOf,
  clientOf,
  feedFile,
  onEachDatabase,
  placesTaken,
} from './test-server.ts';

const PLACES = 1_000;
const CLIENTS = 8;
const ACKNOWLEDGED_BEFORE_THE_KILL = 40;

await onEachDatabase((open) => {
  test('every booking that was acknowledged is there after kill -9 and a restart', async (t) => {
    const { file } = await feedFile(t, feedOfTomorrow(PLACES));
    const database = await open(t);
    const doomed = await startServerProcess(t, database, file);
    const acknowledged: Booking[] = [];
    const unanswered: Record<string, unknown>[] = [];

    /** Books without a pause until the server is gone, as the others do. */
    const bookUntilItFalls = async () => {
      for (;;) {
        const ask = askFor();
        try {
          const response = await clientOf(doomed.origin).post(TOMORROWS_SESSION, ask);
          assert.equal(response.status, 201);
          acknowledged.push(await bookingOf(response));
        } catch (error) {
          if (error instanceof assert.AssertionError) throw error;
          unanswered.push(ask);
          return;
        }
        if (acknowledged.length === ACKNOWLEDGED_BEFORE_THE_KILL) void doomed.end('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, bookUntilItFalls));
    await doomed.end('SIGKILL');
    assert.ok(acknowledged.length >= ACKNOWLEDGED_BEFORE_THE_KILL);

    const { origin } = await startServerProcess(t, database, file);
    const { get, post } = clientOf(origin);
    for (const booking of acknowledged) {
      const response = await get(booking.manageUrl.replace(doomed.origin, origin));
      assert.equal(response.status, 200);
      assert.equal((await bookingOf(response)).code, booking.code);
    }
    const { counted, booked } = await placesTaken(database);
    assert.equal(counted, booked);
    assert.ok(booked >= acknowledged.length && booked <= acknowledged.length + unanswered.length);

    // Those who got no answer ask again with the same key: nobody has two places, nobody has none.
    await Promise.all(unanswered.map((ask) => post(TOMORROWS_SESSION, ask)));
    const all = acknowledged.length + unanswered.length;
    assert.deepEqual(await placesTaken(database), { counted: all, booked: all });
    t.diagnostic(
      `${acknowledged.length} acknowledged, ${unanswered.length} unanswered at the kill`,
    );
  });

  test('a server that is asked to end answers what it has, and ends without an error', async (t) => {
    const { file } = await feedFile(t, feedOfTomorrow());
    const database = await open(t);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const server = await startServerProcess(t, database, file);
      const answers = [1, 2, 3].map(() =>
        clientOf(server.origin).post(TOMORROWS_SESSION, askFor()),
      );
      const statuses = (await Promise.all(answers)).map(({ status }) => status);
      assert.deepEqual(statuses, [201, 201, 201]);
      assert.equal(await server.end(signal), 0);
    }
    assert.deepEqual(await placesTaken(database), { counted: 6, booked: 6 });
  });

  test('neither a name nor a number nor a link is written to the log, whatever goes wrong', async (t) => {
    const { file, write } = await feedFile(t, feedOfTomorrow(2));
    const server = await startServerProcess(t, await open(t), file);
    const { post, get, remove } = clientOf(server.origin);
    const contact = { name: 'Kanarienvogel', phone: '13912345678' };
    const { manageUrl } = await bookingOf(await post(TOMORROWS_SESSION, askFor({ contact })));
    assert.doesNotMatch(manageUrl, /Kanarienvogel|13912345678/);
    await post(TOMORROWS_SESSION, askFor({ contact, partySize: 'x' }));
    await post(TOMORROWS_SESSION, `{"contact":{"name":"Kanarienvogel" 13912345678`);
    await post(TOMORROWS_SESSION, askFor({ contact: { ...contact, name: 'Kanarienvogel\u0000' } }));
    await post('13912345678', askFor({ contact }));
    await post(TOMORROWS_SESSION, askFor({ contact, partySize: 3 }));
    await get(`${manageUrl}x`);
    await write('{"Kanarienvogel": 13912345678');
    await get(manageUrl);
    await remove(manageUrl);
    await server.end('SIGTERM');
    const token = manageUrl.split('/').at(-1) ?? '';
    assert.match(server.output(), /feed-broken/);
    for (const secret of ['Kanarienvogel', '13912345678', token, token.split('.')[0] ?? '']) {
      assert.ok(!server.output().includes(secret));
    }
  });
});

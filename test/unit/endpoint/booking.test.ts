import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookingSchema } from '../../../src/booking/schema.ts';
import { openDatabase } from '../../../src/endpoint/store/database.ts';
import { SESSIONS } from '../../support/booking-feed.ts';
import {
  askFor,
  bookingOf,
  onEachDatabase,
  placesTaken,
  problemOf,
  startTestServer,
} from './test-server.ts';

await onEachDatabase((open) => {
  test('a booking is confirmed with a code, its links and its deadlines', async (t) => {
    const { post, origin } = await startTestServer(t, open);
    const response = await post(SESSIONS.open, askFor({ partySize: 2 }));
    const booking = await bookingOf(response);
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('location'), booking.manageUrl);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.ok(bookingSchema.safeParse(booking).success);
    assert.match(booking.code, /^\d{3} \d{3}$/);
    assert.ok(booking.manageUrl.startsWith(`${origin}/booking/bookings/`));
    assert.equal(booking.icsUrl, `${booking.manageUrl}/calendar.ics`);
    assert.deepEqual(
      { ...booking, id: '', code: '', manageUrl: '', icsUrl: '' },
      {
        id: '',
        code: '',
        status: 'confirmed',
        position: null,
        drawAt: null,
        checkIn: { text: `linli:${SESSIONS.open}:${booking.code.replace(' ', '')}` },
        partySize: 2,
        session: {
          id: SESSIONS.open,
          serviceId: 'svc-yoga',
          locationId: 'loc-hall',
          startsAt: '2026-11-25T02:00:00.000Z',
          endsAt: '2026-11-25T03:30:00.000Z',
          timezone: 'Asia/Shanghai',
          movedFrom: null,
          placeChanged: false,
          inDoubt: false,
        },
        undoUntil: '2026-11-24T02:10:00.000Z',
        cancelUntil: '2026-11-25T00:00:00.000Z',
        manageUrl: '',
        icsUrl: '',
        said: null,
        phone: null,
        replayed: false,
      },
    );
  });

  test('the name and the number are kept for the office, the number as it is dialled', async (t) => {
    const { post, database } = await startTestServer(t, open);
    await post(SESSIONS.open, askFor({ contact: { name: ' 古丽 ', phone: '+86 139 9999 8888' } }));
    const db = await openDatabase(database);
    const row = await db.selectFrom('bookings').selectAll().executeTakeFirstOrThrow();
    await db.destroy();
    assert.deepEqual([row.contact_name, row.contact_phone], ['古丽', '13999998888']);
  });

  test('a request sent again gets the same booking, not a second one', async (t) => {
    const { post, database } = await startTestServer(t, open);
    const ask = askFor();
    const first = await bookingOf(await post(SESSIONS.open, ask));
    const again = await post(SESSIONS.open, ask);
    assert.equal(again.status, 200);
    assert.deepEqual(await bookingOf(again), { ...first, replayed: true });
    assert.deepEqual(await placesTaken(database), { counted: 1, booked: 1 });
  });

  test('a repeat is answered when the session is full, closed or over meanwhile', async (t) => {
    const { post, clock } = await startTestServer(t, open);
    const ask = askFor();
    const first = await bookingOf(await post(SESSIONS.onePlace, ask));
    assert.equal((await post(SESSIONS.onePlace, askFor())).status, 409);
    assert.equal((await bookingOf(await post(SESSIONS.onePlace, ask))).code, first.code);
    clock.now += 30 * 86_400_000;
    assert.equal((await bookingOf(await post(SESSIONS.onePlace, ask))).code, first.code);
  });

  test('a repeat of a booking that was cancelled says so', async (t) => {
    const { post, remove } = await startTestServer(t, open);
    const ask = askFor();
    const { manageUrl, code } = await bookingOf(await post(SESSIONS.open, ask));
    await remove(manageUrl);
    const again = await bookingOf(await post(SESSIONS.open, ask));
    assert.deepEqual([again.code, again.status, again.replayed], [code, 'cancelled', true]);
  });

  test('a key is refused for another payload and for another session', async (t) => {
    const { post, database } = await startTestServer(t, open);
    const ask = askFor();
    await post(SESSIONS.open, ask);
    const other = await post(SESSIONS.open, { ...ask, partySize: 2 });
    assert.equal(other.status, 422);
    assert.equal((await problemOf(other)).code, 'key-reused');
    assert.equal((await problemOf(await post(SESSIONS.onePlace, ask))).code, 'key-reused');
    assert.deepEqual(await placesTaken(database), { counted: 1, booked: 1 });
  });

  test('the key may stand in the header, quoted or bare, in the body, or in both', async (t) => {
    const { post } = await startTestServer(t, open);
    const { requestId, ...withoutKey } = askFor() as { requestId: string };
    const key = requestId;
    const quoted = await post(SESSIONS.open, withoutKey, { 'idempotency-key': `"${key}"` });
    assert.equal(quoted.status, 201);
    const bare = await post(SESSIONS.open, withoutKey, { 'idempotency-key': key });
    const both = await post(
      SESSIONS.open,
      { ...withoutKey, requestId },
      { 'idempotency-key': key },
    );
    const body = await post(SESSIONS.open, { ...withoutKey, requestId });
    const { code } = await bookingOf(quoted);
    for (const answer of [bare, both, body]) {
      assert.equal(answer.status, 200);
      assert.equal((await bookingOf(answer)).code, code);
    }
  });

  test('no key, two keys and a key that is none are refused', async (t) => {
    const { post } = await startTestServer(t, open);
    const { requestId: _, ...withoutKey } = askFor();
    const code = async (body: unknown, key?: string) =>
      (await problemOf(await post(SESSIONS.open, body, key ? { 'idempotency-key': key } : {})))
        .code;
    assert.equal(await code(withoutKey), 'key-missing');
    assert.equal(await code(askFor(), `"${String(askFor()['requestId'])}"`), 'bad-request');
    assert.equal(await code(withoutKey, 'short'), 'bad-request');
    assert.equal(await code({ ...withoutKey, requestId: 'short' }), 'validation-error');
  });
});

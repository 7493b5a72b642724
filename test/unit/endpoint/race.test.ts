import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { openDatabase, type DatabaseOptions } from '../../../src/endpoint/store/database.ts';
import { takePlaces } from '../../../src/endpoint/bookings/bookings.ts';
import { NO_RULES } from '../../../src/model/booking/booking-terms.ts';
import { feedOfTomorrow, SESSIONS, TOMORROWS_SESSION } from '../../support/booking-feed.ts';
import { startServerProcess } from './server-process.ts';
import {
  askFor,
  bookingOf,
  clientOf,
  feedFile,
  onEachDatabase,
  placesTaken,
  problemOf,
  startTestServer,
} from './test-server.ts';
import { newBooking } from './new-row.ts';

await onEachDatabase((open) => {
  test('of 200 people asking at once for 20 places, exactly 20 are confirmed', async (t) => {
    const { post, database, availability } = await startTestServer(t, open);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => post(SESSIONS.open, askFor())),
    );
    assert.deepEqual(await tally(answers), { confirmed: 20, 'session-full': 180 });
    assert.deepEqual(await placesTaken(database), { counted: 20, booked: 20 });
    assert.equal((await availability(SESSIONS.open))[0]?.['remaining'], 0);
  });

  test('parties of different sizes never overbook and never leave a place that was refused', async (t) => {
    const { post, database } = await startTestServer(t, open);
    const sizes = Array.from({ length: 60 }, (_, index) => 1 + (index % 4));
    const answers = await Promise.all(
      sizes.map((partySize) => post(SESSIONS.open, askFor({ partySize }))),
    );
    const { confirmed = 0, ...refused } = await tally(answers);
    assert.ok(confirmed > 0);
    assert.deepEqual(
      Object.keys(refused).filter((code) => !/full|places/.test(code)),
      [],
    );
    assert.deepEqual(await placesTaken(database), { counted: 20, booked: 20 });
  });

  test('of two people on the last place, one gets it', async (t) => {
    const { post } = await startTestServer(t, open);
    const answers = await Promise.all([1, 2].map(() => post(SESSIONS.onePlace, askFor())));
    assert.deepEqual(await tally(answers), { confirmed: 1, 'session-full': 1 });
  });

  test('one request sent 20 times at once makes one booking and 19 repeats of it', async (t) => {
    const { post, database } = await startTestServer(t, open);
    const ask = askFor({ partySize: 2 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(SESSIONS.open, ask)));
    const bookings = await Promise.all(answers.map(bookingOf));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal(answers.filter(({ status }) => status === 200).length, 19);
    assert.equal(bookings.filter(({ replayed }) => replayed).length, 19);
    assert.equal(new Set(bookings.map(({ code, id }) => code + id)).size, 1);
    assert.deepEqual(await placesTaken(database), { counted: 2, booked: 2 });
  });

  test('one request for the last place sent 20 times at once is never told that it is full', async (t) => {
    const { post } = await startTestServer(t, open);
    const ask = askFor();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(SESSIONS.onePlace, ask)),
    );
    assert.deepEqual(await tally(answers), { confirmed: 20 });
  });

  test('one key with two payloads at once makes one booking and one refusal', async (t) => {
    const { post, database } = await startTestServer(t, open);
    const ask = askFor();
    const answers = await Promise.all([post(SESSIONS.open, ask), post(SESSIONS.onePlace, ask)]);
    assert.deepEqual(await tally(answers), { confirmed: 1, 'key-reused': 1 });
    assert.deepEqual(await placesTaken(database), { counted: 1, booked: 1 });
  });

  test('people who book and undo at once leave the counters right', async (t) => {
    const { post, remove, database } = await startTestServer(t, open);
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const response = await post(SESSIONS.open, askFor());
        if (response.status === 201 && index % 2 === 0) {
          await remove((await bookingOf(response.clone())).manageUrl);
        }
        return response;
      }),
    );
    assert.ok(answers.every(({ status }) => status === 201 || status === 409));
    const { counted, booked } = await placesTaken(database);
    assert.equal(counted, booked);
    assert.ok(counted <= 20);
  });

  test('a client that hangs up before the answer gets the same booking when it asks again', async (t) => {
    const { post, origin, database } = await startTestServer(t, open);
    const ask = askFor();
    await sendAndHangUp(origin, SESSIONS.onePlace, ask);
    const answer = await post(SESSIONS.onePlace, ask);
    assert.ok(answer.status === 200 || answer.status === 201);
    assert.equal((await bookingOf(answer)).status, 'confirmed');
    assert.deepEqual(await placesTaken(database), { counted: 1, booked: 1 });
  });

  test('a code is drawn again when another booking of the session has it', async (t) => {
    const database = await open(t);
    const db = await openDatabase(database);
    const codes = ['000 001', '000 001', '000 001', '000 002'];
    const draw = () => codes.shift() ?? '';
    const first = await takePlaces(db, newBooking(), OFFER, draw);
    const second = await takePlaces(db, newBooking(), OFFER, draw);
    await db.destroy();
    const drawn = [first, second].map((outcome) => outcome.kind === 'taken' && outcome.row.code);
    assert.deepEqual(drawn, ['000 001', '000 002']);
    assert.deepEqual(await placesTaken(database), { counted: 2, booked: 2 });
  });

  test('four processes on one database start together and share 20 places', async (t) => {
    const { file } = await feedFile(t, feedOfTomorrow());
    const database: DatabaseOptions = await open(t);
    const servers = await Promise.all(
      [1, 2, 3, 4].map(() => startServerProcess(t, database, file)),
    );
    const answers = await Promise.all(
      servers.flatMap(({ origin }) =>
        Array.from({ length: 50 }, () => clientOf(origin).post(TOMORROWS_SESSION, askFor())),
      ),
    );
    assert.deepEqual(await tally(answers), { confirmed: 20, 'session-full': 180 });
    assert.deepEqual(await placesTaken(database), { counted: 20, booked: 20 });
    const [first, , , last] = servers.map(({ origin }) => clientOf(origin));
    const made = answers.find(({ status }) => status === 201);
    const path = new URL(made?.headers.get('location') ?? '').pathname.replace('/booking', '');
    assert.equal((await first?.get(path))?.status, 200);
    assert.equal((await last?.get(path))?.status, 200);
  });
});

/** Number of bookings confirmed, and of those refused for each reason. */
async function tally(answers: readonly Response[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const code = answer.ok ? 'confirmed' : (await problemOf(answer)).code;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** Sends a whole request and closes the connection as soon as it is sent. */
function sendAndHangUp(origin: string, session: string, ask: unknown): Promise<void> {
  const body = JSON.stringify(ask);
  const head = [
    `POST /booking/sessions/${encodeURIComponent(session)}/bookings HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(origin).port), new URL(origin).hostname);
    socket.once('error', reject);
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`, () => {
      socket.destroy();
      resolve();
    });
  });
}

const OFFER = { capacity: 9, rules: NO_RULES, acceptWaitlist: false, version: 'v', revision: 0 };

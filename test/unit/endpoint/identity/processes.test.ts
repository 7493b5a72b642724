import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase, type DatabaseOptions } from '../../../../src/endpoint/store/database.ts';
import { feedOfTomorrow, TOMORROWS_SESSION } from '../../../support/booking-feed.ts';
import { startServerProcess } from '../server-process.ts';
import {
  askFor,
  bookingOf,
  clientOf,
  feedFile,
  onEachDatabase,
  placesTaken,
  problemOf,
} from '../test-server.ts';

const PLACES = 7;
const LATER = TOMORROWS_SESSION.replace('T10:00', 'T10:30');

/** The feed of tomorrow with another time, for as long. */
function correctedFeed(start = '10:30', end = '11:30', maximum = PLACES) {
  const feed = feedOfTomorrow(maximum);
  const [daily] = feed.schedules;
  const [dated] = (daily?.['dates'] ?? []) as { date: string }[];
  return { ...feed, schedules: [{ ...daily, dates: [{ ...dated, times: [{ start, end }] }] }] };
}

async function rowsOf(database: DatabaseOptions) {
  const db = await openDatabase(database);
  const bookings = await db.selectFrom('bookings').selectAll().execute();
  const changes = await db.selectFrom('session_changes').selectAll().execute();
  const { revision } = await db.selectFrom('feeds').select('revision').executeTakeFirstOrThrow();
  await db.destroy();
  return { bookings, changes, revision };
}

await onEachDatabase((open) => {
  test('two processes that read a corrected feed at once move the session once, and sell no place twice', async (t) => {
    const { file, write } = await feedFile(t, feedOfTomorrow(PLACES));
    const database = await open(t);
    const servers = [
      await startServerProcess(t, database, file),
      await startServerProcess(t, database, file),
    ];
    const clients = servers.map(({ origin }) => clientOf(origin));
    for (let place = 0; place < PLACES - 2; place += 1) {
      assert.equal((await clients[place % 2]?.post(TOMORROWS_SESSION, askFor()))?.status, 201);
    }
    const before = (await rowsOf(database)).revision;
    await write(correctedFeed());
    const answers = await Promise.all(
      clients.flatMap(({ post }) =>
        [TOMORROWS_SESSION, LATER].flatMap((id) =>
          Array.from({ length: 8 }, () => post(id, askFor())),
        ),
      ),
    );
    const made = answers.filter(({ status }) => status === 201);
    const codes = await Promise.all(
      answers.filter(({ ok }) => !ok).map(async (answer) => (await problemOf(answer)).code),
    );
    assert.equal(made.length, 2);
    assert.ok(
      codes.every((code) => /^(session-full|session-changed)$/.test(code)),
      codes.join(),
    );
    assert.deepEqual(await placesTaken(database), { counted: PLACES, booked: PLACES });
    const { bookings, changes, revision } = await rowsOf(database);
    assert.equal(new Set(bookings.map(({ session_id }) => session_id)).size, 1);
    assert.equal(new Set(bookings.map(({ starts_at }) => starts_at)).size, 1);
    assert.equal(changes.filter(({ action }) => action === 'time').length, 1);
    assert.equal(revision, before + 1);
  });

  test('a process that is killed while it takes a feed leaves all of it done, or nothing', async (t) => {
    const { file, write } = await feedFile(t, feedOfTomorrow(60));
    const database = await open(t);
    let server = await startServerProcess(t, database, file);
    const made = await Promise.all(
      Array.from({ length: 60 }, async () =>
        bookingOf(await clientOf(server.origin).post(TOMORROWS_SESSION, askFor())),
      ),
    );
    const [first] = made;
    assert.ok(first);
    const token = new URL(first.manageUrl).pathname;
    const startsOf = async () =>
      new Set((await rowsOf(database)).bookings.map(({ starts_at }) => starts_at));
    const times = ['10:30', '11:00', '10:15', '10:45'];
    for (const [round, time] of times.entries()) {
      const end = `${Number(time.slice(0, 2)) + 1}${time.slice(2)}`;
      await write(correctedFeed(time, end, 60));
      // Whoever asks makes it read the feed; it is killed in the middle of that, or just before or after.
      const asked = fetch(`${server.origin}${token}`).catch(() => null);
      await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, round * 4))]);
      await server.end('SIGKILL');
      await asked;
      assert.equal((await startsOf()).size, 1, 'all of them moved, or none');
      server = await startServerProcess(t, database, file);
      const link = await bookingOf(await fetch(`${server.origin}${token}`));
      assert.equal(link.status, 'confirmed');
      assert.deepEqual([...(await startsOf())], [link.session.startsAt]);
      assert.equal(link.session.id, TOMORROWS_SESSION.replace('10:00', time));
    }
    assert.deepEqual(await placesTaken(database), { counted: 60, booked: 60 });
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Booking } from '../../../src/booking/contract.ts';
import { doChores } from '../../../src/endpoint/chores.ts';
import { openDatabase } from '../../../src/endpoint/store/database.ts';
import { drawLots } from '../../../src/endpoint/places/draw.ts';
import { openProgramme } from '../../../src/endpoint/sessions/programme.ts';
import { SESSIONS } from '../../support/booking-feed.ts';
import {
  askFor,
  bookingOf,
  feedFile,
  onEachDatabase,
  placesTaken,
  problemOf,
  startTestServer,
} from './test-server.ts';

/** An hour before the party. */
const DRAW_AT = '2026-11-26T11:00:00.000Z';

await onEachDatabase((open) => {
  /** A server at which so many people have applied. */
  async function applied(t: Parameters<typeof open>[0], people: number, elders = 0) {
    const server = await startTestServer(t, open);
    const made: Booking[] = [];
    for (let index = 0; index < people; index += 1) {
      const priorityGroup = index >= people - elders ? 'over-70' : null;
      made.push(await bookingOf(await server.post(SESSIONS.draw, askFor({ priorityGroup }))));
    }
    const seen = () =>
      Promise.all(made.map(async ({ manageUrl }) => bookingOf(await server.get(manageUrl))));
    return { ...server, made, seen };
  }

  test('until the draw everybody who applies is in, and no place is taken', async (t) => {
    const { made, seen, availability } = await applied(t, 5);
    assert.deepEqual(
      made.map(({ status, drawAt, checkIn }) => [status, drawAt, checkIn]),
      Array.from({ length: 5 }, () => ['pending', DRAW_AT, null]),
    );
    const [state] = await availability(SESSIONS.draw);
    assert.deepEqual(
      [state?.['status'], state?.['remaining'], state?.['drawAt']],
      ['open', 3, DRAW_AT],
    );
    assert.ok((await seen()).every(({ status }) => status === 'pending'));
  });

  test('booking closes before the draw', async (t) => {
    const server = await applied(t, 1);
    server.clock.now = Date.parse('2026-11-26T18:00:00+08:00');
    const answer = await server.post(SESSIONS.draw, askFor());
    assert.equal((await problemOf(answer)).code, 'booking-closed');
  });

  test('when it is time, as many are drawn as there are places, and the others wait in order', async (t) => {
    const server = await applied(t, 8);
    server.clock.now = Date.parse(DRAW_AT);
    const now = await server.seen();
    const count = (status: string) => now.filter((each) => each.status === status).length;
    assert.deepEqual([count('confirmed'), count('waitlisted')], [3, 5]);
    const positions = now.flatMap(({ position }) => position ?? []);
    assert.deepEqual(
      positions.toSorted((a, b) => a - b),
      [1, 2, 3, 4, 5],
    );
    assert.deepEqual(await placesTaken(server.database), { counted: 3, booked: 3 });
    assert.ok(now.every(({ drawAt }) => drawAt === null));
  });

  test('who belongs to a priority group is drawn first', async (t) => {
    const server = await applied(t, 8, 2);
    server.clock.now = Date.parse(DRAW_AT);
    const now = await server.seen();
    assert.deepEqual(
      now.slice(-2).map(({ status }) => status),
      ['confirmed', 'confirmed'],
    );
  });

  test('who was drawn and gives the place back gives it to the next lot', async (t) => {
    const server = await applied(t, 6);
    server.clock.now = Date.parse(DRAW_AT);
    const now = await server.seen();
    const winner = now.find(({ status }) => status === 'confirmed');
    const next = now.find(({ position }) => position === 1);
    // The rules of the service let a booking be cancelled until the session begins.
    await server.remove(winner?.manageUrl ?? '');
    const after = await bookingOf(await server.get(next?.manageUrl ?? ''));
    assert.equal(after.status, 'confirmed');
  });

  test('who takes back an application is not drawn', async (t) => {
    const server = await applied(t, 4);
    await server.remove(server.made[0]?.manageUrl ?? '');
    server.clock.now = Date.parse(DRAW_AT);
    const now = await server.seen();
    assert.deepEqual(
      now.map(({ status }) => status),
      ['cancelled', 'confirmed', 'confirmed', 'confirmed'],
    );
  });

  test('lots are drawn once, however many processes come to it at once', async (t) => {
    const server = await applied(t, 20);
    const databases = await oneAfterTheOther([1, 2, 3, 4], () => openDatabase(server.database));
    const draw = (db: (typeof databases)[number]) => drawLots(db, SESSIONS.draw, 3, DRAW_AT);
    // Connections of one process to one SQLite file would wait for each other for ever.
    const drawn =
      'databaseUrl' in server.database
        ? await Promise.all(databases.map(draw))
        : await oneAfterTheOther(databases, draw);
    assert.deepEqual(drawn.filter(Boolean), [true]);
    const [db] = databases;
    const log = await db?.selectFrom('audit_log').selectAll().execute();
    assert.deepEqual(
      log?.map(({ actor, action, subject, facts }) => [actor, action, subject, facts]),
      [['server', 'draw', SESSIONS.draw, '{"applied":20,"confirmed":3}']],
    );
    await Promise.all(databases.map((each) => each.destroy()));
    assert.deepEqual(await placesTaken(server.database), { counted: 3, booked: 3 });
  });

  test('lots are drawn without anybody looking', async (t) => {
    const server = await applied(t, 5);
    const { file } = await feedFile(t);
    const db = await openDatabase(server.database);
    const log = () => {};
    const now = () => Date.parse(DRAW_AT);
    const limiter = { forget: () => Promise.resolve() };
    const source = openProgramme(db, file, log, now);
    await doChores({ db, source, limiter, log, now, retentionDays: 30 });
    const lots = await db.selectFrom('bookings').select('lot').orderBy('lot').execute();
    await db.destroy();
    assert.deepEqual(
      lots.map(({ lot }) => lot),
      [1, 2, 3, 4, 5],
    );
  });

  test('the order of the lots is another each time', async (t) => {
    const orders = new Set<string>();
    for (let times = 0; times < 6; times += 1) {
      const server = await applied(t, 7);
      server.clock.now = Date.parse(DRAW_AT);
      const now = await server.seen();
      orders.add(now.map(({ position }) => position ?? 0).join());
    }
    // Six draws of seven in one order: one in 5,040 to the power of five.
    assert.ok(orders.size > 1);
  });
});

async function oneAfterTheOther<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

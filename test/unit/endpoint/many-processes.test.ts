import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Booking } from '../../../src/booking/contract.ts';
import { openDatabase, type DatabaseOptions } from '../../../src/endpoint/store/database.ts';
import { feedOfTomorrow, type BookingFeed } from '../../support/booking-feed.ts';
import { startPostgres } from '../../support/postgres.ts';
import { startRoundRobin } from '../../support/round-robin.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';
import { askFor, feedFile, newPostgresSchema, newSqliteFile } from './test-server.ts';

const SESSIONS = 10;
const PLACES = 20;
const REQUESTS = 2_000;
const WAITLIST = 30;
/** So often no connection breaks for one person where one of four processes is killed. */
const MOST_BROKEN = 20;
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** Ten sessions of twenty places tomorrow; one can wait for half of them. */
function tenSessions(): BookingFeed {
  const feed = feedOfTomorrow(PLACES);
  const numbers = Array.from({ length: SESSIONS }, (_, index) => index);
  const rules = (number: number) => (number % 2 === 0 ? { waitlist: WAITLIST } : null);
  return {
    ...feed,
    services: numbers.map((number) => ({
      id: `svc-${number}`,
      name: `服务 ${number}`,
      booking: { mode: 'online', rules: rules(number) },
      at: [
        {
          id: `at-${number}`,
          location_id: 'loc-hall',
          schedules: ['daily'],
          capacity: { maximum: PLACES },
        },
      ],
    })),
  };
}

function sessionId(number: number): string {
  return `at-${number}~daily~${TOMORROW}T10:00`;
}

interface Answered {
  readonly status: number;
  readonly booking: Booking | null;
  readonly milliseconds: number;
  readonly times: number;
}

/**
 * Sends a booking as the form does, only with more patience: again with the same key where the connection
 * breaks, and where the endpoint says that it is busy (503), when the time it asks for is over.
 */
async function book(origin: string, number: number, body: unknown): Promise<Answered> {
  const began = performance.now();
  let broken = 0;
  for (let times = 1; ; times += 1) {
    try {
      const answer = await fetch(
        `${origin}/booking/sessions/${encodeURIComponent(sessionId(number))}/bookings`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
      );
      const json: unknown = await answer.json();
      if (answer.status === 503) {
        await pause(1_000 * Number(answer.headers.get('retry-after') ?? 1));
        continue;
      }
      const milliseconds = performance.now() - began;
      const booking = answer.status < 300 ? (json as Booking) : null;
      return { status: answer.status, booking, milliseconds, times };
    } catch (error) {
      broken += 1;
      if (broken > MOST_BROKEN) throw error;
    }
  }
}

/**
 * Sends all requests at once and looks at every answer and every row.
 *
 * @param onProgress told how many have been answered
 */
async function rush(
  t: TestContext,
  origin: string,
  database: DatabaseOptions,
  onProgress: (answered: number) => void = () => {},
): Promise<void> {
  const began = performance.now();
  let count = 0;
  const answers = await Promise.all(
    Array.from({ length: REQUESTS }, async (_, index) => {
      const body = askFor({ acceptWaitlist: true });
      const answer = await book(origin, index % SESSIONS, body);
      count += 1;
      onProgress(count);
      return { ...answer, session: sessionId(index % SESSIONS), key: String(body['requestId']) };
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const times = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(times[Math.floor(times.length * part)] ?? 0);
  t.diagnostic(
    `${REQUESTS} requests at once in ${seconds.toFixed(1)} s (${Math.round(REQUESTS / seconds)} a second); ` +
      `half within ${at(0.5)} ms, 95 % within ${at(0.95)} ms, all within ${at(0.9999)} ms; ` +
      `${answers.filter((answer) => answer.times > 1).length} sent again`,
  );
  const said = (status: string) => answers.filter(({ booking }) => booking?.status === status);
  assert.deepEqual(
    answers.filter(({ status }) => status >= 500).map(({ status }) => status),
    [],
  );
  assert.equal(said('confirmed').length, SESSIONS * PLACES);
  assert.equal(said('waitlisted').length, (SESSIONS / 2) * WAITLIST);
  assert.ok(answers.every(({ status, booking }) => booking !== null || status === 409));

  const db = await openDatabase(database);
  const rows = await db.selectFrom('bookings').selectAll().execute();
  const counters = await db.selectFrom('session_counters').selectAll().execute();
  await db.destroy();
  const confirmed = rows.filter(({ status }) => status === 'confirmed');
  assert.equal(confirmed.length, SESSIONS * PLACES);
  assert.ok(counters.every(({ taken }) => taken === PLACES));
  for (const { booking, session, key } of answers) {
    if (booking === null) continue;
    const kept = rows.filter((row) => row.request_id === key);
    assert.equal(kept.length, 1, 'every booking that was acknowledged is there once');
    assert.deepEqual([kept[0]?.id, kept[0]?.session_id], [booking.id, session]);
  }
}

const postgres = await startPostgres();

test('four processes before one PostgreSQL', { skip: postgres === null }, async (t) => {
  if (postgres === null) return;
  t.after(() => postgres.stop());

  async function fourProcesses(context: TestContext) {
    const database = newPostgresSchema(postgres?.url ?? '', context);
    const { file } = await feedFile(context, tenSessions());
    const processes: ServerProcess[] = [];
    for (let number = 0; number < 4; number += 1) {
      processes.push(await startServerProcess(context, database, file));
    }
    const proxy = await startRoundRobin(processes.map(({ origin }) => origin));
    context.after(() => proxy.close());
    return { database, processes, origin: proxy.origin };
  }

  await t.test('200 places go to 200 of 2,000 people who ask at once', async (t2) => {
    const { database, origin } = await fourProcesses(t2);
    await rush(t2, origin, database);
  });

  await t.test(
    'a process that is killed in the middle loses nothing and doubles nothing',
    async (t2) => {
      const { database, processes, origin } = await fourProcesses(t2);
      const killed: Promise<unknown>[] = [];
      await rush(t2, origin, database, (answered) => {
        const [, victim] = processes;
        if (answered > 120 && killed.length === 0 && victim) killed.push(victim.end('SIGKILL'));
      });
      assert.equal(killed.length, 1);
      await Promise.all(killed);
    },
  );
});

test('one process before SQLite: the same 200 of 2,000', async (t) => {
  const database = await newSqliteFile(t);
  const { file } = await feedFile(t, tenSessions());
  const { origin } = await startServerProcess(t, database, file);
  await rush(t, origin, database);
});

import { randomUUID } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Booking, Problem } from '../../../src/booking/contract.ts';
import { openDatabase, type DatabaseOptions } from '../../../src/endpoint/store/database.ts';
import type { RateLimits } from '../../../src/endpoint/requests/rate-limit.ts';
import {
  startServer,
  type RunningServer,
  type ServerOptions,
} from '../../../src/endpoint/server.ts';
import {
  bookingFeed,
  FEED_NOW,
  NOTICE_VERSION,
  type BookingFeed,
} from '../../support/booking-feed.ts';
import { startPostgres } from '../../support/postgres.ts';

/** Opens a database that no other test knows, removed after the test. */
export type OpenDatabase = (context: TestContext) => Promise<DatabaseOptions>;

/** Declares the same promises for SQLite and, where it can be had, for PostgreSQL. */
export async function onEachDatabase(promises: (open: OpenDatabase) => void): Promise<void> {
  const postgres = await startPostgres();
  describe('on SQLite', () => promises(newSqliteFile));
  const skip = postgres === null ? 'PostgreSQL is not installed here' : false;
  describe('on PostgreSQL', { skip }, () => {
    if (postgres === null) return;
    after(() => postgres.stop());
    promises((context) => Promise.resolve(newPostgresSchema(postgres.url, context)));
  });
}

export async function newSqliteFile(context: TestContext): Promise<DatabaseOptions> {
  return { sqliteFile: join(await temporaryFolder(context), 'data', 'bookings.sqlite') };
}

export function newPostgresSchema(databaseUrl: string, context: TestContext): DatabaseOptions {
  const databaseSchema = `test_${randomUUID().replaceAll('-', '')}`;
  context.after(async () => {
    const client = new Client(databaseUrl);
    await client.connect();
    await client.query(`drop schema if exists ${databaseSchema} cascade`);
    await client.end();
  });
  return { databaseUrl, databaseSchema };
}

export async function temporaryFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-test-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A feed written to a file, with what writes it again. */
export async function feedFile(context: TestContext, feed: BookingFeed = bookingFeed()) {
  const file = join(await temporaryFolder(context), 'feed.json');
  // In one step, as careful offices do: whoever reads it in between would find half of it.
  const write = async (next: unknown) => {
    await writeFile(`${file}.new`, typeof next === 'string' ? next : JSON.stringify(next));
    await rename(`${file}.new`, file);
  };
  await write(feed);
  return { file, write };
}

/** Tests send hundreds of requests from one address. */
export const NO_LIMITS: RateLimits = { perAddress: null, perPhone: null, wrongLinks: null };

/** Starts the real server for one test, its clock standing at `FEED_NOW` until it is set. */
export async function startTestServer(
  context: TestContext,
  open: OpenDatabase,
  options: Partial<ServerOptions> & { readonly feed?: BookingFeed } = {},
) {
  const { feed, ...rest } = options;
  const clock = { now: FEED_NOW };
  const events: string[] = [];
  let server: RunningServer | null = null;
  context.after(() => server?.close()); // hooks run in this order: the database is removed after it
  const source = await feedFile(context, feed);
  const database = await open(context);
  server = await startServer({
    ...database,
    feedFile: source.file,
    port: 0,
    now: () => clock.now,
    limits: NO_LIMITS,
    log: (event, facts) => events.push(JSON.stringify({ event, ...facts })),
    ...rest,
  });
  return {
    ...server,
    ...clientOf(server.origin),
    database,
    clock,
    events,
    writeFeed: source.write,
    feedFile: source.file,
  };
}

/** Most times that a test asks again where an endpoint says that it is busy; then it is told so. */
const MOST_TIMES = 60;

/**
 * Talks to an endpoint as a client does: where it is busy, again with the same key when the time that it asks
 * for is over. `once` does not ask again.
 */
export function clientOf(origin: string) {
  const once = impatientClientOf(origin);
  return {
    once,
    post: (...asked: Parameters<typeof once.post>) => untilHeard(() => once.post(...asked)),
    patch: (...asked: Parameters<typeof once.patch>) => untilHeard(() => once.patch(...asked)),
    get: (...asked: Parameters<typeof once.get>) => untilHeard(() => once.get(...asked)),
    remove: (...asked: Parameters<typeof once.remove>) => untilHeard(() => once.remove(...asked)),
    availability: async (...sessions: readonly string[]) => {
      const ids = sessions.map(encodeURIComponent).join(',');
      const response = await untilHeard(() => once.get(`/availability?sessions=${ids}`));
      return ((await response.json()) as { sessions: Record<string, unknown>[] }).sessions;
    },
  };
}

/** Asks until the endpoint is not busy, or for too long. */
async function untilHeard(ask: () => Promise<Response>): Promise<Response> {
  for (let times = 1; ; times += 1) {
    const answer = await ask();
    if (times === MOST_TIMES || !(await isBusy(answer))) return answer;
    await pause(1_000 * Number(answer.headers.get('retry-after') ?? 1));
  }
}

async function isBusy(answer: Response): Promise<boolean> {
  if (answer.status !== 503) return false;
  const problem = (await answer.clone().json()) as Partial<Problem>;
  return problem.type?.endsWith('/busy') ?? false;
}

function impatientClientOf(origin: string) {
  const url = (path: string) => (path.startsWith('http') ? path : `${origin}/booking${path}`);
  return {
    /** Sends a body to the bookings of a session; text is sent as it is. */
    post: (session: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(url(`/sessions/${encodeURIComponent(session)}/bookings`), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    patch: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(url(path), {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    get: (path: string, headers: Record<string, string> = {}) => fetch(url(path), { headers }),
    remove: (path: string, headers: Record<string, string> = {}) =>
      fetch(url(path), { method: 'DELETE', headers }),
  };
}

let callers = 0;

/** A phone number that nobody else has. */
function newPhone(): string {
  callers += 1;
  return `139 ${String(callers).padStart(8, '0')}`;
}

/** A phone number of its own, as it is kept. */
export function somebody(name = '古丽') {
  return { name, phone: newPhone() };
}

/** A valid body, with a key and a phone number of its own. */
export function askFor(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    requestId: randomUUID(),
    sessionVersion: null,
    partySize: 1,
    contact: { name: '古丽', phone: newPhone() },
    consents: [{ id: 'privacy', version: NOTICE_VERSION, at: '2026-11-24T10:00:00+08:00' }],
    source: { page: 'https://example.org/', widget: '0.1.0' },
    ...changes,
  };
}

export async function bookingOf(response: Response): Promise<Booking> {
  return (await response.json()) as Booking;
}

/** Reads a problem, and whether it is sent as one with the status it names. */
export async function problemOf(response: Response): Promise<Problem & { readonly code: string }> {
  const problem = (await response.json()) as Problem;
  if (response.headers.get('content-type') !== 'application/problem+json') {
    throw new Error('not sent as application/problem+json');
  }
  if (problem.status !== response.status) throw new Error('the body names another status');
  return { ...problem, code: problem.type.split('/').at(-1) ?? '' };
}

/** The places taken by the counters, and by the bookings that stand: they must be the same. */
export async function placesTaken(database: DatabaseOptions) {
  const db = await openDatabase(database);
  const counted = await db
    .selectFrom('session_counters')
    .select((column) => column.fn.sum<number | string>('taken').as('sum'))
    .executeTakeFirst();
  const booked = await db
    .selectFrom('bookings')
    .select((column) => column.fn.sum<number | string>('party_size').as('sum'))
    .where('status', '=', 'confirmed')
    .executeTakeFirst();
  await db.destroy();
  return { counted: Number(counted?.sum ?? 0), booked: Number(booked?.sum ?? 0) };
}

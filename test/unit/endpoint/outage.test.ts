import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import Database from 'libsql';
import { bookingFeed, SESSIONS } from '../../support/booking-feed.ts';
import { startPostgres } from '../../support/postgres.ts';
import {
  askFor,
  bookingOf,
  newPostgresSchema,
  newSqliteFile,
  problemOf,
  startTestServer,
} from './test-server.ts';

test('a database file that another program holds is busy, and books when it is let go', async (t) => {
  const { sqliteFile } = (await newSqliteFile(t)) as { sqliteFile: string };
  const options = { sqliteFile, busyTimeoutMs: 20 };
  const { once, post, get, remove, events } = await startTestServer(t, () =>
    Promise.resolve(options),
  );
  const before = await bookingOf(await post(SESSIONS.open, askFor()));
  const other = new Database(sqliteFile);
  other.exec('BEGIN IMMEDIATE');
  const ask = askFor();
  for (const _ of [1, 2, 3]) await assertBusy(await once.post(SESSIONS.open, ask));
  await assertBusy(await once.remove(before.manageUrl));
  assert.equal((await get(`/availability?sessions=${SESSIONS.open}`)).status, 200);
  other.exec('ROLLBACK');
  other.close();
  assert.equal((await post(SESSIONS.open, ask)).status, 201);
  assert.equal((await remove(before.manageUrl)).status, 200);
  assert.match(events.join('\n'), /database-unavailable/);
});

const postgres = await startPostgres();
const skip = postgres?.outage ? false : 'there is no PostgreSQL here that may be stopped';

describe('on PostgreSQL', { skip }, () => {
  after(() => postgres?.stop());

  test('an outage is answered busy, and the same key books after it', async (t) => {
    assert.ok(postgres?.outage);
    const { url, outage } = postgres;
    const { once, post, get, availability } = await startTestServer(t, (context) =>
      Promise.resolve(newPostgresSchema(url, context)),
    );
    const before = await bookingOf(await post(SESSIONS.open, askFor()));
    const ask = askFor();
    await outage.begin();
    await assertBusy(await once.post(SESSIONS.open, ask));
    await assertBusy(await once.get(before.manageUrl));
    await assertBusy(await once.remove(before.manageUrl));
    await assertBusy(await once.get(`/availability?sessions=${SESSIONS.open}`));
    await outage.end();
    assert.equal((await post(SESSIONS.open, ask)).status, 201);
    assert.equal((await bookingOf(await get(before.manageUrl))).code, before.code);
    assert.equal((await availability(SESSIONS.open))[0]?.['remaining'], 18);
  });
});

test('an error nobody expected is told without its cause, and logged without what was sent', async (t) => {
  const { sqliteFile } = (await newSqliteFile(t)) as { sqliteFile: string };
  const { post, events } = await startTestServer(t, () => Promise.resolve({ sqliteFile }));
  const other = new Database(sqliteFile);
  other.exec('drop table bookings');
  other.close();
  const response = await post(SESSIONS.open, askFor());
  const problem = await problemOf(response);
  assert.deepEqual([problem.status, problem.code], [500, 'internal-error']);
  assert.doesNotMatch(JSON.stringify(problem), /table|sql/i);
  assert.match(events.join('\n'), /internal-error.*SQLITE_ERROR/);
  assert.doesNotMatch(events.join('\n'), /古丽|9999|at-yoga/);
});

test('a feed that breaks leaves the last good copy in use, and is reported once', async (t) => {
  const { post, availability, writeFeed, events } = await startTestServer(t, newSqliteFile);
  const broken = [JSON.stringify(bookingFeed()).slice(0, 500), '', '{"feed":{"spec":"9.0"}}', '[]'];
  broken.push(JSON.stringify({ ...bookingFeed(), x_filler: '0'.repeat(16_000_000) }));
  for (const copy of broken) {
    await writeFeed(copy);
    assert.equal((await post(SESSIONS.open, askFor())).status, 201);
    assert.equal((await availability(SESSIONS.open)).length, 1);
  }
  assert.equal(events.filter((event) => event.includes('feed-broken')).length, broken.length);
});

test('without any feed online booking is paused, until there is one', async (t) => {
  const file = `${((await newSqliteFile(t)) as { sqliteFile: string }).sqliteFile}.json`;
  const { post, get, events } = await startTestServer(t, newSqliteFile, { feedFile: file });
  for (const response of [
    await post(SESSIONS.open, askFor()),
    await get('/availability?sessions=a'),
  ]) {
    const problem = await problemOf(response);
    assert.deepEqual([problem.code, problem.retryAfter], ['maintenance', 60]);
  }
  assert.equal(events.filter((event) => event.includes('feed-unreadable')).length, 1);
});

async function assertBusy(response: Response): Promise<void> {
  const problem = await problemOf(response);
  assert.deepEqual([problem.status, problem.code], [503, 'busy']);
  assert.equal(response.headers.get('retry-after'), String(problem.retryAfter));
}

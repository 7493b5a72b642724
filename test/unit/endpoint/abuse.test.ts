import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { test } from 'node:test';
import type { Availability, Challenge } from '../../../src/booking/contract.ts';
import { findNonce } from '../../../src/booking/find-nonce.ts';
import { openDatabase } from '../../../src/endpoint/store/database.ts';
import { SESSIONS } from '../../support/booking-feed.ts';
import {
  askFor,
  bookingOf,
  newSqliteFile,
  NO_LIMITS,
  onEachDatabase,
  problemOf,
  somebody,
  startTestServer,
} from './test-server.ts';

const THREE_AN_HOUR = { times: 3, perSeconds: 3_600 };

await onEachDatabase((open) => {
  test('who asks too often from one address is told when there is room again', async (t) => {
    const limits = { ...NO_LIMITS, perAddress: THREE_AN_HOUR };
    const { post, clock, get, database } = await startTestServer(t, open, { limits });
    const made = await bookingOf(await post(SESSIONS.open, askFor()));
    await post(SESSIONS.open, askFor());
    await post(SESSIONS.open, askFor());
    const answer = await post(SESSIONS.open, askFor());
    const problem = await problemOf(answer);
    assert.equal(problem.code, 'too-many-requests');
    assert.equal(problem.retryAfter, 3_600);
    assert.equal(answer.headers.get('retry-after'), '3600');
    assert.equal((await get(made.manageUrl)).status, 200, 'looking is not limited');
    clock.now += 2 * 3_600_000;
    assert.equal((await post(SESSIONS.open, askFor())).status, 201);
    const db = await openDatabase(database);
    const windows = await db.selectFrom('rate_windows').selectAll().execute();
    await db.destroy();
    assert.ok(windows.length > 0);
    assert.doesNotMatch(JSON.stringify(windows), /127\.0\.0\.1/);
  });

  test('two processes of one database count together, and at once', async (t) => {
    const limits = { ...NO_LIMITS, perAddress: { times: 10, perSeconds: 3_600 } };
    const { post } = await startTestServer(t, open, { limits });
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => post(SESSIONS.names, askFor())),
    );
    assert.equal(answers.filter(({ status }) => status === 201).length, 10);
    assert.equal(answers.filter(({ status }) => status === 429).length, 20);
  });

  test('a phone number makes so many new bookings; what is sent again is not new', async (t) => {
    const limits = { ...NO_LIMITS, perPhone: THREE_AN_HOUR };
    const { post } = await startTestServer(t, open, { limits });
    const { phone } = somebody();
    const ask = (name: string) => askFor({ contact: { name, phone } });
    const first = ask('甲');
    for (const body of [first, ask('乙'), ask('丙')]) {
      assert.equal((await post(SESSIONS.open, body)).status, 201);
    }
    assert.equal((await problemOf(await post(SESSIONS.open, ask('丁')))).code, 'too-many-requests');
    assert.equal((await post(SESSIONS.open, first)).status, 200);
    assert.equal((await post(SESSIONS.open, askFor())).status, 201);
  });
});

test('links are not found by trying: all that are wrong look alike, and soon get no answer', async (t) => {
  const limits = { ...NO_LIMITS, wrongLinks: THREE_AN_HOUR };
  const { post, get, origin } = await startTestServer(t, newSqliteFile, { limits });
  const made = await bookingOf(await post(SESSIONS.open, askFor()));
  const wrong = [
    `${origin}/booking/bookings/${randomUUID()}.${'A'.repeat(43)}`,
    `${origin}/booking/bookings/${made.code.replace(' ', '')}`,
    `${made.manageUrl.slice(0, -2)}AA`,
  ];
  const answers = [];
  for (const url of wrong) answers.push(await (await get(url)).text());
  assert.equal(new Set(answers).size, 1);
  assert.equal((await problemOf(await get(wrong[0] ?? ''))).code, 'too-many-requests');
  assert.equal((await get(made.manageUrl)).status, 200, 'a right one always is');
});

test('behind a proxy of our own, each address counts for itself; else nobody is believed', async (t) => {
  const limits = { ...NO_LIMITS, perAddress: { times: 1, perSeconds: 3_600 } };
  const from = (address: string) => ({ 'x-forwarded-for': `8.8.8.8, ${address}` });
  const trusting = await startTestServer(t, newSqliteFile, { limits, trustProxy: true });
  assert.equal((await trusting.post(SESSIONS.open, askFor(), from('10.0.0.1'))).status, 201);
  assert.equal((await trusting.post(SESSIONS.open, askFor(), from('10.0.0.2'))).status, 201);
  assert.equal((await trusting.post(SESSIONS.open, askFor(), from('10.0.0.1'))).status, 429);
  const plain = await startTestServer(t, newSqliteFile, { limits });
  assert.equal((await plain.post(SESSIONS.open, askFor(), from('10.0.0.1'))).status, 201);
  assert.equal((await plain.post(SESSIONS.open, askFor(), from('10.0.0.2'))).status, 429);
});

async function challengeOf(origin: string): Promise<Challenge> {
  const id = encodeURIComponent(SESSIONS.open);
  const answer = await fetch(`${origin}/booking/availability?sessions=${id}`);
  const { challenge } = (await answer.json()) as Availability;
  if (challenge === null) throw new Error('no challenge');
  return challenge;
}

test('a booking that comes faster than anybody writes has to wait, and is taken then', async (t) => {
  const challenge = { difficulty: 0, minimumSeconds: 3 };
  const { post, origin, clock } = await startTestServer(t, newSqliteFile, { challenge });
  const { value } = await challengeOf(origin);
  const ask = askFor({ proof: { challenge: value, nonce: 0 } });
  clock.now += 1_000;
  const early = await problemOf(await post(SESSIONS.open, ask));
  assert.deepEqual([early.code, early.retryAfter], ['too-many-requests', 2]);
  clock.now += 2_000;
  assert.equal((await post(SESSIONS.open, ask)).status, 201);
  const again = { ...ask, proof: null };
  assert.equal((await post(SESSIONS.open, again)).status, 200, 'a repeat needs no proof');
});

test('work is done for one request, for a day, and checked', async (t) => {
  const challenge = { difficulty: 10, minimumSeconds: 0 };
  const { post, origin, clock } = await startTestServer(t, newSqliteFile, { challenge });
  const missing = await problemOf(await post(SESSIONS.open, askFor()));
  assert.equal(missing.code, 'proof-required');
  assert.equal(missing.challenge?.difficulty, 10);
  const { value } = await challengeOf(origin);
  const requestId = randomUUID();
  const nonce = findNonce(value, requestId, 0, 1_000_000, 10) ?? -1;
  const digest = createHash('sha256').update(`${value}.${requestId}.${nonce}`).digest();
  assert.equal(digest.readUInt16BE(0) >> 6, 0, 'ten zero bits');
  const proof = { challenge: value, nonce };
  const codeOf = async (body: Record<string, unknown>) =>
    (await problemOf(await post(SESSIONS.open, askFor(body)))).code;
  const other = randomUUID();
  const unsolved = findNonce(value, other, 0, 1, 10) === null ? other : randomUUID();
  assert.equal(
    await codeOf({ requestId: unsolved, proof: { ...proof, nonce: 0 } }),
    'proof-required',
  );
  const forged = { challenge: value.replace(/^./, 'z'), nonce };
  assert.equal(await codeOf({ requestId, proof: forged }), 'proof-required');
  assert.equal((await post(SESSIONS.open, askFor({ requestId, proof }))).status, 201);
  clock.now -= 2 * 86_400_000;
  const old = await challengeOf(origin);
  clock.now += 2 * 86_400_000;
  const late = { challenge: old.value, nonce: 0 };
  assert.equal(await codeOf({ proof: late }), 'proof-required');
});

test('the places have the same entity tag, whatever challenge comes with them', async (t) => {
  const challenge = { difficulty: 4, minimumSeconds: 0 };
  const { get, clock } = await startTestServer(t, newSqliteFile, { challenge });
  const path = `/availability?sessions=${encodeURIComponent(SESSIONS.open)}`;
  const tag = (await get(path)).headers.get('etag') ?? '';
  clock.now += 60_000;
  assert.equal((await get(path, { 'if-none-match': tag })).status, 304);
});

test('every answer protects itself', async (t) => {
  const { post, get } = await startTestServer(t, newSqliteFile);
  for (const answer of [
    await post(SESSIONS.open, askFor()),
    await post(SESSIONS.open, {}),
    await get('/bookings/x'),
    await get('/availability?sessions='),
  ]) {
    const { headers } = answer;
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
  }
});

test('who does not finish a request is let go, and asked to come again: it may have waited for us', async (t) => {
  const { origin } = await startTestServer(t, newSqliteFile);
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve('closed')));
  let answer = '';
  socket.on('error', () => {});
  socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
  socket.write('POST /booking/needs HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n');
  // The patience of the server is a span of time: ten seconds, looked at every two.
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('open'), 300_000).unref());
  assert.equal(await Promise.race([closed, late]), 'closed');
  assert.match(answer, /^HTTP\/1\.1 503 /);
  assert.match(answer, /\r\nretry-after: 1\r\n/i);
  assert.match(answer, /problems\/busy"/);
});

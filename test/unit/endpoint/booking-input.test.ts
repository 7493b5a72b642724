import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { bookingFeed, SESSIONS } from '../../support/booking-feed.ts';
import { askFor, newSqliteFile, placesTaken, problemOf, startTestServer } from './test-server.ts';

test('every wrong field is named by its pointer and its code', async (t) => {
  const { post, database } = await startTestServer(t, newSqliteFile);
  const contact = (changes: object) => ({
    contact: { name: '古丽', phone: '13999998888', ...changes },
  });
  const consent = { id: 'privacy', version: '2026-05-01', at: '2026-11-24T10:00:00+08:00' };
  const cases: readonly (readonly [Record<string, unknown>, string, string])[] = [
    [contact({ phone: '12345' }), '#/contact/phone', 'not-a-phone-number'],
    [contact({ phone: '' }), '#/contact/phone', 'missing'],
    [contact({ phone: undefined }), '#/contact/phone', 'missing'],
    [contact({ phone: 13999998888 }), '#/contact/phone', 'invalid'],
    [contact({ name: '   ' }), '#/contact/name', 'missing'],
    [contact({ name: '长'.repeat(81) }), '#/contact/name', 'too-long'],
    [contact({ name: 'a\u0000b' }), '#/contact/name', 'invalid'],
    [contact({ name: ['x'] }), '#/contact/name', 'invalid'],
    [{ contact: null }, '#/contact', 'missing'],
    [{ contact: undefined }, '#/contact', 'missing'],
    [{ partySize: 0 }, '#/partySize', 'out-of-range'],
    [{ partySize: -1 }, '#/partySize', 'out-of-range'],
    [{ partySize: 5 }, '#/partySize', 'out-of-range'],
    [{ partySize: 1e9 }, '#/partySize', 'out-of-range'],
    [{ partySize: 1.5 }, '#/partySize', 'not-a-number'],
    [{ partySize: '2' }, '#/partySize', 'not-a-number'],
    [{ partySize: undefined }, '#/partySize', 'missing'],
    [{ consents: undefined }, '#/consents', 'missing'],
    [{ consents: [] }, '#/consents', 'missing'],
    [{ consents: [{ ...consent, version: '2020-01-01' }] }, '#/consents', 'outdated'],
    [{ consents: [{ ...consent, id: 'advertising' }] }, '#/consents/0/id', 'invalid'],
  ];
  for (const [changes, pointer, code] of cases) {
    const problem = await problemOf(await post(SESSIONS.open, askFor(changes)));
    assert.equal(problem.code, 'validation-error', JSON.stringify(changes));
    const named = problem.errors?.map((error) => [error.pointer, error.code]);
    assert.deepEqual(named, [[pointer, code]], JSON.stringify(changes));
    assert.ok(problem.errors?.[0]?.detail);
  }
  assert.deepEqual(await placesTaken(database), { counted: 0, booked: 0 });
});

test('several wrong fields are named at once', async (t) => {
  const { post } = await startTestServer(t, newSqliteFile);
  const ask = askFor({ partySize: 0, contact: { name: '', phone: 'x' }, consents: [] });
  const { errors } = await problemOf(await post(SESSIONS.open, ask));
  assert.deepEqual(errors?.map(({ pointer }) => pointer).toSorted(), [
    '#/consents',
    '#/contact/name',
    '#/contact/phone',
    '#/partySize',
  ]);
});

test('a body that is no JSON object is refused', async (t) => {
  const { post } = await startTestServer(t, newSqliteFile);
  const key = { 'idempotency-key': '"11111111-2222-4333-8444-555555555555"' };
  const code = async (body: string) => (await problemOf(await post(SESSIONS.open, body, key))).code;
  for (const body of ['', '{', '{"a":', 'null!', '\u{feff}x', '[1,', '<html></html>']) {
    assert.equal(await code(body), 'bad-request', body);
  }
  for (const body of ['null', '[]', '"text"', '1', '{}', '{"__proto__":{"partySize":1}}']) {
    assert.equal(await code(body), 'validation-error', body);
  }
  assert.equal(await code('['.repeat(8_000)), 'bad-request');
});

test('a body in another charset or another format is refused', async (t) => {
  const { origin, post } = await startTestServer(t, newSqliteFile);
  const notUtf8 = await fetch(`${origin}/booking/sessions/${SESSIONS.open}/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=gbk' },
    body: new Uint8Array([0x7b, 0xb9, 0xc5, 0x7d]),
  });
  assert.equal((await problemOf(notUtf8)).code, 'bad-request');
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
    const response = await post(SESSIONS.open, askFor(), { 'content-type': type });
    assert.equal((await problemOf(response)).code, 'media-type', type);
  }
  const suffixed = { 'content-type': 'Application/Linli+JSON; charset=utf-8' };
  assert.equal((await post(SESSIONS.open, askFor(), suffixed)).status, 201);
});

test('a body of one megabyte is refused, announced or sent in chunks', async (t) => {
  const { post, origin, database } = await startTestServer(t, newSqliteFile);
  const big = JSON.stringify(askFor({ padding: 'x'.repeat(1_000_000) }));
  assert.equal((await problemOf(await post(SESSIONS.open, big))).code, 'too-large');
  const chunked = await sendChunks(`${origin}/booking/sessions/${SESSIONS.open}/bookings`, big);
  assert.equal(chunked.status, 413);
  assert.match(chunked.body, /too-large/);
  assert.deepEqual(await placesTaken(database), { counted: 0, booked: 0 });
});

test('a body that never ends is refused as soon as it is too large', async (t) => {
  const { origin } = await startTestServer(t, newSqliteFile);
  const { hostname, port } = new URL(origin);
  const status = await new Promise((resolve, reject) => {
    const outgoing = request({
      hostname,
      port,
      method: 'POST',
      path: `/booking/sessions/${SESSIONS.open}/bookings`,
      headers: { 'content-type': 'application/json' },
    });
    outgoing.once('error', reject);
    outgoing.once('response', (response) => {
      resolve(response.statusCode);
      outgoing.destroy();
    });
    outgoing.write('x'.repeat(20_000)); // and never ends
  });
  assert.equal(status, 413);
});

test('a small body sent in chunks is taken', async (t) => {
  const { origin } = await startTestServer(t, newSqliteFile);
  const url = `${origin}/booking/sessions/${SESSIONS.open}/bookings`;
  assert.equal((await sendChunks(url, JSON.stringify(askFor()))).status, 201);
});

test('without a privacy notice in the feed, online booking is paused', async (t) => {
  const feed = bookingFeed();
  feed.feed.booking.privacy = null;
  const { post } = await startTestServer(t, newSqliteFile, { feed });
  const response = await post(SESSIONS.open, askFor());
  const problem = await problemOf(response);
  assert.deepEqual([problem.status, problem.code], [503, 'maintenance']);
  assert.equal(response.headers.get('retry-after'), String(problem.retryAfter));
});

test('problems are told in the language the reader prefers', async (t) => {
  const { post } = await startTestServer(t, newSqliteFile);
  const title = async (language: string) => {
    const ask = askFor({ partySize: 0 });
    const response = await post(SESSIONS.open, ask, { 'accept-language': language });
    const { title, errors } = await problemOf(response);
    return [response.headers.get('content-language'), title, errors?.[0]?.detail];
  };
  const chinese = ['zh-Hans', '有内容需要修改', '超出范围'];
  const english = ['en', 'Something needs to be corrected', 'This is out of range'];
  assert.deepEqual(await title('zh-CN,zh;q=0.9,en;q=0.8'), chinese);
  assert.deepEqual(await title('ug-CN, zh-CN;q=0.5'), chinese);
  assert.deepEqual(await title('zh;q=0.5, en-GB'), english);
  assert.deepEqual(await title('fr'), english);
});

/** Sends a body in chunks of unannounced length, as a streaming client does. */
function sendChunks(url: string, body: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const outgoing = request(url, { method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    outgoing.once('error', reject);
    for (let at = 0; at < body.length; at += 4_096) outgoing.write(body.slice(at, at + 4_096));
    outgoing.end();
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTICE_VERSION, SESSIONS } from '../../support/booking-feed.ts';
import { askFor, bookingOf, onEachDatabase, problemOf, startTestServer } from './test-server.ts';

const UNSTORABLE = ['\0', 'a\0b', '\ud800', 'x\udfff', '\udc00\ud800', `${'字'.repeat(20)}\0`];
const CONSENT = { id: 'privacy', version: NOTICE_VERSION, at: '2026-11-24T10:00:00+08:00' };

/** The ways to every string of a value, keys of records included. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]));
}

function changed(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = changed(copy[key], rest, text);
  return copy;
}

const BOOKING = () =>
  askFor({
    sessionVersion: 'v',
    onBehalfOf: { name: '买买提', relation: '女儿' },
    attendees: [{ name: '小明' }],
    answers: { door: '3-501', more: 'x' },
    priorityGroup: 'over-70',
    consents: [CONSENT, { ...CONSENT, id: 'on-behalf' }],
    proof: { challenge: 'x', nonce: 0 },
    website: 'x',
    unknown: { deep: ['x'] },
  });

const NEED = () => ({
  requestId: askFor()['requestId'],
  text: '想学用手机挂号',
  term: 'a:b',
  forWhom: 'elders',
  times: ['weekday-daytime'],
  locationId: 'loc-hall',
  contact: { name: '古丽', phone: '13912345678' },
  consents: [CONSENT, CONSENT],
  source: { page: 'https://a.example/', widget: '1' },
  unknown: 'x',
});

await onEachDatabase((open) => {
  test('what no database can store is refused, in every text of every body', async (t) => {
    const server = await startTestServer(t, open);
    const { post, origin, patch, events } = server;
    const made = await bookingOf(await post(SESSIONS.open, askFor()));
    const sendNeed = (body: unknown) =>
      fetch(`${origin}/booking/needs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const change = () => ({ sessionId: SESSIONS.notYetOpen, sessionVersion: 'v', unknown: 'x' });
    const bodies = [
      [BOOKING, (body: unknown) => post(SESSIONS.open, body)],
      [NEED, sendNeed],
      [change, (body: unknown) => patch(made.manageUrl, body)],
    ] as const;
    for (const [body, send] of bodies) {
      for (const path of placesIn(body())) {
        for (const text of UNSTORABLE) {
          const problem = await problemOf(await send(changed(body(), path, text)));
          const said = `${path.join('/')} ${JSON.stringify(text)} ${problem.code}`;
          // The key stands in a header too, and has a form of its own.
          assert.ok(problem.status === 422 || path[0] === 'requestId', said);
        }
      }
      for (const key of UNSTORABLE) {
        const answer = await send({ ...body(), answers: { [key]: 'x' }, more: { [key]: 1 } });
        assert.equal((await problemOf(answer)).code, 'validation-error');
      }
    }
    const one = askFor({ contact: { name: '古丽', phone: '13912345678' }, website: 'a\0' });
    const named = await problemOf(await post(SESSIONS.open, one));
    assert.deepEqual(
      named.errors?.map(({ pointer, code }) => [pointer, code]),
      [['#/website', 'invalid']],
    );
    const deep = `{"a":${'['.repeat(7_000)}"\\u0000"${']'.repeat(7_000)}}`;
    const key = { 'idempotency-key': '11111111-2222-4333-8444-555555555555' };
    assert.equal((await problemOf(await post(SESSIONS.open, deep, key))).status, 422);
    assert.deepEqual(events, []);
  });

  test('a time is an RFC 3339 instant and no longer than one', async (t) => {
    const { post, events } = await startTestServer(t, open);
    const send = (at: unknown) => post(SESSIONS.open, askFor({ consents: [{ ...CONSENT, at }] }));
    const wrong = [
      '2026-01-01 (\0)',
      `2026-01-01 (${'x'.repeat(9_000)})`,
      `2026-11-24T10:00:00.${'0'.repeat(9_000)}Z`,
      `2026-11-24T10:00:00.${'0'.repeat(20)}Z`,
      'Tue, 24 Nov 2026 10:00:00 GMT',
      '2026-11-24',
      '1',
      '2026-02-30T10:00:00Z',
      '2026-11-24T25:00:00Z',
      '2026-11-24T10:00:00',
      ' 2026-11-24T10:00:00Z',
      '+012026-11-24T10:00:00Z',
      1_764_000_000,
    ];
    for (const at of wrong) {
      const problem = await problemOf(await send(at));
      assert.deepEqual(
        problem.errors?.map(({ pointer }) => pointer),
        ['#/consents/0/at'],
        String(at).slice(0, 40),
      );
    }
    const right = ['2026-11-24T10:00:00Z', '2026-11-24T10:00:00.123456789+08:00', CONSENT.at];
    for (const at of right) assert.equal((await send(at)).status, 201);
    assert.deepEqual(events, []);
  });

  test('a form of the office, an address and a header are stored nowhere as they come', async (t) => {
    const token = 'front-desk-token-1';
    const server = await startTestServer(t, open, { staffTokens: { front: token } });
    const { origin, get, events } = server;
    const send = (path: string, body: string, cookie = '') =>
      fetch(`${origin}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
    const signedIn = await send('/office/sign-in', `token=${token}`);
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const session = `/office/sessions/${encodeURIComponent(SESSIONS.open)}`;
    for (const text of ['%00', 'a%00b', '%ED%A0%80', '%FF', '482%20716%00']) {
      const answers = [
        await send('/office/sign-in', `token=${text}`),
        await send('/office/sign-in', `${text}=1&token=x`),
        await send(`${session}/came`, `code=${text}&came=yes`, cookie),
        await send(`${session}/check-in`, `code=${text}`, cookie),
        await fetch(`${origin}/office?day=${text}`, { headers: { cookie } }),
        await fetch(`${origin}${session}?said=${text}`, { headers: { cookie } }),
        await fetch(`${origin}/office/sessions/${text}`, { headers: { cookie } }),
        await fetch(`${origin}/office`, { headers: { cookie: `linli_office=${text}` } }),
        await get(`/bookings/${text}`),
        await get(`/bookings/${text}.${text}/calendar.ics`),
        await get(`/availability?sessions=${text}`),
        await server.remove(`/needs/${text}`),
        await server.post(
          decodeURIComponent(text === '%ED%A0%80' || text === '%FF' ? 'x' : text),
          askFor(),
        ),
      ];
      for (const answer of answers)
        assert.ok(answer.status < 500, `${answer.url} ${answer.status}`);
    }
    assert.deepEqual(events, []);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase, type DatabaseOptions } from '../../../../src/endpoint/store/database.ts';
import { purgePersonalData } from '../../../../src/endpoint/purge.ts';
import { NOTICE_VERSION, SESSIONS } from '../../../support/booking-feed.ts';
import { readEvent } from '../../../support/calendar.ts';
import {
  askFor,
  bookingOf,
  newSqliteFile,
  onEachDatabase,
  problemOf,
  startTestServer,
} from '../test-server.ts';

const TOKEN = 'front-desk-token-1';
const staffTokens = { front: TOKEN };
const DAY = '/office?day=2026-11-25';
const SESSION = `/office/sessions/${encodeURIComponent(SESSIONS.open)}`;

type Server = Awaited<ReturnType<typeof startTestServer>>;

/** Opens pages of the office as a browser does, signed in. */
async function office({ origin }: Server, token = TOKEN) {
  const form = (path: string, fields: Record<string, string>, headers = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, ...headers },
      body: new URLSearchParams(fields),
    });
  const signedIn = await form('/office/sign-in', { token });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return {
    signedIn,
    cookie,
    open: (path: string) => fetch(`${origin}${path}`, { headers: { cookie }, redirect: 'manual' }),
    send: (path: string, fields: Record<string, string> = {}, headers = {}) =>
      form(path, fields, { cookie, ...headers }),
  };
}

async function tableOf(database: DatabaseOptions, table: 'bookings' | 'audit_log') {
  const db = await openDatabase(database);
  const rows = await db.selectFrom(table).selectAll().execute();
  await db.destroy();
  return rows as Record<string, unknown>[];
}

const AGREED = { version: NOTICE_VERSION, at: '2026-11-24T10:00:00+08:00' };

await onEachDatabase((open) => {
  test('nothing is shown without signing in, and nothing exists without staff', async (t) => {
    const without = await startTestServer(t, open);
    assert.equal((await fetch(`${without.origin}/office`)).status, 404);
    const server = await startTestServer(t, open, { staffTokens });
    for (const path of ['/office', SESSION, `${SESSION}/list.csv`, '/office/log']) {
      const answer = await fetch(`${server.origin}${path}`, { redirect: 'manual' });
      assert.equal(answer.headers.get('location'), '/office/sign-in');
    }
    const wrong = await office(server, 'front-desk-token-2');
    assert.equal(wrong.signedIn.status, 403);
    assert.equal(wrong.cookie, '');
  });

  test('a cookie that was forged, altered or made yesterday opens nothing', async (t) => {
    const server = await startTestServer(t, open, { staffTokens });
    const { cookie, signedIn, open: page } = await office(server);
    assert.match(signedIn.headers.get('set-cookie') ?? '', /HttpOnly.*SameSite=Strict/);
    assert.doesNotMatch(cookie, new RegExp(TOKEN));
    assert.equal((await page(DAY)).status, 200);
    const [name = '', expires = ''] = cookie.replace('linli_office=', '').split('.');
    const forged = [`${name}.${expires}.x`, `${name}.99999999999999.${cookie.split('.')[2]}`, ''];
    for (const value of forged) {
      const headers = { cookie: `linli_office=${value}` };
      const answer = await fetch(`${server.origin}/office`, { headers, redirect: 'manual' });
      assert.equal(answer.status, 303);
    }
    server.clock.now += 9 * 3_600_000;
    assert.equal((await page(DAY)).status, 303);
  });

  test('a form on another site changes nothing', async (t) => {
    const server = await startTestServer(t, open, { staffTokens });
    const { send } = await office(server);
    const answer = await send(`${SESSION}/cancel`, {}, { origin: 'https://evil.example' });
    assert.equal(answer.status, 403);
    const [state] = await server.availability(SESSIONS.open);
    assert.equal(state?.['status'], 'open');
  });

  test('a form that no browser vouches for changes nothing, one of the same site is taken', async (t) => {
    const server = await startTestServer(t, open, { staffTokens });
    const { cookie } = await office(server);
    const send = (headers: Record<string, string>) =>
      fetch(`${server.origin}${SESSION}/cancel`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, ...headers },
        body: new URLSearchParams(),
      });
    const refused = await send({});
    assert.equal(refused.status, 403);
    assert.match(await refused.text(), /请从本系统的页面操作/);
    assert.match(refused.headers.get('content-security-policy') ?? '', /form-action 'self'/);
    assert.equal((await send({ 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal((await server.availability(SESSIONS.open))[0]?.['status'], 'open');
    // A proxy may change the origin that the server sees; the browser still says it is the same site.
    const proxied = { origin: 'https://county.example', 'sec-fetch-site': 'same-origin' };
    assert.equal((await send(proxied)).status, 303);
    assert.equal((await server.availability(SESSIONS.open))[0]?.['status'], 'cancelled');
  });

  test('the day shows its sessions, and each its bookings with whom to call', async (t) => {
    const server = await startTestServer(t, open, { staffTokens });
    const made = await bookingOf(
      await server.post(
        SESSIONS.open,
        askFor({
          partySize: 2,
          contact: { name: '<b>古丽</b> "x"', phone: '13912345678' },
          onBehalfOf: { name: "买买提 & '子'", relation: null },
          consents: [
            { id: 'privacy', ...AGREED },
            { id: 'on-behalf', ...AGREED },
          ],
        }),
      ),
    );
    const { open: page } = await office(server);
    const day = await (await page(DAY)).text();
    assert.match(day, /孕期瑜伽/);
    assert.match(day, /已约 2 \/ 20/);
    const answer = await page(SESSION);
    const list = await answer.text();
    assert.match(list, new RegExp(made.code));
    assert.match(list, /href="tel:13912345678"/);
    assert.match(list, /买买提 &amp; &#39;子&#39;（&lt;b&gt;古丽&lt;\/b&gt; &quot;x&quot;代约）/);
    assert.doesNotMatch(list, /<script|<b>古丽/);
    assert.equal(
      answer.headers.get('content-security-policy'),
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    assert.equal(answer.headers.get('referrer-policy'), 'same-origin');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
  });

  test('who comes is marked by a press, by the code, or by what the code for the door says', async (t) => {
    const server = await startTestServer(t, open, { staffTokens });
    const made = await bookingOf(await server.post(SESSIONS.open, askFor()));
    const { send, open: page } = await office(server);
    const came = async () => (await tableOf(server.database, 'bookings'))[0]?.['came'];
    await send(`${SESSION}/came`, { code: made.code, came: 'no' });
    assert.equal(await came(), 'no');
    await send(`${SESSION}/came`, { code: made.code, came: '' });
    assert.equal(await came(), null);
    await send(`${SESSION}/check-in`, { code: made.code.replace(' ', '') });
    assert.equal(await came(), 'yes');
    await send(`${SESSION}/came`, { code: made.code, came: '' });
    await send(`${SESSION}/check-in`, { code: made.checkIn?.text ?? '' });
    assert.equal(await came(), 'yes');
    const wrong = await send(`${SESSION}/check-in`, { code: '000000' });
    const said = await (await page(wrong.headers.get('location') ?? '')).text();
    assert.match(said, /没有这个预约码/);
  });

  test('a session that the office cancels is cancelled for everybody at once, and lists whom to call', async (t) => {
    const server = await startTestServer(t, open, { staffTokens });
    const made = await bookingOf(await server.post(SESSIONS.open, askFor()));
    const { send, open: page } = await office(server);
    const event = async () => readEvent(await (await fetch(made.icsUrl)).text());
    const before = await event();
    const [, answers] = await Promise.all([
      send(`${SESSION}/cancel`),
      Promise.all(Array.from({ length: 15 }, () => server.post(SESSIONS.open, askFor()))),
    ]);
    const late = await server.post(SESSIONS.open, askFor());
    assert.equal((await problemOf(late)).code, 'session-cancelled');
    assert.ok(answers.every(({ status }) => status === 201 || status === 410));
    const [state] = await server.availability(SESSIONS.open);
    assert.equal(state?.['status'], 'cancelled');
    assert.equal((await bookingOf(await server.get(made.manageUrl))).status, 'cancelled');
    const cancelled = await event();
    assert.equal(cancelled.status, 'CANCELLED');
    assert.ok(cancelled.sequence > before.sequence, 'calendars take it for new');
    const taken = answers.filter(({ status }) => status === 201).length + 1;
    const list = await (await page(`${SESSION}/cancel`)).text();
    assert.match(list, new RegExp(`要通知的人（${taken}）`));
    await send(`${SESSION}/restore`);
    assert.equal((await bookingOf(await server.get(made.manageUrl))).status, 'confirmed');
    const restored = await event();
    assert.deepEqual([restored.uid, restored.status], [before.uid, 'CONFIRMED']);
    assert.ok(restored.sequence > cancelled.sequence);
    assert.equal((await server.post(SESSIONS.open, askFor())).status, 201);
  });

  test('what is personal is erased some days after the session, and only that', async (t) => {
    const server = await startTestServer(t, open, { staffTokens });
    await server.post(SESSIONS.open, askFor({ partySize: 2 }));
    await server.post(SESSIONS.names, askFor());
    const db = await openDatabase(server.database);
    const later = Date.parse('2026-12-27T10:00:00+08:00');
    assert.equal(await purgePersonalData(db, later, 30), 1);
    assert.equal(await purgePersonalData(db, later, 30), 0);
    await db.destroy();
    const rows = await tableOf(server.database, 'bookings');
    const [old, recent] = rows.toSorted((a, b) =>
      String(a['starts_at']) < String(b['starts_at']) ? -1 : 1,
    );
    assert.deepEqual(
      [old?.['contact_name'], old?.['contact_phone'], old?.['phone_key'], old?.['party_size']],
      [null, null, null, 2],
    );
    assert.equal(recent?.['contact_name'], '古丽');
  });

  test('what is done is written down, without anybody it was done to', async (t) => {
    const server = await startTestServer(t, open, { staffTokens });
    const contact = { name: '金丝雀甲乙', phone: '13800138000' };
    const made = await bookingOf(await server.post(SESSIONS.open, askFor({ contact })));
    const { send, open: page } = await office(server);
    await page(SESSION);
    await page(`${SESSION}/list.csv`);
    await send(`${SESSION}/came`, { code: made.code, came: 'yes' });
    await send(`${SESSION}/cancel`);
    await send(`${SESSION}/restore`);
    await office(server, 'wrong-token-of-16-c');
    const rows = await tableOf(server.database, 'audit_log');
    const actions = rows.map(({ action }) => String(action)).toSorted();
    assert.deepEqual(actions, [
      'came',
      'export',
      'session-cancelled',
      'session-restored',
      'session-viewed',
      'sign-in',
      'sign-in-refused',
    ]);
    const everything = JSON.stringify(rows) + server.events.join();
    assert.doesNotMatch(everything, /金丝雀|13800138000|front-desk-token|wrong-token/);
    assert.ok(!everything.includes(made.code));
    assert.match(await (await page('/office/log')).text(), /session-cancelled/);
  });
});

test('a list is a table that spreadsheets read, in UTF-8 and in GBK', async (t) => {
  const server = await startTestServer(t, newSqliteFile, { staffTokens });
  const contact = { name: ' ＝HYPERLINK("x")，阿依', phone: '0994-2345678' };
  await server.post(SESSIONS.open, askFor({ contact }));
  const { open: page } = await office(server);
  const utf8 = Buffer.from(await (await page(`${SESSION}/list.csv?charset=utf-8`)).arrayBuffer());
  assert.deepEqual([...utf8.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const lines = utf8.subarray(3).toString('utf8').split('\r\n');
  assert.equal(lines.length, 3);
  assert.match(lines[1] ?? '', /"'＝HYPERLINK\(""x""\)，阿依"/);
  assert.match(lines[1] ?? '', /"\t09942345678"/);
  const answer = await page(`${SESSION}/list.csv?charset=gbk`);
  const gbk = Buffer.from(await answer.arrayBuffer());
  assert.equal(new TextDecoder('gbk').decode(gbk), utf8.subarray(3).toString('utf8'));
  assert.equal(answer.headers.get('x-replaced-characters'), '0');
  const uyghur = { name: 'ئايگۈل', phone: '13912345678' };
  await server.post(SESSIONS.open, askFor({ contact: uyghur }));
  const second = await page(`${SESSION}/list.csv?charset=gbk`);
  assert.ok(Number(second.headers.get('x-replaced-characters')) >= 6);
});

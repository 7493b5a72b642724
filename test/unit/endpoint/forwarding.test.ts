import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from '../../../src/endpoint/config.ts';
import { SESSIONS } from '../../support/booking-feed.ts';
import { askFor, bookingOf, newSqliteFile, NO_LIMITS, startTestServer } from './test-server.ts';

const ONE = { ...NO_LIMITS, perAddress: { times: 1, perSeconds: 3_600 } };

/** Tells for each way to write an address whether a second booking from it is one too many. */
async function countedTogether(
  server: Awaited<ReturnType<typeof startTestServer>>,
  first: string,
  ways: readonly string[],
) {
  const from = (address: string) => ({ 'x-forwarded-for': address });
  assert.equal((await server.post(SESSIONS.names, askFor(), from(first))).status, 201);
  for (const way of ways) {
    const { status } = await server.post(SESSIONS.names, askFor(), from(way));
    assert.equal(status, 429, way);
  }
}

test('one client is one address, however a proxy writes it', async (t) => {
  const server = await startTestServer(t, newSqliteFile, { limits: ONE, trustProxy: true });
  await countedTogether(server, '203.0.113.5', [
    '203.0.113.5:4711',
    '203.0.113.5:4712',
    ' 203.0.113.5 ',
    '"203.0.113.5:80"',
    '[::ffff:203.0.113.5]:443',
    '::ffff:203.0.113.5',
    '::FFFF:CB00:7105',
    '0:0:0:0:0:ffff:203.0.113.5',
    '8.8.8.8, 203.0.113.5:99',
    'spoofed, 9.9.9.9:1, 203.0.113.5',
  ]);
  await countedTogether(server, '2001:db8:1:2::1', [
    '[2001:db8:1:2::1]:4711',
    '[2001:db8:1:2::1]',
    '2001:DB8:1:2:0:0:0:9',
    '2001:db8:1:2:ffff::',
    '2001:0db8:0001:0002::7',
    '"[2001:db8:1:2::abcd]:80"',
  ]);
  await countedTogether(server, '2001:db8::1', [
    '2001:db8::2',
    '2001:db8:0:0:1::',
    '[2001:db8::3]:1',
  ]);
  // What is no address says nothing: the socket does.
  await countedTogether(server, 'unknown', [
    ...[
      '_hidden',
      '',
      ',',
      '1.2.3',
      '1.2.3.4.5',
      '[::1',
      '300.1.1.1',
      'for=1.2.3.4',
      ':::',
      'x:80',
    ],
  ]);
});

test('where the proxies are named, only they are believed, as far as they are in a row', async (t) => {
  const named = { limits: ONE, trustProxy: ['127.0.0.0/8', '::1', '10.0.0.0/8'] };
  const row = await startTestServer(t, newSqliteFile, named);
  await countedTogether(row, '203.0.113.5, 10.0.0.1', [
    '203.0.113.5',
    '9.9.9.9, 203.0.113.5:1, 10.0.0.2, 10.1.2.3:4',
    '203.0.113.5, [::ffff:10.0.0.9]:80',
  ]);
  const strangers = await startTestServer(t, newSqliteFile, {
    limits: ONE,
    trustProxy: ['10.0.0.1'],
  });
  await countedTogether(strangers, '203.0.113.5', ['203.0.113.6', '10.0.0.1']);
});

test('which proxies are trusted is said in full, or refused with a sentence', () => {
  const trust = (text: string) => readConfig({ TRUST_PROXY: text }, ['feed.json']).trustProxy;
  assert.deepEqual(
    [trust(''), trust('0'), trust('1'), trust('10.0.0.0/8, ::1')],
    [false, false, true, ['10.0.0.0/8', '::1']],
  );
  for (const text of ['yes', '10.0.0.0/99', 'proxy.example', '10.0.0.1,', '2', '10.0.0.0/x']) {
    assert.throws(() => trust(text), ConfigError, text);
  }
});

test('a path in PUBLIC_ORIGIN is kept, and what is no address is refused', () => {
  const address = (text: string) => readConfig({ PUBLIC_ORIGIN: text }, ['feed.json']).publicOrigin;
  assert.equal(address('https://x.example/linli'), 'https://x.example/linli');
  assert.equal(address('https://x.example/a/b/'), 'https://x.example/a/b');
  assert.equal(address('https://x.example/'), 'https://x.example');
  assert.equal(address(''), undefined);
  const wrong = [
    'x.example/linli',
    'ftp://x/linli',
    'https://x/?a=1',
    'https://x/#a',
    'https://u:p@x/',
  ];
  for (const text of wrong) assert.throws(() => address(text), ConfigError, text);
});

test('links begin with the address of the public, path included, and lead where a proxy hands on', async (t) => {
  for (const publicOrigin of ['https://x.example/linli', 'https://x.example/linli/']) {
    const { post, get, origin } = await startTestServer(t, newSqliteFile, { publicOrigin });
    const made = await bookingOf(await post(SESSIONS.open, askFor()));
    const base = 'https://x.example/linli/booking/';
    assert.ok(made.manageUrl.startsWith(`${base}bookings/`), made.manageUrl);
    assert.ok(made.icsUrl.startsWith(`${base}bookings/`), made.icsUrl);
    const { pathname } = new URL(made.manageUrl);
    // A proxy takes its own part off, or leaves it: both are the same link.
    for (const path of [pathname, pathname.replace('/linli', '')]) {
      const page = await (await get(`${origin}${path}`, { accept: 'text/html' })).text();
      assert.match(page, /href="\/linli\/booking\/page\.css"/);
      assert.match(page, new RegExp(`action="${pathname}/cancel"`));
      assert.equal((await get(`${origin}${path}`)).status, 200);
    }
    assert.equal((await get(`${origin}/linlibooking/places.json`)).status, 404);
    const need = await fetch(`${origin}/booking/needs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requestId: askFor()['requestId'], text: '理发' }),
    });
    const { manageUrl } = (await need.json()) as { manageUrl: string };
    assert.ok(manageUrl.startsWith(`${base}needs/`), manageUrl);
  }
});

test('without a setting, links begin with what a trusted proxy says, and nobody else', async (t) => {
  const said = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'x.example' };
  const beginning = async (trustProxy: boolean, headers: Record<string, string>) => {
    const server = await startTestServer(t, newSqliteFile, { trustProxy });
    const { manageUrl } = await bookingOf(await server.post(SESSIONS.open, askFor(), headers));
    return new URL(manageUrl).origin.replace(server.origin, 'own');
  };
  assert.equal(await beginning(true, said), 'https://x.example');
  assert.equal(await beginning(true, { ...said, 'x-forwarded-proto': 'javascript' }), 'own');
  assert.equal(await beginning(true, { ...said, 'x-forwarded-host': 'a b' }), 'own');
  assert.equal(await beginning(false, said), 'own');
});

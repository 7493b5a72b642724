import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from '../../../src/endpoint/config.ts';
import { SESSIONS } from '../../support/booking-feed.ts';
import { askFor, newSqliteFile, problemOf, startTestServer } from './test-server.ts';

const PREFLIGHT = {
  origin: 'https://county.example.cn',
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type,idempotency-key',
};

test('any site may book, and may ask beforehand whether it may', async (t) => {
  const { origin, post } = await startTestServer(t, newSqliteFile);
  const url = `${origin}/booking/sessions/${encodeURIComponent(SESSIONS.open)}/bookings`;
  const preflight = await fetch(url, { method: 'OPTIONS', headers: PREFLIGHT });
  assert.equal(preflight.status, 204);
  assert.deepEqual(
    ['allow-origin', 'allow-methods', 'allow-headers', 'max-age', 'allow-credentials'].map((name) =>
      preflight.headers.get(`access-control-${name}`),
    ),
    [
      '*',
      'GET,POST,PATCH,DELETE,OPTIONS',
      'content-type,idempotency-key,if-match,if-none-match',
      '86400',
      null,
    ],
  );
  const headers = { origin: PREFLIGHT.origin };
  const answers = [
    await post(SESSIONS.open, askFor(), headers),
    await post(SESSIONS.open, '{', headers),
    await fetch(`${origin}/booking/nothing`, { headers }),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 400, 404],
  );
  for (const answer of answers) {
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.equal(answer.headers.get('access-control-expose-headers'), 'etag,location,retry-after');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(
      answer.headers.get('content-security-policy'),
      "default-src 'none'; frame-ancestors 'none'",
    );
    assert.equal(answer.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(answer.headers.get('strict-transport-security'), null);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('set-cookie'), null);
  }
});

test('where sites are named, only they may book', async (t) => {
  const allowedOrigins = ['https://county.example.cn', 'https://city.example.cn'];
  const { origin, get } = await startTestServer(t, newSqliteFile, { allowedOrigins });
  const allowed = async (site: string) => {
    const headers = { ...PREFLIGHT, origin: site };
    const preflight = await fetch(`${origin}/booking/x`, { method: 'OPTIONS', headers });
    const answer = await get('/availability?sessions=a', { origin: site });
    assert.match(answer.headers.get('vary') ?? '', /origin/i);
    return [preflight, answer].map(({ headers }) => headers.get('access-control-allow-origin'));
  };
  for (const site of allowedOrigins) assert.deepEqual(await allowed(site), [site, site]);
  assert.deepEqual(await allowed('https://elsewhere.example.cn'), [null, null]);
  assert.deepEqual(await allowed('null'), [null, null]);
});

test('an address of the endpoint that leads nowhere is a problem too', async (t) => {
  const { origin } = await startTestServer(t, newSqliteFile);
  const attempts: readonly (readonly [string, string])[] = [
    ['GET', '/booking'],
    ['GET', '/booking/'],
    ['GET', '/booking/bookings'],
    ['GET', '/booking/bookings/'],
    ['GET', '/booking/sessions/x/bookings'],
    ['PUT', '/booking/availability'],
    ['PUT', '/booking/bookings/x'],
    ['POST', '/booking/sessions//bookings'],
    ['GET', '/booking/%E0%A4%A'],
  ];
  for (const [method, path] of attempts) {
    const problem = await problemOf(await fetch(`${origin}${path}`, { method }));
    assert.deepEqual([method, path, problem.code], [method, path, 'not-found']);
  }
});

test('settings are read from flags before variables, with plain defaults', () => {
  const flags = ['--feed', '/f.json', '--port', '0', '--site', '/=/demo', '--file', '/a.js=/b.js'];
  const config = readConfig({ PORT: '9', ALLOWED_ORIGINS: 'https://a.cn/x, https://b.cn' }, flags);
  assert.equal(config.port, 0);
  assert.equal(config.feedFile, '/f.json');
  assert.ok('sqliteFile' in config && config.sqliteFile.endsWith('bookings.sqlite'));
  assert.deepEqual(config.allowedOrigins, ['https://a.cn', 'https://b.cn']);
  assert.deepEqual(
    [config.siteFolders, config.siteFiles],
    [{ '/': '/demo' }, { '/a.js': '/b.js' }],
  );
  const postgres = readConfig({ DATABASE_URL: 'postgresql://x/y', FEED_FILE: '/f.json' }, []);
  assert.ok('databaseUrl' in postgres && postgres.databasePoolSize === 10);
});

test('settings that cannot be meant are refused with a sentence', () => {
  const feed = ['--feed', 'feed.json'];
  const wrong: readonly (readonly [Record<string, string>, readonly string[]])[] = [
    [{}, []],
    [{ PORT: 'http' }, feed],
    [{ PORT: '70000' }, feed],
    [{ PUBLIC_ORIGIN: 'example.org' }, feed],
    [{ ALLOWED_ORIGINS: '*,https://a.cn' }, feed],
    [{}, [...feed, '--site', 'demo']],
    [{}, [...feed, '--colour', 'red']],
  ];
  for (const [variables, argv] of wrong) {
    assert.throws(
      () => readConfig(variables, argv),
      ConfigError,
      JSON.stringify([variables, argv]),
    );
  }
});

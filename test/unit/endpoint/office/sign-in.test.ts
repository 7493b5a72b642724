import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { openDatabase } from '../../../../src/endpoint/store/database.ts';
import { doChores } from '../../../../src/endpoint/chores.ts';
import { openProgramme } from '../../../../src/endpoint/sessions/programme.ts';
import { startServer } from '../../../../src/endpoint/server.ts';
import { SESSIONS } from '../../../support/booking-feed.ts';
import {
  askFor,
  feedFile,
  newSqliteFile,
  NO_LIMITS,
  onEachDatabase,
  startTestServer,
} from '../test-server.ts';

const TOKEN = 'front-desk-token-1';
const OTHER = 'chief-desk-token-1';
const staffTokens = { front: TOKEN, chief: OTHER };
const SESSION = `/office/sessions/${encodeURIComponent(SESSIONS.open)}`;

interface Answer {
  readonly status: number;
  readonly location: string;
  readonly cookies: string;
  readonly text: string;
}

/** Sends a form with just these headers, `Host` too, as the proxy in front would. */
function send(
  origin: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const options = { method: 'POST', headers: { ...type, ...headers } };
    const outgoing = request(new URL(path, origin), options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('end', () =>
        resolve({
          ...{ status: response.statusCode ?? 0, text },
          location: response.headers.location ?? '',
          cookies: String(response.headers['set-cookie'] ?? ''),
        }),
      );
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

const signIn = (origin: string, headers: Record<string, string> = { origin }, token = TOKEN) =>
  send(origin, '/office/sign-in', headers, `token=${token}`);

async function cookieOf(origin: string, token = TOKEN): Promise<string> {
  return (await signIn(origin, { origin }, token)).cookies.split(';')[0] ?? '';
}

async function isOpen(origin: string, cookie: string): Promise<boolean> {
  const answer = await fetch(`${origin}/office`, { headers: { cookie }, redirect: 'manual' });
  return answer.status === 200;
}

test('staff sign in behind TLS without a setting', async (t) => {
  const { origin } = await startTestServer(t, newSqliteFile, { staffTokens });
  const site = 'https://county.example';
  const behind: readonly Record<string, string>[] = [
    { host: 'county.example', origin: site },
    { host: 'county.example:443', origin: site },
    { host: 'county.example', origin: 'https://county.example:443' },
    { host: 'county.example:8443', origin: 'https://county.example:8443' },
    { host: 'COUNTY.example', origin: site },
    { host: 'county.example', origin: site, 'x-forwarded-proto': 'https' },
    // A proxy may hand on a name of its own: then it is for the browser to say.
    { host: '127.0.0.1:8787', origin: site, 'sec-fetch-site': 'same-origin' },
    { host: 'inside', 'x-forwarded-proto': 'https', 'sec-fetch-site': 'same-origin' },
  ];
  for (const headers of behind) {
    const answer = await signIn(origin, headers);
    assert.deepEqual([answer.status, answer.location], [303, '/office'], JSON.stringify(headers));
    assert.match(answer.cookies, /Path=\/office;.*HttpOnly; Secure; SameSite=Strict/);
  }
  const plain = await signIn(origin, { host: 'county.example', origin: 'http://county.example' });
  assert.equal(plain.status, 303);
  assert.doesNotMatch(plain.cookies, /Secure/);
});

test('a form of another site is refused, whatever a proxy or a browser leaves out', async (t) => {
  const host = 'county.example';
  const site = `https://${host}`;
  const foreign: readonly Record<string, string>[] = [
    { host },
    { host, origin: 'null' },
    { host, origin: 'county.example' },
    { host, origin: 'https://evil.example' },
    { host, origin: 'https://county.example.evil.example' },
    { host, origin: 'https://county.example:8443' },
    { host, origin: 'ftp://county.example' },
    { host, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    { host, 'sec-fetch-site': 'cross-site' },
    { host, origin: site, 'sec-fetch-site': 'cross-site' },
    { host, origin: site, 'sec-fetch-site': 'same-site' },
    { host, origin: site, 'sec-fetch-site': 'none' },
    { host, origin: site, 'sec-fetch-site': 'SAME-ORIGIN?' },
    { host, origin: 'https://evil.example', referer: site },
  ];
  const { origin } = await startTestServer(t, newSqliteFile, { staffTokens });
  for (const headers of foreign) {
    const answer = await signIn(origin, headers);
    assert.equal(answer.status, 403, JSON.stringify(headers));
    assert.equal(answer.cookies, '');
  }
  // What is forwarded counts where the proxy is ours.
  const ours = await startTestServer(t, newSqliteFile, { staffTokens, trustProxy: true });
  const forwarded = { host: 'inside', origin: site, 'x-forwarded-host': host };
  assert.equal((await signIn(ours.origin, forwarded)).status, 303);
  const evil = { ...forwarded, origin: 'https://evil.example' };
  assert.equal((await signIn(ours.origin, evil)).status, 403);
});

test('behind a path of its own, the office stays there', async (t) => {
  const publicOrigin = 'https://x.example/linli';
  const { origin, post } = await startTestServer(t, newSqliteFile, { staffTokens, publicOrigin });
  await post(SESSIONS.open, askFor());
  const headers = { host: 'x.example', origin: 'https://x.example' };
  const signedIn = await signIn(origin, headers);
  assert.equal(signedIn.location, '/linli/office');
  assert.match(signedIn.cookies, /Path=\/linli\/office;.*Secure/);
  const cookie = signedIn.cookies.split(';')[0] ?? '';
  const paths = [
    '/office/sign-in',
    '/office?day=2026-11-25',
    SESSION,
    `${SESSION}/cancel`,
    '/office/log',
  ];
  for (const path of paths.flatMap((each) => [each, `/linli${each}`])) {
    const answer = await fetch(`${origin}${path}`, { headers: { cookie }, redirect: 'manual' });
    assert.equal(answer.status, 200, path);
    const text = await answer.text();
    const links = [...text.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, link]) => link ?? '');
    assert.ok(links.length > 1);
    for (const link of links) assert.match(link, /^(\/linli\/office\b|tel:)/, path);
  }
  const nobody = await fetch(`${origin}/office`, { redirect: 'manual' });
  assert.equal(nobody.headers.get('location'), '/linli/office/sign-in');
  const done = await send(origin, `${SESSION}/cancel`, { ...headers, cookie });
  assert.ok(done.location.startsWith('/linli/office/sessions/'), done.location);
  const out = await send(origin, '/office/sign-out', { ...headers, cookie });
  assert.equal(out.location, '/linli/office/sign-in');
  assert.match(out.cookies, /Max-Age=0; Path=\/linli\/office/);
});

await onEachDatabase((open) => {
  test('signing out ends every session of who does, and no other', async (t) => {
    const { origin } = await startTestServer(t, open, { staffTokens });
    const [first, second] = [await cookieOf(origin), await cookieOf(origin)];
    const chief = await cookieOf(origin, OTHER);
    assert.notEqual(first, second);
    await send(origin, '/office/sign-out', { origin, cookie: first });
    assert.deepEqual(
      [await isOpen(origin, first), await isOpen(origin, second), await isOpen(origin, chief)],
      [false, false, true],
    );
    assert.ok(await isOpen(origin, await cookieOf(origin)), 'and one can sign in again');
  });

  test('a changed token ends every session it has opened, also when it is changed back', async (t) => {
    const first = await startTestServer(t, open, { staffTokens });
    const cookies = [await cookieOf(first.origin), await cookieOf(first.origin, OTHER)];
    const { file } = await feedFile(t);
    const started = async (tokens: Record<string, string>) => {
      const server = await startServer({
        ...first.database,
        ...{ feedFile: file, port: 0, now: () => first.clock.now, staffTokens: tokens },
        ...{ limits: NO_LIMITS, log: () => {} },
      });
      t.after(() => server.close());
      return server.origin;
    };
    const opened = async (origin: string) =>
      Promise.all(cookies.map((cookie) => isOpen(origin, cookie)));
    assert.deepEqual(await opened(await started(staffTokens)), [true, true]);
    const changed = await started({ ...staffTokens, front: 'front-desk-token-2' });
    assert.deepEqual(await opened(changed), [false, true]);
    assert.deepEqual(await opened(await started(staffTokens)), [false, true]);
    assert.deepEqual(await opened(await started({ front: TOKEN })), [false, false]);
    // Who was given the token of another, under the same name, is another.
    cookies.push(await cookieOf(changed, 'front-desk-token-2'));
    assert.equal(await isOpen(first.origin, cookies[2] ?? ''), false);
  });

  test('a session ends by itself, and is forgotten', async (t) => {
    const { origin, clock, database } = await startTestServer(t, open, { staffTokens });
    const cookie = await cookieOf(origin);
    const db = await openDatabase(database);
    const sessions = () => db.selectFrom('staff_sessions').selectAll().execute();
    const [row] = await sessions();
    assert.ok(!cookie.includes(row?.id ?? ''), 'who reads the database is not signed in by it');
    clock.now += 9 * 3_600_000;
    assert.equal(await isOpen(origin, cookie), false);
    const { file } = await feedFile(t);
    const now = () => clock.now;
    const source = openProgramme(db, file, () => {}, now);
    const limiter = { forget: () => Promise.resolve() };
    await doChores({ db, source, limiter, log: () => {}, now, retentionDays: 30 });
    assert.deepEqual(await sessions(), []);
    await db.destroy();
  });

  test('right sign-ins use up nothing, wrong ones do, and many at once are counted as one by one', async (t) => {
    const limits = { ...NO_LIMITS, wrongLinks: { times: 3, perSeconds: 600 } };
    const { origin, clock } = await startTestServer(t, open, { staffTokens, limits });
    const statuses = async (tokens: readonly string[]) => {
      const answers = await Promise.all(tokens.map((token) => signIn(origin, { origin }, token)));
      return answers.map(({ status }) => status).toSorted((a, b) => a - b);
    };
    const right = Array.from({ length: 12 }, () => TOKEN);
    assert.deepEqual(
      await statuses(right),
      right.map(() => 303),
    );
    for (const token of right) assert.deepEqual(await statuses([token]), [303]);
    const wrong = Array.from({ length: 12 }, (_, index) => `wrong-token-number-${index}`);
    assert.deepEqual(
      await statuses(wrong),
      wrong.map((_, index) => (index < 3 ? 403 : 429)),
    );
    assert.deepEqual(await statuses([TOKEN]), [429], 'nobody finds out that a guess was right');
    clock.now += 2 * 600_000;
    assert.deepEqual(await statuses([TOKEN]), [303]);
  });
});

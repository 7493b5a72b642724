import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { openEndpoint } from '../../../src/endpoint/endpoint.ts';
import { SESSIONS } from '../../support/booking-feed.ts';
import {
  askFor,
  bookingOf,
  feedFile,
  newSqliteFile,
  NO_LIMITS,
  onEachDatabase,
  startTestServer,
} from './test-server.ts';

const TOKEN = 'front-desk-token-1';
const staffTokens = { front: TOKEN };
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const SESSION = `/office/sessions/${encodeURIComponent(SESSIONS.open)}`;

type Server = Awaited<ReturnType<typeof startTestServer>>;

async function signIn({ origin }: Server) {
  const answer = await fetch(`${origin}/office/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ token: TOKEN }),
  });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Every route that reads a body, with what it takes. */
async function routesOf(server: Server) {
  const made = await bookingOf(await server.post(SESSIONS.open, askFor()));
  return [
    ['POST', '/office/sign-in', FORM],
    ['POST', `${SESSION}/came`, FORM],
    ['POST', `${SESSION}/check-in`, FORM],
    ['POST', `/booking/sessions/${encodeURIComponent(SESSIONS.open)}/bookings`, JSON_TYPE],
    ['POST', '/booking/needs', JSON_TYPE],
    ['PATCH', new URL(made.manageUrl).pathname, JSON_TYPE],
  ] as const;
}

/** Sends so much of a body and never ends it; the status that comes all the same. */
function statusOfEndless(
  origin: string,
  [method, path]: readonly [string, string, string],
  headers: Record<string, string>,
  start: string,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(path, origin), { method, headers }, (response) => {
      resolve(response.statusCode);
      outgoing.destroy();
    });
    outgoing.once('error', reject);
    outgoing.write(start);
  });
}

test('no route reads more of a body than 16 KiB, announced or not, ended or not', async (t) => {
  const server = await startTestServer(t, newSqliteFile, { staffTokens });
  const { origin } = server;
  const cookie = await signIn(server);
  for (const route of await routesOf(server)) {
    const headers = { cookie, origin, 'content-type': route[2] };
    const announced = { ...headers, 'content-length': '100000000' };
    assert.equal(await statusOfEndless(origin, route, announced, 'token=x'), 413, route[1]);
    const endless = await statusOfEndless(origin, route, headers, `token=${'x'.repeat(20_000)}`);
    assert.equal(endless, 413, route[1]);
  }
});

test('what a body says of its own length is not believed', async (t) => {
  const database = await newSqliteFile(t);
  const { file } = await feedFile(t);
  const endpoint = await openEndpoint({
    ...database,
    ...{ feedFile: file, staffTokens, limits: NO_LIMITS, log: () => {} },
  });
  t.after(() => endpoint.close());
  for (const [path, type] of [
    ['/office/sign-in', FORM],
    ['/booking/needs', JSON_TYPE],
  ] as const) {
    const headers = {
      'content-type': type,
      'content-length': '5',
      'sec-fetch-site': 'same-origin',
    };
    const body = `token=${'x'.repeat(1_000_000)}`;
    const answer = await endpoint.app.request(path, { method: 'POST', headers, body });
    assert.equal(answer.status, 413, path);
  }
});

test('a body is read in one place only', () => {
  const folder = fileURLToPath(new URL('../../../src/endpoint', import.meta.url));
  const readers = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => {
      const source = readFileSync(join(folder, name), 'utf8');
      return /parseBody|formData\(|getReader|req(uest)?(\.raw)?\.(json|text|arrayBuffer|blob)\(/.test(
        source,
      );
    });
  assert.deepEqual(readers, [join('requests', 'request-body.ts')]);
});

test('a form of another kind is refused as a body of another kind is', async (t) => {
  const { origin } = await startTestServer(t, newSqliteFile, { staffTokens });
  const body = new FormData();
  body.set('token', TOKEN);
  const answer = await fetch(`${origin}/office/sign-in`, {
    ...{ method: 'POST', redirect: 'manual', headers: { origin }, body },
  });
  assert.equal(answer.status, 415);
});

await onEachDatabase((open) => {
  test('who goes away in the middle of a request is no outage', async (t) => {
    const server = await startTestServer(t, open, { staffTokens });
    const { hostname, port } = new URL(server.origin);
    const cookie = await signIn(server);
    for (const [method, path, type] of await routesOf(server)) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => {});
      socket.write(
        `${method} ${path} HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nCookie: ${cookie}\r\n` +
          `Content-Type: ${type}\r\nContent-Length: 500\r\n\r\n{"a`,
      );
      // Answered in turn: by then the server is reading the other one.
      await server.get('/availability?sessions=a');
      const gone = new Promise((resolve) => socket.once('close', resolve));
      socket.resetAndDestroy();
      await gone;
      for (const _ of [1, 2, 3]) await server.get('/availability?sessions=a');
    }
    assert.deepEqual(server.events, []);
  });
});

test('what is no HTTP, and headers without end, are refused as a problem too', async (t) => {
  const { origin } = await startTestServer(t, newSqliteFile);
  const { hostname, port } = new URL(origin);
  const answerTo = (text: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname);
      let answer = '';
      socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
      socket.on('error', () => {});
      socket.once('close', () => resolve(answer));
      socket.write(text);
    });
  const long = `GET /booking/places.json HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`;
  for (const [text, status] of [
    ['HELLO\r\n\r\n', 400],
    [long, 413],
    ['GET /booking/places.json HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
  ] as const) {
    const answer = await answerTo(text);
    assert.match(answer, new RegExp(`^HTTP/1.1 ${status} `));
    assert.match(answer, /content-type: application\/problem\+json/i);
    assert.match(answer, new RegExp(`"status":${status}`));
  }
});

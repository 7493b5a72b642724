import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROBLEM_STATUS } from '../../src/booking/contract.ts';
import { sampleCity } from '../../demo/feeds/sample-city.ts';
import { startServer } from '../../src/endpoint/server.ts';
import { deskFeed } from './desk-feed.mjs';

/**
 * The real booking endpoint with its real database, behind the test pages' own origin, with faults a
 * network can have in between:
 *
 * - `/desk/feed.json?fault=lost-reply&key=K` is a feed whose endpoint has that fault
 * - `fault=guarded` is no fault: that endpoint asks for work and for two seconds of time;
 *   `guarded-offline` is the same endpoint, out of reach for what is sent
 * - `fault=in-doubt` and `moved` are no faults: the office has corrected its feed, so that every session is in
 *   doubt, or every booking was moved by an hour since
 * - `fault=held` is answered when it is healed
 * - `/desk/heal?key=K` ends it
 * - `/desk/next?kind=desk` hands out a service nobody has booked yet; `desk-feed.mjs` has the kinds
 * - `/desk/sample-city.json` is the sample city of today
 */
export function realEndpoint() {
  let running;
  let guarded;
  let folder;
  const handedOut = new Map();
  const seen = new Map();
  const healed = new Set();

  const untilHealed = async (key) => {
    while (!healed.has(key)) await pause(20);
  };

  const middleware = async (context, next) => {
    if (!context.path.startsWith('/desk/')) return next();
    context.set('cache-control', 'no-store');
    const path = context.path.slice('/desk/'.length);
    if (path === 'heal') return void (context.body = `${healed.add(context.query.key).size}`);
    if (path === 'next') {
      const { kind = 'desk' } = context.query;
      const number = (handedOut.get(kind) ?? 0) + 1;
      handedOut.set(kind, number);
      return void (context.body = `svc-${kind}-${number}`);
    }
    if (path === 'sample-city.json') return void (context.body = sampleCity({ today: today() }));
    if (path === 'feed.json') {
      const { fault = 'none', key = 'all' } = context.query;
      return void (context.body = deskFeed(`/desk/booking/${fault}/${key}`));
    }
    const [, fault, key, rest] = /^booking\/([\w-]+)\/([\w-]+)\/(.*)$/.exec(path) ?? [];
    if (rest === undefined) return next();
    if (fault === 'held' && context.method === 'POST') await untilHealed(key);
    const count = (seen.get(`${fault} ${key} ${context.method}`) ?? 0) + 1;
    seen.set(`${fault} ${key} ${context.method}`, count);
    await withFault(healed.has(key) ? 'none' : fault, count, context, () =>
      forward(
        context,
        `${(fault.startsWith('guarded') ? guarded : running).origin}/booking/${rest}`,
      ),
    );
  };

  const plugin = {
    name: 'real-endpoint',
    async serverStart() {
      folder = mkdtempSync(join(tmpdir(), 'linli-desk-'));
      const feedFile = join(folder, 'feed.json');
      writeFileSync(feedFile, JSON.stringify(deskFeed('/booking')));
      const options = {
        ...{ feedFile, sqliteFile: join(folder, 'b.sqlite'), port: 0 },
        // All the browsers under test come from one address.
        limits: { perAddress: null, perPhone: null, wrongLinks: null },
      };
      running = await startServer(options);
      const challenge = { difficulty: 6, minimumSeconds: 2 };
      // A file of its own: two servers of one process must not share one.
      const sqliteFile = join(folder, 'guarded.sqlite');
      guarded = await startServer({ ...options, sqliteFile, challenge });
    },
    async serverStop() {
      await running?.close();
      await guarded?.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
  return { middleware, plugin };
}

/** Forwards a request with a fault on the way, only ever with writing: `first-…` faults happen once. */
async function withFault(fault, count, context, forwardIt) {
  if ((fault === 'in-doubt' || fault === 'moved') && context.method === 'GET') {
    await forwardIt();
    return corrected(fault, context);
  }
  if (context.method !== 'POST' && context.method !== 'DELETE') return forwardIt();
  const first = count === 1;
  if (fault.endsWith('offline') || (fault === 'first-lost-request' && first)) return cut(context);
  if (fault === 'lost-replies' || (fault === 'first-lost-reply' && first)) {
    await forwardIt();
    return cut(context);
  }
  if (fault === 'lost-undo' && context.method === 'DELETE') {
    await forwardIt();
    return cut(context);
  }
  if (fault === 'first-html' && first) {
    await forwardIt();
    htmlPage(context);
    return undefined;
  }
  if (fault === 'first-busy' && first) return problem(context, 503, 'busy', { retryAfter: 1 });
  if (fault === 'status-200') {
    await forwardIt();
    context.status = 200;
    return undefined;
  }
  if (fault === 'first-truncated' && first) {
    await forwardIt();
    context.body = String(context.body).slice(0, 100);
    return undefined;
  }
  if (fault === 'slow') await pause(1_200);
  if (fault === 'twice') return twice(context, forwardIt);
  if (fault === 'strips-headers') {
    for (const name of ['idempotency-key', 'if-match']) delete context.headers[name];
    await forwardIt();
    for (const name of ['etag', 'location', 'retry-after']) context.remove(name);
    return undefined;
  }
  if (fault === 'html-errors') {
    await forwardIt();
    if (context.status >= 400) htmlPage(context);
    return undefined;
  }
  const [, refusal] = /^refuse-(.+)$/.exec(fault) ?? [];
  if (refusal !== undefined) return problem(context, PROBLEM_STATUS[refusal], refusal, {});
  const [, once] = /^first-refuse-(.+)$/.exec(fault) ?? [];
  if (once !== undefined && first) {
    return problem(context, PROBLEM_STATUS[once], once, { retryAfter: 2 });
  }
  return forwardIt();
}

/** What an endpoint says after its office has corrected the feed. */
function corrected(fault, context) {
  if (context.status !== 200) return;
  const { sessions, session, ...rest } = JSON.parse(context.body);
  if (fault === 'in-doubt' && sessions) {
    const inDoubt = sessions.map((each) => ({ ...each, status: 'closed', inDoubt: true }));
    context.body = JSON.stringify({ ...rest, sessions: inDoubt });
  }
  if (fault === 'moved' && session) {
    const movedFrom = new Date(Date.parse(session.startsAt) - 3_600_000).toISOString();
    context.body = JSON.stringify({ ...rest, session: { ...session, movedFrom } });
  }
}

/** The page a gateway sends instead of the endpoint's answer. */
function htmlPage(context) {
  context.status = 200;
  context.set('content-type', 'text/html; charset=utf-8');
  context.body = '<html><body>网关</body></html>';
}

/** A network that delivers a request twice, and the first answer. */
async function twice(context, forwardIt) {
  const chunks = [];
  for await (const chunk of context.req) chunks.push(chunk);
  context.sent = Buffer.concat(chunks);
  await forwardIt();
  const { status, body } = context;
  await forwardIt();
  Object.assign(context, { status, body });
}

function cut(context) {
  context.respond = false;
  context.req.socket.destroy();
}

function problem(context, status, type, more) {
  context.status = status;
  context.set('content-type', 'application/problem+json');
  context.body = JSON.stringify({
    type: `https://linli.invalid/problems/${type}`,
    title: type,
    status,
    ...more,
  });
}

async function forward(context, address) {
  const chunks = context.sent ? [context.sent] : [];
  if (!context.sent) for await (const chunk of context.req) chunks.push(chunk);
  const { host: _host, connection: _connection, ...headers } = context.headers;
  delete headers['content-length'];
  const response = await fetch(`${address}${context.search}`, {
    method: context.method,
    headers,
    ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
  });
  context.status = response.status;
  for (const [name, value] of response.headers) {
    if (!['content-length', 'content-encoding', 'transfer-encoding', 'connection'].includes(name)) {
      context.set(name, value);
    }
  }
  // Links of a booking point back through the same faulty way.
  const prefix = context.path.split('/').slice(0, 5).join('/');
  const text = await response.text();
  context.body = text.replace(/https?:\/\/[^"/]+\/booking\//g, `${context.origin}${prefix}/`);
}

function today() {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The faults an endpoint may have, each on its own. */
export const FAULTS = [
  'forgets-keys',
  'overbooks',
  'html-errors',
  'no-cors',
  'no-etag',
  'no-location',
  'plain-problems',
  'keeps-stale',
  'tells-names',
  'caches-bookings',
  'long-calendar-lines',
  'late-deadline',
  'tells-unknown-ids',
  'caches-places',
  'takes-two-places',
  'ignores-the-header',
  'moves-nothing',
  'books-what-has-changed',
  'forgets-who-waits',
  'lets-nobody-cancel-elsewhere',
  'lets-types-be-guessed',
  'keeps-what-is-cancelled',
] as const;
export type Fault = (typeof FAULTS)[number];

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly sent: string;
  readonly asked: Headers;
}

interface Reply {
  status: number;
  readonly headers: Headers;
  body: string;
}

/** A good endpoint with one fault in front of it. */
export async function startBrokenEndpoint(target: string, fault: Fault) {
  let lastBooking = '';
  const server: Server = createServer((incoming, outgoing) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const asked = new Headers();
      for (const [name, value] of Object.entries(incoming.headers)) {
        if (typeof value === 'string' && !/^(host|connection|content-length)$/.test(name)) {
          asked.set(name, value);
        }
      }
      const exchange: Exchange = {
        method: incoming.method ?? 'GET',
        path: incoming.url ?? '/',
        sent: Buffer.concat(chunks).toString(),
        asked,
      };
      const before = broken(fault, exchange);
      const { method, path } = before;
      const withBody = method !== 'GET' && method !== 'HEAD' && before.sent !== '';
      const answer = await fetch(`${target}${path}`, {
        method,
        headers: before.asked,
        ...(withBody ? { body: before.sent } : {}),
      });
      const reply: Reply = {
        status: answer.status,
        headers: new Headers(answer.headers),
        body: (await answer.text()).replaceAll(target, address()),
      };
      const location = reply.headers.get('location');
      if (location !== null) reply.headers.set('location', location.replaceAll(target, address()));
      for (const name of ['content-length', 'connection', 'keep-alive', 'transfer-encoding']) {
        reply.headers.delete(name);
      }
      breakReply(fault, before, reply);
      if (reply.status === 201) lastBooking = reply.body;
      if (fault === 'overbooks' && reply.body.includes('session-full')) {
        Object.assign(reply, { status: 201, body: lastBooking });
      }
      outgoing.writeHead(reply.status, Object.fromEntries(reply.headers));
      outgoing.end(reply.status === 304 ? undefined : reply.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: address(),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Puts a fault into a request. */
function broken(fault: Fault, exchange: Exchange): Exchange {
  const { sent, asked } = exchange;
  if (fault === 'forgets-keys' && /"requestId":"[^"]{16,}"/.test(sent)) {
    asked.delete('idempotency-key');
    const phone = /"phone":"(\d+)"/.exec(sent)?.[1] ?? '';
    const other = `130${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
    const key = `"requestId":"${randomUUID()}"`;
    const next = sent.replace(/"requestId":"[^"]+"/, key);
    return { ...exchange, sent: phone.length === 11 ? next.replace(phone, other) : next };
  }
  if (fault === 'keeps-stale') asked.delete('if-match');
  if (fault === 'ignores-the-header') asked.delete('idempotency-key');
  if (fault === 'books-what-has-changed') {
    return { ...exchange, sent: sent.replace(/"sessionVersion":"[^"]*"/, '"sessionVersion":null') };
  }
  if (fault === 'takes-two-places') {
    return { ...exchange, sent: sent.replace('"partySize":1', '"partySize":2') };
  }
  const seenOnly = { 'moves-nothing': 'PATCH', 'keeps-what-is-cancelled': 'DELETE' };
  if (exchange.method === (seenOnly as Partial<Record<Fault, string>>)[fault]) {
    return { ...exchange, method: 'GET', sent: '' };
  }
  return exchange;
}

/** Puts a fault into an answer. */
function breakReply(fault: Fault, { method, path, sent }: Exchange, reply: Reply): void {
  const { headers } = reply;
  const isBooking = /\/bookings/.test(path) && reply.status < 300 && !path.includes('.ics');
  switch (fault) {
    case 'html-errors':
      if (reply.status < 400) return;
      reply.status = 200;
      reply.body = '<html>错误</html>';
      headers.set('content-type', 'text/html');
      return;
    case 'no-cors':
      for (const name of [...headers.keys()]) {
        if (name.startsWith('access-control-')) headers.delete(name);
      }
      return;
    case 'no-etag':
      headers.delete('etag');
      return;
    case 'no-location':
      headers.delete('location');
      return;
    case 'plain-problems':
      if (reply.status >= 400) headers.set('content-type', 'application/json');
      return;
    case 'tells-names':
      if (isBooking && method === 'POST') {
        const name = /"name":"([^"]+)"/.exec(sent)?.[1] ?? '';
        reply.body = reply.body.replace('{', `{"contactName":"${name}",`);
      }
      return;
    case 'caches-bookings':
      if (isBooking) headers.set('cache-control', 'max-age=60');
      return;
    case 'long-calendar-lines':
      if (path.includes('.ics')) {
        reply.body = reply.body.replace('\r\n', `\r\nX-NOTE:${'很'.repeat(30)}\r\n`);
      }
      return;
    case 'late-deadline':
      reply.body = reply.body.replace(
        /"undoUntil":"[^"]+"/,
        `"undoUntil":"${new Date().toISOString()}"`,
      );
      return;
    case 'tells-unknown-ids':
      if (path.includes('/availability') && reply.status === 200) {
        const places = JSON.parse(reply.body) as { sessions: object[] };
        places.sessions.push({ ...places.sessions[0], id: 'unknown' });
        reply.body = JSON.stringify(places);
      }
      return;
    case 'caches-places':
      if (path.includes('/availability')) headers.set('cache-control', 'public, max-age=3600');
      return;
    case 'forgets-who-waits':
      reply.body = reply.body.replace(/"position":\d+/, '"position":null');
      return;
    case 'lets-nobody-cancel-elsewhere':
      headers.delete('access-control-allow-methods');
      return;
    case 'lets-types-be-guessed':
      headers.delete('x-content-type-options');
      return;
    default:
      return;
  }
}

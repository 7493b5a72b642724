import type { Endpoint } from '../endpoint.ts';
import { expect } from '../broken.ts';
import type { Promised } from '../promise.ts';

const HEADERS = ['content-type', 'idempotency-key', 'if-match'];

export const crossOriginPromises: readonly Promised[] = [
  {
    id: 'cors-preflight',
    says: 'Pages of the site may send JSON with Idempotency-Key and If-Match, change and cancel.',
    async check(endpoint) {
      const { manageUrl } = await endpoint.book();
      const path = `/sessions/${encodeURIComponent(endpoint.target.session)}/bookings`;
      await expectPreflight(endpoint, path, 'POST');
      await expectPreflight(endpoint, manageUrl, 'PATCH');
      await expectPreflight(endpoint, manageUrl, 'DELETE');
    },
  },
  {
    id: 'cors-expose',
    says: 'Pages may read answers, and ETag, Location and Retry-After of them.',
    async check(endpoint) {
      const answer = await endpoint.send('/availability?sessions=');
      expectAllowed(answer, endpoint);
      const exposed = namesIn(answer, 'access-control-expose-headers');
      for (const name of ['etag', 'location', 'retry-after']) {
        expect(exposed.includes('*') || exposed.includes(name), `${name} is not exposed`);
      }
    },
  },
  {
    id: 'never-sniffed',
    says: 'Answers forbid browsers to guess their type.',
    async check(endpoint) {
      const { session } = endpoint.target;
      const answers = [
        await endpoint.send(`/availability?sessions=${encodeURIComponent(session)}`),
        await endpoint.post(session, endpoint.body()),
        await endpoint.post(session, '{"requestId":'),
      ];
      for (const answer of answers) {
        const value = answer.headers.get('x-content-type-options');
        expect(value === 'nosniff', `X-Content-Type-Options is ${value}`);
      }
    },
  },
];

async function expectPreflight(endpoint: Endpoint, path: string, method: string): Promise<void> {
  const answer = await endpoint.send(path, {
    method: 'OPTIONS',
    headers: {
      'access-control-request-method': method,
      'access-control-request-headers': HEADERS.join(','),
    },
  });
  expect(answer.status < 300, `the preflight of ${method} is answered with ${answer.status}`);
  expectAllowed(answer, endpoint);
  const methods = namesIn(answer, 'access-control-allow-methods');
  // GET, HEAD and POST need no leave (Fetch, "CORS-safelisted method").
  const isAllowed =
    method === 'POST' || methods.some((name) => ['*', method.toLowerCase()].includes(name));
  expect(isAllowed, `${method} is not allowed`);
  const headers = namesIn(answer, 'access-control-allow-headers');
  for (const name of HEADERS) {
    expect(headers.includes('*') || headers.includes(name), `${name} is not allowed`);
  }
}

function expectAllowed(answer: Response, { target }: Endpoint): void {
  const allowed = answer.headers.get('access-control-allow-origin');
  expect(allowed === '*' || allowed === target.origin, `Access-Control-Allow-Origin is ${allowed}`);
}

/** The names in a header that lists them, in lower case. */
function namesIn(answer: Response, header: string): readonly string[] {
  const value = answer.headers.get(header) ?? '';
  return value.split(',').map((name) => name.trim().toLowerCase());
}

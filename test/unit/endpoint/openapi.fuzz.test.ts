import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { PROBLEM_BASE } from '../../../src/booking/contract.ts';
import { NOTICE_VERSION, SESSIONS } from '../../support/booking-feed.ts';
import { runs } from '../../support/sweep.ts';
import {
  requestsOf,
  type DrawnRequest,
  type Known,
  type OpenApi,
  type OpenApiOperation,
} from './openapi-requests.ts';
import { askFor, bookingOf, onEachDatabase, problemOf, startTestServer } from './test-server.ts';

/** Requests of each operation: some 1,600 in all, twenty times that in a sweep. */
const EACH = 165;
const SEED = 17;
/** Problems of the request itself: its address leads to no operation, its headers are too long. */
const OF_HTTP = ['not-found', 'too-large'];

type Server = Awaited<ReturnType<typeof startTestServer>>;

/** Sessions, and links of bookings and needs that there are. */
async function knownOf({ post, origin }: Server): Promise<Known> {
  const tokens: string[] = [];
  for (let index = 0; index < 12; index += 1) {
    const { manageUrl } = await bookingOf(await post(SESSIONS.open, askFor()));
    tokens.push(manageUrl.split('/').at(-1) ?? '');
  }
  const need = await fetch(`${origin}/booking/needs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ requestId: askFor()['requestId'], text: '理发' }),
  });
  const { manageUrl } = (await need.json()) as { manageUrl: string };
  return {
    token: [...tokens, manageUrl.split('/').at(-1) ?? ''],
    sessions: Object.values(SESSIONS),
    sessionId: Object.values(SESSIONS),
    version: [NOTICE_VERSION],
    at: ['2026-11-24T10:00:00+08:00', '2026-11-24T02:00:00.000Z'],
    name: ['古丽', '买买提', 'Айгүл'],
    phone: ['13912345678', '0994-2345678', '+7 727 258 00 00'],
    sessionVersion: [''],
    door: ['3-501'],
    priorityGroup: ['over-70'],
    locationId: ['loc-hall'],
    'If-Match': ['"r0"', '"r1"'],
  };
}

/** Sends one request, and holds its answer against what the description says of its operation. */
async function assertAnswered(
  { origin }: Server,
  method: string,
  { path, headers, body }: DrawnRequest,
  operation: OpenApiOperation,
): Promise<number> {
  const answer = await fetch(`${origin}/booking${path}`, {
    ...{ method: method.toUpperCase(), headers },
    ...(body === null ? {} : { body }),
  });
  const said = `${method} ${path} ${JSON.stringify(headers)} ${body ?? ''}`.slice(0, 600);
  assert.ok(answer.status < 500, `${answer.status} ${said}`);
  if (answer.status < 400) {
    assert.ok(String(answer.status) in operation.responses, `${answer.status} ${said}`);
    await answer.arrayBuffer();
    return answer.status;
  }
  const { type, title, errors = [] } = await problemOf(answer);
  assert.ok(type.startsWith(PROBLEM_BASE) && title !== '', said);
  const told = operation.responses[String(answer.status)]?.['x-problem-types'] ?? [];
  const code = type.slice(PROBLEM_BASE.length);
  assert.ok([...told, ...OF_HTTP].includes(code), `${code} is not announced: ${said}`);
  for (const { pointer } of errors) assert.match(pointer, /^#(\/|$)/, said);
  return answer.status;
}

function drawn(document: OpenApi, path: string, operation: OpenApiOperation, known: Known) {
  const { numRuns } = runs(EACH);
  return fc.sample(requestsOf(document, path, operation, known), { numRuns, seed: SEED });
}

await onEachDatabase((open) => {
  test('whatever is made of the published description is answered, and never with an error of ours', async (t) => {
    const server = await startTestServer(t, open);
    const answer = await fetch(`${server.origin}/booking/openapi.json`);
    const document = (await answer.json()) as OpenApi;
    const known = await knownOf(server);
    const statuses = new Map<number, number>();
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        for (const request of drawn(document, path, operation, known)) {
          const status = await assertAnswered(server, method, request, operation);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }
      }
    }
    const sent = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    assert.ok(sent >= 1_600, `${sent} requests`);
    // It would prove nothing if all were refused at the door.
    for (const status of [200, 201, 400, 404, 409, 415, 422]) {
      assert.ok((statuses.get(status) ?? 0) > 0, `none was answered ${status}`);
    }
    t.diagnostic(JSON.stringify(Object.fromEntries(statuses)));
    assert.deepEqual(server.events, []);
  });
});

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { Endpoint } from '../../../src/conformance/endpoint.ts';
import { target } from './conformance-feed.ts';

/** An endpoint that answers 429 before it answers. */
async function busyEndpoint(t: TestContext, headers: Readonly<Record<string, string>>) {
  const asked: number[] = [];
  const server = createServer((_, answer) => {
    asked.push(Date.now());
    answer.writeHead(asked.length === 1 ? 429 : 200, asked.length === 1 ? headers : {});
    answer.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const told: number[] = [];
  const endpoint = new Endpoint(target(`http://127.0.0.1:${port}`), (seconds) =>
    told.push(seconds),
  );
  return { asked, told, endpoint };
}

test('asked to wait until a date, the kit waits until then', async (t) => {
  const until = new Date(Date.now() + 2_000).toUTCString();
  const { asked, endpoint } = await busyEndpoint(t, { 'retry-after': until });
  assert.equal((await endpoint.send('/x')).status, 200);
  assert.ok((asked[1] ?? 0) >= Date.parse(until));
});

test('asked to wait for a number of seconds, the kit says so and waits', async (t) => {
  const { asked, told, endpoint } = await busyEndpoint(t, { 'retry-after': '1' });
  assert.equal((await endpoint.send('/x')).status, 200);
  assert.deepEqual(told, [1]);
  assert.ok((asked[1] ?? 0) - (asked[0] ?? 0) >= 1_000);
});

test('asked to wait for longer than anybody would, the kit takes the answer as it is', async (t) => {
  const { told, endpoint } = await busyEndpoint(t, { 'retry-after': '86400' });
  assert.equal((await endpoint.send('/x')).status, 429);
  assert.deepEqual(told, []);
});

test('asked to wait without being told how long, the kit says so', async (t) => {
  const { endpoint } = await busyEndpoint(t, {});
  await assert.rejects(endpoint.send('/x'), /429 without Retry-After/);
});

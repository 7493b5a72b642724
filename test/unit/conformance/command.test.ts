import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Conformance } from '../../../src/conformance/conformance.ts';
import { feedFile, newSqliteFile } from '../endpoint/test-server.ts';
import { startBrokenEndpoint } from '../../support/broken-endpoint.ts';
import { startOddServer } from '../../support/odd-server.ts';
import { conformanceFeed, running, target } from './conformance-feed.ts';

const LINLI = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** Address at which an endpoint says what is free of the sessions that the kit books. */
function availabilityOf(origin: string): string {
  const { session, lastPlace } = target(origin);
  return `${origin}/booking/availability?sessions=${session},${lastPlace}`;
}

describe('The command', () => {
  const run = (...words: readonly string[]) =>
    new Promise<{ readonly code: number | null; readonly out: string; readonly error: string }>(
      (resolve) => {
        const child = spawn(process.execPath, ['--import', 'tsx', LINLI, 'conformance', ...words]);
        let out = '';
        let error = '';
        child.stdout.on('data', (chunk) => (out += String(chunk)));
        child.stderr.on('data', (chunk) => (error += String(chunk)));
        child.on('close', (code) => resolve({ code, out, error }));
      },
    );
  const flags = (origin: string, file: string) => [
    ...['--endpoint', `${origin}/booking`, '--feed', file],
    ...['--origin', 'https://page.example', '--local'],
  ];

  test('prints what is kept under headings, and ends with 0', async (t) => {
    const { origin } = await running(t, newSqliteFile);
    const { file } = await feedFile(t, conformanceFeed());
    const { code, out, error } = await run(
      ...flags(origin, file),
      '--only',
      'key-replay',
      '--only',
      'cors-expose',
    );
    assert.deepEqual([code, error], [0, '']);
    assert.equal(
      out.replace(/\d+ requests: \S+ \d+\.\n/, 'requests\n'),
      `Sending again
  ✓ keeps  key-replay: The same request sent again is the same booking, marked as replayed, and takes nothing more.

Pages of other sites
  ✓ keeps  cors-expose: Pages may read answers, and ETag, Location and Retry-After of them.

requests
2 kept, 0 broken, 0 not offered
`,
    );
  });

  test('says how often it has asked whom, and what, where it is asked to', async (t) => {
    const { origin } = await running(t, newSqliteFile);
    const { file } = await feedFile(t, conformanceFeed());
    const words = [...flags(origin, file), '--only', 'availability-etag', '--verbose'];
    const { out } = await run(...words);
    const asked = out.split('\n').filter((line) => /^[A-Z]+ http:/.test(line));
    assert.ok(
      asked.every((line) => line.includes('/booking/availability?sessions=')),
      out,
    );
    const { host } = new URL(origin);
    const told = `${asked.length} requests: ${host} ${asked.length}.`;
    assert.ok(out.includes(`\n${told}\n1 kept, `), out);
    const { out: json, error } = await run(...words.slice(0, -1), '--json');
    assert.equal((JSON.parse(json) as Conformance).findings.length, 1);
    assert.equal(error, `${told}\n`);
  });

  test('prints what is broken, and ends with 1', async (t) => {
    const { origin } = await running(t, newSqliteFile);
    const broken = await startBrokenEndpoint(origin, 'no-etag');
    t.after(() => broken.close());
    const { file } = await feedFile(t, conformanceFeed());
    const words = [...flags(broken.origin, file), '--only', 'availability-etag'];
    const { code, out } = await run(...words);
    assert.equal(code, 1);
    assert.match(out, /✗ breaks {2}availability-etag: .*\n {6}no ETag\n/);
    assert.match(out, /\n0 kept, 1 broken, 0 not offered\n$/);
    const { code: again, out: json } = await run(...words, '--json');
    assert.equal(again, 1);
    const { findings, leftovers } = JSON.parse(json) as Conformance;
    assert.deepEqual(leftovers, []);
    assert.deepEqual(
      findings.map(({ id, result, instead }) => [id, result, instead]),
      [['availability-etag', 'breaks', 'no ETag']],
    );
  });

  test('lists what it could not take back, and ends with 1', async (t) => {
    const { origin } = await running(t, newSqliteFile);
    const broken = await startBrokenEndpoint(origin, 'keeps-what-is-cancelled');
    t.after(() => broken.close());
    const { file } = await feedFile(t, conformanceFeed());
    const { code, out } = await run(...flags(broken.origin, file), '--only', 'booking-created');
    assert.equal(code, 1);
    assert.match(out, /1 kept, 0 broken/);
    assert.match(
      out,
      /Not taken back, .*\n {2}a booking of .* under 130\d{8}: it stands after DELETE; .*http/,
    );
  });

  test('asks no endpoint and no feed of the local network unless it is told to', async (t) => {
    const { origin, asked } = await startOddServer(t, (_, response) => response.end('{}'));
    const { file } = await feedFile(t, conformanceFeed());
    for (const words of [
      [`${origin}/booking`, '--feed', file],
      ['https://county.example/booking', '--feed', `${origin}/feed.json`],
    ]) {
      const { code, out, error } = await run(...words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, /local network, and was not asked: add --local to the command/);
    }
    assert.equal(asked.length, 0);
  });

  test('reads no more of an answer than the command does', async (t) => {
    const { origin } = await startOddServer(t, (_, response) => response.end(Buffer.alloc(17e6)));
    const { file } = await feedFile(t, conformanceFeed());
    const { code, error } = await run(...flags(origin, file));
    assert.equal(code, 2);
    assert.match(error, /^nothing answers at/);
    const large = await run(...flags(origin, `${origin}/feed.json`));
    assert.match(large.error, /--feed .* it cannot be read: .* more than 16 MB/);
  });

  test('shows what an endpoint says by the numbers of its signs, in JSON too', async (t) => {
    const { origin } = await running(t, newSqliteFile);
    const type = 'https://county.example/\u001b[2J\u009b1A\u202e';
    const free = await (await fetch(availabilityOf(origin))).text();
    const { origin: odd } = await startOddServer(t, ({ method }, response) => {
      if (method === 'GET') return response.end(free);
      response.writeHead(409, { 'content-type': 'application/problem+json' });
      return response.end(JSON.stringify({ type, title: type, status: 409 }));
    });
    const { file } = await feedFile(t, conformanceFeed());
    const words = [...flags(odd, file), '--only', 'key-replay'];
    const { out } = await run(...words);
    assert.match(out, /got 409 .*\\u\{1b\}\[2J\\u\{9b\}1A\\u\{202e\}/);
    assert.doesNotMatch(out, /[^\P{Cc}\n]|\p{Bidi_C}/u);
    const { out: json } = await run(...words, '--json');
    assert.doesNotMatch(json, /[^\P{Cc}\n]|\p{Bidi_C}/u);
    const { findings } = JSON.parse(json) as Conformance;
    assert.ok(findings[0]?.instead?.includes(type), findings[0]?.instead ?? '');
  });

  const nothing = [
    ['a word it does not know', ['--endpiont', 'http://x'], /endpiont/],
    ['no endpoint', ['--feed', 'x'], /endpoint and --feed are needed/],
    ['an address that is none', ['--endpoint', 'county/booking', '--feed', 'x'], /no address/],
    ['a promise that is none', [...flags('http://x', 'x'), '--only', 'key-repaly'], /key-replay/],
    ['a feed that is not there', flags('http://x', 'no-such-feed.json'), /cannot be read/],
    ['a feed that is not JSON', flags('http://x', LINLI), /not JSON/],
  ] as const;
  for (const [name, words, said] of nothing) {
    test(`says so and ends with 2: ${name}`, async () => {
      const { code, out, error } = await run(...words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, said);
      assert.doesNotMatch(error, / at .*\.ts:/);
    });
  }

  test('says so and ends with 2: nothing answers', async (t) => {
    const { file } = await feedFile(t, conformanceFeed());
    const { code, error } = await run(...flags('http://127.0.0.1:9', file));
    assert.equal(code, 2);
    assert.match(error, /^nothing answers at http:\/\/127\.0\.0\.1:9\/booking\n$/);
  });

  test('says what it does', async () => {
    const { code, out } = await run('--help');
    assert.equal(code, 0);
    assert.match(out, /^Says which promises/);
  });
});

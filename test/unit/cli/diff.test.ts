import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EXAMPLE_FEED } from '../../../src/feed/fields/example-feed.ts';
import { edited } from '../authoring/edits.ts';

const COMMAND = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'linli-diff-'));

after(() => rmSync(folder, { recursive: true, force: true }));

/** The built command, as it is in the package. */
function diff(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'diff', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout: stdout.replaceAll('\u2060', ''), stderr };
}

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const old = edited(EXAMPLE_FEED, [['/feed/next', null]]);
const OLD = fileOf('old.json', JSON.stringify(old));
const NEW = fileOf(
  'new.json',
  JSON.stringify(
    edited(old, [
      ['/services/0/cost', { free: true }],
      ['/schedules/0/exceptions/0/date', '2026-12-09'],
    ]),
  ),
);

describe('linli diff', () => {
  it('ends with 0 where nothing changed for residents, and with 1 where something did', () => {
    const again = fileOf(
      'again.json',
      JSON.stringify(edited(old, [['/feed/generated_at', '2026-12-01T18:00:00+08:00']]), null, 2),
    );
    assert.deepEqual(diff(OLD, again, '--at', '2026-11-30'), {
      status: 0,
      stdout: '对居民没有变化。\n',
      stderr: '',
    });
    assert.deepEqual(diff(OLD, NEW, '--at', '2026-11-30'), {
      status: 1,
      stdout: `服务

· 孕期瑜伽：费用由“每次 10 元”改为“免费”。
· 12月2日（周三）10:00 孕期瑜伽照常进行。
· 12月9日（周三）10:00 孕期瑜伽取消：老师请假。
`,
      stderr: '',
    });
  });

  it('speaks English, writes Markdown and JSON, and looks as far as it is told', () => {
    const options = ['--at', '2026-11-30', '--lang', 'en'];
    const markdown = diff(OLD, NEW, ...options, '--format', 'markdown', '--days', '4');
    assert.equal(
      markdown.stdout,
      `## Services

- Prenatal yoga: price changed from “10 yuan 每次” to “Free”.
- Prenatal yoga on Wed, Dec 2 10:00 takes place as usual.
- Prenatal yoga: dates after Thu, Dec 3 changed, too; please look at the latest times.
`,
    );
    const [price, session] = JSON.parse(diff(OLD, NEW, ...options, '--format', 'json').stdout);
    assert.deepEqual([price.kind, price.id, price.fact], ['fact', 'svc-yoga', 'price']);
    assert.deepEqual(
      [session.kind, session.what, session.date, session.start, session.place],
      ['session', 'restored', '2026-12-02', '10:00', 'loc-heping'],
    );
  });

  it('reads a file in GBK', () => {
    const parts = '{"feed":{"spec":"1.0","id":"a"},"services":[{"id":"s","name":"';
    const name = Uint8Array.of(0xc0, 0xed, 0xb7, 0xa2); // 理发
    const end = '"}]}';
    const bytes = Buffer.concat([Buffer.from(parts), name, Buffer.from(end)]);
    const empty = fileOf('empty.json', '{"feed":{"spec":"1.0","id":"a"}}');
    assert.equal(diff(fileOf('gbk.json', bytes), empty).stdout, '服务\n\n· 理发不再提供。\n');
  });

  it('ends with 2 for wrong use, and says what is right', () => {
    for (const args of [
      [],
      [OLD],
      [OLD, NEW, NEW],
      [OLD, NEW, '--format', 'xml'],
      [OLD, NEW, '--days', '0'],
      [OLD, NEW, '--days', '1.5'],
      [OLD, NEW, '--at', '2026-02-30'],
      [OLD, NEW, '--lang', 'ug'],
      [OLD, NEW, '--nothing'],
    ]) {
      const { status, stdout, stderr } = diff(...args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /linli diff OLD NEW/);
    }
  });

  it('ends with 2 where it cannot read one of the two, and says which', () => {
    const broken = fileOf('broken.json', '{"feed":');
    const future = fileOf('future.json', '{"feed":{"spec":"9.0"}}');
    for (const file of [broken, future, join(folder, 'missing.json')]) {
      for (const args of [
        [OLD, file],
        [file, OLD],
      ]) {
        const { status, stdout, stderr } = diff(...args);
        assert.deepEqual([status, stdout], [2, '']);
        assert.ok(stderr.includes(file), stderr);
      }
    }
  });

  it('counts what it cannot read, beside the changes', () => {
    const file = fileOf('odd.json', JSON.stringify(edited(old, [['/services/0/open_to', 'x']])));
    const { status, stdout, stderr } = diff(OLD, file, '--at', '2026-11-30', '--lang', 'en');
    assert.equal(status, 1);
    assert.match(stdout, /for whom/);
    assert.match(
      stderr,
      /odd\.json: 1 value cannot be read .* linli check \S+odd\.json says where/,
    );
  });

  it('shows on a terminal what a feed has in it by the numbers of its signs', () => {
    const name = 'a\u001b]0;OWNED\u0007\u202eb';
    const file = fileOf('signs.json', JSON.stringify(edited(old, [['/services/0/name', name]])));
    for (const format of ['text', 'markdown', 'json']) {
      const { stdout } = diff(OLD, file, '--format', format);
      assert.match(stdout, /OWNED/);
      assert.doesNotMatch(stdout, /[^\P{Cc}\n]|\p{Bidi_C}/u);
    }
  });

  it('teaches with an example', () => {
    const { status, stdout } = diff('--help');
    assert.equal(status, 0);
    assert.match(stdout, /linli diff last-week\.json feed\.json --format markdown > changes\.md/);
  });
});

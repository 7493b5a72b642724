import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EXAMPLE_FEED } from '../../../src/feed/fields/example-feed.ts';
import { edited } from '../authoring/edits.ts';

const COMMAND = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'linli-merge-'));

after(() => rmSync(folder, { recursive: true, force: true }));

/** The built command, as it is in the package. */
function linli(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const inFolder = (name: string) => join(folder, name);

function fileOf(name: string, feed: unknown): string {
  writeFileSync(inFolder(name), typeof feed === 'string' ? feed : JSON.stringify(feed));
  return inFolder(name);
}

const A = fileOf('a.json', edited(EXAMPLE_FEED, [['/feed/next', null]]));
const B = fileOf(
  'b.json',
  edited(EXAMPLE_FEED, [
    ['/feed/id', 'jiashun'],
    ['/feed/title', '嘉顺社区便民服务'],
    ['/feed/next', null],
    ['/feed/booking', null],
    ['/organizations/0/name', '嘉顺社区居民委员会'],
    ['/locations/0/name', '嘉顺社区党群服务中心'],
    ['/services/0/at/0/schedules', 'sch-yoga'],
  ]),
);

describe('linli merge', () => {
  it('writes a feed in which the check finds nothing wrong, and says what it did', () => {
    const out = inFolder('county.json');
    const options = ['--out', out, '--id', 'county', '--title', '全县便民服务'];
    const { status, stdout, stderr } = linli('merge', A, B, ...options);
    assert.equal(status, 0, stderr);
    assert.equal(stdout, `合并了 2 份、6 项服务，写在 ${out}。\n`);
    assert.match(stderr, /^延安北路街道：heping、jiashun 都有，合成一条。$/m);
    assert.match(stderr, /^jiashun：1 项服务在那边的接口上预约，合并后改为电话预约或“请咨询”。$/m);
    assert.equal(linli('check', out).status, 0);
    const feed = JSON.parse(readFileSync(out, 'utf8'));
    assert.deepEqual([feed.feed.id, feed.feed.title], ['county', '全县便民服务']);
    // What was written otherwise is as the feed has it.
    assert.deepEqual(feed.services[3].at[0].schedules, ['jiashun.sch-yoga']);
    // The order makes no difference.
    const other = inFolder('other.json');
    linli('merge', B, A, '--out', other, '--id', 'county', '--title', '全县便民服务');
    assert.equal(readFileSync(other, 'utf8'), readFileSync(out, 'utf8'));
  });

  it('overwrites nothing unless it is told to, and never what it merges', () => {
    const out = fileOf('there.json', 'mine');
    const { status, stdout } = linli('merge', A, B, '--out', out, '--lang', 'en');
    assert.equal(status, 0);
    assert.match(stdout, /there-2\.json/);
    assert.equal(readFileSync(out, 'utf8'), 'mine');
    assert.equal(linli('merge', A, B, '--out', out, '--force').status, 0);
    assert.equal(readFileSync(out, 'utf8'), readFileSync(inFolder('there-2.json'), 'utf8'));
    assert.equal(readFileSync(inFolder('there.old.json'), 'utf8'), 'mine');
    assert.equal(linli('merge', A, B, '--out', A, '--force').status, 2);
    assert.match(readFileSync(A, 'utf8'), /"id":"heping"/);
  });

  it('ends with 2 where it cannot read one, and merges the rest where it may', () => {
    const broken = fileOf('broken.json', '{"feed":');
    const out = inFolder('rest.json');
    const refused = linli('merge', A, broken, '--out', out);
    assert.deepEqual([refused.status, existsSync(out)], [2, false]);
    assert.ok(refused.stderr.includes(broken));
    const { status, stdout, stderr } = linli('merge', A, broken, '--out', out, '--skip-unreadable');
    assert.equal(status, 0);
    assert.match(stdout, /合并了 1 份、3 项服务/);
    assert.match(stderr, /broken\.json.*跳过了/);
    const none = ['merge', broken, '--out', inFolder('none.json'), '--skip-unreadable'];
    assert.equal(linli(...none).status, 2);
  });

  it('ends with 1 where they cannot be one, and writes nothing', () => {
    const far = fileOf(
      'far.json',
      edited(JSON.parse(readFileSync(B, 'utf8')), [['/feed/timezone', 'Asia/Urumqi']]),
    );
    const out = inFolder('far-out.json');
    const { status, stderr } = linli('merge', A, far, '--out', out);
    assert.deepEqual([status, existsSync(out)], [1, false]);
    assert.match(stderr, /时区（feed\.timezone）不同/);
  });

  it('ends with 2 for wrong use, and teaches with an example', () => {
    for (const args of [[], [A], ['--out', inFolder('x.json')], [A, '--nothing']]) {
      const { status, stderr } = linli('merge', ...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /linli merge FEED… --out FILE/);
    }
    const { status, stdout } = linli('merge', '--help');
    assert.equal(status, 0);
    assert.match(stdout, /linli merge beimen\.json ningbian\.json --out county\.json/);
  });

  it('shows on a terminal what a feed has in it by the numbers of its signs', () => {
    const name = 'a\u001b]0;OWNED\u0007\u202eb';
    const odd = fileOf(
      'signs.json',
      edited(JSON.parse(readFileSync(B, 'utf8')), [
        ['/feed/id', name],
        ['/services/1/name', name],
      ]),
    );
    const { stderr } = linli('merge', A, odd, '--out', inFolder('signs-out.json'));
    assert.match(stderr, /OWNED/);
    assert.doesNotMatch(stderr, /[^\P{Cc}\n]|\p{Bidi_C}/u);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { armourIn, unpacked } from '../../../src/feed/armoured-feed.ts';

const COMMAND = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const CHANGJI = fileURLToPath(new URL('../../../demo/feeds/changji.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'linli-article-'));

after(() => rmSync(folder, { recursive: true, force: true }));

/** The built command, as it is in the package. */
function linli(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout: stdout.replaceAll('\u2060', ''), stderr };
}

const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('linli article', () => {
  it('writes a feed as text for an article, which pages read as the same feed', async () => {
    copyFileSync(CHANGJI, join(folder, 'feed.json'));
    const { status, stdout } = linli('article', 'feed.json');
    assert.equal(status, 0);
    assert.match(stdout, /^写在 feed\.article\.txt，14 KB。.*src 写这篇文章的地址/);
    const armour = armourIn(textOf('feed.article.txt'));
    assert.equal(armour?.kind, 'whole');
    const bytes = armour.kind === 'whole' ? await unpacked(armour.base64, 1_000_000) : null;
    assert.deepEqual(
      JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())),
      JSON.parse(textOf('feed.json')),
    );
  });

  it('overwrites nothing unless it is told to', () => {
    linli('article', 'feed.json', '--out', 'a.txt');
    assert.match(
      linli('article', 'feed.json', '--out', 'a.txt', '--lang', 'en').stdout,
      /a-2\.txt/,
    );
    assert.match(linli('article', 'feed.json', '--out', 'a.txt', '--force').stdout, /写在 a\.txt/);
    assert.ok(existsSync(join(folder, 'a.old.txt')));
  });

  it('writes none of what is no feed, and says so', () => {
    writeFileSync(join(folder, 'broken.json'), '{"feed":');
    const { status, stderr } = linli('article', 'broken.json');
    assert.equal(status, 2);
    assert.match(stderr, /broken\.json: 不是 JSON/);
    assert.equal(existsSync(join(folder, 'broken.article.txt')), false);
    assert.equal(linli('article').status, 2);
    assert.match(linli('article', '--help').stdout, /linli article FILE\|URL/);
  });
});

describe('A feed by the name of a text', () => {
  it('is written, checked and read where it is asked for, for sites that take no .json', () => {
    writeFileSync(join(folder, '服务.csv'), '服务名称,时间\n公益理发,请电话咨询\n');
    assert.match(linli('convert', '服务.csv', '--out', 'feed.txt').stdout, /写在 feed\.txt/);
    assert.equal(linli('check', 'feed.txt').status, 0);
    assert.match(linli('mend', 'feed.txt').stdout, /feed\.mended\.txt/);
    const merged = linli('merge', 'feed.txt', 'feed.json', '--out', 'all.txt');
    assert.match(merged.stdout, /all\.txt/, merged.stderr);
    assert.match(linli('snapshot', 'feed.txt').stdout, /公益理发/);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const CHANGJI = fileURLToPath(new URL('../../../demo/feeds/changji.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'linli-cli-'));

after(() => rmSync(folder, { recursive: true, force: true }));

/** The built command, as it is in the package. */
function linli(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function fileWith(text: string): string {
  const file = join(folder, 'feed.json');
  writeFileSync(file, text);
  return file;
}

describe('linli check', () => {
  it('ends with 0 where nothing is wrong', () => {
    assert.deepEqual(linli('check', CHANGJI), {
      status: 0,
      stdout: '0 处错误，0 处请看一看。\n',
      stderr: '',
    });
  });

  it('offers the mended file, which is written beside it and has nothing to mend', () => {
    const written =
      '{"schedules":[{"id":"a","kind":"event","byday":["周三"],"until":"2026/6/30"}]}';
    const file = fileWith(`{"feed":{"spec":"1.0"},${written.slice(1)}`);
    assert.match(
      linli('check', file).stdout,
      /\n其中 2 处可以自动改好：linli mend \S+feed\.json\n$/,
    );
    const mended = join(folder, 'feed.mended.json');
    const said = linli('mend', file, '--lang', 'en');
    assert.equal(
      said.stdout,
      `2 values changed, written to ${mended}. Please run linli check ${mended} again.\n`,
    );
    assert.match(readFileSync(mended, 'utf8'), /"byday":\["WE"\],"until":"2026-06-30"/);
    writeFileSync(mended, '{}');
    assert.match(linli('mend', file, '--lang', 'en').stdout, /feed\.mended-2\.json/);
    assert.equal(readFileSync(mended, 'utf8'), '{}', 'what is there stays');
    renameSync(join(folder, 'feed.mended-2.json'), mended);
    assert.doesNotMatch(linli('check', mended).stdout, /linli mend/);
    const other = join(folder, 'other.json');
    assert.equal(linli('mend', file, '--out', other).status, 0);
    assert.equal(readFileSync(other, 'utf8'), readFileSync(mended, 'utf8'));
  });

  it('mends nothing that is no JSON, and no address without a name for the file', () => {
    assert.deepEqual(linli('mend', fileWith('{,}')).status, 2);
    assert.match(linli('mend', 'https://county.example/feed.json').stderr, /--out FILE/);
  });

  it('says that a file is larger than pages read, and reads no more of it', () => {
    const file = join(folder, 'large.json');
    writeFileSync(file, `{"feed":{"spec":"1.0"},"x":"${'0'.repeat(16_000_000)}"}`);
    const endless = process.platform === 'win32' ? [] : ['/dev/zero'];
    for (const source of [file, ...endless]) {
      for (const args of [['check'], ['check', '--lang', 'en'], ['snapshot']]) {
        const { status, stderr, stdout } = linli(...args, source);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, /^\S+: (文件超过 16 MB，|The file is over 16 MB: )/);
      }
    }
    const asked = ['https://county.example/booking', '--feed', file];
    assert.match(linli('conformance', ...asked).stderr, /The file is over 16 MB/);
  });

  it('ends with 1 and says file, line, column and what to do', () => {
    const file = fileWith('{"feed":{"spec":"1.0"},\n"services":[{"name":"甲"}]}');
    const { status, stdout } = linli('check', file);
    assert.equal(status, 1);
    assert.match(stdout, /feed\.json:2:13 错误 services 0 \/id 缺少必填的内容，请补上。/);
    assert.match(
      linli('check', file, '--lang', 'en').stdout,
      /error services 0 \/id Something required/,
    );
  });
});

describe('linli, on a terminal,', () => {
  const ESC = '\u001b]0;OWNED\u0007\u001b[2J\u009b1A\u202e\u2028\n';
  const seen = /[^\P{Cc}\n]|[\p{Cs}\p{Bidi_C}\u2028\u2029]/u;

  it('shows what a feed has in it, ids and keys, by the numbers of its signs', () => {
    const service = { id: `a${ESC}b`, name: { zh: '甲', [`key${ESC}`]: 1 }, organization_id: ESC };
    const file = fileWith(JSON.stringify({ feed: { spec: '1.0' }, services: [service] }));
    const { stdout } = linli('check', file);
    assert.match(stdout, /services a\\u\{1b\}\]0;OWNED\\u\{7\}/);
    assert.match(stdout, /key\\u\{1b\}/);
    assert.doesNotMatch(stdout, seen);
    // The last two count: what is wrong, and what of it can be mended.
    for (const line of stdout.trim().split('\n').slice(0, -2))
      assert.match(line, /feed\.json:1:|^ {4}\S/);
  });

  it('does so in what it cannot read', () => {
    const file = fileWith(JSON.stringify({ feed: { spec: `9${ESC}` } }));
    for (const { stderr, stdout } of [
      linli('snapshot', file),
      linli('check', file),
      linli('check', `/no/${ESC}.json`),
      linli('check', fileWith(`{"a":1,${ESC}}`)),
      linli(`con${ESC}`, file),
    ]) {
      assert.doesNotMatch(`${stdout}${stderr}`, seen);
    }
  });

  it('writes HTML that may be looked at', () => {
    const text = `甲${ESC}\r乙\ud800`;
    const services = [{ id: 'a', name: text, summary: text, alert: text }];
    const { stdout } = linli(
      'snapshot',
      fileWith(JSON.stringify({ feed: { spec: '1.0' }, services })),
    );
    assert.match(stdout, /<h3>甲.*OWNED/);
    assert.doesNotMatch(stdout, seen);
  });
});

describe('linli snapshot', () => {
  it('is HTML with all that the list says, and no script', () => {
    const { status, stdout } = linli('snapshot', CHANGJI, '--area', 'loc-jiashun');
    assert.equal(status, 0);
    assert.match(stdout, /<h3>孕妇瑜伽<\/h3>\n<p>面向孕妇的瑜伽。<\/p>/);
    assert.match(stdout, /<p>地点：嘉顺社区（建国路街道、昌吉市）<\/p>/);
    assert.equal((stdout.match(/<h3>/g) ?? []).length, 10);
    assert.doesNotMatch(stdout, /<script|style=|油运基地/);
  });

  it('is a list of figures with their sources', () => {
    const { stdout } = linli(
      'snapshot',
      CHANGJI,
      '--tag',
      'stats-panel',
      '--metrics',
      'm-communities',
    );
    assert.match(stdout, /<dt>签约社区<\/dt>\n<dd><strong>71个<\/strong><\/dd>/);
    assert.match(stdout, /<dd>来源：/);
    assert.equal((stdout.match(/<dt>/g) ?? []).length, 1);
  });

  it('can stand in its tag, as what is shown until the script has come', () => {
    const { stdout } = linli('snapshot', CHANGJI, '--wrap', 'feed.json?a=1&b="><script>');
    assert.match(
      stdout,
      /^<linli-service-list src="feed\.json\?a=1&#38;b=&#34;&#62;&#60;script&#62;">\n/,
    );
    assert.match(stdout, /<\/linli-service-list>\n$/);
  });

  it('speaks English where it is asked to', () => {
    const { stdout } = linli('snapshot', CHANGJI, '--lang', 'en', '--area', 'loc-jiashun');
    assert.match(stdout, /<div lang="en">/);
    assert.match(stdout, /<h3>Prenatal yoga<\/h3>/);
  });

  it('says whose words a notice and an alert are', () => {
    const file = fileWith(
      JSON.stringify({
        feed: { spec: '1.0', publisher_id: 'o', notice: '预约成功' },
        organizations: [{ id: 'o', name: '建国路社区' }],
        services: [{ id: 'a', name: '甲', alert: '请拨打 110' }],
      }),
    );
    const { stdout } = linli('snapshot', file);
    for (const words of ['预约成功', '请拨打 110']) {
      assert.ok(stdout.includes(`<p>来自建国路社区的通知：</p>\n<p>${words}</p>`), stdout);
    }
  });

  it('writes texts of the feed as text', () => {
    const file = fileWith(
      JSON.stringify({
        feed: { spec: '1.0' },
        services: [{ id: 'a', name: '<img src=x onerror=alert(1)>', summary: '"&\'' }],
      }),
    );
    const { stdout } = linli('snapshot', file);
    assert.match(
      stdout,
      /<h3>&#60;img src=x onerror=alert\(1\)&#62;<\/h3>\n<p>&#34;&#38;&#39;<\/p>/,
    );
  });
});

describe('linli, called wrongly,', () => {
  for (const [what, args, words] of [
    ['without a command', [], /一个命令/],
    ['with an unknown command', ['translate', CHANGJI], /没有 translate/],
    ['with an unknown option', ['check', CHANGJI, '--colour'], /--colour/],
    ['with another language', ['check', CHANGJI, '--lang', 'fr'], /zh-Hans/],
    ['with an unknown tag', ['snapshot', CHANGJI, '--tag', 'map'], /service-list/],
    ['with an unknown place', ['snapshot', CHANGJI, '--area', 'loc-x'], /loc-x/],
    ['with a level of 9', ['snapshot', CHANGJI, '--heading-level', '9'], /2 到 6/],
    ['with a file that is not there', ['check', '/no/such.json'], /no\/such\.json/],
  ] as const) {
    it(`${what} ends with 2 and a sentence`, () => {
      const { status, stderr } = linli(...args);
      assert.equal(status, 2);
      assert.match(stderr, words);
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
    });
  }

  it('for a snapshot of no JSON says what to do', () => {
    const { status, stderr } = linli('snapshot', fileWith('{,}'));
    assert.equal(status, 2);
    assert.match(stderr, /linli check/);
  });

  it('explains itself with --help', () => {
    assert.match(linli('--help').stdout, /linli check FILE\|URL/);
  });
});

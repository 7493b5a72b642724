import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const REGISTER = fileURLToPath(new URL('../../support/service-register.xlsx', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'linli-convert-'));

after(() => rmSync(folder, { recursive: true, force: true }));

/** The built command, as it is in the package. */
function convert(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'convert', ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout: stdout.replaceAll('\u2060', ''), stderr };
}

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const read = (name: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
    readonly feed: Readonly<Record<string, unknown>>;
    readonly services: readonly Readonly<Record<string, unknown>>[];
  };

const SHEET = `服务名称,单位,地点,时间,费用,电话
孕期瑜伽,嘉家乐,嘉顺社区,每周三、周四 16:00-18:00,免费,0994-2220148
公益理发,社工站,嘉顺社区,请电话咨询,,0994-2220149
`;

describe('linli convert', () => {
  it('writes a feed beside the sheet, and ends with 0 where all was read', () => {
    fileOf('便民服务.csv', SHEET);
    assert.deepEqual(convert('便民服务.csv'), {
      status: 0,
      stdout: `便民服务：服务名称，单位，地点，时间，费用，电话
2 项服务、2 个机构、1 个地点、0 个数字，写在 便民服务.json。
`,
      stderr: '',
    });
    const { feed, services } = read('便民服务.json');
    assert.equal(feed['title'], '便民服务');
    assert.match(String(feed['generated_at']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+08:00$/);
    assert.deepEqual(
      services.map(({ name }) => name),
      ['孕期瑜伽', '公益理发'],
    );
  });

  it('overwrites nothing unless it is told to, and then keeps what was there', () => {
    const before = readFileSync(join(folder, '便民服务.json'), 'utf8');
    assert.match(convert('便民服务.csv').stdout, /写在 便民服务-2\.json。/);
    assert.equal(readFileSync(join(folder, '便民服务.json'), 'utf8'), before);
    assert.match(convert('便民服务.csv', '--force').stdout, /写在 便民服务\.json。/);
    assert.equal(readFileSync(join(folder, '便民服务.old.json'), 'utf8'), before);
  });

  it('keeps the ids of the feed that it is given', () => {
    const [yoga, hair] = read('便民服务.json').services;
    const old = {
      ...read('便民服务.json'),
      services: [{ ...yoga, id: 'yoga', alert: '换教室' }, hair],
    };
    fileOf('old.json', JSON.stringify(old));
    assert.equal(convert('便民服务.csv', '--feed', 'old.json', '--out', 'new.json').status, 0);
    const [kept] = read('new.json').services;
    assert.deepEqual([kept?.['id'], kept?.['alert']], ['yoga', '换教室']);
  });

  it('names what it could not read by sheet and cell, in both languages, and ends with 1', () => {
    const chinese = convert(REGISTER, '--out', 'register.json', '--at', '2026-11-30');
    assert.equal(chinese.status, 1);
    assert.match(
      chinese.stdout,
      /^便民服务!E2 看不懂“san-si-wudao”。时间这样写：每周三、周四 16:00-18:00；/m,
    );
    assert.match(
      chinese.stdout,
      /^25 项服务、8 个机构、4 个地点、0 个数字，写在 register\.json。$/m,
    );
    assert.equal(read('register.json').services.length, 25);
    const english = convert(REGISTER, '--lang', 'en');
    assert.match(
      english.stdout,
      /^便民服务!E2 “san-si-wudao” is not understood\. Write times like this: /m,
    );
    assert.ok(existsSync(REGISTER.replace('.xlsx', '.json')), 'beside the workbook');
    rmSync(REGISTER.replace('.xlsx', '.json'));
  });

  it('makes a workbook of a feed, and the same feed of the workbook', () => {
    const changji = fileURLToPath(new URL('../../../demo/feeds/changji.json', import.meta.url));
    const { status, stdout } = convert(changji, '--out', '昌吉.xlsx');
    assert.equal(status, 0);
    assert.match(stdout, /^28 项服务、10 个机构、17 个地点、28 个数字，写在 昌吉\.xlsx。/);
    assert.match(stdout, /^有 1 格写的是“（照旧）”/m);
    assert.equal(convert('昌吉.xlsx').status, 0);
    assert.deepEqual(read('昌吉.json'), JSON.parse(readFileSync(changji, 'utf8')));
    assert.match(
      convert('昌吉.json', '--lang', 'en').stdout,
      /^28 services, [^]*written to 昌吉-2\.xlsx\. [^]*1 cells have “\(as it was\)”/,
    );
  });

  it('writes the services of a feed as CSV, and no cell of it is a formula', () => {
    const feed = {
      feed: { spec: '1.0', id: 'x' },
      services: [{ id: 'a', name: '=HYPERLINK("http://x")', cost: { free: true } }],
    };
    fileOf('formula.json', JSON.stringify(feed));
    assert.match(
      convert('formula.json', '--out', 'formula.csv').stdout,
      /^服务写在 formula\.csv。/,
    );
    assert.match(readFileSync(join(folder, 'formula.csv'), 'utf8'), /^"'=HYPERLINK/m);
    assert.equal(convert('formula.csv', '--feed', 'formula.json', '--out', 'f.json').status, 0);
    assert.deepEqual(read('f.json').services[0]?.['name'], feed.services[0]?.name);
  });

  it('takes headings of one’s own, kept from the run before', () => {
    fileOf('own.csv', '名目,名称,时间\n甲,乙,每周三 9:00-10:00\n');
    convert('own.csv', '--save-headings', 'headings.json', '--out', 'own.json');
    const headings = JSON.parse(readFileSync(join(folder, 'headings.json'), 'utf8')) as object;
    assert.deepEqual(headings, { 名目: '', 名称: 'name', 时间: 'times' });
    fileOf('headings.json', JSON.stringify({ 名目: 'name', 时间: 'times' }));
    convert('own.csv', '--headings', 'headings.json', '--out', 'own-2.json');
    assert.deepEqual(
      read('own-2.json').services.map(({ name }) => name),
      ['甲'],
    );
  });

  it('reads GB 18030, tabs and semicolons', () => {
    const bytes = Uint8Array.from([
      ...[0xb7, 0xfe, 0xce, 0xf1, 0xc3, 0xfb, 0xb3, 0xc6], // 服务名称
      ...[0x09, 0xca, 0xb1, 0xbc, 0xe4, 0x0a], // 时间
      ...[0xd1, 0xdd, 0xca, 0xd4, 0x09, 0xc3, 0xbf, 0xcc, 0xec, 0x0a], // 演试, 每天
    ]);
    fileOf('gbk.csv', bytes);
    assert.equal(convert('gbk.csv', '--out', 'gbk.json').status, 0);
    assert.equal(read('gbk.json').services[0]?.['name'], '演试');
  });

  it('says what is wrong with a file that is none, and with its use', () => {
    fileOf('feed.json', '{"nothing":1}');
    fileOf('none.csv', '甲,乙\n1,2\n');
    for (const [args, status, words] of [
      [['feed.json'], 2, /feed\.json: 不是数据文件，先用 linli check 看看/],
      [['missing.xlsx'], 2, /missing\.xlsx/],
      [['none.csv'], 1, /没有看得懂的工作表/],
      [['none.csv', '--lang', 'xx'], 2, /zh-Hans/],
      [['none.csv', '--at', 'x'], 2, /2026-12-01/],
      [['none.csv', '--feed', 'none.csv'], 2, /JSON/],
      [['none.csv', '--nonsense'], 2, /nonsense[^]*linli convert FILE/],
      [[], 2, /linli convert FILE/],
    ] as const) {
      const { status: ended, stdout, stderr } = convert(...args);
      assert.equal(ended, status, args.join(' '));
      assert.match(stdout + stderr, words);
    }
    assert.ok(!existsSync(join(folder, 'none.json')));
  });

  it('teaches with --help', () => {
    const { status, stdout } = convert('--help');
    assert.equal(status, 0);
    assert.match(stdout, /linli convert 服务台账\.xlsx/);
  });
});

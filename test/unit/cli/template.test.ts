import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'linli-template-'));

after(() => rmSync(folder, { recursive: true, force: true }));

/** The built command, as it is in the package. */
function linli(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout: stdout.replaceAll('\u2060', ''), stderr };
}

describe('linli template', () => {
  it('writes an empty workbook that linli convert reads', () => {
    assert.deepEqual(linli('template'), {
      status: 0,
      stdout:
        '空的表格写在 服务台账.xlsx。在 Excel 或 WPS 里填好，再运行 linli convert 服务台账.xlsx。\n',
      stderr: '',
    });
    const { status, stdout } = linli('convert', '服务台账.xlsx', '--out', 'feed.json');
    assert.equal(status, 0);
    assert.match(stdout, /^0 项服务、0 个机构、0 个地点、0 个数字，写在 feed\.json。$/m);
  });

  it('does not write over a workbook that is being filled in', () => {
    const before = readFileSync(join(folder, '服务台账.xlsx'));
    assert.match(linli('template').stdout, /服务台账-2\.xlsx/);
    assert.ok(readFileSync(join(folder, '服务台账.xlsx')).equals(before));
    assert.match(linli('template', '--force').stdout, /服务台账\.xlsx/);
    assert.ok(existsSync(join(folder, '服务台账.old.xlsx')));
  });

  it('speaks English, and says what it is for', () => {
    const { status, stdout } = linli('template', '--lang', 'en', '--out', 'own.xlsx');
    assert.equal(status, 0);
    assert.match(stdout, /^An empty workbook was written to own\.xlsx\./);
    assert.match(
      linli('convert', 'own.xlsx', '--lang', 'en').stdout,
      /^services: service, organization, place/m,
    );
    assert.match(linli('template', '--help').stdout, /linli template/);
    for (const args of [['x.xlsx'], ['--lang', 'xx'], ['--nonsense']]) {
      const wrong = linli('template', ...args);
      assert.equal(wrong.status, 2);
      assert.match(wrong.stderr, /linli/);
    }
  });
});

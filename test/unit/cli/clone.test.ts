import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe('npx linli in a clone', () => {
  it('is there after npm start and npm run build', () => {
    for (const name of ['prestart', 'postbuild']) {
      assert.match(scripts[name] ?? '', /node demo\/link-command\.mjs$/, name);
    }
  });

  it('is the command, asking no registry', () => {
    spawnSync(process.execPath, [`${root}/demo/link-command.mjs`]);
    const { status, stdout, stderr } = spawnSync(
      'npx',
      ['--offline', '--no', 'linli', 'check', 'demo/feeds/changji.json'],
      { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' },
    );
    assert.equal(status, 0, stderr);
    assert.match(stdout, /0 处错误/);
  });
});

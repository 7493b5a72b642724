import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const project = realpathSync(mkdtempSync(join(tmpdir(), 'linli-installed-')));
const shell = process.platform === 'win32'; // npm is a .cmd file there

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

after(() => rmSync(project, { recursive: true, force: true }));

/** The packages that a package needs, at any remove. */
function neededBy(folder: string, known = new Set<string>()): ReadonlySet<string> {
  const { dependencies = {} } = manifestIn(folder);
  for (const name of Object.keys(dependencies)) {
    if (known.has(name)) continue;
    known.add(name);
    neededBy(join(root, 'node_modules', name), known);
  }
  return known;
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

describe('npx linli where the package is installed', () => {
  it('is the command, and leads to the page that lies in the package, without a network', () => {
    const npm = (...args: readonly string[]) =>
      execFileSync('npm', args, { cwd: project, stdio: 'pipe', shell });
    writeFileSync(join(project, 'package.json'), '{ "private": true }');
    writeFileSync(join(project, 'feed.json'), '{ "feed": { "spec": "1.0", “title”: "甲" } }');
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', project], {
      cwd: root,
      stdio: 'pipe',
      shell,
    });
    const libraries = [...neededBy(root)].map((name) => `file:${join(root, 'node_modules', name)}`);
    const flags = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
    npm('install', ...flags, ...libraries, `./linli-${manifestIn(root).version}.tgz`);
    const { status, stdout, stderr } = spawnSync(
      'npx',
      ['--offline', '--no', 'linli', 'check', 'feed.json'],
      { cwd: project, encoding: 'utf8', shell },
    );
    assert.equal(status, 1, stderr);
    assert.match(stdout, /feed\.json:1:28 错误 JSON 这里是中文引号/);
    const [page = ''] = /file:\S+linli-feed\.html/.exec(stdout) ?? [];
    assert.match(page, /node_modules\/linli\/dist\/cdn/);
    assert.match(readFileSync(new URL(page), 'utf8'), / id="check-json-chinese-quote"/);
  });
});

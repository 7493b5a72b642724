import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { conformanceFeed } from '../conformance/conformance-feed.ts';
import { hasNodePrograms, NODE_VERSIONS, nodeProgram } from '../../support/node-versions.ts';
import { addLibraries, packedProject } from '../../support/packed-project.ts';
import { servedPackage } from '../../support/served-package.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { exports, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly engines: { readonly node: string };
};
const entries = Object.keys(exports)
  .filter((entry) => !/\.(js|css|json|html|txt)$/.test(entry))
  .map((entry) => `linli${entry.slice(1)}`);

let project: string;

before(() => {
  project = packedProject(['lit', 'lit-html', 'lit-element', '@lit', '@lit-labs', '@noble']);
  addLibraries(project, ['gcoord', 'lean-qr', 'hono', '@hono', 'kysely', 'libsql']);
  writeFileSync(join(project, 'feed.json'), JSON.stringify(conformanceFeed()));
});

after(() => rmSync(project, { recursive: true, force: true }));

describe('The Node versions of the package', () => {
  it('begin with the oldest that npm lets install it', () => {
    assert.equal(engines.node, `>=${NODE_VERSIONS[0].replace(/\.0$/, '')}`);
  });
});

for (const version of NODE_VERSIONS) {
  describe(`On Node ${version}`, { skip: !hasNodePrograms }, () => {
    const command = () => join(project, 'node_modules/linli/dist/cli/main.js');
    const env = { ...process.env, DATABASE_URL: '', MINIMUM_SECONDS: '0' };

    function linli(...args: readonly string[]) {
      const options = { cwd: project, env, encoding: 'utf8' as const };
      return spawnSync(nodeProgram(version), [command(), ...args], options);
    }

    it('every entry of the package can be imported', () => {
      const program = `console.log(process.version);
        for (const name of ${JSON.stringify(entries)}) await import(name);`;
      const said = execFileSync(nodeProgram(version), ['--input-type=module', '--eval', program], {
        cwd: project,
        encoding: 'utf8',
        stdio: 'pipe',
      });
      assert.equal(said, `v${version}\n`);
    });

    it('the command checks a feed, and makes a workbook and a page of it', () => {
      const checked = linli('check', 'feed.json');
      assert.ok(checked.status === 0 || checked.status === 1, checked.stderr);
      assert.equal(checked.stderr, '');
      const book = `${version}.xlsx`;
      const converted = linli('convert', 'feed.json', '--out', book);
      assert.equal(converted.status, 0, converted.stderr);
      const back = linli('convert', book, '--out', `${version}.json`);
      assert.equal(back.status, 0, back.stderr);
      const snapshot = linli('snapshot', 'feed.json', '--out', `${version}.html`);
      assert.equal(snapshot.status, 0, snapshot.stderr);
    });

    it('the endpoint books, and keeps its promises', async (context) => {
      const { origin, end } = await servedPackage(
        context,
        project,
        `data/${version}.sqlite`,
        nodeProgram(version),
      );
      const { status, stdout, stderr } = linli(
        ...['conformance', `${origin}/booking`, '--feed', 'feed.json', '--local'],
        ...['--only', 'booking-created', '--only', 'key-replay'],
      );
      assert.equal(status, 0, `${stdout}${stderr}`);
      assert.match(stdout, /\n2 kept, 0 broken/);
      assert.equal(await end(), 0);
    });
  });
}

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { conformanceFeed } from '../conformance/conformance-feed.ts';
import { addLibraries, packedProject } from '../../support/packed-project.ts';
import { servedPackage } from '../../support/served-package.ts';

const { peerDependencies, version } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8'),
) as { readonly version: string; readonly peerDependencies: Readonly<Record<string, string>> };

/** Dependencies that `npm install linli` brings with it, as far as the command needs them. */
const DEPENDENCIES = ['@noble'];

let project: string;

before(() => {
  project = packedProject(DEPENDENCIES);
  writeFileSync(join(project, 'feed.json'), JSON.stringify(conformanceFeed()));
});

after(() => rmSync(project, { recursive: true, force: true }));

/** Runs the command of the package and waits for its end. */
function linli(args: readonly string[], variables: NodeJS.ProcessEnv = {}, cwd = project) {
  const command = join(project, 'node_modules/linli/dist/cli/main.js');
  const env = { ...process.env, DATABASE_URL: '', ...variables };
  return spawnSync(process.execPath, [command, ...args], { cwd, env, encoding: 'utf8' });
}

const line = (...names: readonly string[]) =>
  `  npm install ${names.map((name) => `"${name}@${peerDependencies[name]}"`).join(' ')}\n`;

describe('linli serve, without the libraries of the endpoint,', () => {
  it('says the line that installs them, and ends with 2', () => {
    const { status, stdout, stderr } = linli(['serve', 'feed.json']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.ok(stderr.endsWith(line('hono', '@hono/node-server', 'kysely', 'libsql')), stderr);
    assert.match(stderr, /还缺几个库/);
    assert.match(stderr, /lacks libraries/);
    assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
  });

  it('names those of PostgreSQL where that is the database', () => {
    const { status, stderr } = linli(['serve', 'feed.json'], { DATABASE_URL: 'postgresql://x/y' });
    assert.equal(status, 2);
    assert.ok(stderr.endsWith(line('hono', '@hono/node-server', 'kysely', 'pg')), stderr);
  });

  it('names itself too where it is not installed in this folder', () => {
    const { stderr } = linli(['serve', '../../feed.json'], {}, join(project, 'node_modules/linli'));
    assert.match(stderr, new RegExp(`npm install linli@${version.replaceAll('.', '\\.')} "hono@`));
  });

  it('still explains itself, and what is wrong with its settings', () => {
    const help = linli(['serve', '--help']);
    assert.deepEqual([help.status, help.stderr], [0, '']);
    for (const name of ['--port', '--database', 'DATABASE_URL', 'STAFF_TOKENS', 'TRUST_PROXY']) {
      assert.ok(help.stdout.includes(name), name);
    }
    for (const [args, said] of [
      [['serve'], /name one feed/],
      [['serve', 'feed.json', 'other.json'], /name one feed/],
      [['serve', 'feed.json', '--port', 'http'], /port/],
      [['serve', 'feed.json', '--colour', 'red'], /--colour/],
      [['serve', 'feed.json', '--database', 'postgres://me:secret@x/y'], /DATABASE_URL/],
    ] as const) {
      const { status, stderr } = linli(args);
      assert.equal(status, 2);
      assert.match(stderr, said);
      assert.doesNotMatch(stderr, /secret|\n\s+at /);
    }
  });
});

describe('The package with the libraries of the endpoint', () => {
  before(() => addLibraries(project, ['hono', '@hono', 'kysely', 'libsql']));

  it('serves bookings, and says which promises an endpoint keeps', async (context) => {
    const { origin, end } = await servedPackage(context, project, 'data/bookings.sqlite');
    const { status, stdout, stderr } = linli([
      ...['conformance', `${origin}/booking`, '--feed', 'feed.json'],
      ...['--only', 'booking-created', '--only', 'key-replay', '--only', 'cors-expose', '--local'],
    ]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /\n3 kept, 0 broken, 0 not offered\n$/);
    assert.equal(await end(), 0);
  });
});

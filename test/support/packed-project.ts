import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A project of somebody else's, with the package in it as `npm install` would put it there.
 *
 * @param libraries what else is installed there: packages, or scopes with all in them
 */
export function packedProject(libraries: readonly string[]): string {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'linli-consumer-')));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, 'linli'), { recursive: true });
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', project], {
    cwd: root,
    stdio: 'pipe',
    shell: process.platform === 'win32', // npm is a .cmd file there
  });
  execFileSync('tar', [
    ...['-xzf', join(project, `linli-${version}.tgz`)],
    ...['-C', join(modules, 'linli'), '--strip-components=1'],
  ]);
  addLibraries(project, libraries);
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  return project;
}

/** Installs libraries in a project, in the versions that are installed here. */
export function addLibraries(project: string, libraries: readonly string[]): void {
  for (const name of libraries) {
    const place = join(project, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place, 'junction');
  }
}

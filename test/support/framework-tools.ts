import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What apps are checked with, in the versions that `create-vite` writes into them. */
const TOOLS = {
  'create-vite': '9.3.0',
  '@types/react': '19.3.3',
  preact: '10.29.8',
  'solid-js': '1.9.20',
  vue: '3.5.45',
  'vue-tsc': '3.3.14',
  '@vue/tsconfig': '0.9.1',
  svelte: '5.57.3',
  'svelte-check': '4.7.8',
  '@tsconfig/svelte': '5.0.8',
  // Of the checkers of Vue and Svelte: that of the project has no JavaScript API.
  typescript: '6.0.3',
};

const CACHE = fileURLToPath(new URL('../../.cache/frameworks/', import.meta.url));
const NAME = Object.entries(TOOLS)
  .map(([name, version]) => `${name.replaceAll('/', '_')}_${version}`)
  .join('-');

/** The folder in which the tools are installed; they are fetched into `.cache/` the first time. */
export function toolsFolder(): string {
  const target = join(CACHE, NAME);
  if (!existsSync(target)) {
    const partial = join(CACHE, 'partial');
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    writeFileSync(
      join(partial, 'package.json'),
      JSON.stringify({ private: true, dependencies: TOOLS }),
    );
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: partial,
      stdio: 'pipe',
      shell: process.platform === 'win32', // npm is a .cmd file there
    });
    renameSync(partial, target); // last, so that a stopped installation is done again
  }
  return join(target, 'node_modules');
}

/** Installs the tools, and all that came with them, in a project. */
export function addTools(project: string): void {
  const tools = toolsFolder();
  const modules = join(project, 'node_modules');
  const names = readdirSync(tools).flatMap((name) => {
    if (name.startsWith('.')) return [];
    if (!name.startsWith('@')) return [name];
    return readdirSync(join(tools, name)).map((each) => `${name}/${each}`);
  });
  for (const name of names) {
    const place = join(modules, name);
    if (lstatSync(place, { throwIfNoEntry: false }) !== undefined) continue;
    mkdirSync(join(place, '..'), { recursive: true });
    symlinkSync(join(tools, name), place, 'junction');
  }
}

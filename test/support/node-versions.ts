import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest Node that `engines` lets in, and one of each line that has long support. */
export const NODE_VERSIONS = ['20.19.0', '22.23.3', '24.21.0'] as const;

const CACHE = fileURLToPath(new URL('../../.cache/node/', import.meta.url));

/** True where the registry has these programs: they are packages of npm, which need no install script. */
export const hasNodePrograms = platform() === 'linux' && (arch() === 'x64' || arch() === 'arm64');

/** The program of a version of Node; fetches all of them into `.cache/` the first time. */
export function nodeProgram(version: (typeof NODE_VERSIONS)[number]): string {
  const program = programOf(version);
  if (!existsSync(program)) fetchPrograms();
  return program;
}

function programOf(version: string): string {
  return join(CACHE, 'node_modules', nameOf(version), 'bin/node');
}

function nameOf(version: string): string {
  return `node-${version}`;
}

function fetchPrograms(): void {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{ "private": true }\n');
  const wanted = NODE_VERSIONS.map(
    (version) => `${nameOf(version)}@npm:node-${platform()}-${arch()}@${version}`,
  );
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', ...flags, ...wanted], { cwd: CACHE, stdio: 'pipe' });
}

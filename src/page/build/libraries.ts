import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Modules that are no file of a package, and the package they were made from. A table that the bundler writes into its
 * one reader is there under the name of that one.
 */
const MADE_FROM: readonly (readonly [module: RegExp, packageName: string])[] = [
  [/[\\/]src[\\/]lazy[\\/]search[\\/]pinyin(?:-table)?\.ts$/, 'pinyin-pro'],
  [/^\0rolldown\/runtime\.js$/, 'rolldown'],
];

/** A package of others of which something stands in a file of ours. */
export interface Library {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly folder: string;
}

/** The packages that modules are from, or were made from: each once, by their folders. */
export function librariesOf(modules: readonly string[]): readonly Library[] {
  const folders = [...new Set(modules.flatMap((id) => folderOf(id) ?? []))].sort();
  return folders.map((folder) => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Library;
    const { name, version, license } = manifest;
    return { name, version, license, folder };
  });
}

/** Folder of the package that a module is from; `null` for a module of our own. */
function folderOf(id: string): string | null {
  const made = MADE_FROM.find(([module]) => module.test(id));
  if (made !== undefined) return join(ROOT, 'node_modules', made[1]);
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? null;
}

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';
import { VERSION } from '../../version.ts';
import { librariesOf, type Library } from './libraries.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A comment in which a module passes on the licence of what it was copied from. */
const PASSED_ON = /\/\*(?:(?!\*\/)[^])*permission is hereby granted[^]*?\*\//gi;

const RULE = `\n${'-'.repeat(78)}\n\n`;

/**
 * The notices that have to go wherever these modules go: the library's own, those of the packages that the
 * modules are from, and those that the modules themselves pass on.
 *
 * @throws where a package has no file with its licence: what it holds may not be passed on then
 */
export function noticesFor(modules: readonly string[]): string {
  const own = `linli ${VERSION} (MIT)\n\n${readFileSync(join(ROOT, 'LICENSE'), 'utf8')}`;
  const within = [...new Set(modules.flatMap(passedOnBy))].sort();
  return [own, ...librariesOf(modules).map(noticeOf), ...within].join(RULE);
}

function noticeOf({ name, version, license, folder }: Library): string {
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(each));
  if (file === undefined) throw new Error(`${name} has no file with its licence`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

function passedOnBy(id: string): readonly string[] {
  if (!existsSync(id)) return [];
  const comments = readFileSync(id, 'utf8').match(PASSED_ON) ?? [];
  return comments.map((comment) => {
    const lines = comment.slice(2, -2).split('\n');
    return `${lines
      .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
      .join('\n')
      .trim()}\n`;
  });
}

/** Characters of the notices that ASCII lacks, as they are written in it. */
const IN_ASCII: Readonly<Record<string, string>> = { '“': '"', '”': '"' };

/**
 * The notices as a comment of a file that goes where nothing else of the package goes.
 *
 * @throws where one cannot be written in ASCII, as that file is
 */
export function noticesComment({ moduleIds }: Pick<Rolldown.RenderedChunk, 'moduleIds'>): string {
  const text = noticesFor(moduleIds).replace(/[^\0-\x7f]/g, (character) => {
    const plain = IN_ASCII[character];
    if (plain === undefined) throw new Error(`no way to write ${character} in ASCII`);
    return plain;
  });
  return `/*!\n${text}*/`;
}

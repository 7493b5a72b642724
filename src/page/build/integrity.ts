import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LIST = 'integrity.txt';

/** The hash of a file, as `integrity` wants it. */
export function hashOf(file: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

/**
 * Writes the hash of every file in a folder into one beside them, as `integrity` wants it: for the tag that
 * pages paste, and for whoever looks whether a site has the files of the package.
 */
export function writeIntegrity(folder: string): void {
  const lines = readdirSync(folder)
    .filter((name) => name !== LIST)
    .map((name) => `${hashOf(join(folder, name))} ${name}\n`);
  writeFileSync(join(folder, LIST), lines.sort().join(''));
}

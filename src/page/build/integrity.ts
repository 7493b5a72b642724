import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LIST = 'integrity.txt';

/**
 * Writes the hash of every file in a folder into one beside them, as `integrity` wants it: for the tag that
 * pages paste, and for whoever looks whether a site has the files of the package.
 */
export function writeIntegrity(folder: string): void {
  const lines = readdirSync(folder)
    .filter((name) => name !== LIST)
    .map((name) => {
      const hash = createHash('sha384')
        .update(readFileSync(join(folder, name)))
        .digest('base64');
      return `sha384-${hash} ${name}\n`;
    });
  writeFileSync(join(folder, LIST), lines.sort().join(''));
}

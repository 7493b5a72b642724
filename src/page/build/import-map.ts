import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '../../version.ts';
import { hashOf } from './integrity.ts';

/** Where pages find the files of a version that never change: another one stands beside it. */
const FOLDER = `/linli/${VERSION}/`;

/**
 * Writes the lines for the head of a page that say the hash of every module, also of those that are read later:
 * `integrity` on a tag speaks of its one file. Browsers without such maps pass over it.
 */
export function writeImportMap(folder: string): void {
  const modules = readdirSync(folder).filter((name) => name.startsWith(`linli-${VERSION}-`));
  const integrity = Object.fromEntries(
    modules.sort().map((name) => [`${FOLDER}${name}`, hashOf(join(folder, name))]),
  );
  const map = `\n${JSON.stringify({ integrity }, null, 2)}\n`;
  const policy = createHash('sha256').update(map).digest('base64');
  writeFileSync(
    join(folder, 'import-map.txt'),
    `<!-- For the head of a page, before its other scripts. The files stand in ${FOLDER}
     A policy without 'unsafe-inline' lets it through by: script-src 'sha256-${policy}' -->
<script type="importmap">${map}</script>
<script src="${FOLDER}linli.js" integrity="${hashOf(join(folder, 'linli.js'))}" crossorigin="anonymous" defer></script>
`,
  );
}

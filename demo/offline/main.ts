// `npm run offline`: everything for a place without the internet, in one archive.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';
import { wallTimeAt } from '../../src/model/time/zoned-time.ts';
import { VERSION } from '../../src/version.ts';
import { offlineFiles } from './offline-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const name = `linli-${VERSION}-offline`;

const files = offlineFiles(root, wallTimeAt(Date.now(), 'Asia/Shanghai').date);
const entries: Zippable = {};
for (const path of Object.keys(files).sort()) {
  // One time for all: the same files make the same archive.
  entries[`${name}/${path}`] = [files[path] ?? new Uint8Array(), { mtime: new Date(1980, 0, 1) }];
}
const archive = join(root, `${name}.zip`);
writeFileSync(archive, zipSync(entries, { level: 9 }));
console.log(`${name}.zip: ${Object.keys(files).length} files`);

// Puts the command `linli` where `npx` looks for it in a clone: npm links commands of other packages only.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('linli.mjs', import.meta.url));
const folder = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url));

mkdirSync(folder, { recursive: true });
if (process.platform === 'win32') {
  writeFileSync(`${folder}linli.cmd`, `@node "${command}" %*\r\n`);
} else {
  rmSync(`${folder}linli`, { force: true });
  symlinkSync(command, `${folder}linli`);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { tableFiles } from './tables.ts';

/** Writes the tables that pages read with, after a change of a schema: `npm run tables`. */
for (const [place, text] of Object.entries(tableFiles())) {
  const file = new URL(`../${place}`, import.meta.url);
  const isNew = text !== readFileSync(file, { encoding: 'utf8', flag: 'a+' });
  if (isNew) writeFileSync(file, text);
  process.stdout.write(`src/${place}: ${isNew ? 'written' : 'up to date'}\n`);
}

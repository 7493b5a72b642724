import { readFileSync, writeFileSync } from 'node:fs';
import { chinaDaysFile } from './china-days-file.ts';

/** Writes the days of China that a feed can name, after the library that knows them has a new year: `npm run tables`. */
const place = new URL('../../model/rules/china-days.ts', import.meta.url);
const text = chinaDaysFile();
const isNew = text !== readFileSync(place, { encoding: 'utf8', flag: 'a+' });
if (isNew) writeFileSync(place, text);
process.stdout.write(`src/model/rules/china-days.ts: ${isNew ? 'written' : 'up to date'}\n`);

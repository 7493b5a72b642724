import { writeFileSync } from 'node:fs';
import { pagesWithTables } from './field-tables.ts';

/** Writes the tables of fields into the pages that describe the feed: `npm run tables`. */
for (const [file, page] of pagesWithTables()) writeFileSync(file, page);

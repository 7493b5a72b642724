import { writeFileSync } from 'node:fs';
import { pagesWithTables } from './field-tables.ts';
import { pagesWithReference } from './reference-tables.ts';

/**
 * Writes the tables of fields into the pages that describe the feed, and those of attributes into the pages for
 * developers: `npm run tables`.
 */
for (const [file, page] of [...pagesWithTables(), ...pagesWithReference()])
  writeFileSync(file, page);

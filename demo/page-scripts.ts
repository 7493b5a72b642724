import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The built files that pages need, `/linli.js`, those it loads, the page for frames and their hashes, as single files of a site.
 *
 * @param folder what `vite build --mode cdn` made
 * @returns files by the path they are served at
 */
export function pageScripts(folder: string): Readonly<Record<string, string>> {
  const scripts = readdirSync(folder).filter((name) =>
    /^(linli[\w.-]*\.(js|html)|integrity\.txt)$/.test(name),
  );
  return Object.fromEntries(scripts.map((name) => [`/${name}`, join(folder, name)]));
}

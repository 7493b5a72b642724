import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The built files that pages need, as single files of a site: the scripts, the page for frames, the
 * colours for red sites, the notices, the list of what is bundled and the hashes.
 *
 * @param folder what `vite build --mode pages` made
 * @returns files by the path they are served at
 */
export function pageScripts(folder: string): Readonly<Record<string, string>> {
  const scripts = readdirSync(folder).filter((name) =>
    /^(linli[\w.-]*\.(js|html|css)|(integrity|LICENSES|import-map)\.txt|sbom\.cdx\.json)$/.test(
      name,
    ),
  );
  return Object.fromEntries(scripts.map((name) => [`/${name}`, join(folder, name)]));
}

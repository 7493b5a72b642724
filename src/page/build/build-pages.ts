import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildEnvironment, ViteBuilder } from 'vite';
import { editorStyles } from './editor-styles.ts';
import { writeImportMap } from './import-map.ts';
import { writeIntegrity } from './integrity.ts';
import { noticesFor } from './licenses.ts';
import { sbomOf } from './sbom.ts';
import { writtenBy } from './written-by.ts';

const EMBEDDED_PAGE = fileURLToPath(new URL('../embedded-page.html', import.meta.url));
const EDITOR_PAGE = fileURLToPath(new URL('../../editor/linli-editor.html', import.meta.url));
const RED = fileURLToPath(new URL('../../styles/linli-red.css', import.meta.url));

/**
 * Makes the files for pages, and beside them the page for frames, the page of the editor, the colours for red sites, pages for people, the notices of what they
 * hold, the list of it for programs, and the hashes of all.
 *
 * @param environments what is bundled, one after the other
 * @param folder where they are written
 * @param described pages for people, by the names of their files
 */
export async function buildPages(
  builder: ViteBuilder,
  environments: readonly BuildEnvironment[],
  folder: string,
  described: Readonly<Record<string, string>>,
): Promise<void> {
  const modules = new Map<string, readonly string[]>();
  for (const environment of environments) {
    for (const [name, ids] of await writtenBy(builder, environment)) modules.set(name, ids);
  }
  copyFileSync(EMBEDDED_PAGE, join(folder, 'linli-embed.html'));
  copyFileSync(EDITOR_PAGE, join(folder, 'linli-editor.html'));
  writeFileSync(join(folder, 'linli-editor.css'), editorStyles());
  copyFileSync(RED, join(folder, 'linli-red.css'));
  for (const [name, page] of Object.entries(described)) writeFileSync(join(folder, name), page);
  const files = readdirSync(folder).map((name) => ({
    ...{ name, bytes: readFileSync(join(folder, name)), modules: modules.get(name) ?? [] },
  }));
  writeFileSync(join(folder, 'LICENSES.txt'), noticesFor([...modules.values()].flat()));
  writeFileSync(join(folder, 'sbom.cdx.json'), sbomOf(files));
  writeImportMap(folder);
  writeIntegrity(folder);
}

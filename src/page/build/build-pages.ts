import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildEnvironment, Rolldown, ViteBuilder } from 'vite';
import { editorStyles } from './editor-styles.ts';
import { writeIntegrity } from './integrity.ts';
import { noticesFor } from './licenses.ts';

const EMBEDDED_PAGE = fileURLToPath(new URL('../embedded-page.html', import.meta.url));
const EDITOR_PAGE = fileURLToPath(new URL('../../editor/linli-editor.html', import.meta.url));
const RED = fileURLToPath(new URL('../../styles/linli-red.css', import.meta.url));

/**
 * Makes the files for pages, and beside them the page for frames, the page of the editor, the colours for red sites, pages for people, the notices of what they
 * hold, and the hashes of all.
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
  const modules: string[] = [];
  for (const environment of environments) {
    modules.push(...modulesIn(await builder.build(environment)));
  }
  copyFileSync(EMBEDDED_PAGE, join(folder, 'linli-embed.html'));
  copyFileSync(EDITOR_PAGE, join(folder, 'linli-editor.html'));
  writeFileSync(join(folder, 'linli-editor.css'), editorStyles());
  copyFileSync(RED, join(folder, 'linli-red.css'));
  for (const [name, page] of Object.entries(described)) writeFileSync(join(folder, name), page);
  writeFileSync(join(folder, 'LICENSES.txt'), noticesFor(modules));
  writeIntegrity(folder);
}

function modulesIn(built: Awaited<ReturnType<ViteBuilder['build']>>): readonly string[] {
  const outputs = [built].flat() as Rolldown.RolldownOutput[];
  return outputs
    .flatMap(({ output }) => output)
    .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}

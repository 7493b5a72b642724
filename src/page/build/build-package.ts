import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildEnvironment, Rolldown, ViteBuilder } from 'vite';
import { noticesFor } from './licenses.ts';
import { librariesOf } from './libraries.ts';
import { sbomOf } from './sbom.ts';
import { writtenBy } from './written-by.ts';

const LIBRARIES = 'libraries/';

/**
 * The name of a module in the package. What the command needs of libraries comes with it, so that nobody installs it
 * for the elements; npm leaves out folders called `node_modules`.
 */
export function unbundledName({ name }: Rolldown.PreRenderedChunk): string {
  return `${name.replace(/^node_modules\//, LIBRARIES)}.js`;
}

/**
 * Makes the modules for developers, and beside them the notices of what others wrote of them, and the list of it for
 * programs.
 *
 * @param folder where they are written
 */
export async function buildPackage(
  builder: ViteBuilder,
  environment: BuildEnvironment,
  folder: string,
): Promise<void> {
  const written = await writtenBy(builder, environment);
  for (const [name] of written) if (name.startsWith(LIBRARIES)) dropMap(join(folder, name));
  const files = written
    .filter(([, modules]) => librariesOf(modules).length > 0)
    .map(([name, modules]) => ({ name, bytes: readFileSync(join(folder, name)), modules }));
  const notices = noticesFor(files.flatMap(({ modules }) => modules));
  writeFileSync(join(folder, 'LICENSES.txt'), notices);
  writeFileSync(join(folder, 'sbom.cdx.json'), sbomOf(files));
}

/** Nobody looks for faults of ours in the sources of libraries, which would be a megabyte. */
function dropMap(file: string): void {
  rmSync(`${file}.map`);
  const code = readFileSync(file, 'utf8');
  writeFileSync(file, code.slice(0, code.lastIndexOf('//# sourceMappingURL=')));
}

import { fileURLToPath } from 'node:url';
import { createBuilder, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file that was bundled: its code, and the packages its modules are from. */
export interface BundledFile {
  readonly code: string;
  readonly packages: readonly string[];
}

/** The scripts for pages by their names, bundled anew and written nowhere. */
export async function bundledAnew(): Promise<ReadonlyMap<string, BundledFile>> {
  const builder = await createBuilder({ root, mode: 'pages', logLevel: 'silent' });
  const { package: _, client: __, ...pages } = builder.environments;
  const files = new Map<string, BundledFile>();
  for (const environment of Object.values(pages)) {
    environment.config.build.write = false;
    const built = [await builder.build(environment)].flat() as Rolldown.RolldownOutput[];
    for (const file of built.flatMap(({ output }) => output)) {
      if (file.type !== 'chunk') continue;
      const packages = new Set(file.moduleIds.flatMap((id) => packageOf(id) ?? []));
      files.set(file.fileName, { code: file.code, packages: [...packages].sort() });
    }
  }
  return files;
}

/** The package that a module lies in; `null` for one of ours. */
function packageOf(id: string): string | null {
  const path = id.replaceAll('\\', '/').split('/node_modules/').slice(1).at(-1);
  if (path === undefined) return null;
  const parts = path.split('/');
  return parts.slice(0, path.startsWith('@') ? 2 : 1).join('/');
}

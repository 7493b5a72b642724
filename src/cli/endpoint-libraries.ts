import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The libraries of the endpoint: optional peers of the package, for few who install it serve. */
const LIBRARIES = ['hono', '@hono/node-server', 'kysely'] as const;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/**
 * Libraries the endpoint needs that cannot be found from here.
 *
 * @param database the one that talks to its database
 */
export function missingLibraries(database: 'libsql' | 'pg'): readonly string[] {
  return [...LIBRARIES, database].filter((name) => !isInstalled(name));
}

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The line that installs libraries in the versions this package is made for. The package comes with
 * them where it does not lie in this folder: one that npx fetched or that is global does not find them.
 */
export function installLine(libraries: readonly string[]): string {
  const manifest = createRequire(import.meta.url)('../../package.json') as Manifest;
  const isHere = fileURLToPath(import.meta.url).startsWith(
    join(process.cwd(), 'node_modules') + sep,
  );
  const itself = isHere ? [] : [`${manifest.name}@${manifest.version}`];
  const wanted = libraries.map((name) => `"${name}@${manifest.peerDependencies[name] ?? '*'}"`);
  return ['npm install', ...itself, ...wanted].join(' ');
}

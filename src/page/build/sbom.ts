import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../../version.ts';
import { librariesOf, type Library } from './libraries.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A file that goes out, and the modules it was made from; none where it is a file of ours as it is. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly modules: readonly string[];
}

interface Hash {
  readonly alg: 'SHA-384' | 'SHA-512';
  readonly content: string;
}

/**
 * The software bill of materials of files, as CycloneDX 1.6: which package, in which version and under which licence,
 * stands in which file, and the hash of each file. It says nothing of when it was made, so the same files have the
 * same list, to the byte.
 */
export function sbomOf(files: readonly MadeFile[]): string {
  const libraries = librariesOf(files.flatMap(({ modules }) => modules));
  const inOrder = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const own = packageOf({ name: 'linli', version: VERSION, license: 'MIT' });
  const refs = [...libraries.map(addressOf), ...inOrder.map(refOf)];
  const list = {
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: own },
    components: [...libraries.map(libraryOf), ...inOrder.map(fileOf)],
    dependencies: [
      { ref: own['bom-ref'], dependsOn: refs },
      ...inOrder.map((file) => ({
        ref: refOf(file),
        dependsOn: librariesOf(file.modules).map(addressOf),
      })),
    ],
    compositions: [{ aggregate: 'complete', dependencies: [own['bom-ref']] }],
  };
  const serialNumber = serialOf(JSON.stringify(list));
  const named = { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber, ...list };
  return `${JSON.stringify(named, null, 2)}\n`;
}

/** A package, by the address that all registries of packages have in common. */
function addressOf({ name, version }: Pick<Library, 'name' | 'version'>): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function packageOf(library: Omit<Library, 'folder'>) {
  const [group, name = ''] = library.name.includes('/')
    ? library.name.split('/')
    : [undefined, library.name];
  return {
    type: 'library',
    'bom-ref': addressOf(library),
    ...(group === undefined ? {} : { group }),
    name,
    version: library.version,
    licenses: [{ license: { id: library.license } }],
    purl: addressOf(library),
  };
}

function libraryOf(library: Library) {
  const hashes = publishedHashes(library.folder);
  return { ...packageOf(library), ...(hashes.length > 0 ? { hashes } : {}) };
}

/** The hash of a package as its registry has it, by our lock. */
function publishedHashes(folder: string): readonly Hash[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string } | undefined>>;
  };
  const place = relative(ROOT, folder).replaceAll('\\', '/');
  const [algorithm, hash = ''] = packages[place]?.integrity?.split('-') ?? [];
  if (algorithm !== 'sha512') return [];
  return [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }];
}

function refOf({ name }: MadeFile): string {
  return `file:${name}`;
}

function fileOf(file: MadeFile) {
  const content = createHash('sha384').update(file.bytes).digest('hex');
  return {
    ...{ type: 'file', 'bom-ref': refOf(file), name: file.name },
    hashes: [{ alg: 'SHA-384', content }] satisfies readonly Hash[],
  };
}

/** A number that the list has by what it says: as a UUID of version 8, which leaves that to us. */
function serialOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'[parseInt(hex[16] ?? '0', 16) % 4];
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { VERSION } from '../../../src/version.ts';
import { sbomOf } from '../../../src/page/build/sbom.ts';
import { bundledAnew, type BundledFile } from '../../support/bundled-anew.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const json = (path: string) => JSON.parse(read(path)) as unknown;

/** The members of a bill of materials of which tests speak. */
interface Sbom {
  readonly serialNumber: string;
  readonly metadata: { readonly component: { readonly purl: string } };
  readonly components: readonly {
    readonly type: 'library' | 'file';
    readonly 'bom-ref': string;
    readonly group?: string;
    readonly name: string;
    readonly version?: string;
    readonly licenses?: readonly { readonly license: { readonly id: string } }[];
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const LISTS = { pages: 'dist/cdn', modules: 'dist' } as const;
const sbomIn = (folder: string) => json(`${folder}/sbom.cdx.json`) as Sbom;

let files: ReadonlyMap<string, BundledFile>;
let packages: ReadonlySet<string>;

before(async () => {
  files = await bundledAnew();
  packages = new Set([...files.values()].flatMap((file) => file.packages));
});

describe('The files for pages', () => {
  it('are the same to the byte when they are built again', () => {
    assert.ok(files.size > 15, [...files.keys()].join());
    for (const [name, { code }] of files) assert.ok(read(`dist/cdn/${name}`) === code, name);
  });
});

describe('The notices beside the files for pages', () => {
  const notices = read('dist/cdn/LICENSES.txt');

  it('name every package that is bundled, with the whole of its licence', () => {
    assert.ok(packages.has('lit-html') && packages.has('gcoord'), [...packages].join());
    for (const name of packages) {
      const { version } = json(`node_modules/${name}/package.json`) as {
        readonly version: string;
      };
      assert.ok(notices.includes(`\n${name} ${version} (`), name);
      assert.ok(notices.includes(read(`node_modules/${name}/LICENSE`).trim()), name);
    }
  });

  it('name what modules were made from', () => {
    assert.ok(notices.includes(read('node_modules/pinyin-pro/LICENSE').trim()));
  });

  it('begin with the licence of the library', () => {
    assert.ok(notices.slice(0, 200).includes(read('LICENSE').slice(0, 80)));
  });

  it('stand at the end of the file that goes alone, those of what is in it', () => {
    const file = read('dist/cdn/linli-all.js');
    assert.ok(file.trimEnd().endsWith('*/'));
    for (const name of ['lit-html', 'gcoord', 'lean-qr', 'pinyin-pro', '@noble/hashes']) {
      assert.match(file, new RegExp(`\\n${name} [\\d.]+ \\(`), name);
    }
  });
});

describe('The software bill of materials', () => {
  for (const [of, folder] of Object.entries(LISTS)) {
    it(`of the ${of} is CycloneDX 1.6, by its schema`, () => {
      const validate = cycloneDx();
      assert.ok(validate(sbomIn(folder)), JSON.stringify(validate.errors));
      assert.equal(validate({ ...sbomIn(folder), serialNumber: '1' }), false);
    });

    it(`of the ${of} has the hash of each file that it names`, () => {
      const named = sbomIn(folder).components.filter(({ type }) => type === 'file');
      assert.ok(named.length > 20);
      for (const { name, hashes } of named) {
        const content = createHash('sha384')
          .update(read(`${folder}/${name}`))
          .digest('hex');
        assert.deepEqual(hashes, [{ alg: 'SHA-384', content }], name);
      }
    });

    it(`of the ${of} has version, licence and published hash of each package, as installed`, () => {
      const lock = json('package-lock.json') as {
        readonly packages: Readonly<Record<string, { readonly integrity: string }>>;
      };
      for (const { group, name, version, licenses, hashes } of librariesIn(folder)) {
        const place = `node_modules/${group === undefined ? name : `${group}/${name}`}`;
        const { license, ...manifest } = json(`${place}/package.json`) as Record<string, string>;
        assert.deepEqual(
          [version, licenses],
          [manifest['version'], [{ license: { id: license } }]],
        );
        const published = Buffer.from(hashes?.[0]?.content ?? '', 'hex').toString('base64');
        assert.equal(`sha512-${published}`, lock.packages[place]?.integrity, place);
      }
    });

    it(`of the ${of} names the packages that the notices beside it name`, () => {
      const headings = read(`${folder}/LICENSES.txt`).matchAll(/^(\S+) ([\d.]+) \(/gm);
      const noticed = Array.from(headings, ([, name = '', version = '']) => `${name}@${version}`);
      const named = librariesIn(folder).map(
        ({ group, name, version }) =>
          `${group === undefined ? name : `${group}/${name}`}@${version}`,
      );
      assert.deepEqual(
        named.toSorted(),
        noticed.filter((each) => !each.startsWith('linli@')).sort(),
      );
    });
  }

  it('says of each file for pages which packages stand in it', () => {
    const { dependencies } = sbomIn('dist/cdn');
    for (const [file, { packages: bundled }] of files) {
      const { dependsOn = [] } = dependencies.find(({ ref }) => ref === `file:${file}`) ?? {};
      const named = dependsOn.map((ref) =>
        (/^pkg:npm\/(.*)@/.exec(ref)?.[1] ?? '').replace('%40', '@'),
      );
      const made = ['pinyin-pro', 'rolldown'];
      assert.deepEqual(named.filter((name) => !made.includes(name)).toSorted(), bundled, file);
    }
    const search = dependencies.find(({ ref }) => ref === `file:linli-${VERSION}-search.js`);
    assert.ok(search?.dependsOn.some((ref) => ref.startsWith('pkg:npm/pinyin-pro@')));
  });

  it('names all files for pages but itself and those with hashes of it', () => {
    const named = sbomIn('dist/cdn').components.filter(({ type }) => type === 'file');
    const there = readdirSync(join(root, 'dist/cdn')).filter((name) => name.startsWith('linli'));
    assert.deepEqual(named.map(({ name }) => name).sort(), there.sort());
  });

  it('is the same for the same files in any order, and another for others', () => {
    const file = (name: string, text: string) => {
      return { name, bytes: Buffer.from(text), modules: [] };
    };
    const list = sbomOf([file('a.js', '1'), file('b.js', '2')]);
    assert.equal(sbomOf([file('b.js', '2'), file('a.js', '1')]), list);
    const changed = JSON.parse(sbomOf([file('a.js', '1'), file('b.js', '3')])) as Sbom;
    assert.notEqual(changed.serialNumber, (JSON.parse(list) as Sbom).serialNumber);
    assert.doesNotMatch(list, /timestamp/);
  });
});

function librariesIn(folder: string) {
  const libraries = sbomIn(folder).components.filter(({ type }) => type === 'library');
  assert.ok(libraries.length >= 5);
  return libraries;
}

/** Tells if something is what the makers of CycloneDX say a list of its version 1.6 is. */
function cycloneDx() {
  const schema = (name: string) => ({
    ...(json(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}`) as object),
    $id: `http://cyclonedx.org/schema/${name}`, // by these names they refer to each other
  });
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
  ajv.addSchema(
    ['spdx', 'jsf-0.82', 'cryptography-defs'].map((name) => schema(`${name}.SNAPSHOT.schema.json`)),
  );
  return ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'));
}

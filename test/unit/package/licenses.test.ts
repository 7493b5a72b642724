import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createBuilder, type Rolldown } from 'vite';
import { noticesComment, noticesFor } from '../../../src/page/build/licenses.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const notices = read('dist/cdn/LICENSES.txt');

/** The modules in the files for pages, bundled anew and written nowhere. */
async function bundledModules(): Promise<readonly string[]> {
  const builder = await createBuilder({ root, mode: 'pages', logLevel: 'silent' });
  const { package: _, client: __, ...pages } = builder.environments;
  const modules: string[] = [];
  for (const environment of Object.values(pages)) {
    environment.config.build.write = false;
    const built = [await builder.build(environment)].flat() as Rolldown.RolldownOutput[];
    for (const file of built.flatMap(({ output }) => output)) {
      if (file.type === 'chunk') modules.push(...file.moduleIds);
    }
  }
  return modules;
}

describe('The notices beside the files for pages', () => {
  let packages: ReadonlySet<string>;

  before(async () => {
    const modules = await bundledModules();
    packages = new Set(
      modules.flatMap((id) => {
        const [, path = ''] = id
          .replaceAll('\\', '/')
          .split(/\/node_modules\/(?!.*\/node_modules\/)/);
        const parts = path.split('/');
        return path === '' ? [] : [parts.slice(0, path.startsWith('@') ? 2 : 1).join('/')];
      }),
    );
  });

  it('name every package that is bundled, with the whole of its licence', () => {
    assert.ok(packages.has('lit-html') && packages.has('gcoord'), [...packages].join());
    for (const name of packages) {
      const { version } = JSON.parse(read(`node_modules/${name}/package.json`)) as {
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

describe('Notices', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-notices-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function moduleOf(name: string, licence: string | null): string {
    const home = join(folder, 'node_modules', name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'index.js'), 'export default 1;\n');
    writeFileSync(
      join(home, 'package.json'),
      JSON.stringify({ name, version: '1.2.3', license: 'MIT' }),
    );
    if (licence !== null) writeFileSync(join(home, 'LICENSE.md'), licence);
    return join(home, 'index.js');
  }

  it('have each package once, by its name', () => {
    const [b, a] = [moduleOf('b', 'Licence of b'), moduleOf('@scope/a', 'Licence of a')];
    const text = noticesFor([b, a, b, join(folder, 'own.ts')]);
    assert.match(
      text,
      /@scope\/a 1\.2\.3 \(MIT\)\n\nLicence of a\n[^]*b 1\.2\.3 \(MIT\)\n\nLicence of b\n$/,
    );
    assert.equal(text.split('Licence of b').length, 2);
  });

  it('cannot be made for a package without a licence', () => {
    assert.throws(() => noticesFor([moduleOf('none', null)]), /none has no file with its licence/);
  });

  it('are written in ASCII in a script, or not at all', () => {
    const quoted = moduleOf('quoted', 'the “Software”');
    assert.match(noticesComment({ moduleIds: [quoted] }), /^\/\*!\n[^]*the "Software"\n\*\/$/);
    const named = moduleOf('named', 'Copyright Ångström');
    assert.throws(() => noticesComment({ moduleIds: [named] }), /no way to write Å in ASCII/);
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const shell = process.platform === 'win32'; // npm is a .cmd file there
const scratch = mkdtempSync(join(tmpdir(), 'linli-packed-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

interface Packed {
  readonly integrity: string;
  readonly files: readonly { readonly path: string }[];
}

/** What `npm pack` makes of a folder, by its own account. */
function packed(folder: string): Packed {
  const flags = ['--json', '--ignore-scripts', '--pack-destination', scratch];
  const said = execFileSync('npm', ['pack', ...flags], { cwd: folder, encoding: 'utf8', shell });
  const [made] = JSON.parse(said) as readonly Packed[];
  assert.ok(made !== undefined);
  return made;
}

describe('npm pack', () => {
  const first = packed(root);
  const paths = first.files.map(({ path }) => path);

  it('makes the same bytes of the same files, in another folder and at another time', () => {
    const copy = join(scratch, 'another-place');
    const published = ['package.json', 'dist', ...read('package.json').files];
    for (const name of new Set(published)) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    for (const path of paths) utimesSync(join(copy, path), new Date(0), new Date(0));
    assert.equal(packed(copy).integrity, first.integrity);
  });

  it('has the notices and the list of what is bundled, for pages and for modules', () => {
    for (const folder of ['dist', 'dist/cdn']) {
      for (const name of ['LICENSES.txt', 'sbom.cdx.json']) {
        assert.ok(paths.includes(`${folder}/${name}`), `${folder}/${name}`);
      }
    }
  });

  it('has every module that one of its modules imports, and every source that a map names', () => {
    const there = new Set(paths);
    for (const path of paths.filter((each) => /^dist\/(?!cdn\/).*\.js$/.test(each))) {
      const code = readFileSync(join(root, path), 'utf8');
      const imports = code.matchAll(/^(?:import|export)\b[^;]*?["'](\.{1,2}\/[^"'\n]+)["'];/gm);
      for (const [, needed = ''] of imports) {
        assert.ok(there.has(join(path, '..', needed).replaceAll('\\', '/')), `${path}: ${needed}`);
      }
      const map = /\n\/\/# sourceMappingURL=(.*)/.exec(code)?.[1];
      if (map === undefined) continue;
      const file = join(path, '..', map).replaceAll('\\', '/');
      assert.ok(there.has(file), file);
      const { sources, sourcesContent } = read(file) as unknown as Record<string, unknown[]>;
      assert.equal(sourcesContent?.length, sources?.length, file);
      assert.ok(
        sourcesContent?.every((text) => typeof text === 'string'),
        file,
      );
    }
    assert.deepEqual(
      paths.filter((path) => path.endsWith('.d.ts.map')),
      [],
    );
  });

  it('needs of others only what elements load, and asks for nothing when it is installed', () => {
    const { dependencies, scripts } = read('package.json');
    assert.deepEqual(Object.keys(dependencies), ['@noble/hashes', 'gcoord', 'lean-qr', 'lit']);
    assert.deepEqual(
      Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name)),
      [],
    );
  });
});

function read(path: string) {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as {
    readonly files: readonly string[];
    readonly dependencies: Readonly<Record<string, string>>;
    readonly scripts: Readonly<Record<string, string>>;
  };
}

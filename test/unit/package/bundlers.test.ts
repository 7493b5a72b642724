import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { VERSION } from '../../../src/version.ts';
import { BUNDLERS } from '../../support/bundlers.ts';
import { packedProject } from '../../support/packed-project.ts';

const pages = fileURLToPath(new URL('../../../dist/cdn/', import.meta.url));

const CLASSES = {
  'service-list': 'ServiceListElement',
  'booking-form': 'BookingFormElement',
  'stats-panel': 'StatsPanelElement',
};
const NAMES = Object.keys(CLASSES);

/** A project of somebody else's, with nothing in it but what `npm install linli` brings. */
let project: string;

before(() => {
  project = packedProject([
    ...['lit', 'lit-html', 'lit-element', '@lit', '@lit-labs', '@noble', 'gcoord', 'lean-qr'],
  ]);
  for (const [name, element] of Object.entries(CLASSES)) {
    writeFileSync(join(project, `${name}.js`), `import 'linli/${name}';\n`);
    writeFileSync(
      join(project, `${name}-class.js`),
      `import { ${element} } from 'linli';\nconsole.log(${element});\n`,
    );
  }
});

after(() => rmSync(project, { recursive: true, force: true }));

/** Bytes gzipped that a page with one pasted tag loads before it shows it. */
function pastedSize(name: string): number {
  const files = new Set(['linli.js', `linli-${VERSION}-${name}.js`]);
  for (const file of files) {
    if (file === 'linli.js') continue; // it loads later what it names
    const code = readFileSync(join(pages, file), 'utf8');
    const atOnce = code.matchAll(/(?:from|import)\s*["`]\.\/([^"`]+)["`]/g);
    for (const [, needed = ''] of atOnce) files.add(needed);
  }
  const sizes = [...files].map(
    (file) => gzipSync(readFileSync(join(pages, file)), { level: 9 }).length,
  );
  return sizes.reduce((total, size) => total + size, 0);
}

for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
  describe(`An app bundled with ${bundler}`, () => {
    for (const name of NAMES) {
      const others = NAMES.filter((each) => each !== name);

      it(`loads for linli/${name} no other element, no command, and at most a tenth more than a page`, async () => {
        const { modules, gzipped } = await bundle(project, `${name}.js`);
        assertOnly(modules, name, others);
        const most = 1.1 * pastedSize(name);
        assert.ok(gzipped > 20_000 && gzipped <= most, `${gzipped} bytes, ${most} at most`);
      });

      it(`takes of linli nothing but ${name}, where one class is imported`, async () => {
        const { modules } = await bundle(project, `${name}-class.js`);
        assertOnly(modules, name, others);
      });
    }
  });
}

function assertOnly(modules: readonly string[], name: string, others: readonly string[]): void {
  const paths = modules.map((module) => module.replaceAll('\\', '/'));
  assert.ok(
    paths.some((path) => path.includes(`/linli/dist/elements/${name}/`)),
    paths.join('\n'),
  );
  const unwanted = paths.filter(
    (path) =>
      others.some((other) => path.includes(`/linli/dist/elements/${other}/`)) ||
      /\/linli\/dist\/(?:libraries|cli|endpoint|conformance|authoring\/sheets)\//.test(path),
  );
  assert.deepEqual(unwanted, []);
}

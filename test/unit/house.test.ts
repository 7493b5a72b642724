import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

/** The modules of the library, by their places in `src/`. */
const modules = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

const codeOf = (module: string) => readFileSync(join(SOURCE, module), 'utf8');

/** The style sheets that are no modules. */
const sheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

/** The modules that each module imports or reads later, types included. */
const importsOf = new Map(
  modules.map((module) => {
    const named = codeOf(module).matchAll(/(?:from|import\(?)\s*'(\.[^']+)'/g);
    const folder = dirname(join(SOURCE, module));
    return [module, [...named].map(([, path = '']) => relative(SOURCE, join(folder, path)))];
  }),
);

/** The first circle that imports form, as the modules in it. */
function circle(): readonly string[] | null {
  const done = new Set<string>();
  const walk = (module: string, above: readonly string[]): readonly string[] | null => {
    if (above.includes(module)) return [...above.slice(above.indexOf(module)), module];
    if (done.has(module)) return null;
    for (const next of importsOf.get(module) ?? []) {
      const found = walk(next, [...above, module]);
      if (found !== null) return found;
    }
    done.add(module);
    return null;
  };
  for (const module of modules) {
    const found = walk(module, []);
    if (found !== null) return found;
  }
  return null;
}

describe('the house', () => {
  it('has no circle of imports, those of types and those made later included', () => {
    expect(importsOf.size).to.be.above(300);
    expect(circle()).to.equal(null);
  });

  it('reads files later in lazy/ alone, and in the scripts that pages paste', () => {
    const readLater = modules.filter((module) => /\bimport\(/.test(codeOf(module)));
    const allowed =
      /^(lazy\/[a-z-]+\.ts|page\/(page-script|one-file-script|build\/page-bundles)\.ts|cli\/.*|endpoint\/.*)$/;
    expect(readLater.filter((module) => !allowed.test(module))).to.deep.equal([]);
  });

  it('begins the doc of a thing with the thing, or with a verb', () => {
    const asks = /^ *\/\*\*\s+(?:\* )?(?:What|Whether|How|Who|Which|Why)\b.*/gm;
    const found = modules.flatMap((module) => codeOf(module).match(asks) ?? []);
    expect(found).to.deep.equal([]);
  });

  it('calls a controller what Lit calls one', () => {
    const declared = modules.flatMap((module) =>
      Array.from(codeOf(module).matchAll(/^export class \w*Controller\b[^{]*/gm), ([line]) => line),
    );
    expect(declared).to.have.length.above(10);
    expect(declared.filter((line) => !/implements ReactiveController\b/.test(line))).to.deep.equal(
      [],
    );
  });

  it('writes no selector that Chromium 86 does not know, be it in a style sheet or a query', () => {
    const unknown = /:(?:is|where|has)\(/;
    const files = [...modules, ...sheets];
    expect(files.filter((file) => unknown.test(codeOf(file)))).to.deep.equal([]);
  });

  it('writes no property for places that Chromium 86 does not know', () => {
    const unknown = /(?:^|[\s;{])(?:inset(?:-block|-inline)?(?:-start|-end)?|aspect-ratio)\s*:/m;
    const styled = [...sheets, ...modules.filter((module) => module.endsWith('.styles.ts'))];
    expect(styled).to.have.length.above(30);
    expect(styled.filter((file) => unknown.test(codeOf(file)))).to.deep.equal([]);
  });

  it('keeps its style sheets as short as its modules', () => {
    const long = sheets.filter((sheet) => codeOf(sheet).trimEnd().split('\n').length > 200);
    expect(sheets).to.have.length.above(10);
    expect(long).to.deep.equal([]);
  });
});

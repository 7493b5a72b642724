import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';
import * as z from 'zod/mini';
import { feedSchema } from './src/feed/schema.ts';

/**
 * `vite build` makes `dist/`, unbundled modules for developers; `vite build --mode cdn` makes
 * `dist/cdn/linli.js`, one file for pasted tags, and beside it `linli-NAME.js` for each part that it
 * loads on demand.
 */
export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn : npm));

/**
 * Syntax that the oldest browser served understands, Chromium 86 inside 360, QiAnXin and WeChat: of
 * ES2022 we write no static blocks and no `#x in y`, which it lacks; a test runs the file there.
 */
const TARGET = 'es2022';

const npm = defineConfig({
  publicDir: false,
  plugins: [feedJsonSchema()],
  build: {
    target: TARGET,
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    lib: {
      entry: [
        'src/index.ts',
        'src/define.ts',
        'src/elements/service-list/service-list.define.ts',
        'src/elements/booking-form/booking-form.define.ts',
        'src/elements/stats-panel/stats-panel.define.ts',
        ...partNames().map((name) => partFile(name)),
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, /^zod($|\/)/, /^gcoord$/, /^lean-qr($|\/)/],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});

const cdn = defineConfig({
  publicDir: false,
  plugins: [partsOnDemand(), squeezedTemplates(), plainAscii()],
  build: {
    target: TARGET,
    outDir: 'dist/cdn',
    emptyOutDir: true,
    minify: 'oxc',
    // As a library: around each import() of a site Vite puts a loader with an event of its own.
    lib: { entry: 'src/define.ts', formats: ['iife'], name: 'linli', fileName: () => 'linli.js' },
    rolldownOptions: {
      output: {
        codeSplitting: false,
        // On a browser without what we need, the file does nothing and the fallback text stays.
        intro:
          "if(!('customElements' in window)||!('adoptedStyleSheets' in document)||!('slot' in Element.prototype))return;",
      },
    },
  },
});

/** Publishes the feed's shape as JSON Schema, made from the schema the library itself reads with. */
function feedJsonSchema(): Plugin {
  return {
    name: 'feed-json-schema',
    generateBundle() {
      const schema = z.toJSONSchema(feedSchema, { io: 'input', unrepresentable: 'any' });
      const source = `${JSON.stringify({ title: 'linli feed 1.0', ...schema }, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'feed.schema.json', source });
    },
  };
}

/** What `src/on-demand/` holds; a table belongs to the part that imports it. */
function partNames(): readonly string[] {
  return readdirSync(new URL('src/on-demand/', import.meta.url))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('-table.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
}

function partFile(name: string): string {
  return fileURLToPath(new URL(`src/on-demand/${name}.ts`, import.meta.url));
}

/**
 * Leaves the parts out of the one file and puts each beside it as a module that needs no other file.
 * A classic script resolves `import('./linli-NAME.js')` against its own address.
 */
function partsOnDemand(): Plugin {
  const names = partNames();
  return {
    name: 'parts-on-demand',
    enforce: 'pre',
    resolveId(source, _importer, { kind }) {
      const name = /\/on-demand\/([^/]+)\.ts$/.exec(source)?.[1];
      if (name === undefined) return null;
      if (!names.includes(name)) this.error(`src/on-demand/ has no part ${name}`);
      if (kind !== 'dynamic-import') this.error(`${source} is loaded on demand: import() it`);
      return { id: `./linli-${name}.js`, external: true };
    },
    async generateBundle() {
      for (const name of names) {
        this.emitFile({
          type: 'asset',
          fileName: `linli-${name}.js`,
          source: await buildPart(name),
        });
      }
    },
  };
}

async function buildPart(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [plainAscii()],
    build: {
      target: TARGET,
      write: false,
      minify: 'oxc',
      rolldownOptions: {
        input: partFile(name),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}

/**
 * Takes the line breaks and indents out of the templates of the one file. A line break that is no
 * indent stays: the minifier writes the one of a string so, too.
 */
function squeezedTemplates(): Plugin {
  return {
    name: 'squeezed-templates',
    generateBundle(_options, bundle) {
      rewriteChunks(bundle, (code) => code.replace(/\n[ \t]+/g, ' '));
    },
  };
}

/** Writes a file in ASCII, so that a page in GBK reads it as it is. */
function plainAscii(): Plugin {
  return {
    name: 'plain-ascii',
    generateBundle(_options, bundle) {
      rewriteChunks(bundle, (code) => code.trim().replace(/[^\0-\x7f]/g, escapeUnit));
    },
  };
}

function rewriteChunks(bundle: Rolldown.OutputBundle, rewrite: (code: string) => string): void {
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk') file.code = rewrite(file.code);
  }
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

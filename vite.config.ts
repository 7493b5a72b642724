import { defineConfig, type Plugin } from 'vite';
import * as z from 'zod/mini';
import { feedSchema } from './src/feed/schema.ts';

/**
 * `vite build` makes `dist/`, unbundled modules for developers; `vite build --mode cdn` makes
 * `dist/cdn/linli.js`, one file for pasted tags.
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
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, /^zod($|\/)/],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});

const cdn = defineConfig({
  publicDir: false,
  plugins: [plainAscii()],
  build: {
    target: TARGET,
    outDir: 'dist/cdn',
    emptyOutDir: true,
    modulePreload: false,
    minify: 'oxc',
    rolldownOptions: {
      input: 'src/define.ts',
      output: {
        format: 'iife',
        entryFileNames: 'linli.js',
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

/**
 * Writes the one file in ASCII, so that a page in GBK reads it as it is, and takes the line breaks and
 * indents out of its templates: after minifying, line breaks stand nowhere else.
 */
function plainAscii(): Plugin {
  return {
    name: 'plain-ascii',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code
          .trim()
          .replace(/\n\s*/g, ' ')
          .replace(/[^\0-\x7f]/g, escapeUnit);
      }
    },
  };
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

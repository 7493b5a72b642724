import { defineConfig, type Plugin } from 'vite';
import * as z from 'zod/mini';
import { feedSchema } from './src/feed/schema.ts';

/**
 * `vite build` makes `dist/`, unbundled modules for developers; `vite build --mode cdn` makes
 * `dist/cdn/linli.js`, one file for pasted tags.
 */
export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn : npm));

/** Oldest browser served: the Chromium inside 360, QiAnXin and WeChat. */
const TARGET = 'chrome86';

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
  build: {
    target: TARGET,
    outDir: 'dist/cdn',
    emptyOutDir: true,
    sourcemap: true,
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

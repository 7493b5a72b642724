import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';
import { bookingOpenApi } from './src/booking/openapi.ts';
import { feedJsonSchema } from './src/feed/json-schema.ts';
import { VERSION } from './src/version.ts';

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

const PAGE_SCRIPT = fileURLToPath(new URL('src/page/page-script.ts', import.meta.url));
const EMBEDDED_PAGE = new URL('src/page/embedded-page.ts', import.meta.url);
const CHECK_MODE = fileURLToPath(new URL('src/check-mode/check-mode.ts', import.meta.url));

const npm = defineConfig({
  publicDir: false,
  plugins: [publishedShapes()],
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
        'src/cli/main.ts',
        'src/check-mode/check-mode.ts',
        'src/elements/service-list/service-list.define.ts',
        'src/elements/booking-form/booking-form.define.ts',
        'src/elements/stats-panel/stats-panel.define.ts',
        ...partNames().map((name) => partFile(name)),
      ],
      formats: ['es'],
    },
    rolldownOptions: {
      external: [
        /^lit($|\/)/,
        /^@lit\//,
        /^zod($|\/)/,
        /^node:/,
        /^@humanwhocodes\/momoa$/,
        /^parse5$/,
        /^gcoord$/,
        /^lean-qr($|\/)/,
        /^@noble\//,
        /^d3-array$/,
      ],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});

const cdn = defineConfig({
  publicDir: false,
  plugins: [
    withoutGlobals(),
    squeezedStyles(),
    squeezedTemplates(),
    withoutNamespaces(),
    classicScript(),
    checkMode(),
    embeddedPage(),
    integrityHashes(),
  ],
  build: {
    target: TARGET,
    outDir: 'dist/cdn',
    emptyOutDir: true,
    // As a library: around each import() of a site Vite puts a loader with an event of its own.
    lib: {
      entry: { linli: PAGE_SCRIPT, 'linli-embed': fileURLToPath(EMBEDDED_PAGE) },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        entryFileNames: '[name].js',
        // The version in the name: what is left of another one in a cache is never mixed with it.
        chunkFileNames: ({ name }) => `linli-${VERSION}-${name.replace('.define', '')}.js`,
        codeSplitting: {
          groups: [
            { name: coreFor, priority: 1, debugName: 'core' },
            { name: elementFor, priority: 0, debugName: 'elements' },
          ],
        },
      },
    },
  },
});

type Modules = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** What one element needs on its way onto a page, and a part of another when it is used. */
const NEEDED_LATER = ['/src/model/lng-lat.ts', '/src/model/category-tree.ts'];

/** What two of the elements need on their way onto a page, and what is said once for all of them. */
function coreFor(id: string, modules: Modules): string | null {
  const isForAll = id.includes('/src/templates/') || NEEDED_LATER.some((end) => id.endsWith(end));
  return isForAll || elementsThatNeed(id, modules).length > 1 ? 'core' : null;
}

/** What one element needs then stands in its own file, also where a part of it needs it later. */
function elementFor(id: string, modules: Modules): string | null {
  const [element] = elementsThatNeed(id, modules);
  return element === undefined ? null : basename(element, '.define.ts');
}

function elementsThatNeed(id: string, modules: Modules): readonly string[] {
  const importsOf = (at: string) => modules.getModuleInfo(at)?.importedIds ?? [];
  const loaded = modules.getModuleInfo(PAGE_SCRIPT)?.dynamicallyImportedIds ?? [];
  const elements = loaded.filter((at) => at.endsWith('.define.ts'));
  return elements.filter((at) => reachedFrom(at, importsOf).has(id));
}

/** A module and all that it imports, at however many removes. */
function reachedFrom(
  start: string,
  importsOf: (id: string) => readonly string[],
): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const at of reached) for (const next of importsOf(at)) reached.add(next);
  return reached;
}

/** Publishes the shapes of the feed and of the contract, made from what the library itself checks with. */
function publishedShapes(): Plugin {
  return {
    name: 'published-shapes',
    generateBundle() {
      const publish = (fileName: string, value: unknown) =>
        this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(value, null, 2)}\n` });
      publish('feed.schema.json', feedJsonSchema());
      publish('booking.openapi.json', bookingOpenApi());
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

/** Takes comments and the spaces that mean nothing out of style sheets: files of nothing else. */
function squeezedStyles(): Plugin {
  return {
    name: 'squeezed-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.styles.ts')) return null;
      return code.replace(/css`((?:[^`$]|\$\{\w+\})*)`/g, (_sheet, rules: string) => {
        const squeezed = rules
          .replace(/\/\*[^]*?\*\//g, '')
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};,]) ?/g, '$1')
          .replace(/: | (?=!)/g, (space) => space.trim())
          .replace(/(?<![\w.])0(?=\.\d)/g, '')
          .replace(/#(.)\1(.)\2(.)\3(?=[;,)}])/g, '#$1$2$3')
          .replace(/;}/g, '}');
        return `css\`${squeezed.trim()}\``;
      });
    },
  };
}

/**
 * Takes the line breaks and indents out of the templates of the one file. A line break that is no
 * indent stays: the minifier writes the one of a string so, too.
 */
function squeezedTemplates(): Plugin {
  return {
    name: 'squeezed-templates',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replace(/\n[ \t]+/g, ' ');
      }
    },
  };
}

/**
 * Keeps the libraries within from leaving names on the page, and from reading what it has under them: a
 * page's own Zod, configured to speak for itself, would speak for ours; and what a page has put on
 * `Object.prototype` is no field of a feed.
 */
function withoutGlobals(): Plugin {
  const version = (name: string) =>
    new RegExp(`\\(\\w+\\.${name}Versions\\?\\?=\\[\\]\\)\\.push\\("[\\d.]+"\\)`);
  const inherited = [/for \(const key in (\w+)\)/g, 'for (const key of Object.keys($1))'] as const;
  const changes: Readonly<Record<string, readonly (readonly [what: RegExp, instead: string])[]>> = {
    '/lit-html/lit-html.js': [[version('litHtml'), '0']],
    '/lit-element/lit-element.js': [[version('litElement'), '0']],
    '/reactive-element/reactive-element.js': [
      [version('reactiveElement'), '0'],
      // Of use to decorators alone.
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [
        /this\[Symbol\.metadata\];if\(null!==(\w+)\)\{const (\w+)=litPropertyMetadata\.get\(\1\)/,
        'null;if(null!==$1){const $2=$1',
      ],
    ],
    '/zod/v4/core/core.js': [[/globalThis/g, 'ownScope']],
    '/zod/v4/core/registries.js': [[/globalThis/g, 'ownScope']],
    '/zod/v4/core/schemas.js': [inherited],
    '/zod/v4/core/util.js': [inherited],
  };
  return {
    name: 'without-globals',
    enforce: 'pre',
    transform(code, id) {
      const file = Object.keys(changes).find((end) => id.endsWith(end));
      if (file === undefined) return null;
      let changed = code;
      for (const [what, instead] of changes[file] ?? []) {
        if (changed.search(what) < 0)
          this.error(`${file} is written otherwise now: ${what.source}`);
        changed = changed.replace(what, instead);
      }
      return changed.includes('ownScope') ? `const ownScope = {};\n${changed}` : changed;
    },
  };
}

/**
 * Takes out the object of exports that is made of an element for whoever loads it: a page loads it for
 * what it does. The maker of such objects is a file that every page would ask for.
 */
function withoutNamespaces(): Plugin {
  return {
    name: 'without-namespaces',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const maker = chunks.find(({ name }) => name === 'rolldown-runtime');
      if (maker === undefined) this.error('there is no maker of namespaces any more');
      const withMaker = new RegExp(
        `import\\{t as ([\\w$]+)\\}from"\\./${maker.fileName.replaceAll('.', '\\.')}";`,
      );
      for (const chunk of chunks) {
        if (chunk.isEntry) chunk.code = chunk.code.replace(/\.then\(e=>e\.\w+\)/g, '');
        if (!chunk.imports.includes(maker.fileName)) continue;
        const make = withMaker.exec(chunk.code)?.[1] ?? '';
        const made = new RegExp(`(var |,)([\\w$]+)=${make.replace('$', '\\$')}\\(\\{\\}\\)(,|;)`);
        const [statement = '', before = '', name = '', after = ''] = made.exec(chunk.code) ?? [];
        if (name === '') this.error(`${chunk.fileName} exports something to whoever loads it`);
        const rest = { 'var ,': 'var ', 'var ;': '', ',,': ',', ',;': ';' }[before + after] ?? '';
        chunk.code = chunk.code
          .replace(withMaker, '')
          .replace(statement, rest)
          .replace(new RegExp(`,${name.replace('$', '\\$')} as \\w+(?=[,}])`), '');
        chunk.imports.splice(chunk.imports.indexOf(maker.fileName), 1);
      }
      delete bundle[maker.fileName];
    },
  };
}

/**
 * Makes the check of a page a file that needs no other: it has to speak also where one of them is missing,
 * and what it alone needs is not to weigh on the others.
 */
function checkMode(): Plugin {
  const fileName = `linli-${VERSION}-check.js`;
  return {
    name: 'check-mode',
    enforce: 'pre',
    resolveId(source) {
      return source.endsWith('/check-mode.ts') ? { id: `./${fileName}`, external: true } : null;
    },
    async generateBundle() {
      const made = await build({
        configFile: false,
        logLevel: 'warn',
        plugins: [withoutGlobals()],
        build: {
          target: TARGET,
          write: false,
          lib: { entry: CHECK_MODE, formats: ['es'] },
          rolldownOptions: { output: { minify: true, comments: false } },
        },
      });
      const [output] = [made].flat() as Rolldown.RolldownOutput[];
      const [file, ...others] = output?.output ?? [];
      if (file === undefined || others.length > 0) this.error('the check is to be one file');
      this.emitFile({ type: 'asset', fileName, source: file.code });
    },
  };
}

/** Puts the page for frames beside its script. */
function embeddedPage(): Plugin {
  return {
    name: 'embedded-page',
    generateBundle() {
      const source = readFileSync(new URL('embedded-page.html', EMBEDDED_PAGE), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'linli-embed.html', source });
    },
  };
}

/**
 * Writes the hash of every file for pages, as `integrity` wants it: for the tag that pages paste, and for
 * whoever looks whether a site has the files of the package.
 */
function integrityHashes(): Plugin {
  return {
    name: 'integrity-hashes',
    generateBundle(_options, bundle) {
      const lines = Object.values(bundle).map((file) => {
        const content = file.type === 'chunk' ? file.code : file.source;
        const hash = createHash('sha384').update(content).digest('base64');
        return `sha384-${hash} ${file.fileName}\n`;
      });
      this.emitFile({ type: 'asset', fileName: 'integrity.txt', source: lines.sort().join('') });
    },
  };
}

/**
 * Makes a classic script of the one file that pages paste: in a scope of its own, and in ASCII, so that
 * a page in GBK reads it as it is. The others are modules, which are UTF-8 on any page. It asks for an
 * element together with what that imports: one after the other they would take twice as long.
 */
function classicScript(): Plugin {
  return {
    name: 'classic-script',
    generateBundle(_options, bundle) {
      const importsOf = (file: string) => {
        const chunk = bundle[file];
        return chunk?.type === 'chunk' ? chunk.imports : [];
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        if (chunk.imports.length > 0) this.error(`${chunk.fileName} is to need no other file`);
        const code = chunk.code
          .trim()
          .replace(/import\(`\.\/([^`]+)`\)/g, (_import, file: string) => {
            const files = [file, ...importsOf(file)].map((each) => `import(\`./${each}\`)`);
            return files.length > 1 ? `Promise.all([${files.join()}])` : files.join();
          })
          .replace(/[^\0-\x7f]/g, escapeUnit);
        chunk.code = `(()=>{"use strict";${code}})();\n`;
      }
    },
  };
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

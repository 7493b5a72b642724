import { fileURLToPath } from 'node:url';
import {
  defineConfig,
  type BuildEnvironmentOptions,
  type LibraryFormats,
  type Plugin,
  type Rolldown,
} from 'vite';
import manifest from './package.json' with { type: 'json' };
import { bookingOpenApi } from './src/endpoint/openapi/openapi.ts';
import { feedJsonSchema } from './src/feed/json-schema.ts';
import { buildPages } from './src/page/build/build-pages.ts';
import { chunkGroups } from './src/page/build/chunk-groups.ts';
import { noticesComment } from './src/page/build/licenses.ts';
import { VERSION } from './src/version.ts';

/**
 * Syntax that the oldest browser served understands, Chromium 86 inside 360, QiAnXin and WeChat: of
 * ES2022 we write no static blocks and no `#x in y`, which it lacks; a test runs the files there.
 */
const TARGET = 'es2022';

const PAGES = fileURLToPath(new URL('dist/cdn/', import.meta.url));
const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));
const define = (name: string) => source(`elements/${name}/${name}.define.ts`);
const ELEMENTS = Object.fromEntries(
  ['service-list', 'booking-form', 'stats-panel'].map((name) => [name, define(name)]),
);

/** Unbundled modules for developers. */
const unbundled: BuildEnvironmentOptions = {
  target: TARGET,
  outDir: 'dist',
  emptyOutDir: true,
  sourcemap: true,
  minify: false,
  lib: {
    entry: [
      ...[
        'index.ts',
        'define.ts',
        'cli/main.ts',
        'endpoint/index.ts',
        'check-mode/check-mode.ts',
      ].map(source),
      ...Object.values(ELEMENTS),
    ],
    formats: ['es'],
  },
  rolldownOptions: {
    external: [
      /^node:/,
      ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).map(
        (name) => new RegExp(`^${name}($|/)`),
      ),
    ],
    output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
  },
};

/** The modules that `linli.js` loads, and those that they load when they are used. */
const elements = {
  ...forPages({
    entry: {
      ...ELEMENTS,
      'stand-ins': source('page/stand-ins.ts'),
      'embedded-frames': source('page/embedded-frames.ts'),
    },
    output: {
      // The version in the name: what is left of another one in a cache is never mixed with it.
      entryFileNames: `linli-${VERSION}-[name].js`,
      chunkFileNames: `linli-${VERSION}-[name].js`,
      codeSplitting: { groups: chunkGroups(ELEMENTS, source('lazy/places.ts')) },
    },
  }),
  emptyOutDir: true,
};

/** The check of a page, in one file: it has to speak also where one of the others is missing. */
const check = forPages({
  entry: { check: source('check-mode/check-mode.ts') },
  output: { entryFileNames: `linli-${VERSION}-[name].js`, codeSplitting: false },
});

const script = classicScript('linli', 'page/page-script.ts');
const frame = classicScript('linli-embed', 'page/embedded-page.ts');
const oneFile = classicScript('linli-all', 'page/one-file-script.ts', noticesComment);

const client = (build: BuildEnvironmentOptions) => ({ consumer: 'client' as const, build });

/** `vite build` makes `dist/`; `vite build --mode pages` only what pages load, in `dist/cdn/`. */
export default defineConfig({
  publicDir: false,
  plugins: [publishedShapes()],
  environments: {
    package: client(unbundled),
    elements: client(elements),
    check: client(check),
    script: client(script),
    frame: client(frame),
    oneFile: client(oneFile),
  },
  builder: {
    async buildApp(builder) {
      const { package: npm, client: _, ...pages } = builder.environments;
      if (npm && builder.config.mode !== 'pages') await builder.build(npm);
      await buildPages(builder, Object.values(pages), PAGES);
    },
  },
});

interface Bundle {
  readonly entry: Readonly<Record<string, string>>;
  readonly format?: LibraryFormats;
  readonly output: Rolldown.OutputOptions;
}

/** As a library: around each `import()` of a site Vite puts a loader with an event of its own. */
function forPages({ entry, format = 'es', output }: Bundle): BuildEnvironmentOptions {
  return {
    target: TARGET,
    outDir: PAGES,
    emptyOutDir: false,
    lib: { entry, formats: [format], name: 'linli' },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension', // what one file has, another may import
      optimization: { inlineConst: { mode: 'all' } }, // the version into the names of files
      output: { minify: true, comments: false, ...output },
    },
  };
}

/**
 * A script for `<script src>`: in a scope of its own, and in ASCII, so that a page in GBK reads it as it
 * is. The others are modules, which are UTF-8 on any page. Its first line says what it is, where its name
 * does not any more.
 *
 * @param postFooter what stands at its end
 */
function classicScript(
  name: string,
  path: string,
  postFooter: Rolldown.OutputOptions['postFooter'] = '',
): BuildEnvironmentOptions {
  return forPages({
    entry: { [name]: source(path) },
    format: 'iife',
    output: {
      ...{ entryFileNames: '[name].js', codeSplitting: false, charset: 'ascii', strict: true },
      ...{ postBanner: `/*! ${name} ${VERSION} */`, postFooter },
    },
  });
}

/** Publishes the shapes of the feed and of the contract, made from what the library itself checks with. */
function publishedShapes(): Plugin {
  return {
    name: 'published-shapes',
    applyToEnvironment: ({ name }) => name === 'package',
    generateBundle() {
      const publish = (fileName: string, value: unknown) =>
        this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(value, null, 2)}\n` });
      publish('feed.schema.json', feedJsonSchema());
      publish('booking.openapi.json', bookingOpenApi());
    },
  };
}

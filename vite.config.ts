import { fileURLToPath } from 'node:url';
import { defineConfig, type BuildEnvironmentOptions, type Plugin } from 'vite';
import npm from './package.json' with { type: 'json' };
import { feedPage } from './src/check/feed-page/feed-page.ts';
import { FEED_PAGES } from './src/check/feed-page/names.ts';
import { bookingOpenApi } from './src/endpoint/openapi/openapi.ts';
import { feedJsonSchema } from './src/feed/json-schema.ts';
import { manifestFiles } from './src/manifest/manifest-files.ts';
import { buildPackage, unbundledName } from './src/page/build/build-package.ts';
import { buildPages } from './src/page/build/build-pages.ts';
import { chunkGroups } from './src/page/build/chunk-groups.ts';
import { noticesComment } from './src/page/build/licenses.ts';
import { classicScript, forPages, PAGES, TARGET } from './src/page/build/page-bundles.ts';
import { smallerScripts } from './src/page/build/smaller-scripts.ts';
import { plainTemplates } from './src/page/build/plain-templates.ts';
import { VERSION } from './src/version.ts';

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
        'check/report/report.ts',
      ].map(source),
      ...Object.values(ELEMENTS),
    ],
    formats: ['es'],
  },
  rolldownOptions: {
    external: [
      /^node:/,
      ...Object.keys({ ...npm.dependencies, ...npm.peerDependencies }).map(
        (name) => new RegExp(`^${name}($|/)`),
      ),
    ],
    output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: unbundledName },
  },
};

/** The modules that `linli.js` loads, and those that they load when they are used. */
const elements = {
  ...forPages({
    entry: {
      ...ELEMENTS,
      'other-forms': source('page/other-forms.ts'),
    },
    output: {
      // The version in the name: what is left of another one in a cache is never mixed with it.
      entryFileNames: `linli-${VERSION}-[name].js`,
      chunkFileNames: `linli-${VERSION}-[name].js`,
      codeSplitting: {
        groups: chunkGroups(ELEMENTS, source('lazy/places.ts')),
      },
    },
  }),
  emptyOutDir: true,
};

/** The check of a page, in one file: it has to speak also where one of the others is missing. */
const check = forPages({
  entry: { check: source('check/report/report.ts') },
  output: { entryFileNames: `linli-${VERSION}-[name].js`, codeSplitting: false },
});

const script = classicScript('linli', source('page/page-script.ts'));
const frame = classicScript('linli-embed', source('page/embedded-page.ts'));
const oneFile = classicScript('linli-all', source('page/one-file-script.ts'), noticesComment);

/** The page on which clerks edit a feed: it asks for no file, so that it opens from a folder, too. */
const editor = classicScript('linli-editor', source('editor/editor.ts'), noticesComment);

/** The page that describes the feed, in each of its languages. */
const FEED_DESCRIBED = {
  [FEED_PAGES['zh-Hans']]: feedPage('zh-Hans'),
  [FEED_PAGES.en]: feedPage('en'),
};

const client = (build: BuildEnvironmentOptions) => ({ consumer: 'client' as const, build });

/** `vite build` makes `dist/`; `vite build --mode pages` only what pages load, in `dist/cdn/`. */
export default defineConfig({
  publicDir: false,
  plugins: [publishedShapes(), plainTemplates(), smallerScripts(), oneFeedInOneFile()],
  environments: {
    package: client(unbundled),
    elements: client(elements),
    check: client(check),
    script: client(script),
    frame: client(frame),
    oneFile: client(oneFile),
    editor: client(editor),
  },
  builder: {
    async buildApp(builder) {
      const { package: npm, client: _, ...pages } = builder.environments;
      if (npm && builder.config.mode !== 'pages') {
        await buildPackage(builder, npm, fileURLToPath(new URL('dist/', import.meta.url)));
      }
      await buildPages(builder, Object.values(pages), PAGES, FEED_DESCRIBED);
    },
  },
});

/** Leaves what reads several feeds out of `linli-all.js`. */
function oneFeedInOneFile(): Plugin {
  return {
    name: 'one-feed-in-one-file',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'oneFile',
    resolveId: (id) =>
      id.endsWith('/several/several-feeds.ts') ? source('lazy/several/one-file-alone.ts') : null,
  };
}

/**
 * Publishes the shapes of the feed and of the contract, made from what the library itself checks with, and what
 * describes the tags, made from their sources.
 */
function publishedShapes(): Plugin {
  return {
    name: 'published-shapes',
    applyToEnvironment: ({ name }) => name === 'package',
    generateBundle() {
      const publish = (fileName: string, value: unknown) =>
        this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(value, null, 2)}\n` });
      publish('feed.schema.json', feedJsonSchema());
      publish('booking.openapi.json', bookingOpenApi());
      for (const [fileName, made] of Object.entries(manifestFiles(npm)))
        this.emitFile({ type: 'asset', fileName, source: made });
    },
  };
}

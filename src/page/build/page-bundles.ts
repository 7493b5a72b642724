import { fileURLToPath } from 'node:url';
import type { BuildEnvironmentOptions, LibraryFormats, Rolldown } from 'vite';
import { VERSION } from '../../version.ts';

/**
 * Syntax that the oldest browser served understands, Chromium 86 inside 360, QiAnXin and WeChat: of
 * ES2022 we write no static blocks and no `#x in y`, which it lacks; a test runs the files there.
 */
export const TARGET = 'es2022';

/** Folder that the files for pages are written to. */
export const PAGES = fileURLToPath(new URL('../../../dist/cdn/', import.meta.url));

export interface Bundle {
  readonly entry: Readonly<Record<string, string>>;
  readonly format?: LibraryFormats;
  readonly output: Rolldown.OutputOptions;
}

/**
 * A bundle of files for pages. As a library: around each `import()` of a site Vite puts a loader with an event of
 * its own.
 */
export function forPages({ entry, format = 'es', output }: Bundle): BuildEnvironmentOptions {
  return {
    target: TARGET,
    outDir: PAGES,
    emptyOutDir: false,
    lib: { entry, formats: [format], name: 'linli' },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension', // what one file has, another may import
      checks: { pluginTimings: false },
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
 * @param name of the file
 * @param entry the module it is made from
 * @param postFooter what stands at its end
 */
export function classicScript(
  name: string,
  entry: string,
  postFooter: Rolldown.OutputOptions['postFooter'] = '',
): BuildEnvironmentOptions {
  return forPages({
    entry: { [name]: entry },
    format: 'iife',
    output: {
      ...{ entryFileNames: '[name].js', codeSplitting: false, charset: 'ascii', strict: true },
      ...{ postBanner: `/*! ${name} ${VERSION} */`, postFooter },
    },
  });
}

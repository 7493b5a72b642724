import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { build as vite, type Rolldown } from 'vite';
import webpack, { type StatsModule } from 'webpack';

/** What a page of somebody's app loads at once, as its bundler made it. */
export interface FirstLoad {
  /** The modules in it, by their files. */
  readonly modules: readonly string[];
  readonly gzipped: number;
}

/** Bundles a module of a project for production, with nothing but what the bundler asks for. */
export type Bundle = (project: string, entry: string) => Promise<FirstLoad>;

export const BUNDLERS: Readonly<Record<string, Bundle>> = {
  Vite: withVite,
  webpack: withWebpack,
  esbuild: withEsbuild,
};

const sizeOf = (code: string | Uint8Array) => gzipSync(code, { level: 9 }).length;
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/** A file and those that it loads at once, at however many removes. */
function withImports(first: string, importsOf: (file: string) => readonly string[]) {
  const files = new Set([first]);
  for (const file of files) for (const needed of importsOf(file)) files.add(needed);
  return [...files];
}

async function withVite(project: string, entry: string): Promise<FirstLoad> {
  const built = [
    await vite({
      root: project,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rolldownOptions: { input: join(project, entry) } },
    }),
  ].flat() as Rolldown.RolldownOutput[];
  const files = built.flatMap(({ output }) => output);
  const chunks = new Map(
    files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
  );
  const first = [...chunks.values()].find(({ isEntry }) => isEntry)?.fileName ?? '';
  const loaded = withImports(first, (file) => chunks.get(file)?.imports ?? []);
  const read = loaded.flatMap((file) => chunks.get(file) ?? []);
  return {
    modules: read.flatMap(({ moduleIds }) => moduleIds),
    gzipped: sum(read.map(({ code }) => sizeOf(code))),
  };
}

async function withEsbuild(project: string, entry: string): Promise<FirstLoad> {
  const { metafile, outputFiles } = await esbuild({
    absWorkingDir: project,
    entryPoints: [entry],
    ...{ bundle: true, minify: true, splitting: true, format: 'esm', target: 'es2022' },
    ...{ outdir: 'esbuild', write: false, metafile: true, logLevel: 'silent' },
  });
  const { outputs } = metafile;
  const [first = ''] = Object.keys(outputs).filter((file) => outputs[file]?.entryPoint === entry);
  const loaded = withImports(first, (file) =>
    (outputs[file]?.imports ?? [])
      .filter(({ kind, external }) => kind === 'import-statement' && external !== true)
      .map(({ path }) => path),
  );
  const made = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  return {
    modules: loaded.flatMap((file) =>
      Object.entries(outputs[file]?.inputs ?? {}).flatMap(([module, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [module] : [],
      ),
    ),
    gzipped: sum(loaded.map((file) => sizeOf(made.get(join(project, file)) ?? ''))),
  };
}

async function withWebpack(project: string, entry: string): Promise<FirstLoad> {
  const folder = join(project, 'webpack');
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        context: project,
        entry: { main: `./${entry}` },
        output: { path: folder, clean: true },
        target: ['web', 'es2022'],
      },
      (error, made) => (made === undefined ? reject(error ?? new Error()) : resolve(made)),
    );
  });
  const { entrypoints, chunks, errors } = stats.toJson({
    ...{ all: false, errors: true, entrypoints: true, chunks: true, ids: true },
    ...{ chunkModules: true, dependentModules: true, nestedModules: true, modules: true },
    ...{ chunkModulesSpace: Infinity, nestedModulesSpace: Infinity },
  });
  if (errors !== undefined && errors.length > 0) throw new Error(errors[0]?.message);
  const main = entrypoints?.['main'];
  const loaded = (chunks ?? []).filter(({ id }) => main?.chunks?.includes(id ?? ''));
  const files = (main?.assets ?? []).map(({ name }) => readFileSync(join(folder, name)));
  return {
    modules: loaded.flatMap(({ modules = [] }) => modules.flatMap(namesIn)),
    gzipped: sum(files.map(sizeOf)),
  };
}

/** A module of webpack, and those that it put together in it. */
function namesIn({ name, modules = [] }: StatsModule): readonly string[] {
  return [name ?? '', ...modules.flatMap(namesIn)];
}

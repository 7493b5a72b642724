// The package as it would be published: does it resolve, is it typed, is it small, is it what it says.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const pages = join(root, 'dist/cdn');
const prefix = `linli-${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}-`;

/**
 * The most that a page with one tag loads before it shows it, in bytes gzipped: `linli.js`, the file of
 * the tag and those that it needs. Raise it only with the reason in the commit.
 */
const FIRST_LOAD_BUDGET = { 'service-list': 46_300, 'booking-form': 41_850, 'stats-panel': 29_150 };
const ALL_TAGS_BUDGET = 59_650;
/** The same for a file that is read later. */
const CHUNK_BUDGET = 4_500;
/**
 * The check holds its own copy of what it checks with, and is loaded by editors alone; `odd-feed` reads feeds
 * that are not written as they should be, with all that offices may have meant, several as one, and those that stand
 * in an article, and is loaded for those alone.
 */
const CHUNK_BUDGETS = {
  [`${prefix}search.js`]: 33_550,
  [`${prefix}booking.js`]: 28_750,
  [`${prefix}figures.js`]: 15_650,
  [`${prefix}browse.js`]: 20_350,
  [`${prefix}nearby.js`]: 8_350,
  [`${prefix}en.js`]: 9_150,
  [`${prefix}check.js`]: 59_250,
  [`${prefix}odd-feed.js`]: 21_900,
  [`${prefix}places.js`]: 12_250,
  'linli-all.js': 211_300,
  // The tool of clerks, with all that reads workbooks, forms and all elements in it; no page of residents loads it.
  'linli-editor.js': 379_200,
  'linli-editor.css': 4_500,
  'linli-editor.html': 1_000,
  // Pages for people: opened from a finding, by whoever writes the feed; of each field they name the column of a workbook.
  'linli-feed.html': 21_150,
  'linli-feed.en.html': 18_950,
};

let failures = 0;

for (const [tag, budget] of Object.entries(FIRST_LOAD_BUDGET)) {
  const files = ['linli.js', ...withImports(`${prefix}${tag}.js`)];
  weigh(`first load of ${tag} (${files.length} files)`, files, budget);
}
const tags = Object.keys(FIRST_LOAD_BUDGET).flatMap((tag) => [
  ...withImports(`${prefix}${tag}.js`),
]);
weigh('first load of all tags', [...new Set(['linli.js', ...tags])], ALL_TAGS_BUDGET);
const first = new Set(
  Object.keys(FIRST_LOAD_BUDGET).flatMap((tag) => [...withImports(`${prefix}${tag}.js`)]),
);
for (const file of readdirSync(pages).sort()) {
  if (file === 'linli.js' || !file.startsWith('linli') || first.has(file)) continue;
  weigh(file, [file], CHUNK_BUDGETS[file] ?? CHUNK_BUDGET);
}
run('publint', 'publint/src/cli.js', ['--strict']);
run('Are the types wrong?', '@arethetypeswrong/cli/dist/index.js', [
  ...['--pack', '.', '--profile', 'esm-only'],
  ...['--exclude-entrypoints', './linli.js', './linli-*.js'],
  ...[
    './linli-all.js',
    './linli-red.css',
    './linli-embed.html',
    './linli-editor.html',
    './linli-editor.css',
    './linli-feed.html',
    './linli-feed.en.html',
    './integrity.txt',
    './import-map.txt',
    './LICENSES.txt',
    './sbom.cdx.json',
  ],
]);
process.exitCode = failures > 0 ? 1 : 0;

/** A file for pages and those that it imports at once, at however many removes. */
function withImports(file) {
  const files = new Set([file]);
  for (const each of files) {
    const code = readFileSync(join(pages, each), 'utf8');
    for (const [, needed] of code.matchAll(/(?:from|import)\s*["`]\.\/([^"`]+)["`]/g))
      files.add(needed);
  }
  return files;
}

function weigh(name, files, budget) {
  const contents = files.map((file) => readFileSync(join(pages, file)));
  const sum = (sizeOf) => contents.reduce((total, bytes) => total + sizeOf(bytes), 0);
  const compressed = sum((bytes) => gzipSync(bytes, { level: 9 }).length);
  const brotli = sum((bytes) => brotliCompressSync(bytes).length);
  const within = compressed <= budget;
  console.log(
    `${name}: ${sum(({ length }) => length)} bytes, ${compressed} gzip (${within ? 'within' : 'OVER'} ${budget}), ${brotli} brotli`,
  );
  if (!within) failures += 1;
}

function run(name, tool, args) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) failures += 1;
}

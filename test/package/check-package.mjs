// The package as it would be published: does it resolve, is it typed, is it small, is it what it says.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The most a file for pages may weigh, in bytes gzipped: raise it only with the reason in the commit.
 * Those without a line of their own are parts that are loaded on demand.
 */
const BUDGET = { 'linli.js': 48_000, 'linli-pinyin.js': 26_000 };
const PART_BUDGET = 6_000;

const pages = join(root, 'dist/cdn');
let failures = 0;

for (const file of readdirSync(pages).sort()) {
  const bytes = readFileSync(join(pages, file));
  const budget = BUDGET[file] ?? PART_BUDGET;
  const compressed = gzipSync(bytes, { level: 9 }).length;
  const brotli = brotliCompressSync(bytes).length;
  const within = compressed <= budget;
  console.log(
    `dist/cdn/${file}: ${bytes.length} bytes, ${compressed} gzip (${within ? 'within' : 'OVER'} ${budget}), ${brotli} brotli`,
  );
  if (!within) failures += 1;
}
run('publint', 'publint/src/cli.js', ['--strict']);
run('Are the types wrong?', '@arethetypeswrong/cli/dist/index.js', [
  ...['--pack', '.', '--profile', 'esm-only'],
  ...['--exclude-entrypoints', './linli.js', './linli-*.js'],
]);
process.exitCode = failures > 0 ? 1 : 0;

function run(name, tool, args) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) failures += 1;
}

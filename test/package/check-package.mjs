// The package as it would be published: does it resolve, is it typed, is it small, is it what it says.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The most the one file may weigh, in bytes: raise it only with the reason in the commit. */
const BUDGET = { 'dist/cdn/linli.js': { gzip: 48_000 } };

let failures = 0;

for (const [file, { gzip }] of Object.entries(BUDGET)) {
  const bytes = readFileSync(join(root, file));
  const compressed = gzipSync(bytes, { level: 9 }).length;
  const brotli = brotliCompressSync(bytes).length;
  const within = compressed <= gzip;
  console.log(
    `${file}: ${bytes.length} bytes, ${compressed} gzip (${within ? 'within' : 'OVER'} ${gzip}), ${brotli} brotli`,
  );
  if (!within) failures += 1;
}
run('publint', 'publint/src/cli.js', ['--strict']);
run('Are the types wrong?', '@arethetypeswrong/cli/dist/index.js', [
  ...['--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', './linli.js'],
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

// `npm test`: types, lint, then every test, in Node and in real browsers. The last line counts them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache/test');
const total = { passed: 0, failed: 0, skipped: 0 };

rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });

check('Types', 'typescript/bin/tsc', ['-p', '.']);
check('Lint', 'oxlint/bin/oxlint', ['--type-aware', 'src', 'demo', 'test', 'vite.config.ts']);
check('Build', 'vite/bin/vite.js', ['build', '--logLevel', 'warn']);
check('Types of the package', 'typescript/bin/tsc', ['-p', 'src']);

tests('Node', (countFile) => [
  ...['--import', 'tsx', '--test', '--test-concurrency=2'],
  ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
  `--test-reporter=${new URL('./support/node-count-reporter.mjs', import.meta.url).href}`,
  `--test-reporter-destination=${countFile}`,
  ...testFiles('test').filter((file) =>
    /\.node\.test\.ts$|^test\/(server|end-to-end|package)\//.test(file),
  ),
]);
tests('Browsers', () => [
  ...['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js'],
  ...['--config', 'test/web-test-runner.config.mjs'],
]);

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a tool that is right or wrong as a whole. */
function check(name, tool, args) {
  console.log(`\n— ${name}`);
  const { status } = node([join(root, 'node_modules', tool), ...args]);
  if (status !== 0) total.failed += 1;
}

/** Runs tests that leave their count in a file; one failure more where they end before that. */
function tests(name, argsFor) {
  console.log(`\n— Tests: ${name}`);
  const countFile = join(cache, `${name}.json`);
  const { status } = node(argsFor(countFile), { COUNT_FILE: countFile });
  const count = readCount(countFile);
  for (const key of Object.keys(total)) total[key] += count[key];
  if (status !== 0 && count.failed === 0) total.failed += 1;
}

function node(args, env = {}) {
  return spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function readCount(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function testFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return testFiles(path);
    return path.endsWith('.test.ts') ? [path] : [];
  });
}

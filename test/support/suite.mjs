// Which tests there are, and what it takes to run them: the folder of a test says where it runs.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './jobs.mjs';

/** Devices on which pure functions must come to the same: both zones of Xinjiang, and one far away. */
export const ZONES = ['Asia/Shanghai', 'Asia/Urumqi', 'America/New_York'];

/** Long by nature: `npm run sweep` alone runs these … */
const SWEPT_ALONE = ['test/site/leaks.test.ts', 'test/unit/endpoint/many-processes.test.ts'];
/** … and does more in these than `npm test` does. */
const SWEPT_FURTHER = ['test/site/hostile-pages.test.ts', 'test/site/borders.test.ts'];
const FUZZ = /\.fuzz\.test\.ts$/;

export const isInBrowsers = (file) => /^test\/(elements|engines)\//.test(file);

/** These start a server, a browser or a command: a process for each file. */
export const hasOwnProcess = (file) =>
  /^test\/(site|unit\/(cli|conformance|demo|endpoint|package))\//.test(file);

/** These look at what was built. */
export const needsBuild = (file) => /^test\/(site|unit\/(cli|package))\//.test(file);

/** These run in one process, in each zone. */
export const isPure = (file) => /^test\/(unit|engines)\//.test(file) && !hasOwnProcess(file);

export const isSweptAlone = (file) => SWEPT_ALONE.includes(file);
export const isSwept = (file) =>
  isSweptAlone(file) || SWEPT_FURTHER.includes(file) || FUZZ.test(file);

/** Long, and the same in every zone: they count steps or bytes, and ask no clock. */
const IN_ONE_ZONE = [
  'test/unit/steps.test.ts',
  'test/unit/slices.test.ts',
  'test/unit/patterns.test.ts',
  'test/unit/authoring/sheets/hostile-workbooks.test.ts',
];

/** Pure functions that may come to something else in another zone. */
export const isZoned = (file) => isPure(file) && !IN_ONE_ZONE.includes(file);

/** All test files by their paths from the root. */
export function testFiles() {
  return readdirSync(join(ROOT, 'test'), { recursive: true })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts'))
    .sort();
}

const NODE = ['--import', 'tsx', '--test-reporter=./test/support/node-reporter.mjs'];

/** Pure functions, on a device in a zone. */
export function pureJob(files, zone, env = {}) {
  const steps = [[...NODE, 'test/support/in-one-process.mjs', ...files]];
  return { name: `Node, ${zone}`, steps, env: { ...env, TZ: zone } };
}

/** Files that start what they test; `build` is on its way. */
export function processJobs(files, build, env = {}) {
  return files.map((file) => ({
    ...{ name: file, environment: 'Node', steps: [[...NODE, file]], env },
    ...(needsBuild(file) ? { needs: build } : {}),
  }));
}

/** Tests in every engine that `BROWSERS` names, else in those that are there. */
export function browserJob(env = {}) {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const steps = [['--import', 'tsx', runner, '--config', 'test/web-test-runner.config.mjs']];
  return { name: 'Browsers', steps, env };
}

const tool = (path, ...args) => [`node_modules/${path}`, ...args];
const check = (name, ...steps) => ({ name, isCheck: true, steps });
const SOURCES = ['src', 'demo', 'test', 'vite.config.ts'];

export const BUILD = check(
  'Build',
  tool('vite/bin/vite.js', 'build', '--logLevel', 'warn'),
  tool('typescript/bin/tsc', '-p', 'src'),
  tool('typescript/bin/tsc', '-p', 'src/endpoint'),
);

export const CHECKS = [
  check('Types', tool('typescript/bin/tsc', '-p', '.')),
  check('Lint', tool('oxlint/bin/oxlint', '--type-aware', ...SOURCES)),
  check('Format', tool('oxfmt/bin/oxfmt', '--check', ...SOURCES)),
];

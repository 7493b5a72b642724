// `npm run seed-faults [-- NAME…]`: puts faults into a copy of the sources, one at a time, and runs the test
// that has to find each. Fails where one is not found, or does not fit the sources any more.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './jobs.mjs';
import { FAULTS } from './seeded-faults.mjs';

const COPY = join(ROOT, '.cache/seeded');
const COPIED = ['src', 'demo', 'test', 'package.json', 'tsconfig.json', 'vite.config.ts'];

const names = process.argv.slice(2);
const faults = FAULTS.filter(({ fault }) => names.every((name) => fault.includes(name)));

makeCopy();
const sources = ['src', 'demo'].flatMap((folder) =>
  readdirSync(join(COPY, folder), { recursive: true }).map((path) => join(COPY, folder, path)),
);
/** Marks of the tests that pass without a fault, by their name: true or false. */
const sound = new Map();
let wrong = 0;
for (const fault of faults) {
  const found = seeded(fault);
  if (!found.startsWith('found')) wrong += 1;
  console.log(`${found.startsWith('found') ? '✔' : '✖'} ${fault.fault}: ${found}`);
}
rmSync(COPY, { recursive: true, force: true });
console.log(`\n${faults.length} faults, ${wrong} wrong`);
process.exitCode = wrong > 0 ? 1 : 0;

/** A copy inside the repository. */
function makeCopy() {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const path of COPIED) cpSync(join(ROOT, path), join(COPY, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(COPY, 'node_modules'), 'junction');
}

/** Puts a fault in, tells whether it is found, and takes it out again. */
function seeded({ file, find, replace, test }) {
  const [path, ...others] = sources.filter((source) => source.endsWith(`/${file}`));
  if (path === undefined || others.length > 0)
    return `${others.length === 0 ? 'no' : 'more than one'} ${file}`;
  if (!sound.has(test)) sound.set(test, isSound(test));
  if (!sound.get(test)) return `${test} fails without it`;
  const text = readFileSync(path, 'utf8');
  const pieces = text.split(find);
  if (pieces.length !== 2) return `${file} is written otherwise now`;
  writeFileSync(path, pieces.join(replace));
  try {
    const results = resultsOf([test]);
    if (results === null) return 'its tests did not come to an end';
    const failed = results.filter(
      ({ test: name, result }) => result === 'failed' && !isWhole(name),
    );
    const [first] = failed;
    return first === undefined
      ? `not found by ${test}`
      : `found by ${failed.length}, “${first.test}”`;
  } finally {
    writeFileSync(path, text);
  }
}

function isSound(test) {
  const results = resultsOf([test]);
  return results !== null && results.every(({ result }) => result !== 'failed');
}

/** A file that cannot be read or does not come to its end tells nothing. */
function isWhole(name) {
  return /as a whole$| can be read$/.test(name);
}

/** The results of tests in the copy; `null` where they do not run at all. */
function resultsOf(tests) {
  const kept = join(COPY, '.cache/test/quick.json');
  rmSync(kept, { force: true });
  spawnSync(process.execPath, [join(COPY, 'test/run.mjs'), 'quick', ...tests], { cwd: COPY });
  try {
    return JSON.parse(readFileSync(kept, 'utf8'));
  } catch {
    return null;
  }
}

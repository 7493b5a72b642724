// Which tests in a browser a change touches, for `npm run t`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ROOT } from './jobs.mjs';

/** The files that differ from `main`, committed or not; none where there is no git. */
export function changedFiles() {
  const fork = git('merge-base', 'main', 'HEAD')[0] ?? 'HEAD';
  const changed = git('diff', '--name-only', fork);
  return [...changed, ...git('ls-files', '--others', '--exclude-standard')];
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter(Boolean) : [];
}

/**
 * A change touches a test that it changes or that imports what it changes. Most tests of elements import
 * nothing but all three tags: a file of one element touches the tests that have its name, and what
 * elements share (controllers, chunks, templates, styles …) those that have no element's name.
 *
 * @param {readonly string[]} changed
 * @param {readonly string[]} tests
 * @returns {readonly string[]} those that share most words with what was changed first
 */
export function touchedTests(changed, tests) {
  const elements = changed.map((file) => /^src\/elements\/([^/]+)\//.exec(file)?.[1]);
  const isShared = changed.some((file) =>
    /^src\/(browser|controllers|events|lazy|templates|styles)\//.test(file),
  );
  const isOf = (test, element) => test.startsWith(`test/elements/${element}.`);
  const isOfAll = (test) =>
    /^test\/elements\/(?!booking-form|service-list|stats-panel)[^/]+$/.test(test);
  const words = new Set(changed.flatMap(wordsOf));
  const score = (test) => wordsOf(test).filter((word) => words.has(word)).length;
  return tests
    .filter(
      (test) =>
        [test, ...importsOf(test)].some((file) => changed.includes(file)) ||
        elements.some((element) => element && isOf(test, element)) ||
        (isShared && isOfAll(test)),
    )
    .toSorted((one, other) => score(other) - score(one));
}

function wordsOf(file) {
  return file.replace(/^.*\//, '').split(/\W+/);
}

function importsOf(file) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const imports = text.matchAll(/^(?:import|export|\} from)[^'\n]*'(\.[^']+)'/gm);
  return [...imports].map(([, path]) => normalize(join(dirname(file), path)).replaceAll('\\', '/'));
}

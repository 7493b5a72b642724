// `npm test`: types, lint, format, build, then every test, in Node and in real browsers.
// `npm run t [-- NAME…]`: pure functions in Node, and in Chromium the elements that a change touches.
// `npm run sweep`: what is long by nature. The last line of each counts its tests.
import { writeFileSync } from 'node:fs';
import { findChromium } from './support/find-chromium.mjs';
import { runJob, runJobs } from './support/jobs.mjs';
import { countLine, countOf, forgetResults, keepResults, listOf } from './support/results.mjs';
import * as suite from './support/suite.mjs';
import { changedFiles, touchedTests } from './support/touched.mjs';

/** As many files as Chromium gets through in the time that pure functions take. */
const MOST_TOUCHED = 10;

const began = Date.now();
const [command = 'all', ...names] = process.argv.slice(2);
const files = suite.testFiles();

forgetResults(command);
const results = await { all, quick, sweep }[command]();
keepResults(command, results);
if (process.env.TEST_LIST) writeFileSync(process.env.TEST_LIST, listOf(results));
const count = countOf(results);
console.log(`\n${Math.round((Date.now() - began) / 1000)} s\n${countLine(count)}`);
process.exitCode = count.failed > 0 ? 1 : 0;

async function all() {
  fetchBrowserOnce();
  const build = runJob(suite.BUILD);
  const own = files.filter((file) => suite.hasOwnProcess(file) && !suite.isSweptAlone(file));
  const inNode = await runJobs([
    ...suite.CHECKS,
    ...suite.ZONES.map((zone, at) =>
      suite.pureJob(files.filter(at === 0 ? suite.isPure : suite.isZoned), zone),
    ),
    ...suite.processJobs(own, build),
  ]);
  return [...(await build), ...inNode, ...(await runJob(suite.browserJob()))];
}

async function sweep() {
  fetchBrowserOnce();
  const swept = files.filter(suite.isSwept);
  const env = { SWEEP: '1' };
  const build = runJob(suite.BUILD);
  const inNode = await runJobs([
    suite.pureJob(swept.filter(suite.isPure), suite.ZONES[0], env),
    ...suite.processJobs(swept.filter(suite.hasOwnProcess), build, env),
  ]);
  return [...(await build), ...inNode];
}

function quick() {
  return names.length > 0 ? quickNamed() : quickTouched();
}

/** Every test whose path has one of the names in it. */
async function quickNamed() {
  const named = files.filter((file) => names.some((name) => file.includes(name)));
  if (named.length === 0) console.log(`No test has ${names.join(' or ')} in its path.`);
  const own = named.filter(suite.hasOwnProcess);
  if (own.length > 0) fetchBrowserOnce();
  const build = own.some(suite.needsBuild) ? runJob(suite.BUILD) : Promise.resolve([]);
  const jobs = quickJobs(named.filter(suite.isPure), named.filter(suite.isInBrowsers));
  const ran = await runJobs([...jobs, ...suite.processJobs(own, build)]);
  return [...(await build), ...ran];
}

async function quickTouched() {
  const touched = touchedTests(changedFiles(), files.filter(suite.isInBrowsers));
  const ran = await runJobs(quickJobs(files.filter(suite.isPure), touched.slice(0, MOST_TOUCHED)));
  const left = touched.slice(MOST_TOUCHED).map((file) => `${file}, `);
  console.log(
    `\nLeft to npm test: ${left.join('')}other pages and engines, servers, commands, the site`,
  );
  return ran;
}

/** Where none is installed: here, and not by two files at a time. */
function fetchBrowserOnce() {
  findChromium();
}

function quickJobs(pure, pages) {
  const env = { BROWSERS: process.env.BROWSERS ?? 'chromium', TEST_FILES: pages.join() };
  return [
    ...(pure.length > 0 ? [suite.pureJob(pure, suite.ZONES[0])] : []),
    ...(pages.length > 0 ? [suite.browserJob(env)] : []),
  ];
}

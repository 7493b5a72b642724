// Runs programs beside each other, as many as there are cores, and says of each how it ended.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { countLine, countOf, resultsFile, toldResults } from './results.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** After so long a program hangs: many times what the longest takes on a machine under load. */
const HANG_MS = 45 * 60_000;

/**
 * @typedef {object} Job
 * @property {string} name
 * @property {readonly (readonly string[])[]} steps what Node is called with, one after the other
 * @property {string} [environment] of its tests, if its name is not that
 * @property {boolean} [isCheck] it is right or wrong as a whole; else it holds tests
 * @property {Record<string, string>} [env]
 * @property {Promise<readonly import('./results.mjs').Result[]>} [needs] what has to go well before
 */

/** @param {readonly Job[]} jobs */
export async function runJobs(jobs) {
  const waiting = [...jobs];
  const results = [];
  const work = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const needed = (await job.needs) ?? [];
      if (countOf(needed).failed > 0) console.log(`– ${job.name}: not run`);
      else results.push(...(await runJob(job)));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

/**
 * Runs one, shows what it said where it failed, and counts it as failed too where no test of it did.
 *
 * @param {Job} job
 */
export async function runJob({ name, environment = name, steps, isCheck = false, env = {} }) {
  const began = Date.now();
  const file = resultsFile();
  let ended = { code: 0, output: '' };
  for (const step of steps) {
    ended = await runNode(step, { ...env, TEST_RESULTS: file });
    if (ended.code !== 0) break;
  }
  const told = isCheck ? [] : toldResults(file);
  const results = (told ?? []).map((result) => ({ environment, ...result }));
  const isGood = ended.code === 0 && told !== null;
  if (!isGood && countOf(results).failed === 0) {
    results.push({ environment, file: name, test: 'as a whole', result: 'failed', ms: 0 });
  }
  const counted = isCheck ? '' : ` ${countLine(countOf(results))},`;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${isGood ? '✔' : '✖'} ${name}:${counted} ${seconds} s`);
  if (!isGood) console.log(ended.output.replace(/^/gm, '  '));
  return results;
}

function runNode(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    const guard = setTimeout(() => {
      output += `\nstopped after ${HANG_MS / 60_000} minutes`;
      child.kill('SIGKILL');
    }, HANG_MS);
    child.once('close', (code) => {
      clearTimeout(guard);
      resolve({ code: code ?? 1, output });
    });
  });
}

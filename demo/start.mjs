// `npm start`: builds what is out of date, then serves the demo site and the booking endpoint.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wallTimeAt } from '../src/model/time/zoned-time.ts';
import { serve } from '../src/cli/serve-command.ts';
import { ConfigError, readConfig } from '../src/endpoint/config.ts';
import { siteFiles } from './site-files.ts';
import { SITE_POLICIES } from './site-policies.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCRIPTS = join(ROOT, 'dist/cdn');
const SAMPLE_FEED = join(ROOT, '.cache/sample-city.json');
/** Its calendar and its news beside it. */
const SAMPLE_FILES = ['sample-city.json', 'sample-city.ics', 'sample-city.atom'];
const FIRST_PORT = 4173;
const PORTS_TRIED = 20;

/** A token for the office of the demo, another one at each start; `null` where some are set. */
const officeToken = process.env.STAFF_TOKENS ? null : randomBytes(12).toString('base64url');

try {
  await buildScripts();
  await makeSampleFeed();
  process.exitCode = await serve(settings(await chosenPort()), (origin) => {
    const address = origin.replace('127.0.0.1', 'localhost');
    const office = officeToken === null ? '' : `${address}/office (token: ${officeToken})\n`;
    return `${address}/\n${office}`;
  });
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** The server's own settings, with what the demo needs: `DATABASE_URL` and `HOST` count here too. */
function settings(port) {
  const flags = {
    feed: [SAMPLE_FEED],
    port: [String(port)],
    database: [join(ROOT, '.cache/bookings.sqlite')],
    site: [`/=${join(ROOT, 'demo')}`],
    file: [
      ...Object.entries(siteFiles(ROOT, join(ROOT, '.cache/hostile'))).map(
        ([path, file]) => `${path}=${file}`,
      ),
      ...SAMPLE_FILES.map((name) => `/feeds/${name}=${join(ROOT, '.cache', name)}`),
    ],
  };
  const argv = Object.entries(flags).flatMap(([name, values]) =>
    values.flatMap((value) => [`--${name}`, value]),
  );
  return {
    ...readConfig(process.env, argv),
    ...(officeToken === null ? {} : { staffTokens: { demo: officeToken } }),
    siteHidden: ['/offline', '/install.mjs', '/start.mjs', '/linli.mjs', '/link-command.mjs'],
    sitePolicies: SITE_POLICIES,
  };
}

/** Makes the file that pages paste and those it loads, if their sources have changed since. */
async function buildScripts() {
  const sources = ['src', 'vite.config.ts', 'package-lock.json'].map((name) => join(ROOT, name));
  if (lastChange([join(SCRIPTS, 'linli.js')]) > lastChange(sources)) return;
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ root: ROOT, mode: 'pages', logLevel: 'warn' });
  await builder.buildApp();
}

/** Makes the sample feed, whose dates lie around today, once a day and when its generator changed. */
async function makeSampleFeed() {
  const files = SAMPLE_FILES.map((name) => join(ROOT, '.cache', name));
  const made = Math.min(...files.map((file) => lastChange([file])));
  const today = dayOf(Date.now());
  const sources = ['demo/feeds', 'src/model', 'src/i18n', 'src/authoring/timetable'];
  const generator = sources.map((name) => join(ROOT, name));
  if (made > lastChange(generator) && dayOf(made) === today) return;
  const { sampleFiles } = await import('./feeds/sample-files.ts');
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  for (const [name, text] of Object.entries(sampleFiles(today))) {
    // Written aside and put in place at once: another server may be reading it.
    const draft = join(ROOT, '.cache', `${name}.${process.pid}`);
    writeFileSync(draft, text);
    renameSync(draft, join(ROOT, '.cache', name));
  }
}

function dayOf(instant) {
  return wallTimeAt(instant, 'Asia/Shanghai').date;
}

/**
 * The time the newest of these files, or of those in these folders, was changed, in milliseconds; 0 for
 * none.
 */
function lastChange(paths) {
  return Math.max(0, ...paths.map(changeOf));
}

function changeOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return lastChange(readdirSync(path).map((name) => join(path, name)));
}

/** `PORT` if it is set, else the first free one from 4173 on. */
async function chosenPort() {
  const asked = process.env.PORT;
  if (asked) {
    if (!isPort(asked) || (await isFree(asked))) return asked; // the server refuses what is no port
    throw new ConfigError(`port ${asked} is taken: choose another PORT, or none for any free one`);
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    if (await isFree(port)) return port;
  }
  return 0;
}

/** Tells if a text names one port; 0 stands for any. */
function isPort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;
}

/** Tells if nobody listens at a port: `localhost` is one address to a browser and two to the system. */
async function isFree(port) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => canListen(port, host)));
  return answers.every(Boolean);
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) => resolve(code !== 'EADDRINUSE' && code !== 'EACCES'));
    probe.listen(Number(port), host, () => probe.close(() => resolve(true)));
  });
}

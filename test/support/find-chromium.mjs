import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir, platform, arch } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { Launcher } from 'chrome-launcher';

const CACHE = fileURLToPath(new URL('../../.cache/chromium/', import.meta.url));
const PACKED = '@sparticuz/chromium@147.0.0';

/**
 * @typedef {object} FoundBrowser
 * @property {string} path the program
 * @property {string[]} args what it must be started with
 * @property {Record<string, string>} env what its environment must have besides
 */

/**
 * Finds a Chrome, Chromium or Edge that is installed; on Linux without one, fetches one as an npm
 * package into `.cache/` (it brings the libraries it needs).
 *
 * @returns {FoundBrowser}
 * @throws {Error} one sentence that says what to install
 */
export function findChromium() {
  const installed = process.env.CHROME_PATH ?? installedChrome() ?? installedEdge();
  if (installed && existsSync(installed)) return { path: installed, args: baseArgs(), env: {} };
  if (platform() === 'linux' && arch() === 'x64') return fetchedChromium();
  throw new Error('No browser found. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.');
}

function baseArgs() {
  const isRoot = process.getuid?.() === 0; // Chromium's sandbox does not start for root
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
}

function installedChrome() {
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined; // chrome-launcher throws where it finds none
  }
}

function installedEdge() {
  return [
    '/usr/bin/microsoft-edge',
    '/opt/microsoft/msedge/msedge',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(homedir(), 'Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
    ...['PROGRAMFILES(X86)', 'PROGRAMFILES', 'LOCALAPPDATA'].flatMap((name) =>
      process.env[name] ? [join(process.env[name], 'Microsoft/Edge/Application/msedge.exe')] : [],
    ),
  ].find((path) => existsSync(path));
}

function fetchedChromium() {
  const program = join(CACHE, 'chromium');
  const libraries = join(CACHE, 'al2023/lib');
  if (!existsSync(program) || !existsSync(libraries)) {
    console.log(`No browser is installed: fetching ${PACKED} into .cache/ (once, about 70 MB) …`);
    unpack(program);
  }
  return {
    path: program,
    args: [...baseArgs(), '--no-sandbox', '--no-zygote', '--disable-gpu', '--headless=shell'],
    env: { LD_LIBRARY_PATH: libraries },
  };
}

function unpack(program) {
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(join(CACHE, 'package.json'))) {
    writeFileSync(join(CACHE, 'package.json'), '{ "private": true }\n');
  }
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', PACKED], {
    cwd: CACHE,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const bin = join(CACHE, 'node_modules/@sparticuz/chromium/bin');
  const archive = join(CACHE, 'al2023.tar');
  writeFileSync(archive, brotliDecompressSync(readFileSync(join(bin, 'al2023.tar.br'))));
  mkdirSync(join(CACHE, 'al2023'), { recursive: true });
  execFileSync('tar', ['-xf', archive, '-C', join(CACHE, 'al2023')]);
  const partial = `${program}.partial`;
  writeFileSync(partial, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
  chmodSync(partial, 0o755);
  renameSync(partial, program); // last, so that a stopped unpacking is done again
}

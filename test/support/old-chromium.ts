import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';

/** The package whose 5.3.1 carries Chromium 86, with the libraries it needs. */
const PACKED = 'chrome-aws-lambda@5.3.1';
const CACHE = fileURLToPath(new URL('../../.cache/chromium-86/', import.meta.url));

/** Whether the oldest browser served can run on this system: it is a program for 64-bit Linux. */
export const runsOldChromium = process.platform === 'linux' && process.arch === 'x64';

/**
 * Opens a page in Chromium 86 and returns its document as it is a few seconds later, by the page's
 * own clock. Fetches the browser into `.cache/` the first time.
 */
export async function documentInOldChromium(address: string): Promise<string> {
  const program = join(CACHE, 'chromium');
  if (!existsSync(program)) fetchOldChromium(program);
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote'];
  const { stdout } = await promisify(execFile)(
    program,
    [...flags, '--virtual-time-budget=8000', '--dump-dom', address],
    {
      encoding: 'utf8',
      env: { ...process.env, LD_LIBRARY_PATH: join(CACHE, 'lib') },
      maxBuffer: 50_000_000,
      timeout: 90_000,
    },
  );
  return stdout;
}

function fetchOldChromium(program: string): void {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{ "private": true }\n');
  const install = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', PACKED];
  execFileSync('npm', install, { cwd: CACHE, stdio: 'pipe' });
  const bin = join(CACHE, 'node_modules/chrome-aws-lambda/bin');
  for (const name of ['aws', 'swiftshader']) {
    const archive = join(CACHE, `${name}.tar`);
    writeFileSync(archive, brotliDecompressSync(readFileSync(join(bin, `${name}.tar.br`))));
    execFileSync('tar', ['-xf', archive, '-C', CACHE]);
  }
  const partial = `${program}.partial`;
  writeFileSync(partial, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
  chmodSync(partial, 0o755);
  renameSync(partial, program); // last, so that a stopped unpacking is done again
}

import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { WebSocket } from 'ws';

/** The package whose 5.3.1 carries Chromium 86, with the libraries it needs. */
const PACKED = 'chrome-aws-lambda@5.3.1';
const CACHE = fileURLToPath(new URL('../../.cache/chromium-86/', import.meta.url));

/** True where the oldest browser served can run: it is a program for 64-bit Linux. */
export const runsOldChromium = process.platform === 'linux' && process.arch === 'x64';

/** Milliseconds a page may be busy with something else. */
const ANSWER_MS = 180_000;

/** A page in Chromium 86, spoken to by the DevTools protocol: newer drivers do not know it any more. */
export interface OldPage {
  /** The value of an expression in the page, of which JSON can be made. */
  evaluate(expression: string): Promise<unknown>;
  /** Waits until an expression is true in the page. */
  until(expression: string): Promise<void>;
  close(): void;
}

/** Opens a page in Chromium 86; fetches the browser into `.cache/` the first time. */
export async function openInOldChromium(address: string): Promise<OldPage> {
  const program = join(CACHE, 'chromium');
  if (!existsSync(program)) fetchOldChromium(program);
  const flags = ['--headless', '--no-sandbox', '--disable-gpu'];
  const browser = spawn(program, [...flags, '--remote-debugging-port=0', address], {
    env: { ...process.env, LD_LIBRARY_PATH: join(CACHE, 'lib') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const socket = await connect(await debuggerAddress(browser.stderr));
  let calls = 0;

  async function evaluate(expression: string): Promise<unknown> {
    const id = (calls += 1);
    const params = { expression, returnByValue: true, awaitPromise: true };
    const answer = answerTo(socket, id);
    socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
    const { result } = await within(ANSWER_MS, answer, `no answer to ${expression}`);
    if (result.exceptionDetails) throw new Error(JSON.stringify(result.exceptionDetails));
    return result.result.value;
  }

  return {
    evaluate,
    async until(expression) {
      const end = Date.now() + ANSWER_MS;
      while ((await evaluate(expression)) !== true) {
        if (Date.now() > end) throw new Error(`waited in vain for ${expression}`);
        await pause(50);
      }
    },
    close() {
      socket.terminate();
      browser.kill('SIGKILL');
    },
  };
}

/** Fails where a page is too busy to answer, rather than wait for it for ever. */
async function within<Value>(ms: number, value: Promise<Value>, reason: string): Promise<Value> {
  const stop = new AbortController();
  const late = pause(ms, undefined, { signal: stop.signal }).then(() => {
    throw new Error(reason);
  });
  late.catch(() => {}); // stopped in time
  try {
    return await Promise.race([value, late]);
  } finally {
    stop.abort();
  }
}

/** The address of the page's own debugger, from what the browser says when it starts. */
async function debuggerAddress(output: Readable): Promise<string> {
  let said = '';
  for await (const chunk of output) {
    said += String(chunk);
    const host = /DevTools listening on ws:\/\/([^/]+)\//.exec(said)?.[1];
    if (host === undefined) continue;
    const targets = (await (await fetch(`http://${host}/json`)).json()) as readonly Target[];
    const page = targets.find(({ type }) => type === 'page');
    if (page !== undefined) return page.webSocketDebuggerUrl;
  }
  throw new Error(`Chromium 86 did not start: ${said}`);
}

interface Target {
  readonly type: string;
  readonly webSocketDebuggerUrl: string;
}

interface Answer {
  readonly id: number;
  readonly result: {
    readonly result: { readonly value?: unknown };
    readonly exceptionDetails?: unknown;
  };
}

function connect(address: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

function answerTo(socket: WebSocket, id: number): Promise<Answer> {
  return new Promise((resolve) => {
    const onMessage = (data: unknown) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== id) return;
      socket.off('message', onMessage);
      resolve(answer);
    };
    socket.on('message', onMessage);
  });
}

function fetchOldChromium(program: string): void {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{ "private": true }\n');
  const install = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', PACKED];
  execFileSync('npm', install, { cwd: CACHE, stdio: 'pipe' });
  const bin = join(CACHE, 'node_modules/chrome-aws-lambda/bin');
  // The libraries beside the program, the software renderer in the folder it is looked for in.
  for (const [name, folder] of [
    ['aws', CACHE],
    ['swiftshader', join(CACHE, 'swiftshader')],
  ] as const) {
    const archive = join(CACHE, `${name}.tar`);
    writeFileSync(archive, brotliDecompressSync(readFileSync(join(bin, `${name}.tar.br`))));
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-xf', archive, '-C', folder]);
  }
  const partial = `${program}.partial`;
  writeFileSync(partial, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
  chmodSync(partial, 0o755);
  renameSync(partial, program); // last, so that a stopped unpacking is done again
}

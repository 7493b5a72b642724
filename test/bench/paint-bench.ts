// What a list costs until its first cards are on the page: `npm run bench:paint -- [NAME=DIST …]`, where
// DIST is a folder that `npm run build` made (`dist/cdn` by default). Each run has a browser context of its
// own, the variants take turns, and CPU time is that of the page's main thread: a busy machine hardly shows
// in it, but it does in the milliseconds to the cards.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { sampleCity } from '../../demo/feeds/sample-city.ts';
import { siteResponse } from '../../src/endpoint/site.ts';
import { wallTimeAt } from '../../src/model/time/zoned-time.ts';
import { launchBrowser } from '../support/browser-page.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '9' },
    services: { type: 'string', default: '24,913' },
    /** Factor by which the processor is slowed down. */
    throttle: { type: 'string', default: '1' },
    /** A network of 1.6 Mbit/s with 150 ms there and back. */
    slow: { type: 'boolean', default: false },
    /** Tells the longest task, too, with a trace that makes everything slower. */
    tasks: { type: 'boolean', default: false },
  },
});

interface Variant {
  readonly name: string;
  readonly folder: string;
}

/** Milliseconds that one opening of a page took. */
interface Run {
  readonly cpu: number;
  readonly script: number;
  readonly layout: number;
  readonly shown: number;
  /** The longest task, by CPU; 0 where it is not asked for. */
  readonly task: number;
}

const CARDS = 'linli-service-list > [slot^=linli-svc-]';
const TASK_CATEGORIES = ['-*', 'toplevel', '__metadata'];
const MEASURES = ['cpu', 'script', 'layout', 'task', 'shown'] as const;

const variants: readonly Variant[] = (
  positionals.length === 0 ? ['built=dist/cdn'] : positionals
).map((text) => {
  const [name = '', folder = name] = text.split('=');
  return { name, folder: resolve(folder) };
});
const counts = values.services.split(',').map(Number);
const files = mkdtempSync(join(tmpdir(), 'linli-paint-'));

const server = createAdaptorServer({
  fetch: (request) =>
    siteResponse(
      {
        folders: {
          '/': files,
          ...Object.fromEntries(variants.map(({ name, folder }) => [`/${name}`, folder])),
        },
        files: {},
        policies: {},
        hidden: [],
      },
      request,
    ),
});

writePages();
await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await launchBrowser();
try {
  for (const count of counts) await compare(count);
} finally {
  await browser.close();
  server.close();
  rmSync(files, { recursive: true, force: true });
}

function writePages(): void {
  const today = wallTimeAt(Date.now(), 'Asia/Shanghai').date;
  const feed = sampleCity({ today }) as { readonly services: readonly unknown[] };
  for (const count of counts) {
    const part = { ...feed, services: feed.services.slice(0, count) };
    writeFileSync(join(files, `feed-${count}.json`), JSON.stringify(part));
    for (const { name } of variants) {
      writeFileSync(
        join(files, `${name}-${count}.html`),
        `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>页</title>
         <link rel="icon" href="data:,"><script src="/${name}/linli.js" defer></script></head>
         <body><linli-service-list src="/feed-${count}.json">目录</linli-service-list></body></html>`,
      );
    }
  }
}

async function compare(count: number): Promise<void> {
  const runs = new Map<string, Run[]>(variants.map(({ name }) => [name, []]));
  for (let round = 0; round <= Number(values.runs); round += 1) {
    for (const { name } of round % 2 === 0 ? variants : [...variants].reverse()) {
      const run = await open(browser, `${origin}/${name}-${count}.html`);
      if (round > 0) runs.get(name)?.push(run); // the first one warms the server
    }
  }
  console.log(`\n${count} services, ${values.runs} runs, medians in ms`);
  console.log(`${''.padEnd(14)}${MEASURES.map((name) => name.padStart(8)).join('')}`);
  for (const [name, all] of runs) {
    const shown = MEASURES.map((measure) => median(all.map((run) => run[measure])));
    console.log(`${name.padEnd(14)}${shown.map((ms) => ms.toFixed(1).padStart(8)).join('')}`);
  }
}

async function open(from: Browser, address: string): Promise<Run> {
  const context = await from.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await slowDown(session);
    const { shown } = await whenShown(page, session);
    if (values.tasks) await page.tracing.start({ categories: TASK_CATEGORIES });
    await page.goto(address);
    const shownAt = await shown;
    const { metrics } = await session.send('Performance.getMetrics');
    const ms = (name: string) =>
      1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    return {
      cpu: ms('TaskDuration'),
      script: ms('ScriptDuration'),
      layout: ms('LayoutDuration') + ms('RecalcStyleDuration'),
      shown: shownAt,
      task: values.tasks ? longestTask(await page.tracing.stop()) : 0,
    };
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
  if (!values.slow) return;
  const bytes = 200_000;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
}

/** Settles with the milliseconds after which the first cards of the page were painted. */
async function whenShown(
  page: Page,
  session: CDPSession,
): Promise<{ readonly shown: Promise<number> }> {
  const shown = new Promise<number>((settle) => {
    session.on('Runtime.bindingCalled', ({ payload }) => settle(Number(payload)));
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'tellShown' });
  await page.evaluateOnNewDocument('window.__name = (named) => named;'); // what tsx writes around them
  await page.evaluateOnNewDocument((cards) => {
    const arrivals = new MutationObserver(() => {
      if (document.querySelector(cards) === null) return;
      arrivals.disconnect();
      requestAnimationFrame(() =>
        requestAnimationFrame(() =>
          (window as unknown as { tellShown(at: string): void }).tellShown(`${performance.now()}`),
        ),
      );
    });
    arrivals.observe(document, { childList: true, subtree: true });
  }, CARDS);
  return { shown };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The longest task of the page's main thread in a trace, by CPU. */
function longestTask(trace: Uint8Array | undefined): number {
  const { traceEvents: events } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const isMain = ({ pid, tid }: TraceEvent) =>
    mains.some((main) => main.pid === pid && main.tid === tid);
  return events.filter(isMain).reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
}

function median(all: readonly number[]): number {
  return all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
}

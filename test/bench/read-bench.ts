import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { CDPSession } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { feedText } from '../../demo/feeds/feed-text.ts';
import { sampleCity } from '../../demo/feeds/sample-city.ts';
import { launchBrowser } from '../support/browser-page.ts';

/**
 * Measures how much of a page's main thread it takes to read a feed that has just come, beside the
 * parsing of its JSON, and what the reader weighs: `node --import tsx test/bench/read-bench.ts`. Each
 * run is a page of its own, because a page reads its feed once, with code that is cold.
 */

const RUNS = 11;
const READER = fileURLToPath(new URL('../../src/feed/read-feed.ts', import.meta.url));

const made = await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    write: false,
    lib: { entry: READER, formats: ['iife'], name: 'reader' },
    rolldownOptions: { output: { minify: true, comments: false } },
  },
});
const [output] = [made].flat() as Rolldown.RolldownOutput[];
const code = output?.output[0].code ?? '';
console.log(`reader and table: ${gzipSync(code, { level: 9 }).length} bytes (gzip)`);

const TURN =
  'new Promise((go) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = go; port2.postMessage(0); })';

/** Milliseconds that the main thread of a page has worked. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

const city = sampleCity({ today: '2026-11-24' }) as { readonly services: readonly unknown[] };
const browser = await launchBrowser();
try {
  for (const services of [24, city.services.length]) {
    const text = feedText({ ...city, services: city.services.slice(0, services) });
    const runs: { readonly parsed: number; readonly read: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const session = await page.createCDPSession();
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.evaluate(
        `${code}; globalThis.reader = locale; globalThis.text = ${JSON.stringify(text)}; 0`,
      );
      const start = await workOf(session);
      await page.evaluate('globalThis.value = JSON.parse(text); 0');
      const parsed = await workOf(session);
      await page.evaluate(`locale.readFeedInSlices(value, null, () => ${TURN}).then(() => 0)`);
      runs.push({ parsed: parsed - start, read: (await workOf(session)) - parsed });
      await context.close();
    }
    const median = (of: 'parsed' | 'read') =>
      runs.map((run) => run[of]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
    console.log(
      `${services} services: JSON.parse ${median('parsed').toFixed(1)} ms, reading ${median('read').toFixed(1)} ms`,
    );
  }
} finally {
  await browser.close();
}

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { HANG_MS, launchBrowser, waitForLightText } from '../support/browser-page.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

const TAGS = {
  'linli-service-list': '孕妇瑜伽',
  'linli-booking-form': '请先在服务目录中选择一项服务',
  'linli-stats-panel': '435',
};
const ROUNDS = 1000;
/**
 * Rounds after which caches have what they keep: texts, formats, templates, compiled code. After 100 the
 * next 1000 still add 270 bytes each to a panel, the 1000 after them 65, those after 12 and 7.
 */
const WARM = 1000;

let site: PagesSite;
let browser: Browser;

before(async () => {
  site = await startPagesSite();
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/**
 * Mounts a tag and takes it away again, so many times: in turns while its request is never answered and
 * with a feed that is there.
 */
async function mount(page: Page, tag: string, rounds: number): Promise<void> {
  await page.evaluate(
    async (name, feed, times) => {
      const { port1, port2 } = new MessageChannel();
      port1.start();
      for (let round = 0; round < times; round += 1) {
        const element = document.createElement(name);
        element.setAttribute('src', round % 2 === 0 ? `/never${round}` : feed);
        document.body.append(element);
        await new Promise((resolve) => {
          port1.addEventListener('message', resolve, { once: true });
          port2.postMessage(null); // a task later, when its request is on its way
        });
        element.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
    tag,
    FEED,
    rounds,
  );
}

async function heapAfterCollection(page: Page, session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = Number.NaN } = await page.metrics();
  return JSHeapUsedSize;
}

/** The same when what was under way has ended. */
async function keptInTheEnd(page: Page, tag: string): Promise<number> {
  const end = Date.now() + HANG_MS;
  for (;;) {
    const count = await kept(page, tag);
    if (count <= 1 || Date.now() > end) return count;
    await pause(250);
  }
}

/** Number of elements of a tag that are still in memory, on the page or not. */
async function kept(page: Page, tag: string): Promise<number> {
  const prototype = await page.evaluateHandle(
    (name) => customElements.get(name)!.prototype as object,
    tag,
  );
  const objects = await page.queryObjects(prototype);
  const count = await page.evaluate(
    (all) => (all as unknown as readonly unknown[]).length,
    objects,
  );
  await objects.dispose();
  await prototype.dispose();
  return count;
}

describe(`${ROUNDS} mounts and removals`, () => {
  for (const [tag, words] of Object.entries(TAGS)) {
    it(`of ${tag} leave nothing in memory`, async (context) => {
      site.servePage('/page.html', pageWith(`<${tag} src="${FEED}"></${tag}>`));
      const page = await browser.newPage();
      const session = await page.createCDPSession();
      await page.goto(`${site.origin}/page.html`);
      await waitForLightText(page, tag, words);

      await mount(page, tag, WARM);
      const keptBefore = await keptInTheEnd(page, tag);
      const heapBefore = await heapAfterCollection(page, session);
      await mount(page, tag, ROUNDS);
      const keptAfter = await keptInTheEnd(page, tag);
      const heapAfter = await heapAfterCollection(page, session);

      const growth = heapAfter - heapBefore;
      context.diagnostic(
        `${tag}: ${keptBefore} → ${keptAfter} elements, heap ${heapBefore} → ${heapAfter} bytes`,
      );
      assert.ok(
        keptAfter <= keptBefore + 1,
        `${keptAfter} elements are kept, ${keptBefore} before`,
      );
      assert.ok(growth / ROUNDS < 200, `${growth / ROUNDS} bytes for each`);
      await page.close();
    });
  }
});

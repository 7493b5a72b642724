import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser, openPage, waitForElements } from '../support/browser-page.ts';
import { DEMO_PAGES } from '../support/demo-pages.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';

let site: DemoSite;
let browser: Browser;

before(async () => {
  site = await startDemoSite();
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

describe('Every page of the demo', () => {
  for (const name of DEMO_PAGES) {
    it(`${name} lives under the strict policy, asks only its own site, and fits 320 and 1280 px`, async () => {
      const { page, complaints, asked } = await openPage(browser, `${site.origin}/${name}`, 'load');
      await waitForElements(page);
      // One live example per page names a page instead of a feed, to show what visitors see then.
      const unexpected = complaints.filter((text) => !text.includes('/privacy.html'));
      assert.deepEqual(unexpected, []);
      for (const width of [320, 1280]) {
        await page.setViewport({ width, height: 800 });
        const overflow = await page.evaluate(
          () => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth,
        );
        assert.ok(overflow <= 0, `${overflow} px too wide at ${width} px`);
      }
      assert.deepEqual([...asked], [site.origin]);
      await page.close();
    });
  }
});

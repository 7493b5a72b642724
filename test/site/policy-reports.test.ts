import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { HANG_MS, launchBrowser } from '../support/browser-page.ts';
import { DEMO_PAGES } from '../support/demo-pages.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';
import { startReportingProxy, type ReportingProxy } from '../support/reporting-proxy.ts';

let site: DemoSite;
let proxy: ReportingProxy;
let browser: Browser;

before(async () => {
  site = await startDemoSite();
  proxy = await startReportingProxy(site.origin);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await proxy?.close();
  await site?.close();
});

describe('What browsers report of the strict policy', () => {
  for (const name of [...DEMO_PAGES, 'linli-embed.html?tag=service-list&src=feeds/changji.json']) {
    it(`is nothing for ${name}`, async () => {
      const page = await browser.newPage();
      await page.goto(`${proxy.origin}/${name}`, { waitUntil: 'networkidle0' });
      assert.deepEqual(proxy.reports, []);
      await page.close();
    });
  }

  it('would be known: an inline style is reported', async () => {
    const page = await browser.newPage();
    await page.goto(`${proxy.origin}/index.html`);
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
    });
    const end = Date.now() + HANG_MS;
    while (proxy.reports.length === 0 && Date.now() < end) await pause(50);
    assert.match(proxy.reports.join(), /style-src/);
    await page.close();
  });
});

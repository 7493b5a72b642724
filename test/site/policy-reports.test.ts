import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser, waitForElements } from '../support/browser-page.ts';
import { DEMO_PAGES } from '../support/demo-pages.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';
import { startReportingProxy, type ReportingProxy } from '../support/reporting-proxy.ts';
import { until } from '../support/until.ts';

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

/** An image that no policy allows: it is asked of nobody. */
const FORCED = 'https://forced.invalid/';

describe('What browsers report of the strict policy', () => {
  for (const name of [...DEMO_PAGES, 'linli-embed.html?tag=service-list&src=feeds/changji.json']) {
    it(`is what is forced on ${name}, and nothing before`, async () => {
      const page = await browser.newPage();
      const before = proxy.reports.length;
      await page.goto(`${proxy.origin}/${name}`, { waitUntil: 'load' });
      await waitForElements(page);
      // Reports come one after the other: once this one is there, all of what the page did are.
      await page.evaluate((address) => {
        new Image().src = address;
      }, FORCED);
      const reports = () => proxy.reports.slice(before);
      const isForced = (report: string) => report.includes(FORCED);
      await until(() => reports().some(isForced), 'the forced image is reported');
      assert.deepEqual(
        reports().filter((report) => !isForced(report)),
        [],
      );
      await page.close();
    });
  }
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type Axe from 'axe-core';
import type { Browser } from 'puppeteer-core';
import { launchBrowser, waitForElements } from '../support/browser-page.ts';
import { DEMO_PAGES } from '../support/demo-pages.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pages = [...DEMO_PAGES, 'paste.html?linli-check'];

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

describe('axe finds nothing by WCAG', () => {
  for (const name of pages) {
    for (const scheme of ['light', 'dark']) {
      it(`on ${name}, ${scheme}`, async () => {
        const page = await browser.newPage();
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(`${site.origin}/${name}`);
        await waitForElements(page);
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: Pick<typeof Axe, 'run'> };
          const { violations } = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(
              ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`,
            ),
          );
        });
        assert.deepEqual(found, []);
        await page.close();
      });
    }
  }
});

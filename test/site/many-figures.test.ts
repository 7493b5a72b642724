import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { sampleCity } from '../../demo/feeds/sample-city.ts';
import { launchBrowser, openPage } from '../support/browser-page.ts';
import { pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

/** In a page of its own: one behind another draws no frame, and nobody scrolls it. */

const FIGURES = 700;

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

it('a panel draws some of very many figures, and more when somebody comes to their end', async () => {
  const metrics = Array.from({ length: FIGURES }, (_, n) => ({
    ...{ id: `m-${n}`, label: `数字${n}`, value: n },
  }));
  const body = new TextEncoder().encode(JSON.stringify({ feed: { spec: '1.0' }, metrics }));
  site.serve('/many.json', { body, headers: { 'content-type': 'application/json' } });
  site.servePage(
    '/many.html',
    pageWith('<linli-stats-panel src="/many.json">数据</linli-stats-panel>'),
  );
  const { page } = await openPage(browser, `${site.origin}/many.html`);
  const drawn = () =>
    page.$eval(
      'linli-stats-panel',
      ({ shadowRoot }) => shadowRoot?.querySelectorAll('[part~=figure]').length ?? 0,
    );
  await page.waitForFunction(
    () =>
      document.querySelector('linli-stats-panel')?.shadowRoot?.querySelector('[data-end]') !== null,
  );
  const first = await drawn();
  assert.ok(first > 0 && first < FIGURES, String(first));
  // Somebody who goes on to the end until there is none.
  await page.waitForFunction(
    () => {
      const mark = document
        .querySelector('linli-stats-panel')
        ?.shadowRoot?.querySelector('[data-end]');
      mark?.scrollIntoView();
      return mark === null;
    },
    { polling: 100 },
  );
  assert.equal(await drawn(), FIGURES);
  await page.close();
});

for (const [width, most] of [
  [1280, 640],
  [375, 1180],
] as const) {
  it(`the figures of the sample community are at most ${most} px high at ${width} px`, async () => {
    const body = JSON.stringify(sampleCity({ today: new Date().toISOString().slice(0, 10) }));
    site.serve('/city.json', { body, headers: { 'content-type': 'application/json' } });
    const metrics = 'm-communities m-organizations m-services m-visits';
    const tag = `<linli-stats-panel src="/city.json" metrics="${metrics}"></linli-stats-panel>`;
    site.servePage('/city.html', pageWith(tag));
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.goto(`${site.origin}/city.html`);
    await page.waitForFunction(() =>
      document.querySelector('linli-stats-panel')?.shadowRoot?.querySelector('.chart'),
    );
    const height = await page.$eval(
      'linli-stats-panel',
      (panel) => panel.getBoundingClientRect().height,
    );
    assert.ok(height <= most, `${height} px`);
    await page.close();
  });
}

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { VERSION } from '../../src/version.ts';
import { launchBrowser, openPage } from '../support/browser-page.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

const LIST = `<linli-service-list src="${FEED}">Please call us.</linli-service-list>`;

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

/** A page of an application that imports the elements and the check. */
async function openApp(body: string, query = ''): Promise<Page> {
  const files = ['service-list', 'booking-form', 'check'].map(
    (name) => `linli-${VERSION}-${name}.js`,
  );
  const script = files.map((file) => `<script type="module" src="/a/${file}"></script>`).join('');
  site.servePage('/app.html', pageWith(body, { script, lang: 'en' }));
  const { page } = await openPage(browser, `${site.origin}/app.html${query}`, 'load');
  await page.waitForFunction(() => customElements.get('linli-service-list') !== undefined);
  return page;
}

const isShown = (page: Page) =>
  page.evaluate(() => document.querySelector('[data-linli-report]') !== null);

/** Waits until the report says it. */
function reportSays(page: Page, words: string): Promise<unknown> {
  return page.waitForFunction(
    (wanted) =>
      document
        .querySelector('[data-linli-report]')
        ?.shadowRoot?.textContent.replace(/\s+/g, ' ')
        .includes(wanted),
    {},
    words,
  );
}

describe('The check in an application', () => {
  it('shows itself to nobody who has not asked', async () => {
    const page = await openApp(LIST);
    await page.waitForSelector('linli-service-list > [slot^=linli-]');
    assert.equal(await isShown(page), false);
    await page.$eval('linli-service-list', (list) => list.setAttribute('check', ''));
    await reportSays(page, 'The feed was read');
    await page.close();
  });

  it('shows itself where the application adds it to the address, and shows another page', async () => {
    const page = await openApp('<main></main>');
    await page.evaluate(() => history.pushState(null, '', '?linli-check'));
    assert.equal(await isShown(page), false, 'nothing has changed yet');
    await page.evaluate(() => document.querySelector('main')!.append('another page'));
    await reportSays(page, 'no tag of linli');
    await page.close();
  });

  it('looks again when tags are put up, and reads what is set as a property', async () => {
    const page = await openApp('<main></main>', '?linli-check');
    await reportSays(page, 'no tag of linli');
    await page.evaluate((feed) => {
      const list = document.createElement('linli-service-list');
      Object.assign(list, { src: feed, area: 'nowhere' });
      list.append('Please call us.');
      document.querySelector('main')!.append(list);
    }, FEED);
    await reportSays(page, '<linli-service-list area="nowhere">');
    const report = await page.$eval('[data-linli-report]', (host) => host.shadowRoot!.textContent);
    assert.doesNotMatch(report, /has no src|no tag of linli/);
    assert.match(report, /area="nowhere"/);
    await page.evaluate(() => document.querySelector('main')!.replaceChildren());
    await reportSays(page, 'no tag of linli');
    await page.close();
  });

  it('asks nothing more once it is closed', async () => {
    const page = await openApp(LIST, '?linli-check');
    await reportSays(page, 'The feed was read');
    await page.locator('[data-linli-report] >>> ::-p-text(Close)').click();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate((feed) => {
      const form = document.createElement('linli-booking-form');
      form.setAttribute('src', `${feed}?other`);
      document.body.append(form);
    }, FEED);
    await page.waitForSelector('linli-booking-form > [slot^=linli-]');
    // Whatever still followed the tags would have looked before this timer, which is set later.
    await page.evaluate(() => new Promise((later) => setTimeout(later, 400)));
    assert.equal(await isShown(page), false);
    assert.deepEqual(
      asked.filter((address) => !address.includes('?other') && !address.endsWith('.js')),
      [],
    );
    await page.close();
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser, openPage } from '../support/browser-page.ts';
import { pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

const CHANGJI = fileURLToPath(new URL('../../demo/feeds/changji.json', import.meta.url));
const LIST = 'linli-service-list';

let site: PagesSite;
let browser: Browser;

before(async () => {
  site = await startPagesSite();
  browser = await launchBrowser();
  const { feed, ...lists } = JSON.parse(readFileSync(CHANGJI, 'utf8')) as Record<string, object>;
  const addresses = { ics_url: 'rili.ics', atom_url: 'https://news.example/rili.atom' };
  site.serve('/subscribed.json', {
    body: JSON.stringify({ ...lists, feed: { ...feed, ...addresses } }),
    headers: { 'content-type': 'application/json' },
  });
  const list = `<${LIST} src="/subscribed.json" now="2026-11-24T10:00:00+08:00">电话</${LIST}>`;
  site.servePage('/list.html', pageWith(list));
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Whether something in the list, by selector, is seen. */
const isSeen = (page: Page, selector: string) =>
  page.$eval(
    LIST,
    (list, part) => (list.shadowRoot?.querySelector(part)?.getClientRects().length ?? 0) > 0,
    selector,
  );

/** Opens a list, and the first of its services, by keyboard. */
async function openService() {
  const opened = await openPage(browser, `${site.origin}/list.html`);
  const { page } = opened;
  await page.evaluate(() => {
    // As on a page without encryption.
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  assert.equal(await isSeen(page, '.subscription'), false);
  await page.$eval(LIST, ({ shadowRoot }) =>
    shadowRoot?.querySelector<HTMLElement>('article button[aria-expanded]')?.focus(),
  );
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (tag) => document.querySelector(tag)?.shadowRoot?.querySelector('.subscription') ?? null,
    {},
    LIST,
  );
  return opened;
}

/** The words of what has the focus, wherever it stands, and its address. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const node = activeElement?.shadowRoot?.activeElement ?? activeElement;
    return [node?.textContent.trim(), node?.getAttribute('href') ?? null];
  });

describe('Subscribing to a calendar on a page', () => {
  it('is done by keyboard, and asks nothing of any other site', async () => {
    const { page, complaints, asked } = await openService();
    await page.$eval(LIST, ({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>('.subscription summary')?.focus(),
    );
    await page.keyboard.press('Enter');
    assert.equal(await isSeen(page, '.subscription button'), true);
    await page.keyboard.press('Tab');
    const webcal = `${site.origin.replace('http:', 'webcal:')}/rili.ics`;
    assert.deepEqual(await focused(page), ['在日历里打开', webcal]);
    await page.keyboard.press('Tab');
    assert.deepEqual(await focused(page), ['复制日历的网址', null]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (tag) => {
        const field = document.querySelector(tag)?.shadowRoot?.activeElement;
        return field instanceof HTMLInputElement && field.selectionEnd === field.value.length;
      },
      {},
      LIST,
    );
    const copied = await page.$eval(LIST, ({ shadowRoot }) => {
      const field = shadowRoot?.activeElement as HTMLInputElement;
      return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    });
    assert.equal(copied, `${site.origin}/rili.ics`);
    await page.keyboard.press('Tab');
    assert.equal((await focused(page))[1], 'https://news.example/rili.atom');
    assert.deepEqual([complaints, [...asked]], [[], [site.origin]]);
    assert.deepEqual(site.askedFor('/rili.ics'), []);
    await page.close();
  });

  it('is not printed, nor what it says', async () => {
    const { page } = await openService();
    const words = () =>
      page.$eval(
        LIST,
        (list) =>
          Array.from(list.querySelectorAll<HTMLElement>('[slot^="linli-subscribe"]')).filter(
            (node) => node.getClientRects().length > 0,
          ).length,
      );
    await page.$eval(LIST, ({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>('.subscription summary')?.click(),
    );
    assert.deepEqual([await isSeen(page, '.subscription'), await words()], [true, 4]);
    await page.emulateMediaType('print');
    assert.deepEqual([await isSeen(page, '.subscription'), await words()], [false, 0]);
    await page.close();
  });
});

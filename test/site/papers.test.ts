import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { HANG_MS, launchBrowser, waitForLightText } from '../support/browser-page.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';

const paper = readFileSync(new URL('../../demo/privacy.html', import.meta.url), 'utf8');

/** The entries of the paper, by method and address of the requests they stand for. */
const LISTED: readonly (readonly [method: string, address: RegExp, words: string])[] = [
  ['GET', /\/linli(-[\w.-]+)?\.js$/, '<code>linli.js</code>、<code>linli-*.js</code>'],
  // Whatever a tag names: one live example of each page names a page, to show what visitors see then.
  [
    'GET',
    /\/(feeds\/[\w-]+|booking\/(needs|places))\.json$|\/privacy\.html$/,
    '数据文件（<code>src</code>）',
  ],
  ['GET', /\/booking\/availability\?sessions=[^&]+$/, '接口 <code>/availability</code>'],
  ['POST', /\/booking\/sessions\/[^/]+\/bookings$/, '接口 <code>/sessions/…/bookings</code>'],
  ['POST', /\/booking\/needs$/, '接口 <code>/needs</code>'],
  ['GET, PATCH, DELETE', /\/booking\/bookings\/[^/]+$/, '预约自己的地址 <code>/bookings/…</code>'],
  ['GET', /\/images\/[\w-]+\.svg$/, '数据文件里写的图片'],
];
/** Of the pages of the demo, not of the elements. */
const OF_THE_PAGE =
  /\/(booking-form|service-list|stats-panel)\.html|\/site\.(css|js)$|\/icon\.svg$/;

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

describe('The privacy paper', () => {
  const seen = new Set<string>();
  const unlisted: string[] = [];
  const headers: Record<string, string>[] = [];

  const onRequest = (request: HTTPRequest) => {
    const address = request.url();
    if (OF_THE_PAGE.test(address) || address.startsWith('data:')) return;
    headers.push(request.headers());
    const { pathname, search, origin } = new URL(address);
    const found = LISTED.find(
      ([methods, path]) =>
        origin === site.origin &&
        methods.split(', ').includes(request.method()) &&
        path.test(decodeURIComponent(pathname + search)),
    );
    if (found === undefined) unlisted.push(`${request.method()} ${address}`);
    else seen.add(found[2]);
  };

  /** Opens a page of the demo by itself: one that is left while it is busy may keep the next from coming. */
  async function open(name: string): Promise<Page> {
    const page = await browser.newPage();
    page.on('request', onRequest);
    await page.goto(`${site.origin}/${name}`);
    return page;
  }

  /** Waits until a browser has sent what the paper lists so. */
  async function seenOf(words: string): Promise<void> {
    const end = Date.now() + HANG_MS;
    while (!seen.has(words) && Date.now() < end) await pause(50);
    assert.ok(seen.has(words), words);
  }

  it('lists every request: of a list that is searched, a form that books and takes back, figures', async () => {
    let page = await open('service-list.html');
    const search = page.waitForResponse((response) => response.url().endsWith('-search.js'));
    const field = await page.waitForSelector('linli-service-list >>> input[type=search]');
    await field!.type('yoga');
    await (await search).text();
    await page.close();
    page = await open('booking-form.html');
    await page.$$eval('linli-booking-form', (forms) => {
      for (const form of forms.slice(1)) form.remove();
      forms[0]!.setAttribute('service', 'svc-demo-open');
      forms[0]!.removeAttribute('keep');
    });
    await page.waitForSelector('linli-booking-form >>> input[name=session]');
    await page.locator('linli-booking-form >>> input[name=session]').click();
    await page.type('linli-booking-form >>> #name', '王秀英');
    await page.type('linli-booking-form >>> #phone', '13912340000');
    await page.locator('linli-booking-form >>> #consent').click();
    await page.locator('linli-booking-form >>> [part=submit]').click();
    await waitForLightText(page, 'linli-booking-form', '预约成功');
    await page.locator('linli-booking-form >>> [part=undo]').click();
    await seenOf('预约自己的地址 <code>/bookings/…</code>');
    await page.close();
    page = await open('stats-panel.html');
    const image = await page.waitForSelector('linli-stats-panel >>> img');
    await image!.scrollIntoView();
    await seenOf('数据文件里写的图片');
    await page.close();
    assert.deepEqual(unlisted, []);
    const missed = LISTED.map(([, , words]) => words).filter((words) => !seen.has(words));
    assert.deepEqual(missed, ['接口 <code>/needs</code>'], 'what was not used here'); // but in the test of needs
  });

  it('has these and no others in its table', () => {
    const table = /<tbody id="request-list">([^]*?)<\/tbody>/.exec(paper)?.[1] ?? '';
    const listed = [...table.matchAll(/<th scope="row">([^]*?)<\/th>/g)].map(([, name = '']) =>
      name.replace(/\s+/g, ' ').trim(),
    );
    assert.deepEqual(
      listed,
      LISTED.map(([, , words]) => words),
    );
  });

  it('is right that no request carries a cookie, and that nothing is stored', async () => {
    assert.deepEqual(
      headers.filter((each) => 'cookie' in each),
      [],
    );
    const page = await browser.newPage();
    await page.goto(`${site.origin}/service-list.html`, { waitUntil: 'networkidle0' });
    const session = await page.createCDPSession();
    const { cookies } = await session.send('Network.getAllCookies');
    assert.deepEqual(cookies, []);
    const { usageBreakdown } = await session.send('Storage.getUsageAndQuota', {
      origin: site.origin,
    });
    assert.deepEqual(
      usageBreakdown.filter(({ usage }) => usage > 0),
      [],
    );
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
    assert.deepEqual(kept, [0, 0]);
    await page.close();
  });
});

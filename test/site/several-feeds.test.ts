import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { EXAMPLE_FEED } from '../../src/feed/fields/example-feed.ts';
import { launchBrowser, waitForLightText } from '../support/browser-page.ts';
import { pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

/** Two sites, as two communities have: the page stands on the first. */
let site: PagesSite;
let other: PagesSite;
let browser: Browser;
/** The console of all pages. */
const told: string[] = [];

before(async () => {
  [site, other] = await Promise.all([startPagesSite(), startPagesSite()]);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await Promise.all([site?.close(), other?.close()]);
});

const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };

function serve(on: PagesSite, path: string, id: string, service: string): void {
  const { feed, services, ...lists } = EXAMPLE_FEED;
  const own = { ...feed, id, notice: null, next: null, booking: null };
  const given = { ...services[1], name: service };
  on.serve(path, { body: JSON.stringify({ ...lists, feed: own, services: [given] }), headers });
}

/** Opens a page with a list. */
async function open(path: string, script: string, src: string, attributes = ''): Promise<Page> {
  const tag = `<linli-service-list src="${src}" ${attributes}>请打电话</linli-service-list>`;
  const html = pageWith(tag, { script: `<script src="/a/${script}" defer></script>` });
  site.servePage(path, html, null);
  const page = await browser.newPage();
  page.on('console', (message) => told.push(message.text()));
  await page.goto(`${site.origin}${path}`);
  return page;
}

describe('A page of several feeds', () => {
  it('shows those of two sites, and asks for each once', async () => {
    serve(site, '/own.json', 'heping', '和平取款');
    serve(other, '/other.json', 'jiashun', '嘉顺取款');
    const page = await open('/two.html', 'linli.js', `/own.json ${other.origin}/other.json`);
    await waitForLightText(page, 'linli-service-list', '嘉顺取款');
    await waitForLightText(page, 'linli-service-list', '和平取款');
    assert.deepEqual(
      [site.askedFor('/own.json').length, other.askedFor('/other.json').length],
      [1, 1],
    );
    await page.close();
  });

  it('asks no other site where a feed must be of its own', async () => {
    serve(site, '/own.json', 'heping', '和平取款');
    serve(other, '/secret.json', 'jiashun', '嘉顺取款');
    const src = `/own.json ${other.origin}/secret.json`;
    const page = await open('/same-site.html', 'linli.js', src, 'same-site');
    await waitForLightText(page, 'linli-service-list', '读不到（secret.json）');
    await waitForLightText(page, 'linli-service-list', '和平取款');
    assert.equal(other.askedFor('/secret.json').length, 0);
    await page.close();
  });

  it('says to the editor that the one file reads one feed', async () => {
    const page = await open('/one-file.html', 'linli-all.js', '/own.json /own.json?2');
    await waitForLightText(page, 'linli-service-list', '暂时无法显示');
    assert.match(told.join('\n'), /linli-all\.js reads one feed a tag/);
    await page.close();
  });
});

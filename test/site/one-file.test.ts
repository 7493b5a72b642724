import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';
import { openInOldChromium, runsOldChromium } from '../support/old-chromium.ts';
import { FEED, pageWith, startPagesSite } from '../support/pages-site.ts';

/** As a CMS keeps what is uploaded: in a folder and under a name of its own. */
const SCRIPT = '/upload/2026/11/upload_20261129_a8f3.js';
const [REAL, CITY] = ['/feeds/changji.json', '/feeds/sample-city.json'];
const [LIST, FORM, PANEL] = ['linli-service-list', 'linli-booking-form', 'linli-stats-panel'];
const FALLBACK = '请打电话 0300-2000000';
const SHOWN = {
  list: `<${LIST} src="${REAL}" now="2026-11-24T10:00:00+08:00">${FALLBACK}</${LIST}>`,
  form: `<${FORM} src="${CITY}" service="svc-demo-open">${FALLBACK}</${FORM}>`,
  panel: `<${PANEL} src="${REAL}">${FALLBACK}</${PANEL}>`,
};
const PAGES: Readonly<Record<string, readonly [body: string, lang?: string]>> = {
  tags: [SHOWN.list + SHOWN.form + SHOWN.panel],
  'stand-ins': [
    `<div data-linli="service-list" data-src="${REAL}">${FALLBACK}</div>
     <p><a data-linli="booking-form" href="${CITY}">${FALLBACK}</a></p>
     <p><a href="${REAL}#linli-stats-panel?metrics=m-communities">${FALLBACK}</a></p>`,
  ],
  english: [
    `<${LIST} src="${CITY}" limit="3">Please call.</${LIST}><${FORM} src="${CITY}">Call.</${FORM}>`,
    'en',
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'linli-one-file-'));
let site: DemoSite;
let browser: Browser;

before(async () => {
  const files = Object.entries(PAGES).map(([name, [body, lang = 'zh-Hans']]) => {
    const file = join(folder, `${name}.html`);
    writeFileSync(
      file,
      pageWith(body, { script: `<script src="${SCRIPT}" defer></script>`, lang }),
    );
    return [`/news/${name}.html`, file];
  });
  site = await startDemoSite({
    ...Object.fromEntries(files),
    [SCRIPT]: fileURLToPath(new URL('../../dist/cdn/linli-all.js', import.meta.url)),
  });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page under the strict policy of the demo, and the scripts it has asked for. */
async function open(name: string) {
  const opened = await openPage(browser, 'about:blank');
  const scripts: string[] = [];
  opened.page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await opened.page.goto(`${site.origin}/news/${name}`, { waitUntil: 'networkidle0' });
  return { ...opened, scripts };
}

const press = (page: Page, name: string) => page.locator(`aria/${name}[role="button"]`).click();

describe('The one file, under another name in another folder', () => {
  it('shows all three tags, and asks for no other file', async () => {
    const { page, complaints, scripts } = await open('tags.html');
    await waitForLightText(page, LIST, '孕妇瑜伽');
    await waitForLightText(page, FORM, '智能手机公益课');
    await waitForLightText(page, PANEL, '435');
    assert.deepEqual(scripts, [SCRIPT]);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('has the details, the filters, the week and the search with pinyin in it', async () => {
    const { page, complaints, scripts } = await open('tags.html');
    await waitForLightText(page, LIST, '共 28 项服务');
    await page.locator(`${LIST} >>> [aria-label^=详情]`).click();
    await page.waitForSelector(`${LIST} >>> .details > *`);
    await press(page, '筛选');
    await page.waitForSelector(`${LIST} >>> #filters select`);
    await press(page, '一周');
    await waitForLightText(page, LIST, '11月24日周二至11月30日周一');
    await press(page, '服务');
    await page.type(`${LIST} >>> #query`, 'yujia');
    await waitForLightText(page, LIST, '共 2 项服务');
    assert.deepEqual(scripts, [SCRIPT]);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('has the form in use in it: a booking goes through', async () => {
    const { page, complaints, scripts } = await open('tags.html');
    await page.locator(`${FORM} >>> input[name=session]`).click();
    await page.type(`${FORM} >>> #name`, '王秀英');
    await page.type(`${FORM} >>> #phone`, '13912345678');
    await page.locator(`${FORM} >>> #consent`).click();
    await page.locator(`${FORM} >>> [part=submit]`).click();
    await waitForLightText(page, FORM, '预约成功');
    assert.deepEqual(scripts, [SCRIPT]);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('has what figures say beyond their values in it', async () => {
    const { page } = await open('tags.html');
    await waitForLightText(page, PANEL, '增加超过1,980亩，好转');
    await page.close();
  });

  it('speaks English on an English page', async () => {
    const { page, complaints, scripts } = await open('english.html');
    await page.waitForSelector(`aria/Search services[role="searchbox"]`);
    await press(page, 'Week');
    await page.waitForSelector('aria/Seven days later[role="button"]');
    assert.deepEqual(scripts, [SCRIPT]);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('reads what stands for a tag: an element, a link, an address', async () => {
    const { page, complaints, scripts } = await open('stand-ins.html');
    await waitForLightText(page, `div > ${LIST}`, '孕妇瑜伽');
    await waitForLightText(page, `p > ${FORM}`, '请先在服务目录中选择一项服务');
    await waitForLightText(page, `p > ${PANEL}[metrics=m-communities]`, '71');
    assert.deepEqual(scripts, [SCRIPT]);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('makes a frame as tall as what is in it', async (t) => {
    const pages = await startPagesSite();
    t.after(() => pages.close());
    const frameOf = `<iframe src="/a/linli-embed.html?tag=stats-panel&amp;src=${FEED}"></iframe>`;
    const script = '<script src="/a/linli-all.js" defer></script>';
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; frame-src 'self'";
    pages.servePage('/frame.html', pageWith(frameOf, { script }), policy);
    const { page } = await openPage(browser, `${pages.origin}/frame.html`);
    const frame = await page.waitForFrame((one) => one.url().includes('linli-embed'));
    await frame.waitForFunction(() => document.body.textContent.includes('435'));
    await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 600);
    await page.close();
  });

  it('says where the check is, which it has not', async () => {
    const { page, complaints, scripts } = await open('tags.html?linli-check');
    await waitForLightText(page, LIST, '孕妇瑜伽');
    assert.match(complaints.join(), /linli-all\.js 里没有网页检查：请用命令 npx linli doctor/);
    const notice = await page.$eval('html > [role=alert]', ({ textContent }) => textContent);
    assert.match(notice, /npx linli doctor/);
    assert.deepEqual(scripts, [SCRIPT]);
    await page.close();
  });

  it('works in Chromium 86', { skip: !runsOldChromium && 'for 64-bit Linux only' }, async (t) => {
    const page = await openInOldChromium(`${site.origin}/news/tags.html`);
    t.after(() => page.close());
    for (const [tag, words] of [
      [LIST, '孕妇瑜伽'],
      [FORM, '智能手机公益课'],
      [PANEL, '增加超过1,980亩'],
    ]) {
      await page.until(
        `document.querySelector('${tag}')?.textContent.includes('${words}') === true`,
      );
    }
  });
});

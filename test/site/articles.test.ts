import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { armoured } from '../../src/authoring/armour.ts';
import { happened, launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

const FEED_TEXT = readFileSync(new URL('../../demo/feeds/changji.json', import.meta.url), 'utf8');
/** Said by the panel of that feed. */
const FIGURE = '签约社区';
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

let site: PagesSite;
let other: PagesSite;
let browser: Browser;

before(async () => {
  [site, other] = await Promise.all([startPagesSite(), startPagesSite()]);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await other?.close();
});

/** An article as a CMS shows it, with a way to log in, pictures and scripts of its own. */
const articleWith = (content: string) => `<!doctype html><html><head><title>便民服务</title>
  <script>window.parent.ran = true; fetch('/ran');</script></head>
  <body onload="fetch('/ran')"><a href="/login.jsp">登录</a> <a href="/index.html">首页</a>
  <img src="/picture.png"><h1>便民服务数据</h1>${content}<a href="/about.html">关于我们</a></body></html>`;

const linkTo = (path: string) => `<p><a href="${path}">数据文件</a></p>`;

let pages = 0;

/** Opens a page with a panel that names an address, once it has read it or failed to. */
async function openPanel(src: string, prepare?: (page: Page) => Promise<unknown>) {
  const path = `/panel-${(pages += 1)}.html`;
  const tag = `<linli-stats-panel src="${src}"><p>请打电话</p></linli-stats-panel>`;
  site.servePage(path, pageWith(tag));
  const advice: string[] = [];
  const page = await browser.newPage();
  page.on('console', (message) => advice.push(message.text()));
  await prepare?.(page);
  await page.goto(site.origin + path);
  await page.waitForFunction(() =>
    document.querySelector('linli-stats-panel')?.shadowRoot?.querySelector('[aria-busy=false]'),
  );
  const said = await page.$eval('linli-stats-panel', ({ textContent }) => textContent);
  return { page, said, advice };
}

/** Asserts that visitors see the fallback, and the editor a reason. */
async function assertFails(src: string, reason: RegExp): Promise<void> {
  const { page, said, advice } = await openPanel(src);
  assert.match(said, /请打电话/);
  assert.ok(!said.includes(FIGURE));
  await happened(() => advice.some((line) => reason.test(line)));
  await page.close();
}

describe('A feed in an article', () => {
  it('is read where it is a .txt, as plain text', async () => {
    site.serve('/upload/feed.txt', { body: FEED_TEXT, headers: TEXT });
    const { page, said } = await openPanel('/upload/feed.txt');
    assert.ok(said.includes(FIGURE));
    await page.close();
  });

  it('is the newest attachment, under the strict policy, and nothing of the article runs', async () => {
    const [old, latest] = ['/upload/20261129.txt', '/upload/20261201.txt'];
    site.serve(old, { body: FEED_TEXT.replaceAll(FIGURE, '旧的'), headers: TEXT });
    site.serve(latest, { body: FEED_TEXT, headers: TEXT });
    site.serve('/art/1.html', { body: articleWith(linkTo(latest) + linkTo(old)), headers: HTML });
    const { page, said, advice } = await openPanel('/art/1.html');
    assert.ok(said.includes(FIGURE));
    assert.deepEqual(advice, []);
    assert.equal(await page.evaluate(() => 'ran' in window), false);
    for (const path of ['/ran', '/picture.png', old]) assert.equal(site.askedFor(path).length, 0);
    await page.close();
  });

  it('is the text that stands in it', async () => {
    const text = armoured(new TextEncoder().encode(FEED_TEXT));
    const content = `<p style="text-indent: 2em">${text.replaceAll(' ', '&nbsp;')}</p>`;
    site.serve('/art/2.html', { body: articleWith(content), headers: HTML });
    const { page, said, advice } = await openPanel('/art/2.html');
    assert.ok(said.includes(FIGURE));
    assert.deepEqual(advice, []);
    await page.close();
  });

  it('is read in a list, and by the one file', async () => {
    const script = '<script src="/a/linli-all.js" defer></script>';
    const body = '<linli-service-list src="/art/2.html"><p>请打电话</p></linli-service-list>';
    site.servePage('/list.html', pageWith(body, { script }));
    const { page, complaints } = await openPage(browser, `${site.origin}/list.html`, 'load');
    await waitForLightText(page, 'linli-service-list', '孕妇瑜伽');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('is another one once the article has another', async () => {
    site.serve('/art/3.html', { body: articleWith(linkTo('/upload/feed.txt')), headers: HTML });
    const { page, said } = await openPanel('/art/3.html');
    assert.ok(said.includes(FIGURE));
    site.serve('/upload/next.txt', { body: FEED_TEXT.replaceAll(FIGURE, '新的'), headers: TEXT });
    const links = linkTo('/upload/feed.txt') + linkTo('/upload/next.txt');
    site.serve('/art/3.html', { body: articleWith(links), headers: HTML });
    await page.$eval('linli-stats-panel', (panel) =>
      (panel as HTMLElement & { reload(): Promise<void> }).reload(),
    );
    await waitForLightText(page, 'linli-stats-panel', '新的');
    await page.close();
  });

  it('leaves visitors with the fallback, and tells the editor, where the text was changed', async () => {
    const text = armoured(new TextEncoder().encode(FEED_TEXT));
    site.serve('/art/4.html', { body: articleWith(text.slice(0, 9_000)), headers: HTML });
    await assertFails('/art/4.html', /不完整，或者被改动/);
    const changed = `${text.slice(0, 5_000)}AAAA${text.slice(5_004)}`;
    site.serve('/art/5.html', { body: articleWith(changed), headers: HTML });
    await assertFails('/art/5.html', /不完整，或者被改动/);
  });

  it('is said to be for newer browsers where one cannot unpack it', async () => {
    const { page, said, advice } = await openPanel('/art/2.html', (page) =>
      page.evaluateOnNewDocument(() => {
        Reflect.deleteProperty(window, 'DecompressionStream');
      }),
    );
    assert.match(said, /请打电话/);
    await happened(() => advice.some((line) => /浏览器太旧/.test(line)));
    await page.close();
  });

  it('is said to be missing where the article has none, or its attachment is gone', async () => {
    site.serve('/art/6.html', { body: articleWith(linkTo('/upload/a.docx')), headers: HTML });
    await assertFails('/art/6.html', /登录页面|不是 JSON/);
    site.serve('/art/7.html', { body: articleWith(linkTo('/upload/gone.txt')), headers: HTML });
    await assertFails('/art/7.html', /404.*\/upload\/gone\.txt/);
    site.serve('/upload/words.txt', { body: '便民服务', headers: TEXT });
    site.serve('/art/8.html', { body: articleWith(linkTo('/upload/words.txt')), headers: HTML });
    await assertFails('/art/8.html', /不是 JSON/);
  });

  it('is of the own site, the attachment too, and wherever it leads', async () => {
    const cors = { 'access-control-allow-origin': '*' };
    other.serve('/feed.txt', { body: FEED_TEXT, headers: { ...TEXT, ...cors } });
    const article = articleWith(linkTo(`${other.origin}/feed.txt`));
    site.serve('/art/9.html', { body: article, headers: HTML });
    await assertFails('/art/9.html', /登录页面|不是 JSON/);
    assert.equal(other.askedFor('/feed.txt').length, 0);
    const location = `${other.origin}/feed.txt`;
    site.serve('/upload/away.txt', { body: '', status: 302, headers: { location } });
    site.serve('/art/10.html', { body: articleWith(linkTo('/upload/away.txt')), headers: HTML });
    await assertFails('/art/10.html', /./);
  });

  it('is not read where a stranger may have named the article, in the address of a link', async () => {
    const link = '<p><a href="/art/2.html#linli-stats-panel">数据</a></p>';
    site.servePage('/linked.html', pageWith(link));
    const page = await browser.newPage();
    const advice: string[] = [];
    page.on('console', (message) => advice.push(message.text()));
    await page.goto(`${site.origin}/linked.html`);
    await happened(() => advice.some((line) => line.includes('由网址指定的数据文件')));
    assert.ok(!(await page.$eval('body', ({ textContent }) => textContent)).includes(FIGURE));
    await page.close();
  });

  it('leaves a feed that is JSON as it was', async () => {
    const { page, said } = await openPanel(FEED);
    assert.ok(said.includes(FIGURE));
    await page.close();
  });
});

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, Page } from 'puppeteer-core';
import { siteResponse } from '../../src/endpoint/site.ts';
import { VERSION } from '../../src/version.ts';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { openInOldChromium, runsOldChromium } from '../support/old-chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'linli-on-demand-'));
const scripts = join(folder, 'sub');
const LIST = 'linli-service-list';
const FALLBACK = '请打电话 0994-0000000';
const TAGS = {
  list: `<${LIST} src="changji.json" now="2026-11-24T10:00:00+08:00">${FALLBACK}</${LIST}>`,
  form: '<linli-booking-form src="changji.json"></linli-booking-form>',
  panel: '<linli-stats-panel src="changji.json" metrics="m-communities"></linli-stats-panel>',
};
const FIGURES = '<linli-stats-panel src="changji.json"></linli-stats-panel>';
const CORE = ['core'];
const server = createAdaptorServer({
  async fetch(request) {
    const site = { folders: { '/': folder }, files: {}, policies: {}, hidden: [] };
    const response = await siteResponse(site, request);
    if (!request.url.endsWith('/gbk.html')) return response;
    const headers = new Headers(response.headers);
    headers.set('content-type', 'text/html; charset=gbk');
    return new Response(response.body, { status: response.status, headers });
  },
});
let origin: string;
let browser: Browser;

before(async () => {
  cpSync(join(root, 'dist/cdn'), scripts, { recursive: true });
  cpSync(join(root, 'demo/feeds/changji.json'), join(folder, 'changji.json'));
  const pages = { ...TAGS, none: '', all: Object.values(TAGS).join(''), figures: FIGURES };
  for (const [name, tags] of Object.entries(pages)) {
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
       <script src="sub/linli.js" defer></script>${tags}`,
    );
  }
  // Served as GBK; without the text between its tags it is plain ASCII.
  writeFileSync(
    join(folder, 'gbk.html'),
    `<!doctype html><html lang="zh-Hans"><meta charset="gbk"><link rel="icon" href="data:,">
     <script src="sub/linli.js" defer></script>${TAGS.list.replace(FALLBACK, '')}`,
  );
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const fileOf = (name: string) => `linli-${VERSION}-${name}.js`;

/** The scripts a page has asked for, in the order of their names. */
function askedBy(page: Page): () => readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return () =>
    asked
      .filter((path) => path.endsWith('.js'))
      .map((path) => path.slice(5))
      .sort();
}

async function press(page: Page, name: string): Promise<void> {
  await page.locator(`aria/${name}[role="button"]`).click();
}

/** Takes a file away while something is done. */
async function without(name: string, act: () => Promise<void>): Promise<void> {
  renameSync(join(scripts, fileOf(name)), join(folder, fileOf(name)));
  try {
    await act();
  } finally {
    renameSync(join(folder, fileOf(name)), join(scripts, fileOf(name)));
  }
}

describe('A page', () => {
  for (const [page, files] of [
    ['none', []],
    ['list', ['service-list', ...CORE, 'services']],
    ['form', ['booking-form', ...CORE, 'services']],
    ['panel', ['stats-panel', ...CORE]],
    ['figures', ['stats-panel', ...CORE, 'figures', 'services']],
    ['all', ['service-list', 'booking-form', 'stats-panel', ...CORE, 'services']],
  ] as const) {
    it(`asks for the files of the tags it has and for no other: ${page}`, async () => {
      const opened = await browser.newPage();
      const asked = askedBy(opened);
      await opened.goto(`${origin}/${page}.html`, { waitUntil: 'networkidle0' });
      assert.deepEqual(asked(), [...files.map(fileOf), 'linli.js'].sort());
      await opened.close();
    });
  }

  it('in GBK reads the files as well, though they are in UTF-8', async () => {
    const { page, complaints } = await openPage(browser, `${origin}/gbk.html`);
    await waitForLightText(page, LIST, '共 28 项服务');
    assert.equal(await page.evaluate(() => document.characterSet), 'GBK');
    await press(page, '一周安排');
    await waitForLightText(page, LIST, '11月23日周一至11月29日周日');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('may get its tag late, from a script of its own', async () => {
    const { page, complaints } = await openPage(browser, `${origin}/none.html`);
    await page.evaluate((name) => {
      const list = document.createElement(name);
      list.setAttribute('src', 'changji.json');
      document.body.append(list);
    }, LIST);
    await waitForLightText(page, LIST, '共 ');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('keeps its own text, and tells its editor why, where the files are not beside the one', async () => {
    await without('core', async () => {
      const { page, complaints } = await openPage(browser, `${origin}/list.html`);
      await page.waitForNetworkIdle();
      assert.equal(await page.$eval(LIST, (list) => list.innerText), FALLBACK);
      const advice = complaints.filter((text) => text.startsWith(LIST));
      assert.match(advice.join(), /请把 linli-\*\.js 都上传到 linli\.js 所在的文件夹/);
      await page.close();
    });
  });
});

describe('What is loaded on demand', () => {
  it('is found beside the one file, under the strict policy, and asked for once', async () => {
    const { page, complaints } = await openPage(browser, `${origin}/list.html`);
    await waitForLightText(page, LIST, '共 ');
    const asked = askedBy(page);
    for (let times = 0; times < 2; times += 1) {
      await press(page, '一周安排');
      await waitForLightText(page, LIST, '11月23日周一至11月29日周日');
      await press(page, '服务列表');
    }
    assert.deepEqual(asked(), ['browse', 'places'].map(fileOf));
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('says so where its file is missing, and is there again when it is tried again', async () => {
    const { page, complaints } = await openPage(browser, `${origin}/list.html`);
    await waitForLightText(page, LIST, '共 ');
    await without('browse', async () => {
      await press(page, '一周安排');
      await waitForLightText(page, LIST, '网络不通，内容暂时无法显示');
    });
    const advice = complaints.filter((text) => !text.startsWith('Failed to load resource'));
    assert.equal(advice.length, 1);
    assert.match(advice.join(), new RegExp(`没有读到 ${fileOf('browse')}`));
    await press(page, '再试一次');
    await waitForLightText(page, LIST, '11月23日周一至11月29日周日');
    await page.close();
  });

  for (const [what, address] of [
    ['to one service', 'linli.service=svc-prenatal-yoga'],
    ['to a day of the week', 'linli.weekday=WE'],
  ] as const) {
    it(`lets what a link has narrowed ${what} be widened where its file is missing`, async () => {
      await without('browse', async () => {
        const { page } = await openPage(browser, `${origin}/list.html?${address}`);
        await waitForLightText(page, LIST, '网络不通，内容暂时无法显示');
        await press(page, '清除条件');
        await waitForLightText(page, LIST, '共 28 项服务');
        assert.equal(new URL(page.url()).search, '');
        assert.equal(await page.$(`aria/清除条件[role="button"]`), null);
        await page.close();
      });
    });
  }

  it('leaves the rest as it is where the search cannot be had', async () => {
    const { page } = await openPage(browser, `${origin}/list.html`);
    await waitForLightText(page, LIST, '共 ');
    await without('search', async () => {
      const field = await page.waitForSelector('aria/搜索服务[role="searchbox"]');
      await field?.type('瑜伽');
      await waitForLightText(page, LIST, '网络不通，内容暂时无法显示');
    });
    await press(page, '再试一次');
    await waitForLightText(page, LIST, '共 2 项服务');
    await page.close();
  });
});

describe('What a figure says beyond its value', () => {
  it('is missed without its file: the values stay, and it is there when it is tried again', async () => {
    const panel = 'linli-stats-panel';
    await without('figures', async () => {
      const { page, complaints } = await openPage(browser, `${origin}/figures.html`);
      await waitForLightText(page, panel, '网络不通，内容暂时无法显示');
      await waitForLightText(page, panel, '从20亩增至超过2,000亩');
      const advice = complaints.filter((text) => !text.startsWith('Failed to load resource'));
      assert.match(advice.join(), new RegExp(`没有读到 ${fileOf('figures')}`));
      renameSync(join(folder, fileOf('figures')), join(scripts, fileOf('figures')));
      await press(page, '再试一次');
      await waitForLightText(page, panel, '增加超过1,980亩，好转');
      renameSync(join(scripts, fileOf('figures')), join(folder, fileOf('figures')));
      await page.close();
    });
  });
});

describe('What an attribute asks for', () => {
  it('is loaded when the page asks: the description for search engines', async () => {
    const { page, complaints } = await openPage(browser, `${origin}/list.html`);
    await waitForLightText(page, LIST, '共 ');
    await page.$eval(LIST, (list) => list.setAttribute('structured-data', ''));
    const script = await page.waitForSelector(`${LIST} > script[type="application/ld+json"]`);
    assert.match((await script?.evaluate((node) => node.textContent)) ?? '', /"@graph":\[\{/);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});

describe('In Chromium 86', { skip: !runsOldChromium && 'there for 64-bit Linux only' }, () => {
  it('every file can be read', async (context) => {
    const page = await openInOldChromium(`${origin}/none.html`);
    context.after(() => page.close());
    await page.until(`location.pathname === '/none.html' && document.readyState === 'complete'`);
    const modules = readdirSync(scripts).filter((name) => name.startsWith(fileOf('').slice(0, -3)));
    for (const file of modules) {
      const read = await page.evaluate(
        `import('/sub/${file}').then((part) => typeof part, String)`,
      );
      assert.equal(read, 'object', file);
    }
  });
});

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
import { asksAgain } from '../support/asks-again.ts';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { openInOldChromium, runsOldChromium } from '../support/old-chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'linli-on-demand-'));
const scripts = join(folder, 'sub');
const LIST = 'linli-service-list';
const FALLBACK = '请打电话 0300-2000000';
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
/** True in a browser that asks again for a file that it could not have. */
let canAskAgain: boolean;

before(async () => {
  cpSync(join(root, 'dist/cdn'), scripts, { recursive: true });
  cpSync(join(root, 'demo/feeds/changji.json'), join(folder, 'changji.json'));
  for (const [name, schedule, number, mode] of [
    ['monthly', { freq: 'monthly', byday: ['1TU'] }, '0994-2345678', 'phone'],
    ['phones', { byday: ['TU'] }, '0994-2345678转802', 'phone'],
    ['wechat', { byday: ['TU'] }, '0994-2345678', 'wechat'],
  ] as const) {
    const times = [{ start: '16:00', end: '17:00' }];
    const feed = {
      feed: { spec: '1.0', id: name, languages: ['zh-Hans'] },
      schedules: [{ id: 'often', kind: 'event', times, ...schedule }],
      services: [
        {
          ...{ id: 'class', name: '书法班', phones: [{ number }], booking: { mode } },
          wechat: [{ kind: 'official_account', name: '书法之家' }],
          at: [{ id: 'class-at', schedules: ['often'] }],
        },
      ],
    };
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(feed));
  }
  const counted = {
    feed: { spec: '1.0', languages: ['zh-Hans'] },
    metrics: [{ id: 'held', label: '活动', computed: { op: 'count', of: 'sessions' } }],
  };
  writeFileSync(join(folder, 'counted.json'), JSON.stringify(counted));
  const fewHave = {
    counted: '<linli-stats-panel src="counted.json"></linli-stats-panel>',
    monthly: TAGS.list.replace('changji.json', 'monthly.json'),
    phones: TAGS.list.replace('changji.json', 'phones.json'),
    wechat: TAGS.list.replace('changji.json', 'wechat.json'),
  };
  const pages = {
    ...TAGS,
    ...fewHave,
    none: '',
    week: TAGS.list.replace('src=', 'view="week" src='),
    all: Object.values(TAGS).join(''),
    figures: FIGURES,
  };
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
  canAskAgain = await asksAgain(browser);
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
    // Its feed names drawings.
    ['list', ['service-list', ...CORE, 'services', 'places']],
    ['form', ['booking-form', ...CORE, 'services']],
    ['panel', ['stats-panel', ...CORE]],
    ['figures', ['stats-panel', ...CORE, 'figures', 'services']],
    ['counted', ['stats-panel', ...CORE, 'figures', 'places', 'services']],
    ['monthly', ['service-list', ...CORE, 'services', 'places']],
    ['phones', ['service-list', ...CORE, 'services', 'places']],
    ['wechat', ['service-list', ...CORE, 'services', 'places']],
    ['all', ['service-list', 'booking-form', 'stats-panel', ...CORE, 'services', 'places']],
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
    await press(page, '一周');
    await waitForLightText(page, LIST, '11月24日周二至11月30日周一');
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
      await press(page, '一周');
      await waitForLightText(page, LIST, '11月24日周二至11月30日周一');
      await press(page, '服务');
    }
    assert.deepEqual(asked(), ['browse'].map(fileOf));
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('says so where its file is missing, and is there when it is tried again, or the page opened again', async () => {
    const { page, complaints } = await openPage(browser, `${origin}/list.html`);
    await waitForLightText(page, LIST, '共 ');
    await without('browse', async () => {
      await press(page, '一周');
      await waitForLightText(page, LIST, '网络不通，内容暂时无法显示');
    });
    const advice = complaints.filter((text) => !text.startsWith('Failed to load resource'));
    assert.equal(advice.length, 1);
    assert.match(advice.join(), new RegExp(`没有读到 ${fileOf('browse')}`));
    if (canAskAgain) await press(page, '再试一次');
    else await page.reload();
    await waitForLightText(page, LIST, '11月24日周二至11月30日周一');
    await page.close();
  });

  for (const [what, address] of [
    ['to one service', 'linli.service=svc-prenatal-yoga'],
    ['to a day of the week', 'linli.weekday=WE'],
  ] as const) {
    it(`shows all where the file is missing that knows what a link has narrowed: ${what}`, async () => {
      await without('browse', async () => {
        const { page, complaints } = await openPage(browser, `${origin}/list.html?${address}`);
        await waitForLightText(page, LIST, '共 28 项服务');
        assert.ok(complaints.some((text) => text.includes(`没有读到 ${fileOf('browse')}`)));
        assert.equal(new URL(page.url()).search, `?${address}`); // for who opens it again
        await page.close();
      });
    });
  }

  it('leaves the services by category where their order by time cannot be had', async () => {
    await without('browse', async () => {
      const { page } = await openPage(browser, `${origin}/list.html?linli.sort=next`);
      await waitForLightText(page, LIST, '共 28 项服务');
      await waitForLightText(page, LIST, '孕妇瑜伽');
      await page.close();
    });
  });

  it('leaves the rest as it is where the search cannot be had', async () => {
    const { page } = await openPage(browser, `${origin}/list.html`);
    await waitForLightText(page, LIST, '共 ');
    await without('search', async () => {
      const field = await page.waitForSelector('aria/搜索服务[role="searchbox"]');
      await field?.type('瑜伽');
      await waitForLightText(page, LIST, '网络不通，内容暂时无法显示');
      await page.waitForFunction(() => location.search.includes('linli.q=')); // for who opens it again
    });
    if (canAskAgain) await press(page, '再试一次');
    else await page.reload();
    await waitForLightText(page, LIST, '共 2 项服务');
    await page.close();
  });
});

describe('What a resident chooses first', () => {
  it('is in the address by its own step, and what is typed first without one', async () => {
    const { page } = await openPage(browser, `${origin}/list.html`);
    await waitForLightText(page, LIST, '共 ');
    const steps = await page.evaluate(() => history.length);
    const field = await page.waitForSelector('aria/搜索服务[role="searchbox"]');
    await field?.type('瑜伽');
    await page.waitForFunction(() => location.search.endsWith('linli.q=%E7%91%9C%E4%BC%BD'));
    assert.equal(await page.evaluate(() => history.length), steps);
    await press(page, '一周');
    await page.waitForFunction(() => location.search.includes('linli.view=week'));
    assert.equal(await page.evaluate(() => history.length), steps + 1);
    await page.goBack();
    await waitForLightText(page, LIST, '共 2 项服务');
    await page.close();
  });

  it('stands as the tag says before anything is chosen', async () => {
    const { page } = await openPage(browser, `${origin}/week.html`);
    await waitForLightText(page, LIST, '11月24日周二至11月30日周一');
    await page.close();
  });

  it('comes back from the address of a page that is opened anew', async () => {
    const { page } = await openPage(browser, `${origin}/list.html?linli.q=%E7%91%9C%E4%BC%BD`);
    await waitForLightText(page, LIST, '共 2 项服务');
    await page.close();
  });
});

describe('What few feeds have', () => {
  it('is asked for where its file is missing: the time of a rule, the way to book; a text about phones is said', async () => {
    for (const [name, said] of [
      ['monthly', '时间不能确定，请咨询'],
      ['phones', '请打电话预约：0994-2345678转802'],
      ['wechat', '0994-2345678'],
    ] as const) {
      await without('places', async () => {
        const { page, complaints } = await openPage(browser, `${origin}/${name}.html`);
        await waitForLightText(page, LIST, said);
        const advice = complaints.filter((text) => text.startsWith(LIST));
        assert.match(advice.join(), new RegExp(`没有读到 ${fileOf('places')}`));
        await page.close();
      });
    }
  });

  it('is there with its file', async () => {
    for (const [name, said] of [
      ['monthly', '12月1日周二 16:00'],
      ['phones', '0994-2345678转802'],
      ['wechat', '请微信预约'],
    ] as const) {
      const { page, complaints } = await openPage(browser, `${origin}/${name}.html`);
      await waitForLightText(page, LIST, said);
      assert.deepEqual(complaints, []);
      await page.close();
    }
  });
});

describe('What a figure says beyond its value', () => {
  it('is missed without its file: the values stay, and it is there when it is tried again', async () => {
    const panel = 'linli-stats-panel';
    await without('figures', async () => {
      const { page, complaints } = await openPage(browser, `${origin}/figures.html`);
      await waitForLightText(page, panel, '网络不通，内容暂时无法显示');
      await waitForLightText(page, panel, '超过2,000亩');
      const advice = complaints.filter((text) => !text.startsWith('Failed to load resource'));
      assert.match(advice.join(), new RegExp(`没有读到 ${fileOf('figures')}`));
      renameSync(join(folder, fileOf('figures')), join(scripts, fileOf('figures')));
      if (canAskAgain) await press(page, '再试一次');
      else await page.reload();
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
    const text = (await script?.evaluate((node) => node.textContent)) ?? '';
    assert.match(text, /"@graph":\[\{/);
    assert.ok(text.includes(`${origin}/list.html?linli.service=`), 'services have their addresses');
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

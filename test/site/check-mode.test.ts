import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { armoured } from '../../src/authoring/armour.ts';
import { SITE_POLICY } from '../../src/endpoint/site.ts';
import { VERSION } from '../../src/version.ts';
import { launchBrowser, openPage } from '../support/browser-page.ts';
import { openInOldChromium, runsOldChromium } from '../support/old-chromium.ts';
import {
  FEED,
  OTHER_VERSION,
  pageWith,
  startPagesSite,
  type PagesSite,
} from '../support/pages-site.ts';

const LIST = `<linli-service-list src="${FEED}">请打电话</linli-service-list>`;
const HEAD = '<meta name="viewport" content="width=device-width">';
const JSON_TYPE = { 'content-type': 'application/json', etag: '"1"' };

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

/** A page of ours, under a policy that lets it read elsewhere too. */
async function open(body: string, { query = '?linli-check', ...more }: Opening = {}) {
  const { policy = `${SITE_POLICY}; connect-src *`.replace("connect-src 'self'; ", '') } = more;
  site.servePage('/page.html', pageWith(body, { head: HEAD, ...more }), policy);
  return openPage(browser, `${site.origin}/page.html${query}`, 'load');
}

interface Opening {
  readonly query?: string;
  readonly script?: string;
  readonly head?: string;
  readonly lang?: string;
  readonly policy?: string | null;
}

/** The report, when it has been written: a line for each finding. */
async function reportOf(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(
    () =>
      /\d 处|\d errors/.test(
        document.querySelector('html > div')?.shadowRoot?.querySelector('[role=status]')
          ?.textContent ?? '',
      ),
    {},
  );
  return page.$$eval('html > div >>> li', (items) =>
    items.map((item) =>
      [
        item.className,
        item.closest('section')?.querySelector('h3')?.textContent,
        item.querySelector('.sentence')?.textContent?.replace(/^\S+ /, ''),
        ...Array.from(item.querySelectorAll('code'), ({ textContent }) => textContent),
      ].join(' | '),
    ),
  );
}

const errorsIn = (report: readonly string[]) => report.filter((line) => line.startsWith('error'));

/** A feed with one fault, at a place that can be counted. */
function serveFeed(path: string, text: string, headers: Record<string, string> = JSON_TYPE): void {
  site.serve(path, { body: text, headers });
}

describe('The check of a page', () => {
  it('says which way an article holds the feed, and when that was made', async () => {
    const text = readFileSync(new URL('../../demo/feeds/changji.json', import.meta.url));
    const html = { 'content-type': 'text/html; charset=utf-8', etag: '"1"' };
    serveFeed('/upload/1.txt', text.toString(), { 'content-type': 'text/plain', etag: '"1"' });
    serveFeed('/attached.html', '<title>通知</title><a href="/upload/1.txt">附件</a>', html);
    serveFeed('/pasted.html', `<title>通知</title><p>${armoured(text)}</p>`, html);
    for (const [article, way] of [
      ['/attached.html', /fine .*最新的附件.*\/upload\/1\.txt/],
      ['/pasted.html', /fine .*里面的那段文字，是完整的/],
    ] as const) {
      const { page } = await open(LIST.replace(FEED, article));
      const report = await reportOf(page);
      assert.deepEqual(errorsIn(report), []);
      assert.match(report.join('\n'), way);
      assert.match(report.join('\n'), /生成的时间.*20\d\d-\d\d-\d\dT/);
      await page.close();
    }
  });

  it('is asked for by the address, and says what is well under the strict policy', async () => {
    const { page, complaints } = await open(LIST, { policy: SITE_POLICY });
    const report = await reportOf(page);
    assert.deepEqual(errorsIn(report), []);
    assert.ok(report.some((line) => /fine \| <linli-service-list> \| 访客现在看到：/.test(line)));
    assert.ok(report.some((line) => /数据文件读到了。.*83 KB/.test(line)));
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('is not loaded for visitors', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    site.servePage('/page.html', pageWith(LIST));
    await page.goto(`${site.origin}/page.html?linli-checks=1`, { waitUntil: 'networkidle0' });
    assert.ok(asked.some((address) => address.includes('core')));
    assert.deepEqual(
      asked.filter((address) => address.endsWith('-check.js')),
      [],
    );
    assert.equal(await page.$('html > div'), null);
    await page.close();
  });

  for (const [what, body] of [
    ['a tag', LIST.replace(' src', ' check src')],
    [
      'what stands for a tag',
      `<div data-linli="service-list" data-src="${FEED}" data-check></div>`,
    ],
  ] as const) {
    it(`is asked for by check on ${what}`, async () => {
      const { page } = await open(body, { query: '' });
      assert.deepEqual(errorsIn(await reportOf(page)), []);
      await page.close();
    });
  }

  it('names the record, line and column of what is wrong in a feed', async () => {
    serveFeed('/faulty.json', '{"feed":{"spec":"1.0"},\n"services":[\n  {"name":"甲"}]}');
    const { page } = await open('<linli-stats-panel src="/faulty.json">无</linli-stats-panel>');
    const [error] = errorsIn(await reportOf(page));
    assert.match(
      error ?? '',
      /缺少必填的内容，请补上。 \| 第 3 行第 3 列 \| services 0 \/id \| "id": "svc-yoga"/,
    );
    assert.match(
      await page.$eval('html > div >>> .wanted', ({ textContent }) => textContent),
      /文字/,
    );
    const link = await page.$eval('html > div >>> li a', (a) => a.href);
    assert.equal(link, `${site.origin}/a/linli-feed.html#services.id`);
    const described = await browser.newPage();
    await described.goto(link);
    assert.match(await described.$eval(':target', ({ textContent }) => textContent), /服务的名字/);
    await described.close();
    await page.close();
  });

  it('finds what is mended when it looks again', async () => {
    serveFeed('/mended.json', '{"feed":{"spec":"1.0"},');
    const { page } = await open('<linli-stats-panel src="/mended.json">无</linli-stats-panel>');
    assert.match(errorsIn(await reportOf(page)).join(), /文件到这里就断了/);
    serveFeed('/mended.json', '{"feed":{"spec":"1.0"}}', { ...JSON_TYPE, etag: '"2"' });
    await page.locator('html > div >>> ::-p-text(再查一次)').click();
    await page.waitForFunction(() =>
      document
        .querySelector('html > div')!
        .shadowRoot!.querySelector('[role=status]')!
        .textContent.startsWith('0 处错误'),
    );
    assert.deepEqual(errorsIn(await reportOf(page)), []);
    await page.close();
  });

  it('names the header that another site has to send', async () => {
    const other = await startPagesSite();
    const { page } = await open(
      `<linli-service-list src="${other.origin}${FEED}">无</linli-service-list>`,
    );
    const report = errorsIn(await reportOf(page)).join();
    assert.match(report, /请对方加上括号里的这一行响应头/);
    assert.ok(report.includes(`Access-Control-Allow-Origin: ${site.origin}`));
    await page.close();
    await other.close();
  });

  it('tells a server that is not there from one that does not allow it', async () => {
    const { page } = await open(
      '<linli-service-list src="http://127.0.0.1:9/feed.json">无</linli-service-list>',
    );
    assert.match(errorsIn(await reportOf(page)).join(), /连不上这个地址/);
    await page.close();
  });

  it('names what the policy of the page has to allow', async () => {
    const elsewhere = site.origin.replace('127.0.0.1', 'localhost');
    const { page } = await open(
      `<linli-service-list src="${elsewhere}${FEED}">无</linli-service-list>`,
      { policy: SITE_POLICY },
    );
    const report = errorsIn(await reportOf(page)).join();
    assert.match(report, /网页的 CSP 不允许读这个地址/);
    assert.ok(report.includes(`connect-src ${elsewhere}`), report);
    await page.close();
  });

  for (const [what, path, words] of [
    ['a feed that is not there', '/none.json', /HTTP 404/],
    ['a web page', '/page.html', /不是 JSON：请检查 src/],
  ] as const) {
    it(`tells of ${what}, and of what visitors see meanwhile`, async () => {
      const { page } = await open(
        `<linli-service-list src="${path}">请打电话</linli-service-list>`,
      );
      const report = await reportOf(page);
      assert.match(errorsIn(report).join(), words);
      assert.match(report.join(), /访客现在看到的是.* \| .*(暂时无法显示|联系社区)/);
      assert.doesNotMatch(report.join('\n'), /^fine \| <linli/m);
      await page.close();
    });
  }

  it('tells of what is wrong with tags', async () => {
    const { page } = await open(
      `<linli-service-list src="${FEED}" view="map" aera="x" area="loc-x">无</linli-service-list>
       <linli-booking-form hidden style="display: none"></linli-booking-form>
       <div data-linli="map"></div>`,
      { policy: null },
    );
    const report = (await reportOf(page)).join('\n');
    assert.match(
      report,
      /warning \| <linli-service-list area="loc-x" view="map">.*view="map" \| cards/,
    );
    assert.match(report, /warning .*没有这个属性.*aera \| area\?/);
    assert.match(report, /error .*没有这个 id.*loc-x/);
    assert.match(report, /error \| <linli-booking-form> \| 标签缺少 src/);
    assert.match(report, /warning .*标签里面是空的/);
    assert.match(report, /warning .*网页把这个标签藏起来了/);
    assert.match(report, /error \| 网页 .*data-linli="map"/);
    await page.close();
  });

  it('speaks where the files of the elements are missing', async () => {
    for (const name of ['linli.js', `linli-${VERSION}-check.js`]) {
      const body = await (await fetch(`${site.origin}/a/${name}`)).text();
      site.serve(`/c/${name}`, { body, headers: { 'content-type': 'text/javascript' } });
    }
    const { page } = await open(LIST, { script: '<script src="/c/linli.js" defer></script>' });
    const report = await reportOf(page);
    assert.match(errorsIn(report).join(), /组件没有加载出来/);
    assert.match(report.join(), /访客现在看到的是.* \| 请打电话/);
    await page.close();
  });

  it('names each file of the release that is missing, also one that few pages ask for', async () => {
    for (const name of ['linli.js', 'check', 'core', 'services', 'service-list', 'other-forms']) {
      const file = name.endsWith('.js') ? name : `linli-${VERSION}-${name}.js`;
      const body = await (await fetch(`${site.origin}/a/${file}`)).text();
      site.serve(`/d/${file}`, { body, headers: { 'content-type': 'text/javascript' } });
    }
    const { page } = await open(LIST, { script: '<script src="/d/linli.js" defer></script>' });
    const report = errorsIn(await reportOf(page)).join('\n');
    assert.match(report, new RegExp(`缺这个文件.*/d/linli-${VERSION}-search\\.js`));
    assert.doesNotMatch(report, /core\.js/);
    await page.close();
  });

  it('is missed by linli.js itself, on the page, by whoever has asked for it', async () => {
    const body = await (await fetch(`${site.origin}/a/linli.js`)).text();
    site.serve('/e/linli.js', { body, headers: { 'content-type': 'text/javascript' } });
    const script = '<script src="/e/linli.js" defer></script>';
    const { page } = await open(LIST, { script });
    const notice = 'html > [role=alert]';
    await page.waitForFunction(
      (where: string) => document.querySelectorAll(where).length === 2,
      {},
      notice,
    );
    const said = await page.$$eval(notice, (all) => all.map(({ textContent }) => textContent));
    assert.match(said.join('\n'), /linli-check: 请把 linli-\*\.js 都上传.*-check\.js/);
    assert.match(said.join('\n'), /linli-service-list: /);
    await page.close();
    const visitor = await open(LIST, { script, query: '' });
    await visitor.page.waitForNetworkIdle();
    assert.equal((await visitor.page.$$(notice)).length, 0);
    await visitor.page.close();
  });

  it('finds a tag that swallows what follows, and a form without a service', async () => {
    const { page } = await open(
      `<linli-booking-form src="${FEED}">请致电预约</linli-booking-form>
       <linli-stats-panel src="${FEED}" />
       <h2>通知公告</h2>`,
    );
    const report = errorsIn(await reportOf(page)).join('\n');
    assert.match(report, /error \| 网页 \| 这个标签没有关上.*<linli-stats-panel src=.* \/>/);
    assert.match(report, /error \| <linli-booking-form> \| 表单没有写是哪项服务/);
    await page.close();
  });

  it('names the page in a frame, which is to be checked by itself, and a link to another site', async () => {
    const { page } = await open(
      `${LIST}<iframe src="/a/linli-embed.html?tag=service-list&src=${FEED}"></iframe>
       <a href="https://data.example${FEED}#linli-service-list">请打电话</a>`,
    );
    const report = (await reportOf(page)).join('\n');
    assert.match(report, /warning \| 网页 \| 框里的网页要单独检查.*linli-embed.*&linli-check/);
    assert.match(report, /error \| 网页 \| 链接里的数据文件在另一个网站.*data\.example/);
    await page.close();
  });

  it('tells of a second copy, of another version', async () => {
    const { page } = await open(LIST, {
      query: '',
      script: '<script src="/b/linli.js" defer></script>',
      policy: null, // a script that is put there later is no Trusted Type
    });
    await page.waitForFunction(() => customElements.get('linli-service-list') !== undefined);
    await page.evaluate(() => {
      history.replaceState(null, '', '?linli-check');
      const second = document.createElement('script');
      second.src = '/a/linli.js';
      document.head.append(second);
    });
    const report = (await reportOf(page)).join('\n');
    assert.match(report, /网页上有两个 linli\.js/);
    assert.match(report, new RegExp(`另一个版本.*${OTHER_VERSION}`));
    await page.close();
  });

  it('is there once, where the script is there twice', async () => {
    const script = '<script src="/a/linli.js" defer></script>';
    const { page } = await open(LIST, { script: script + script.replace('.js', '.js?t=1') });
    await reportOf(page);
    assert.equal((await page.$$('html > div')).length, 1);
    await page.close();
  });

  it('tells of a page that is not written as it should be, in English on an English page', async () => {
    const html = pageWith(LIST, { head: '', lang: 'en' }).replace(
      /<!doctype html>|<meta[^>]*>/g,
      '',
    );
    site.serve('/quirks.html', {
      body: html,
      headers: { 'content-type': 'text/html;charset=gbk' },
    });
    const { page } = await openPage(browser, `${site.origin}/quirks.html?linli-check`, 'load');
    const report = (await reportOf(page)).join('\n');
    assert.match(report, /warning \| Page \| The page is not UTF-8.*GBK/);
    assert.match(report, /twenty years ago/);
    assert.match(report, /viewport/);
    await page.close();
  });

  it('says that a page has no tag', async () => {
    const { page } = await open('<p>什么都没有</p>');
    assert.match(errorsIn(await reportOf(page)).join(), /没有邻里的标签/);
    await page.close();
  });

  it('can be folded, copied from and closed, by keyboard too', async () => {
    const { page } = await open(LIST);
    await reportOf(page);
    const focused = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? '');
    for (let tabs = 0; (await focused()) !== '收起'; tabs += 1) {
      assert.ok(tabs < 80, 'the buttons can be reached');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    assert.equal(await focused(), '展开');
    assert.equal(await page.$eval('html > div >>> .body', (body) => body.clientHeight), 0);
    await page.keyboard.press('Enter');
    await page.locator('html > div >>> ::-p-text(复制)').click();
    await page.waitForFunction(() =>
      /已复制|已选中/.test(
        document.querySelector('html > div')!.shadowRoot!.querySelector('[role=status]')!
          .textContent,
      ),
    );
    await page.locator('html > div >>> ::-p-text(关闭)').click();
    assert.equal(await page.$('html > div'), null);
    await page.close();
  });

  it('shows and copies what is not seen by its number, a finding in a line', async () => {
    const odd = 'x\u001b[2J\u202e\n好 没有问题。';
    const { page } = await open(
      `<linli-service-list src="${FEED}" area="${odd}" id="${odd}">请打电话</linli-service-list>`,
    );
    const report = await reportOf(page);
    assert.ok(
      report.some((line) => line.includes('area="x\\u{1b}[2J\\u{202e}\\u{a}好 没有问题。"')),
    );
    const copied = await page.evaluate(() => {
      document.execCommand = () => false; // then what is to be copied stays
      const root = document.querySelector('html > div')!.shadowRoot!;
      const buttons = Array.from(root.querySelectorAll('button'));
      buttons.find(({ textContent }) => textContent === '复制')!.click();
      return root.querySelector('textarea')!.value;
    });
    for (const text of [report.join(''), copied.replaceAll('\n', '')]) {
      assert.doesNotMatch(text, /[\p{Cc}\p{Bidi_C}]/u);
    }
    assert.doesNotMatch(copied, /^好 没有问题。/m);
    await page.close();
  });

  it('needs no sideways scrolling on a phone', async () => {
    const { page } = await open(LIST);
    await page.setViewport({ width: 320, height: 640 });
    await reportOf(page);
    const { scrollWidth, clientWidth, clientHeight } = await page.$eval(
      'html > div >>> .report',
      ({ scrollWidth, clientWidth, clientHeight }) => ({ scrollWidth, clientWidth, clientHeight }),
    );
    assert.ok(scrollWidth <= clientWidth);
    assert.ok(clientHeight <= 0.62 * 640, `${clientHeight} px high`);
    await page.close();
  });

  it('runs in Chromium 86', { skip: !runsOldChromium }, async () => {
    site.servePage('/page.html', pageWith(LIST, { head: HEAD }));
    const page = await openInOldChromium(`${site.origin}/page.html?linli-check`);
    try {
      await page.until(
        `/^0 处错误/.test(document.querySelector('html > div')?.shadowRoot.querySelector('[role=status]').textContent ?? '')`,
      );
    } finally {
      page.close();
    }
  });
});

/** Pages of a county that is not on this device: what browsers take for secure depends on it. */
describe('The check of a page on a county site', () => {
  async function openOn(origin: string, feedOrigin: string) {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request, feedOrigin));
    await page.goto(`${origin}/page.html?linli-check`);
    return page;
  }

  const feed = JSON.stringify({
    feed: {
      spec: '1.0',
      booking: { endpoint: '/booking', privacy: null },
    },
    services: [{ id: 'a', name: '甲', booking: { mode: 'online' } }],
  });

  async function answer(request: HTTPRequest, feedOrigin: string): Promise<void> {
    const { pathname } = new URL(request.url());
    if (pathname === '/page.html') {
      const tag = `<linli-booking-form src="${feedOrigin}/own.json" service="a">无</linli-booking-form>`;
      const body = pageWith(tag, { head: HEAD });
      return request.respond({ contentType: 'text/html; charset=utf-8', body });
    }
    if (pathname === '/own.json') {
      const headers = { 'access-control-allow-origin': '*' };
      return request.respond({ contentType: 'application/json', headers, body: feed });
    }
    if (!pathname.startsWith('/a/')) return request.respond({ status: 404 });
    const file = await fetch(`${site.origin}${pathname}`);
    const body = Buffer.from(await file.arrayBuffer());
    return request.respond({ contentType: 'text/javascript; charset=utf-8', body });
  }

  it('says that an https page cannot read an http feed', async () => {
    const page = await openOn('https://county.example', 'http://data.example');
    assert.match(errorsIn(await reportOf(page)).join(), /网页是 https，这个地址是 http/);
    await page.close();
  });

  it('says that a form does not open on an http page, or without its privacy notice', async () => {
    const page = await openOn('http://county.example', 'http://county.example');
    const report = errorsIn(await reportOf(page)).join('\n');
    assert.match(report, /网页不是 https，姓名和电话会明文传送/);
    assert.match(report, /没有 booking\.endpoint 和 booking\.privacy/);
    assert.match(report, /预约接口没有照约定回答.*HTTP 404/);
    await page.close();
  });
});

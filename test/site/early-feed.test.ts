import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { VERSION } from '../../src/version.ts';
import { happened, launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

const SERVICE = '孕妇瑜伽';
const CORE = `/a/linli-${VERSION}-core.js`;
const JSON_TYPE = { 'content-type': 'application/json' };

let site: PagesSite;
let browser: Browser;
let feed: Uint8Array;
let core: string;
let addresses = 0;

before(async () => {
  site = await startPagesSite();
  browser = await launchBrowser();
  feed = new Uint8Array(await (await fetch(site.origin + FEED)).arrayBuffer());
  core = await (await fetch(site.origin + CORE)).text();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** A feed at an address of its own, so that its requests can be counted. */
function aFeed(): string {
  const path = `/feed-${(addresses += 1)}.json`;
  site.serve(path, { body: feed, headers: JSON_TYPE });
  return path;
}

const list = (src: string) => `<linli-service-list src="${src}">目录</linli-service-list>`;
const panel = (src: string) =>
  `<linli-stats-panel src="${src}" metrics="m-communities">数据</linli-stats-panel>`;

async function open(body: string) {
  site.servePage('/page.html', pageWith(body));
  return openPage(browser, `${site.origin}/page.html`);
}

/** Opens a page whose elements come when they are let in. */
async function openBeforeElements(body: string) {
  let letIn = () => {};
  const after = new Promise<void>((resolve) => (letIn = resolve));
  const headers = { 'content-type': 'text/javascript; charset=utf-8' };
  site.serve(CORE, { body: core, headers, after });
  site.servePage('/page.html', pageWith(body));
  const opened = await openPage(browser, `${site.origin}/page.html`, 'load');
  return {
    ...opened,
    letIn() {
      letIn();
      site.serve(CORE, { body: core, headers });
    },
  };
}

const isThere = (page: Page) =>
  page.waitForFunction(() => customElements.get('linli-service-list') !== undefined);

describe('The feed of a tag', () => {
  it('is asked for before the files of the tag have come, and once', async () => {
    const path = aFeed();
    const { page, complaints, letIn } = await openBeforeElements(list(path));
    await happened(() => site.askedFor(path).length === 1);
    letIn();
    await waitForLightText(page, 'linli-service-list', SERVICE);
    assert.equal(site.askedFor(path).length, 1);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('is asked for as the tag itself does: without cookies, and past what is kept', async () => {
    const path = aFeed();
    const { page } = await open(list(path));
    await page.evaluate(() => (document.cookie = 'visitor=1'));
    await page.reload();
    await waitForLightText(page, 'linli-service-list', SERVICE);
    await page.$eval('linli-service-list', (tag) =>
      (tag as unknown as { reload(): Promise<void> }).reload(),
    );
    const [, early, reloaded] = site.askedFor(path);
    assert.deepEqual(early, reloaded);
    assert.equal(early?.cookie, undefined);
    assert.equal(early?.accept, 'application/json');
    assert.equal(site.askedFor('/a/linli.js').at(-1)?.cookie, 'visitor=1');
    await page.close();
  });

  it('is asked for once by all tags that name it, whichever comes first', async () => {
    const path = aFeed();
    const { page, complaints } = await open(
      `${list(path)}<linli-booking-form src=".${path}"></linli-booking-form>${panel(path)}`,
    );
    await waitForLightText(page, 'linli-service-list', SERVICE);
    await waitForLightText(page, 'linli-booking-form', '请先在服务目录中选择一项服务');
    await waitForLightText(page, 'linli-stats-panel', '71');
    assert.equal(site.askedFor(path).length, 1);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('is asked for once also by a tag that comes when others have read it', async () => {
    const path = aFeed();
    const { page } = await open(list(path));
    await waitForLightText(page, 'linli-service-list', SERVICE);
    await page.evaluate((src) => {
      const late = document.createElement('linli-stats-panel');
      late.setAttribute('src', src);
      document.body.append(late);
    }, path);
    await waitForLightText(page, 'linli-stats-panel', '71');
    assert.equal(site.askedFor(path).length, 1);
    await page.close();
  });

  it('is found from the base of the page', async () => {
    site.serve('/deep/feed.json', { body: feed, headers: JSON_TYPE });
    site.servePage('/page.html', pageWith(list('feed.json'), { head: '<base href="/deep/">' }));
    const { page } = await openPage(browser, `${site.origin}/page.html`);
    await waitForLightText(page, 'linli-service-list', SERVICE);
    assert.equal(site.askedFor('/deep/feed.json').length, 1);
    await page.close();
  });

  it('leaves nothing on the tag', async () => {
    const { page } = await open(list(aFeed()));
    await waitForLightText(page, 'linli-service-list', SERVICE);
    assert.equal(await page.$eval('linli-service-list', (tag) => 'linliFeed' in tag), false);
    await page.close();
  });

  for (const script of ['/a/linli.js', '/b/linli.js']) {
    it(`is asked for once where the page has two scripts: ${script} besides /a/linli.js`, async () => {
      const path = aFeed();
      const scripts = ['/a/linli.js', script].map((src) => `<script src="${src}" defer></script>`);
      site.servePage('/page.html', pageWith(list(path), { script: scripts.join('') }));
      const { page } = await openPage(browser, `${site.origin}/page.html`);
      await waitForLightText(page, 'linli-service-list', SERVICE);
      assert.equal(site.askedFor(path).length, 1);
      await page.close();
    });
  }
});

describe('A feed that was asked for early', () => {
  it('is let go where the tag names another by then, and that one is read', async () => {
    const path = aFeed();
    const { page, complaints, letIn } = await openBeforeElements(list('/never-1.json'));
    await happened(() => site.askedFor('/never-1.json').length === 1);
    await page.$eval('linli-service-list', (tag, src) => tag.setAttribute('src', src), path);
    letIn();
    await waitForLightText(page, 'linli-service-list', SERVICE);
    await happened(() => site.givenUp('/never-1.json') === 1);
    assert.equal(site.askedFor('/never-1.json').length, 1);
    assert.equal(site.askedFor(path).length, 1);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('is let go where the tag is gone, and asked for anew when it is back', async () => {
    const path = aFeed();
    const { page, complaints, letIn } = await openBeforeElements(
      list('/never-2.json') + list(path),
    );
    await happened(() => site.askedFor('/never-2.json').length + site.askedFor(path).length === 2);
    const tags = await page.evaluateHandle(() => {
      const taken = [...document.querySelectorAll('linli-service-list')];
      taken.forEach((tag) => tag.remove());
      return taken;
    });
    letIn();
    await happened(() => site.givenUp('/never-2.json') === 1);
    await page.evaluate((taken) => document.body.append(...taken.slice(1)), tags);
    await waitForLightText(page, 'linli-service-list', SERVICE);
    assert.equal(site.askedFor(path).length, 2);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('is let go where the files of the tag are not there', async () => {
    const body = await (await fetch(`${site.origin}/a/linli.js`)).text();
    site.serve('/bare/linli.js', { body, headers: { 'content-type': 'text/javascript' } });
    const script = '<script src="/bare/linli.js" defer></script>';
    site.servePage('/page.html', pageWith(list('/never-3.json'), { script }));
    const { page, complaints } = await openPage(browser, `${site.origin}/page.html`, 'load');
    await happened(() => site.givenUp('/never-3.json') === 1);
    await happened(() => complaints.some((said) => /请把 linli-\*\.js 都上传到/.test(said)));
    assert.equal(await page.$eval('linli-service-list', (tag) => tag.textContent), '目录');
    await page.close();
  });

  it('ends with the tag that took it', async () => {
    site.servePage('/page.html', pageWith(list('/never-4.json')));
    const { page, complaints } = await openPage(browser, `${site.origin}/page.html`, 'load');
    await isThere(page);
    await happened(() => site.askedFor('/never-4.json').length === 1);
    await page.$eval('linli-service-list', (tag) => tag.remove());
    await happened(() => site.givenUp('/never-4.json') === 1);
    assert.equal(site.askedFor('/never-4.json').length, 1);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('and is elsewhere now is read where it is', async () => {
    const path = aFeed();
    site.serve('/moved.json', { body: '', status: 302, headers: { location: path } });
    const { page, complaints } = await open(list('/moved.json'));
    await waitForLightText(page, 'linli-service-list', SERVICE);
    assert.equal(site.askedFor('/moved.json').length, 1);
    assert.equal(site.askedFor(path).length, 1);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  for (const [what, path, file, tries] of [
    ['is not there', '/missing.json', null, 1],
    ['is a page', '/log-in.json', { body: '<p>登录</p>', headers: JSON_TYPE }, 1],
    ['cannot be had for now', '/busy.json', { body: '', status: 503 }, 3],
  ] as const) {
    it(`and ${what} is reported and tried as any other: ${tries}`, async () => {
      if (file !== null) site.serve(path, file);
      const { page, complaints } = await open(list(path));
      await waitForLightText(page, 'linli-service-list', '请稍后再试');
      assert.equal(site.askedFor(path).length, tries);
      const advice = () => complaints.filter((said) => said.startsWith('linli-'));
      await happened(() => advice().length > 0);
      assert.equal(advice().length, 1);
      assert.doesNotMatch(complaints.join(), /Uncaught|in promise/);
      await page.close();
    });
  }

  it('and fails is told to the page at once, and to the console when the sentence has come', async () => {
    const path = `/a/linli-${VERSION}-odd-feed.js`;
    const body = await (await fetch(site.origin + path)).text();
    const headers = { 'content-type': 'text/javascript; charset=utf-8' };
    let letIn = () => {};
    site.serve(path, { body, headers, after: new Promise<void>((resolve) => (letIn = resolve)) });
    site.servePage('/page.html', pageWith(''));
    const { page, complaints } = await openPage(browser, `${site.origin}/page.html`);
    const adviceOf = (src: string) =>
      page.evaluate(
        (address) =>
          new Promise<string>((resolve) => {
            const tag = document.createElement('linli-service-list');
            tag.setAttribute('src', address);
            tag.addEventListener('linli-feed-error', ({ detail }) => resolve(detail.advice));
            document.body.append(tag);
          }),
        src,
      );
    assert.equal(await adviceOf('/missing.json'), 'not-found');
    assert.ok(!complaints.some((said) => said.startsWith('linli-')), complaints.join());
    letIn();
    await happened(() => complaints.some((said) => /^linli-.*src/.test(said)));
    assert.match(await adviceOf('/missing.json?2'), /src/);
    site.serve(path, { body, headers });
    await page.close();
  });

  it('is none where a tag names none', async () => {
    const tags = `${list('')}${list(' ')}${list('http://[')}<linli-service-list>目录</linli-service-list>`;
    site.servePage('/none.html', pageWith(tags));
    const { page, complaints } = await openPage(browser, `${site.origin}/none.html`);
    await page.waitForFunction(
      () => document.querySelectorAll('linli-service-list > [slot=linli-status]').length === 4,
    );
    assert.equal(site.askedFor('/none.html').length, 1, 'the page itself is no feed');
    assert.doesNotMatch(complaints.join(), /Uncaught|in promise/);
    await page.close();
  });
});

describe('In place of a tag', () => {
  for (const [what, markup] of [
    ['a div', (src: string) => `<div data-linli="service-list" data-src="${src}">目录</div>`],
    ['a link', (src: string) => `<a data-linli="service-list" href="${src}">目录</a>`],
    ['an address', (src: string) => `<a href="${src}#linli-service-list">目录</a>`],
  ] as const) {
    it(`${what} has its feed asked for once`, async () => {
      const path = aFeed();
      const { page, complaints } = await open(markup(path));
      await waitForLightText(page, 'linli-service-list', SERVICE);
      assert.equal(site.askedFor(path).length, 1);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('a frame has its feed asked for once', async () => {
    const path = aFeed();
    const { page } = await openPage(
      browser,
      `${site.origin}/a/linli-embed.html?tag=service-list&src=${path}`,
    );
    await waitForLightText(page, 'linli-service-list', SERVICE);
    assert.equal(site.askedFor(path).length, 1);
    await page.close();
  });

  it('a link to another site has nothing asked for there', async () => {
    const elsewhere = site.origin.replace('127.0.0.1', 'localhost');
    const { page, asked } = await open(
      `<a href="${elsewhere}${FEED}#linli-service-list">目录</a>${list(aFeed())}`,
    );
    await waitForLightText(page, 'linli-service-list', SERVICE);
    assert.deepEqual([...asked], [site.origin]);
    await page.close();
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { openInOldChromium, runsOldChromium } from '../support/old-chromium.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

const SERVICE = '孕妇瑜伽';
const FALLBACK = '<p>请打电话 <a href="tel:03002000000">0300-2000000</a></p>';
const DIV = `<div data-linli="service-list" data-src="${FEED}" data-area="loc-jiashun">${FALLBACK}</div>`;

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

async function open(body: string, path = '/page.html') {
  site.servePage(path, pageWith(body));
  return openPage(browser, `${site.origin}${path}`);
}

const countOf = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) => elements.length);

describe('In place of a tag', () => {
  it('a div with data-linli works, and its content is the fallback', async () => {
    const { page, complaints } = await open(DIV);
    await waitForLightText(page, 'div > linli-service-list[area=loc-jiashun]', SERVICE);
    assert.equal(await countOf(page, 'linli-service-list > p a[href="tel:03002000000"]'), 1);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('a link to the feed works, in the paragraph that an editor put around it', async () => {
    const { page, complaints } = await open(
      `<p>看这里：<a data-linli="service-list" href="${FEED}">全部服务</a></p>`,
    );
    await waitForLightText(page, 'p > linli-service-list', SERVICE);
    assert.equal(await countOf(page, `linli-service-list > a[href="${FEED}"]`), 1);
    assert.equal(await countOf(page, 'a linli-service-list'), 0, 'no button stands in a link');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('a link to a page for people works, with the feed in data-src', async () => {
    const { page } = await open(
      `<a data-linli="stats-panel" data-src="${FEED}" data-metrics="m-communities" href="/all.html">数据</a>`,
    );
    await waitForLightText(page, 'linli-stats-panel', '71');
    await page.close();
  });

  it('a link whose address says everything works where nothing but addresses is left', async () => {
    const { page, complaints } = await open(
      `<p><a href="${FEED}#linli-stats-panel?metrics=m-communities&amp;onclick=x()">数据</a></p>`,
    );
    await waitForLightText(
      page,
      'p > linli-stats-panel[metrics=m-communities]:not([onclick])',
      '71',
    );
    await page.$eval('a', (link) =>
      link.setAttribute('href', link.getAttribute('href')!.replace('communities', 'organizations')),
    );
    await waitForLightText(page, 'linli-stats-panel', '435');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('a link whose address says everything leads to a feed of the same site, or stays a link', async () => {
    const elsewhere = site.origin.replace('127.0.0.1', 'localhost');
    const { page, complaints } = await open(
      `<a href="${elsewhere}${FEED}#linli-booking-form">1</a> <a href="#linli-service-list">2</a>
       <a href="http://[#linli-service-list">3</a> <a href="javascript:x#linli-service-list">4</a>
       <a href="${FEED}#linli-map">5</a>`,
    );
    assert.equal(await page.$eval('body', (body) => body.querySelectorAll(':not(a)').length), 0);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('a link whose address says everything reads no other feed than that', async () => {
    const { page } = await open(
      `<a href="${FEED}#linli-stats-panel?src=http://127.0.0.2:1/f&amp;metrics=m-communities"
        data-src="http://127.0.0.2:1/f">数据</a>`,
    );
    await waitForLightText(page, 'linli-stats-panel', '71');
    assert.equal(await page.$eval('linli-stats-panel', (tag) => tag.getAttribute('src')), FEED);
    await page.close();
  });

  it('what a feed brings into a tag stays what it is', async () => {
    site.serve('/links.json', {
      body: JSON.stringify({
        feed: { spec: '1.0' },
        services: [
          {
            ...{ id: 'a', name: '甲' },
            booking: { mode: 'link', url: `${site.origin}${FEED}#linli-booking-form` },
          },
        ],
      }),
      headers: { 'content-type': 'application/json' },
    });
    const { page, complaints } = await open(
      '<div data-linli="service-list" data-src="/links.json"></div>',
    );
    await waitForLightText(page, 'linli-service-list', '甲');
    assert.equal(await countOf(page, 'linli-service-list a[href*="#linli-booking-form"]'), 1);
    assert.equal(await countOf(page, 'linli-booking-form'), 0);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('all three may be written so, in any case and with the whole name of the tag', async () => {
    const { page, complaints } = await open(
      `<div data-linli=" Linli-Service-List " data-src="${FEED}"></div>
       <p data-linli="BOOKING-FORM" data-src="${FEED}"></p>
       <span data-linli="stats-panel" data-src="${FEED}" data-metrics="m-communities"></span>`,
    );
    await waitForLightText(page, 'linli-service-list', SERVICE);
    await waitForLightText(page, 'linli-booking-form', '请先在服务目录中选择一项服务');
    await waitForLightText(page, 'linli-stats-panel', '71');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('it may come late, be moved, copied and taken away, and has one tag each', async () => {
    const { page, complaints } = await open('<main></main>');
    await page.evaluate((feed) => {
      const div = document.createElement('div');
      div.dataset['linli'] = 'service-list';
      div.dataset['src'] = feed;
      document.querySelector('main')!.replaceChildren(div);
    }, FEED);
    await waitForLightText(page, 'linli-service-list', SERVICE);
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      const section = document.createElement('section');
      section.append(main.firstElementChild!);
      main.append(section, section.cloneNode(true));
    });
    await page.waitForFunction(
      (words) =>
        [...document.querySelectorAll('section linli-service-list')].filter(
          (list) =>
            list.shadowRoot?.querySelector('[aria-busy=false]') &&
            list.textContent?.includes(words),
        ).length === 2,
      {},
      SERVICE,
    );
    assert.equal(await countOf(page, 'linli-service-list'), 2);
    assert.equal(await countOf(page, 'linli-service-list linli-service-list'), 0);
    await page.evaluate(() => document.querySelector('main')!.replaceChildren());
    assert.equal(await countOf(page, 'linli-service-list'), 0);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('a changed attribute reaches the tag', async () => {
    const { page } = await open(
      `<div data-linli="stats-panel" data-src="${FEED}" data-metrics="m-communities"></div>`,
    );
    await waitForLightText(page, 'linli-stats-panel', '71');
    await page.$eval('div', (div) => (div.dataset['metrics'] = 'm-organizations'));
    await waitForLightText(page, 'linli-stats-panel', '435');
    await page.$eval('div', (div) => delete div.dataset['metrics']);
    await page.waitForSelector('linli-stats-panel:not([metrics])');
    await page.close();
  });

  it('nothing but the attributes of the tags is handed on', async () => {
    const { page } = await open(
      `<div data-linli="service-list" data-src="${FEED}" data-onclick="stolen()" data-style="color:red"
        data-id="other" data-class="big" data-slot="x" data-foo="1" data-on-focus="x"></div>`,
    );
    const names = await page.$eval('linli-service-list', (list) => list.getAttributeNames());
    assert.deepEqual(names.sort(), ['src', 'theme']); // the theme is the tag's own
    await page.close();
  });

  it('an unknown name is said once, with those that are known, and the content stays', async () => {
    const { page, complaints } = await open(`<div data-linli="services">${FALLBACK}</div>`);
    await page.$eval('body', (body) => body.append('!'));
    assert.deepEqual(complaints, [
      'linli: services：可以写 may be service-list, booking-form, stats-panel',
    ]);
    assert.equal(await countOf(page, 'div > p > a'), 1);
    await page.close();
  });

  it('what is being edited on the page itself is left as it is', async () => {
    const { page } = await open(`<div contenteditable="true">${DIV}</div>`);
    assert.equal(await countOf(page, 'linli-service-list'), 0);
    await page.close();
  });

  it('works in Chromium 86', { skip: !runsOldChromium }, async (context) => {
    site.servePage('/old.html', pageWith(DIV));
    const page = await openInOldChromium(`${site.origin}/old.html`);
    context.after(() => page.close());
    await page.until(
      `document.querySelector('div > linli-service-list')?.textContent.includes('${SERVICE}') === true`,
    );
  });
});

describe('A frame with the embedded page', () => {
  const query = `tag=stats-panel&src=${FEED}&metrics=m-communities`;
  const FRAMES =
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; frame-src 'self'";

  async function openFrame(address: string, html = '') {
    site.servePage(
      '/framing.html',
      pageWith(`<iframe src="${address}" title="数据" width="600"></iframe>${html}`),
      FRAMES,
    );
    const { page, complaints } = await openPage(browser, `${site.origin}/framing.html`);
    const frame = page.frames()[1]!;
    await frame.waitForSelector('body');
    return { page, frame, complaints };
  }

  it('shows a tag by its address, and becomes as tall as that', async () => {
    const { page, frame, complaints } = await openFrame(`/a/linli-embed.html?${query}`);
    await frame.waitForFunction(() => document.body.textContent?.includes('71'));
    const fits = () =>
      page.waitForFunction(() => {
        const { clientHeight, contentDocument } = document.querySelector('iframe')!;
        const needed = contentDocument!.body.getBoundingClientRect().height;
        return clientHeight > 150 === needed > 150 && Math.abs(clientHeight - needed) <= 1;
      });
    await fits();
    await frame.evaluate(() =>
      document.querySelector('linli-stats-panel')!.removeAttribute('metrics'),
    );
    await frame.evaluate(() => document.querySelector('div')!.removeAttribute('data-metrics'));
    await frame.waitForFunction(() => document.body.getBoundingClientRect().height > 800);
    await fits();
    assert.deepEqual(complaints, []);
    await page.close();
  });

  for (const [what, address, words] of [
    ['a feed of another site', `tag=booking-form&src=http://127.0.0.2:1/feed.json`, '同一个网站'],
    [
      'a feed of another site before one of its own',
      `tag=booking-form&src=http://127.0.0.2:1/f&src=${FEED}`,
      '同一个网站',
    ],
    ['a feed that is a program', `tag=booking-form&src=javascript:alert(1)`, '同一个网站'],
    ['no feed', 'tag=service-list', 'src='],
    ['no tag', `src=${FEED}`, 'tag=service-list'],
    ['another tag', `tag=script&src=${FEED}`, 'tag=service-list'],
  ] as const) {
    it(`says what is wrong with ${what}, and asks for nothing`, async () => {
      const asked: string[] = [];
      const page = await browser.newPage();
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${site.origin}/a/linli-embed.html?${address}`, {
        waitUntil: 'networkidle0',
      });
      const said = await page.$eval('body', (body) => body.textContent ?? '');
      assert.ok(said.includes(words), said);
      assert.deepEqual(
        asked.filter((path) => !/\.(js|html)$/.test(path)),
        [],
      );
      await page.close();
    });
  }

  it('reads the feed it has looked at, though the address goes on with another', async () => {
    const { page, frame } = await openFrame(
      `/a/linli-embed.html?${query}&src=http://127.0.0.2:1/f&linli=booking-form`,
    );
    await frame.waitForFunction(() => document.body.textContent?.includes('71'));
    assert.equal(await frame.$eval('linli-stats-panel', (tag) => tag.getAttribute('src')), FEED);
    await page.close();
  });

  it('hears nobody but its own frame', async () => {
    const { page, frame } = await openFrame(`/a/linli-embed.html?${query}`);
    await frame.waitForFunction(() => document.body.textContent?.includes('71'));
    const heightOf = () => page.$eval('iframe', ({ clientHeight }) => clientHeight);
    const before = await heightOf();
    await page.evaluate(() => {
      for (const height of [7, -1, NaN, 1e9, '50px']) {
        window.postMessage({ type: 'linli-height', height }, '*'); // from the page itself
        document
          .querySelector('iframe')!
          .contentWindow!.parent.postMessage({ type: 'linli-height', height }, '*');
      }
      window.postMessage(null, '*');
    });
    await frame.evaluate(() => {
      for (const height of [-1, NaN, 1e9, '50px', null])
        window.parent.postMessage({ type: 'linli-height', height }, '*');
    });
    assert.equal(await heightOf(), before);
    await page.close();
  });

  it('does without a script of the page around it', async () => {
    site.servePage(
      '/bare.html',
      `<iframe src="/a/linli-embed.html?${query}" title="数据"></iframe>`,
      FRAMES,
    );
    const { page } = await openPage(browser, `${site.origin}/bare.html`);
    await page.frames()[1]!.waitForFunction(() => document.body.textContent?.includes('71'));
    await page.close();
  });
});

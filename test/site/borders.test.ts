import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { bookingFeed, FEED_NOW, SESSIONS } from '../support/booking-feed.ts';
import { happened, launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { isSweep } from '../support/sweep.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const NOW = new Date(FEED_NOW).toISOString();
const NOT_SHOWN = '内容暂时无法显示';
/** No policy of the page stops what the library itself has to. */
const NO_POLICY = null;

let site: PagesSite;
/** A stranger's site: another origin, which lets everybody read and send. */
let stranger: PagesSite;
let browser: Browser;

before(async () => {
  site = await startPagesSite();
  stranger = await startPagesSite();
  stranger.serve('/feed.json', {
    body: JSON.stringify({ feed: { spec: '1.0' }, services: [{ id: 'a', name: '骗子' }] }),
    headers: { ...JSON_TYPE, 'access-control-allow-origin': '*' },
  });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await stranger?.close();
});

async function open(body: string, options: { readonly head?: string } = {}) {
  site.servePage('/page.html', pageWith(body, options), NO_POLICY);
  return openPage(browser, `${site.origin}/page.html`);
}

const attributesOf = (page: Page, selector: string) =>
  page.$eval(selector, (tag) =>
    Object.fromEntries(tag.getAttributeNames().map((name) => [name, tag.getAttribute(name)])),
  );

/** Attributes that an address must not say, each with a value that would do harm or be told to others. */
const REFUSED = [
  ['booking-href', 'https://stranger.example/'],
  ['now', '2031-01-01T00:00:00+08:00'],
  ['keep', 'session'],
  ['check', ''],
  ['url-prefix', 'none'],
  ['structured-data', ''],
  ['refresh', '1'],
  ['src', 'https://stranger.example/feed.json'],
  ['same-site', 'no'],
  ['data-src', 'https://stranger.example/feed.json'],
  ['onclick', 'stolen()'],
  ['style', 'position:fixed'],
  ['class', 'x'],
  ['id', 'x'],
  ['lang', 'zh" onload='],
] as const;

/** Texts that are no name of a list. */
const REFUSED_NAMES = [
  '系统升级，请拨打13800138000',
  'www.stranger.example',
  '\u202e',
  '请'.repeat(25),
];

/** Attributes that narrow or arrange what is shown. */
const TAKEN = {
  'service-list': {
    ...{ area: 'loc-jiashun', category: 'x:y', organization: 'o', view: 'week', limit: '5' },
    ...{ theme: 'dark', label: '嘉顺社区', 'heading-level': '2' },
  },
  'booking-form': { service: 's', session: 't', mode: 'book', flow: 'steps', theme: 'dark' },
  'stats-panel': { metrics: 'm-communities', group: 'g', layout: 'list', numbers: 'short' },
} as const;

for (const [where, address] of [
  ['a link', (tag: string, query: string) => `/page.html ${FEED}#linli-${tag}?${query}`],
  [
    'a frame',
    (tag: string, query: string) => `/a/linli-embed.html?tag=${tag}&src=${FEED}&${query}`,
  ],
] as const) {
  describe(`The address of ${where}`, () => {
    /** Opens what the address says, and gives the page with the tag. */
    async function openAddress(tag: string, query: string) {
      const [path = '', href] = address(tag, query).split(' ');
      if (href !== undefined) {
        return open(`<a href="${href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">看</a>`);
      }
      return openPage(browser, `${site.origin}${path}`);
    }

    for (const [tag, taken] of Object.entries(TAKEN)) {
      it(`says what a ${tag} shows, and how`, async () => {
        const { page } = await openAddress(tag, `${new URLSearchParams(taken)}`);
        await page.waitForSelector(`linli-${tag}`);
        const attributes = await attributesOf(page, `linli-${tag}`);
        assert.deepEqual(attributes, {
          ...{ theme: 'light', src: FEED, 'same-site': '' },
          ...(tag === 'stats-panel' ? { layout: 'list' } : {}),
          ...taken,
        });
        await page.close();
      });

      it(`says nothing else of a ${tag}`, async () => {
        const refused = new URLSearchParams(REFUSED.map(([name, value]) => [name, value]));
        const { page } = await openAddress(tag, `${refused}`);
        await page.waitForSelector(`linli-${tag}`);
        const { theme: _, layout: _own, ...attributes } = await attributesOf(page, `linli-${tag}`);
        assert.deepEqual(attributes, { src: FEED, 'same-site': '' });
        assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-Hans');
        await page.close();
      });
    }

    it('says no name that is a sentence', async () => {
      for (const label of REFUSED_NAMES) {
        const { page } = await openAddress('service-list', `${new URLSearchParams({ label })}`);
        await page.waitForSelector('linli-service-list');
        const attributes = await attributesOf(page, 'linli-service-list');
        assert.equal(attributes['label'], undefined, label);
        await page.close();
      }
    });

    it('leads nowhere that it says, when somebody books', async () => {
      const query = 'booking-href=https://stranger.example/';
      const { page } = await openAddress('service-list', query);
      await waitForLightText(page, 'linli-service-list', '孕妇瑜伽');
      const before = page.url();
      await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('linli-service-list')!;
        for (const button of shadowRoot!.querySelectorAll<HTMLElement>('[part=book]'))
          button.click();
      });
      assert.equal(new URL(page.url()).origin, new URL(before).origin);
      await page.close();
    });
  });
}

describe('A feed that an address names', () => {
  /** Feeds that are not the site's own, or no feeds, each at an address of the site. */
  const FOREIGN = {
    '/redirect.json': () => ({
      body: '',
      status: 302,
      headers: { location: `${stranger.origin}/feed.json` },
    }),
    '/redirect-308': () => ({
      body: '',
      status: 308,
      headers: { location: `${stranger.origin}/feed.json` },
    }),
    '/redirect-twice': () => ({ body: '', status: 302, headers: { location: '/redirect.json' } }),
    '/upload/cat.jpg': () => ({ body: feed(), headers: { 'content-type': 'image/jpeg' } }),
    '/upload/cat.txt': () => ({ body: feed(), headers: { 'content-type': 'text/plain' } }),
    '/upload/cat.html': () => ({ body: feed(), headers: { 'content-type': 'text/html' } }),
    '/upload/cat.doc': () => ({ body: feed(), headers: { 'content-type': 'application/msword' } }),
    '/upload/cat.jsonl': () => ({ body: feed(), headers: { 'content-type': 'application/jsonl' } }),
    '/upload/cat': () => ({ body: feed(), headers: { 'x-content-type': 'application/json' } }),
  } as const;
  const feed = () =>
    JSON.stringify({ feed: { spec: '1.0' }, services: [{ id: 'a', name: '骗子' }] });

  before(() => {
    for (const [path, file] of Object.entries(FOREIGN)) site.serve(path, file());
    site.serve('/moved.json', { body: '', status: 302, headers: { location: FEED } });
    const charset = { 'content-type': 'application/geo+json; charset=utf-8' };
    site.serve('/api/feed', { body: feed(), headers: charset });
  });

  for (const path of Object.keys(FOREIGN)) {
    it(`is not read from ${path}`, async () => {
      const link = `<a href="${path}#linli-service-list">看</a>`;
      const frame = `/a/linli-embed.html?tag=service-list&src=${path}`;
      for (const opened of [await open(link), await openPage(browser, `${site.origin}${frame}`)]) {
        const { page, complaints } = opened;
        await waitForLightText(page, 'linli-service-list', NOT_SHOWN).catch(() => null);
        const text = await page.$eval('body', (body) => body.textContent ?? '');
        assert.ok(!text.includes('骗子'), text);
        await happened(() =>
          complaints.some((line) => /same-site|Content Security Policy/.test(line)),
        );
        await page.close();
      }
    });
  }

  it('is read where it has moved on the same site, and by any type of JSON', async () => {
    for (const [path, words] of [
      ['/moved.json', '孕妇瑜伽'],
      ['/api/feed', '骗子'],
    ] as const) {
      const { page } = await open(`<a href="${path}#linli-service-list">看</a>`);
      await waitForLightText(page, 'linli-service-list', words);
      await page.close();
    }
  });

  it('is of the site of the page, whatever its <base> says', async () => {
    const { page, asked } = await open('<a href="feed.json#linli-service-list">看</a>', {
      head: `<base href="${stranger.origin}/">`,
    });
    assert.equal(await page.$('linli-service-list'), null);
    assert.ok(!asked.has(stranger.origin));
    await page.close();
  });

  it('is another matter than one that the web editor names', async () => {
    const { page } = await open(
      `<linli-service-list src="/upload/cat.txt"></linli-service-list>
       <div data-linli="service-list" data-src="${stranger.origin}/feed.json"></div>
       <p><a href="/upload/cat.txt#linli-service-list">看</a></p>`,
    );
    await waitForLightText(page, 'body > linli-service-list', '骗子');
    await waitForLightText(page, 'div > linli-service-list', '骗子');
    assert.ok(!(await page.$eval('p', (p) => p.textContent ?? '')).includes('骗子'));
    await page.close();
  });
});

describe('Name and phone number', () => {
  const PRIVACY = '处理中心';

  function feedWith(endpoint: string): string {
    const feed = bookingFeed();
    Object.assign(feed.feed.booking, { endpoint, allow_insecure: true });
    Object.assign(feed.feed.booking.privacy ?? {}, { handler: PRIVACY });
    return JSON.stringify(feed);
  }

  const form = (attributes: string) =>
    `<linli-booking-form src="/booking.json" service="svc-yoga" now="${NOW}" ${attributes}></linli-booking-form>`;

  async function fillAndSend(page: Page): Promise<void> {
    await page.waitForFunction(() =>
      document.querySelector('linli-booking-form')?.shadowRoot?.querySelector('#name'),
    );
    await page.evaluate(() => {
      const root = document.querySelector('linli-booking-form')!.shadowRoot!;
      root.querySelector<HTMLInputElement>('input[name=session]')!.click();
      for (const [selector, value] of [
        ['#name', '张三'],
        ['#phone', '13912345678'],
      ] as const) {
        const field = root.querySelector<HTMLInputElement>(selector)!;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      root.querySelector<HTMLInputElement>('#consent')!.click();
      root.querySelector<HTMLButtonElement>('[part=submit]')!.click();
    });
  }

  it('are not asked for where an address names a feed that books elsewhere', async () => {
    site.serve('/booking.json', {
      body: feedWith(`${stranger.origin}/booking`),
      headers: JSON_TYPE,
    });
    const { page, complaints, asked } = await open(form('same-site'));
    await waitForLightText(page, 'linli-booking-form', '请电话联系');
    assert.equal(
      await page.$eval('linli-booking-form', ({ shadowRoot }) =>
        shadowRoot!.querySelector('#name'),
      ),
      null,
    );
    assert.ok(complaints.some((line) => line.includes('linli-endpoint')));
    assert.ok(!asked.has(stranger.origin));
    await page.close();
  });

  it('may go elsewhere where the page itself says so in its head', async () => {
    const endpoint = `${stranger.origin}/booking`;
    site.serve('/booking.json', { body: feedWith(endpoint), headers: JSON_TYPE });
    const meta = `<meta name="linli-endpoint" content="${endpoint}">`;
    const named = await open(form('same-site'), { head: meta });
    await waitForLightText(named.page, 'linli-booking-form', PRIVACY);
    await named.page.close();
    const inBody = await open(meta + form('same-site'));
    await waitForLightText(inBody.page, 'linli-booking-form', '请电话联系');
    await inBody.page.close();
  });

  it('are said to go to whom, and to which host where it is another one', async () => {
    const { host } = new URL(stranger.origin);
    site.serve('/booking.json', {
      body: feedWith(`${stranger.origin}/booking`),
      headers: JSON_TYPE,
    });
    const elsewhere = await open(form(''));
    await waitForLightText(
      elsewhere.page,
      'linli-booking-form',
      `由${PRIVACY}接收，发送到 ${host}。`,
    );
    await elsewhere.page.close();
    site.serve('/booking.json', { body: feedWith('/booking'), headers: JSON_TYPE });
    const here = await open(form(''));
    await here.page.locator('linli-booking-form >>> summary').click();
    await waitForLightText(here.page, 'linli-booking-form', `由${PRIVACY}接收。`);
    await here.page.close();
  });

  for (const status of [302, 307, 308]) {
    it(`go to no other address than that, be the answer a redirect (${status})`, async () => {
      const session = encodeURIComponent(SESSIONS.open);
      const path = `/booking-${status}/sessions/${session}/bookings`;
      const target = `/stolen-${status}`;
      site.serve('/booking.json', { body: feedWith(`/booking-${status}`), headers: JSON_TYPE });
      site.serve(path, {
        body: '',
        status,
        headers: { location: `${stranger.origin}${target}` },
      });
      const { page } = await open(form(''));
      await fillAndSend(page);
      // Sent again: what came of the first try is known, and was not followed.
      while (site.askedFor(path).length < 2) await pause(50);
      assert.equal(stranger.askedFor(target).length, 0);
      await page.close();
    });
  }
});

describe('A frame that says how tall it is', () => {
  const tall = `<script>parent.postMessage({ type: 'linli-height', height: 4321 }, '*');
    addEventListener('message', () => parent.postMessage({ type: 'linli-height', height: 4321 }, '*'))</script>`;

  it('is believed only where its page is ours', async () => {
    const type = { 'content-type': 'text/html' };
    for (const path of ['/linli-embed.html', '/other.html']) {
      stranger.serve(path, { body: tall, headers: type });
      site.serve(path, { body: tall, headers: type });
    }
    const { page } = await open(
      `<iframe id="own" src="/linli-embed.html"></iframe>
       <iframe id="stranger" src="${stranger.origin}/linli-embed.html"></iframe>
       <iframe id="query" src="${stranger.origin}/other.html?linli-embed.html"></iframe>
       <iframe id="hash" src="/other.html#/linli-embed.html"></iframe>
       <iframe id="ours" src="/a/linli-embed.html?tag=stats-panel&amp;src=${FEED}"></iframe>`,
    );
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('#own')!.style.height === '4321px',
    );
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#ours')!.style.height);
    for (const id of ['stranger', 'query', 'hash']) {
      assert.equal(await page.$eval(`#${id}`, (frame) => (frame as HTMLElement).style.height), '');
    }
    await page.close();
  });
});

describe('A page that has given the names of the document to its images', () => {
  /** Those that Lit cannot do without, and what our own scripts ask the document for. */
  const NEEDED = ['createElement', 'createComment', 'querySelector', 'addEventListener', 'baseURI'];
  const OTHERS = [
    ...['querySelectorAll', 'createTreeWalker', 'importNode', 'removeEventListener', 'body'],
    ...['documentElement', 'adoptedStyleSheets', 'hidden', 'title', 'head', 'getElementById'],
    ...['cookie', 'defaultView', 'activeElement', 'forms', 'implementation', 'visibilityState'],
  ];

  for (const name of isSweep ? [...NEEDED, ...OTHERS] : NEEDED) {
    it(`has its own words where there is <img name="${name}">, and no exception`, async () => {
      const { page, complaints } = await open(
        `<img name="${name}" alt=""><linli-service-list src="${FEED}"><p>请打电话</p></linli-service-list>
         <div data-linli="stats-panel" data-src="${FEED}"><p>请打电话</p></div>
         <iframe src="/a/linli-embed.html?tag=stats-panel&amp;src=${FEED}" title="x"></iframe>`,
      );
      assert.deepEqual(
        complaints.filter((line) => /Error|Uncaught/.test(line) && !line.startsWith('linli-')),
        [],
      );
      const isShown = await page.evaluate(() => {
        const [list] = Reflect.get(
          Document.prototype,
          'documentElement',
          document,
        ).getElementsByTagName('linli-service-list');
        return list?.textContent?.includes('孕妇瑜伽') || list?.textContent?.includes('请打电话');
      });
      assert.ok(isShown);
      await page.close();
    });

    it(`has them also where <img name="${name}"> comes later`, async () => {
      const { page, complaints } = await open(
        `<linli-service-list src="${FEED}"><p>请打电话</p></linli-service-list>`,
      );
      await page.evaluate((given) => {
        const root = document.documentElement;
        const list = root.querySelector('linli-service-list')!;
        const image = new Image();
        image.name = given;
        list.before(image);
        list.setAttribute('view', 'week');
        list.setAttribute('src', '/feed.json?2');
        list.parentElement!.append(list.cloneNode(true));
        root.querySelector('linli-service-list')!.remove();
        return new Promise((resolve) => setTimeout(resolve));
      }, name);
      await page.waitForNetworkIdle();
      assert.deepEqual(
        complaints.filter((line) => /Error|Uncaught/.test(line) && !line.startsWith('linli-')),
        [],
      );
      await page.close();
    });
  }
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { sampleCity } from '../../demo/feeds/sample-city.ts';
import { launchBrowser } from '../support/browser-page.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

const CITY = '/city.json';

let site: PagesSite;

before(async () => {
  site = await startPagesSite();
  const body = JSON.stringify(sampleCity({ today: new Date().toISOString().slice(0, 10) }));
  site.serve(CITY, { body, headers: { 'content-type': 'application/json' } });
});

after(() => site?.close());

/** The `Intl` objects a page has made when a tag shows what it is for. */
async function madeBefore(browser: Browser, body: string, shown: string, lang = 'zh-Hans') {
  site.servePage('/page.html', pageWith(body, { lang }));
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const made: string[] = [];
    Object.assign(window, { made });
    const constructors = Intl as unknown as Record<string, new (...args: unknown[]) => object>;
    for (const name of Object.getOwnPropertyNames(Intl)) {
      const original = constructors[name];
      if (typeof original !== 'function' || original.prototype === undefined) continue;
      constructors[name] = new Proxy(original, {
        construct(target, args, self) {
          made.push(name);
          return Reflect.construct(target, args, self) as object;
        },
        apply(target, self, args) {
          made.push(name);
          return Reflect.apply(target as unknown as (...all: unknown[]) => object, self, args);
        },
      });
    }
  });
  await page.goto(`${site.origin}/page.html`);
  await page.waitForFunction(
    (selector) => document.querySelector(selector) !== null,
    { timeout: 20_000 },
    shown,
  );
  const made = await page.evaluate(
    () => (window as unknown as { readonly made: readonly string[] }).made,
  );
  await page.close();
  return made;
}

const CARDS = 'linli-service-list > [slot^=linli-svc-]';
const FIGURE = 'linli-stats-panel > [slot^=linli-]';

describe('On a device in Beijing time, no Intl object is made before', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser('Asia/Shanghai');
  });

  after(() => browser?.close());

  for (const [what, tag, shown] of [
    [
      'the services of a community',
      `<linli-service-list src="${FEED}"></linli-service-list>`,
      CARDS,
    ],
    ['the services of a city', `<linli-service-list src="${CITY}"></linli-service-list>`, CARDS],
    [
      'a figure',
      `<linli-stats-panel src="${FEED}" metrics="m-communities"></linli-stats-panel>`,
      FIGURE,
    ],
  ] as const) {
    it(what, async () => {
      assert.deepEqual(await madeBefore(browser, tag, shown), []);
    });
  }

  it('but one is for the dates of an English page: so they are counted', async () => {
    const tag = `<linli-service-list src="${FEED}"></linli-service-list>`;
    assert.ok((await madeBefore(browser, tag, CARDS, 'en')).includes('DateTimeFormat'));
  });
});

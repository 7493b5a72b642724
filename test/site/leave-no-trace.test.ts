import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser, waitForLightText } from '../support/browser-page.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

const TAGS = `<main><linli-service-list src="${FEED}" structured-data></linli-service-list>
  <linli-booking-form src="${FEED}"></linli-booking-form>
  <linli-stats-panel src="${FEED}" refresh="15"></linli-stats-panel>
  <div data-linli="stats-panel" data-src="${FEED}" data-metrics="m-communities"></div></main>`;

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

/**
 * Traces Lit leaves on a page, with or without this library: the versions that are there, and two
 * registers.
 */
const MARKS_OF_LIT = {
  globals: [
    'litElementVersions',
    'litHtmlVersions',
    'litPropertyMetadata',
    'reactiveElementVersions',
  ],
  symbols: ['metadata'],
};

/** All of the page that a component could change and leave so. */
function stateOf(page: Page) {
  return page.evaluate(() => {
    const attributesOf = (element: Element) =>
      element.getAttributeNames().map((attribute) => [attribute, element.getAttribute(attribute)]);
    const keysOf = (value: object) => Reflect.ownKeys(value).map(String).sort();
    const { listeners } = window as unknown as { listeners: readonly string[] };
    return {
      globals: keysOf(window).filter((name) => !/^(\d+$|__aria|__ax|puppeteer_)/.test(name)),
      symbols: keysOf(Symbol),
      prototypes: [
        ...[Object, Array, String, Function, Promise, Map, RegExp, Date, JSON],
        ...[EventTarget, Node, Element, HTMLElement, Document, Window, History, CSSStyleSheet],
      ].map((each) => [
        keysOf(each),
        keysOf((each as { readonly prototype?: object }).prototype ?? {}),
      ]),
      head: document.head.innerHTML,
      html: attributesOf(document.documentElement),
      body: [attributesOf(document.body), document.body.children.length],
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      storage: [localStorage.length, sessionStorage.length, document.cookie],
      address: [location.href, history.length, JSON.stringify(history.state)],
      title: document.title,
      listeners: [...listeners].sort(),
      scroll: [window.scrollX, window.scrollY],
    };
  });
}

describe('Three tags that have been on a page and are gone', () => {
  it('leave it as it was, but for the marks of Lit: globals, prototypes, head, storage, listeners, address', async () => {
    site.servePage('/page.html', pageWith('<main></main>', { script: '' }));
    const page = await browser.newPage();
    await page.evaluateOnNewDocument('window.__name = (named) => named;'); // what tsx writes around them
    await page.evaluateOnNewDocument(() => {
      const listeners: string[] = [];
      Object.assign(window, { listeners });
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      const nameOf = (target: unknown, type: string) =>
        target === document ? `document ${type}` : `window ${type}`;
      const isPage = (target: unknown) =>
        target === undefined || target === window || target === document;
      EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
        if (isPage(this)) listeners.push(nameOf(this, args[0]));
        return addEventListener.apply(this ?? window, args);
      };
      EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args) {
        const at = isPage(this) ? listeners.indexOf(nameOf(this, args[0])) : -1;
        if (at >= 0) listeners.splice(at, 1);
        return removeEventListener.apply(this ?? window, args);
      };
    });
    await page.goto(`${site.origin}/page.html`);
    const before = await stateOf(page);

    // As the page's own markup would be parsed: under Trusted Types innerHTML is not for strings.
    site.servePage('/tags.html', pageWith(TAGS, { script: '' }));
    await page.evaluate(async () => {
      const text = await (await fetch('/tags.html')).text();
      const policy = (
        window as unknown as {
          readonly trustedTypes: {
            createPolicy(
              name: string,
              rules: { createHTML(text: string): string },
            ): { createHTML(text: string): string };
          };
        }
      ).trustedTypes.createPolicy('test', { createHTML: (html) => html });
      const parsed = new DOMParser().parseFromString(policy.createHTML(text), 'text/html');
      document.querySelector('main')!.replaceWith(parsed.querySelector('main')!);
    });
    await page.evaluate(`import('/a/linli.js')`);
    await waitForLightText(page, 'linli-service-list', '孕妇瑜伽');
    await waitForLightText(page, 'linli-booking-form', '请先在服务目录中选择一项服务');
    await waitForLightText(page, 'div linli-stats-panel', '71');
    await page.waitForFunction(
      () => document.querySelector('linli-stats-panel')?.textContent?.includes('435') ?? false,
    );
    const during = await stateOf(page);
    assert.notDeepEqual(during, before, 'the comparison sees what the tags add');

    await page.evaluate(() => document.querySelector('main')!.replaceChildren());
    await page.waitForNetworkIdle();
    const after = await stateOf(page);
    assert.deepEqual(after, {
      ...before,
      globals: [...before.globals, ...MARKS_OF_LIT.globals].sort(),
      symbols: [...before.symbols, ...MARKS_OF_LIT.symbols].sort(),
    });
    await page.close();
  });
});

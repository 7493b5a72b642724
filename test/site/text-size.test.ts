import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser, waitForLightText } from '../support/browser-page.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

const TAGS = {
  'linli-service-list': ['孕妇瑜伽', `src="${FEED}" area="loc-jiashun"`],
  'linli-booking-form': ['请先在服务目录中选择一项服务', `src="${FEED}"`],
  'linli-stats-panel': ['435', `src="${FEED}"`],
} as const;

/** WCAG 2.2, 1.4.12: what a reader may set. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-block-end: 2em !important }';

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

async function open(tag: keyof typeof TAGS, width: number): Promise<Page> {
  const [words, attributes] = TAGS[tag];
  site.servePage('/page.html', pageWith(`<${tag} ${attributes}>无</${tag}>`));
  const page = await browser.newPage();
  await page.setViewport({ width, height: 800 });
  await page.goto(`${site.origin}/page.html`);
  await waitForLightText(page, tag, words);
  return page;
}

/** The elements that are cut off, by tag and class, and the pixels by which the page is too wide. */
function lost(page: Page, tag: string): Promise<readonly string[]> {
  return page.$eval(tag, (element) => {
    const parts = [...element.shadowRoot!.querySelectorAll('*'), ...element.querySelectorAll('*')];
    const cut = parts.filter((part) => {
      const { overflowX, overflowY, position } = getComputedStyle(part);
      // What only screen readers are told is clipped on purpose.
      if (position === 'absolute' || part.clientWidth === 0) return false;
      const isCutX = overflowX === 'hidden' && part.scrollWidth > part.clientWidth + 1;
      const isCutY = overflowY === 'hidden' && part.scrollHeight > part.clientHeight + 1;
      return isCutX || isCutY;
    });
    const wide = document.scrollingElement!.scrollWidth - window.innerWidth;
    return [
      ...cut.map(({ localName, className }) => `${localName}.${className} is cut off`),
      ...(wide > 0 ? [`${wide} px too wide`] : []),
    ];
  });
}

describe('Nothing is lost', () => {
  for (const tag of Object.keys(TAGS) as (keyof typeof TAGS)[]) {
    it(`of <${tag}> with text of twice the size`, async () => {
      const page = await open(tag, 640);
      const sizeOf = () =>
        page.$eval(tag, (element) =>
          Number.parseFloat(getComputedStyle(element.shadowRoot!.querySelector('.root')!).fontSize),
        );
      const before = await sizeOf();
      await page.$eval(tag, (element) =>
        (element as HTMLElement).style.setProperty('--linli-font-size', '36px'),
      );
      assert.ok((await sizeOf()) >= 2 * before, `${before} px before`);
      assert.deepEqual(await lost(page, tag), []);
      await page.close();
    });

    it(`of <${tag}> with the spacing that a reader may set`, async () => {
      const page = await open(tag, 1280);
      await page.$eval(
        tag,
        (element, rules) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          const root = element.shadowRoot!;
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
          const spacing = getComputedStyle(root.querySelector('.root')!).letterSpacing;
          if (spacing === 'normal') throw new Error('the spacing is not set');
        },
        SPACING,
      );
      assert.deepEqual(await lost(page, tag), []);
      await page.close();
    });

    it(`of <${tag}> at 320 px, upright and across`, async () => {
      const page = await open(tag, 320);
      assert.deepEqual(await lost(page, tag), []);
      await page.setViewport({ width: 640, height: 320 });
      assert.deepEqual(await lost(page, tag), []);
      await page.close();
    });
  }
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { feedText } from '../../demo/feeds/feed-text.ts';
import { sampleCity } from '../../demo/feeds/sample-city.ts';
import { launchBrowser, waitForLightText } from '../support/browser-page.ts';
import { pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

/** A Tuesday, so that the same is shown on any day. */
const TODAY = '2026-11-24';
const CITY = '/city.json';
const NOW = `src="${CITY}" now="${TODAY}T10:00:00+08:00"`;

const LIST = 'linli-service-list';
const FORM = 'linli-booking-form';
const PANEL = 'linli-stats-panel';

/** The tags of a community's page, each with words that it says once it is there. */
const TAGS = {
  list: [LIST, `${NOW} area="loc-community-01" limit="9"`, '项'],
  elder: [LIST, `${NOW} area="loc-community-01" limit="9" elder`, '项'],
  form: [FORM, `${NOW} service="svc-demo-open"`, '智能手机公益课'],
  week: [LIST, `${NOW} area="loc-community-01" view="week"`, '11月30日周一'],
  panel: [PANEL, `${NOW} metrics="m-communities m-organizations m-services m-visits"`, '个'],
} as const;

/** Pixels from the top of the element to the top of its first card, to the end of its last, and in all. */
interface Sizes {
  readonly first: number;
  readonly last: number;
  readonly all: number;
}

let site: PagesSite;
let browser: Browser;

before(async () => {
  site = await startPagesSite();
  site.serve(CITY, {
    body: feedText(sampleCity({ today: TODAY })),
    headers: { 'content-type': 'application/json' },
  });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Shows a tag as wide as the window but for the margins of a page. */
async function sizesOf(kind: keyof typeof TAGS, width: number): Promise<Sizes> {
  const [tag, attributes, words] = TAGS[kind];
  site.servePage('/page.html', pageWith(`<${tag} ${attributes}>无</${tag}>`));
  const page = await browser.newPage();
  await page.setViewport({ width, height: 800 });
  await page.goto(`${site.origin}/page.html`);
  await waitForLightText(page, tag, words);
  const sizes = await measured(page, tag);
  await page.close();
  return sizes;
}

function measured(page: Page, tag: string): Promise<Sizes> {
  return page.$eval(tag, (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const cards = [...element.shadowRoot!.querySelectorAll('.card')];
    const boxes = cards.map((card) => card.getBoundingClientRect());
    return {
      first: Math.round((boxes[0]?.top ?? top) - top),
      last: Math.round(Math.max(top, ...boxes.map((box) => box.bottom)) - top),
      all: Math.round(bottom - top),
    };
  });
}

/**
 * The most pixels each may take, of type as large as its tag says. The same tags took, before the looks they
 * have now: 612 and 4,621 on a phone, 411 and 2,311 on a desk, 7,043 in large type; 2,080 the form, 959 the panel.
 */
const MOST = [
  { kind: 'list', width: 375, first: 420, last: 2_776, all: 2_900 },
  { kind: 'list', width: 1_280, first: 316, last: 1_221, all: 1_250 },
  { kind: 'elder', width: 375, first: 740, last: 4_900, all: 5_150 },
  { kind: 'form', width: 375, first: 0, last: 0, all: 1_465 },
  { kind: 'form', width: 1_280, first: 0, last: 0, all: 900 },
  { kind: 'panel', width: 375, first: 0, last: 0, all: 1_170 },
  { kind: 'panel', width: 1_280, first: 0, last: 0, all: 620 },
] as const;

describe('the room that elements take', () => {
  for (const { kind, width, ...most } of MOST) {
    it(`is small for the ${kind} at ${width} px`, async () => {
      const sizes = await sizesOf(kind, width);
      assert.ok(sizes.all > 300, 'something is shown');
      for (const part of ['first', 'last', 'all'] as const) {
        assert.ok(sizes[part] <= most[part], `${part}: ${sizes[part]} px of ${most[part]}`);
      }
    });
  }
});

describe('A week on paper', () => {
  it('names a day again on each page that it goes on to', async () => {
    const [tag, attributes, words] = TAGS.week;
    site.servePage('/page.html', pageWith(`<${tag} ${attributes}>无</${tag}>`));
    const page = await browser.newPage();
    await page.goto(`${site.origin}/page.html`);
    await waitForLightText(page, tag, words);
    await page.emulateMediaType('print');
    const looks = await page.$eval(tag, (list) =>
      ['.day', '.day-head', '.entries', '.entry'].map((part) => {
        const { display, breakInside } = getComputedStyle(list.shadowRoot!.querySelector(part)!);
        return `${display} ${breakInside}`;
      }),
    );
    // Browsers repeat the head of a table that does not break.
    assert.deepEqual(looks, [
      'table auto',
      'table-header-group avoid',
      'table-row-group auto',
      'table-row avoid',
    ]);
    await page.close();
  });
});

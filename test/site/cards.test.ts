import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser, waitForLightText } from '../support/browser-page.ts';
import { pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LIST = 'linli-service-list';
const FEED = '/services.json';
const PICTURE = {
  body: new Uint8Array(readFileSync(join(root, 'demo/images/three-tags.png'))),
  headers: { 'content-type': 'image/png' },
};

const IMAGES = {
  class: { url: 'class.png', alt: '老人围坐学手机', credit: '街道办' },
  late: { url: 'late.png', alt: '合唱团' },
  unsafe: { url: 'javascript:alert(1)', alt: '不是照片' },
  none: null,
} as const;

let site: PagesSite;
let browser: Browser;
/** Lets the late image come. */
let comes = (): void => {};

before(async () => {
  site = await startPagesSite();
  site.serve('/class.png', PICTURE);
  const coming = new Promise<void>((resolve) => (comes = resolve));
  site.serve('/late.png', { ...PICTURE, after: coming });
  const services = Object.entries(IMAGES).map(([id, image]) => ({
    ...{ id, name: `服务 ${id}`, status: 'active', description: '一天一场。'.repeat(2) },
    ...{ at: [{ id: `at-${id}`, schedules: [id === 'none' ? 'fridays' : 'wednesdays'] }], image },
    ...(id === 'late' ? { organization_id: 'choir' } : {}),
  }));
  const often = { kind: 'event', times: [{ start: '16:00' }] };
  const schedules = [
    { id: 'wednesdays', byday: ['WE'], ...often },
    { id: 'fridays', byday: ['FR'], ...often },
  ];
  const organizations = [{ id: 'choir', name: '晨光文化站' }];
  const feed = {
    feed: { spec: '1.0', languages: ['zh-Hans'] },
    organizations,
    schedules,
    services,
  };
  site.serve(FEED, {
    body: JSON.stringify(feed),
    headers: { 'content-type': 'application/json' },
  });
  browser = await launchBrowser();
});

after(async () => {
  comes();
  await browser?.close();
  await site?.close();
});

async function open(): Promise<Page> {
  const now = '2026-11-24T10:00:00+08:00';
  site.servePage('/page.html', pageWith(`<${LIST} src="${FEED}" now="${now}">无</${LIST}>`));
  const page = await browser.newPage();
  await page.setViewport({ width: 375, height: 700 });
  await page.goto(`${site.origin}/page.html`);
  await waitForLightText(page, LIST, '服务 none');
  return page;
}

/** The words of the drawing or the image of each card, and its height. */
function pictures(page: Page): Promise<readonly string[]> {
  return page.$eval(LIST, (list) =>
    [...list.shadowRoot!.querySelectorAll('.picture')].map((place) => {
      const image = place.querySelector('img');
      const { width, height } = (image ?? place).getBoundingClientRect();
      const size = `${Math.round(width)} × ${Math.round(height)}`;
      return image === null ? size : `${image.alt}, ${image.loading}, ${size}`;
    }),
  );
}

describe('The image of a service', () => {
  it('is a square on its card, read out, and a drawing where there is none to show', async () => {
    const page = await open();
    assert.deepEqual(await pictures(page), [
      '老人围坐学手机, lazy, 48 × 48',
      '合唱团, lazy, 48 × 48',
      '48 × 48',
      '48 × 48',
    ]);
    await page.close();
  });

  it('moves nothing when it comes', async () => {
    const page = await open();
    const heights = () =>
      page.$eval(LIST, (list) =>
        [...list.shadowRoot!.querySelectorAll('.card')].map((card) => card.clientHeight),
      );
    const former = await heights();
    comes();
    await page.waitForFunction(
      (tag) => {
        const images = [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('img')];
        return images.every(({ naturalWidth }) => naturalWidth > 0);
      },
      {},
      LIST,
    );
    assert.deepEqual(await heights(), former);
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
            resolve(shifts.reduce((sum, { value }) => sum + value, 0));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 200); // none has been seen
        }),
    );
    assert.equal(moved, 0);
    await page.close();
  });

  it('is wide in the details, and says whose it is', async () => {
    const page = await open();
    await page.locator('aria/详情 服务 class').click();
    await waitForLightText(page, LIST, '街道办');
    const [width = 0, height = 1] = await page.$eval(LIST, (list) => {
      const box = list.shadowRoot!.querySelector('.photo')!.getBoundingClientRect();
      return [box.width, box.height];
    });
    assert.ok(width > 280, `${width} px`);
    assert.equal((width / height).toFixed(2), (16 / 9).toFixed(2));
    await page.close();
  });
});

describe('A card', () => {
  it('says who gives the service where a search has found it by that', async () => {
    const page = await open();
    const says = () => page.$eval(LIST, (list) => list.textContent.includes('提供方：晨光文化站'));
    assert.equal(await says(), false);
    await page.locator(`${LIST} >>> #query`).fill('晨光');
    await waitForLightText(page, LIST, '共 1 项服务');
    assert.equal(await says(), true);
    await page.close();
  });
});

describe('A card that is opened', () => {
  it('is in view with all its details, and stays where its button is', async () => {
    const page = await open();
    await page.locator('aria/详情 服务 none').click();
    await waitForLightText(page, LIST, '一天一场。');
    await page.waitForFunction(
      (tag) => {
        const card = document.querySelector(tag)!.shadowRoot!.querySelector('.open.card')!;
        const { top, bottom } = card.getBoundingClientRect();
        return top > -1 && bottom < window.innerHeight + 1;
      },
      {},
      LIST,
    );
    await page.close();
  });
});

describe('In forced colours', () => {
  it('the view that is chosen is another than the rest', async () => {
    const page = await open();
    const session = await page.createCDPSession();
    const forced = [{ name: 'forced-colors', value: 'active' }];
    await session.send('Emulation.setEmulatedMedia', { features: forced });
    const colours = await page.$eval(LIST, (list) =>
      [...list.shadowRoot!.querySelectorAll('.views button')].map(
        (view) => getComputedStyle(view).backgroundColor,
      ),
    );
    assert.equal(colours.length, 2);
    assert.notEqual(colours[0], colours[1]);
    await page.close();
  });
});

describe('The filters', () => {
  it('ask what can be answered, the first open, say how many they leave, and close with Escape', async () => {
    const page = await open();
    await page.locator('aria/筛选').click();
    const questions = await page.waitForFunction(
      (tag) => {
        const parts = [
          ...document.querySelector(tag)!.shadowRoot!.querySelectorAll('.filters > details'),
        ];
        return parts.length > 0 && parts.map((part) => (part as HTMLDetailsElement).open);
      },
      {},
      LIST,
    );
    const isOpen = (await questions.jsonValue()) as readonly boolean[];
    assert.deepEqual(isOpen, [true, ...isOpen.slice(1).map(() => false)]);
    await page.waitForSelector('aria/看这 4 项服务');
    await page.locator('linli-service-list >>> .weekdays button:nth-of-type(3)').click();
    await page.waitForSelector('aria/看这 3 项服务');
    await page.locator('linli-service-list >>> .weekdays button:nth-of-type(5)').click();
    await page.waitForSelector('aria/看这 4 项服务');
    await page.keyboard.press('Escape');
    const focused = await page.waitForFunction(
      (tag) => {
        const { activeElement } = document.querySelector(tag)!.shadowRoot!;
        const inner = document.querySelector(tag)!.shadowRoot!.querySelector('.filters');
        return inner === null && activeElement !== null && activeElement.textContent?.trim();
      },
      {},
      LIST,
    );
    assert.match(String(await focused.jsonValue()), /^筛选/);
    await page.close();
  });
});

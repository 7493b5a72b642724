import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import { HOSTILE_PAGES } from '../../demo/hostile/pages.ts';
import {
  launchBrowser,
  launchFirefox,
  openPage,
  waitForLightText,
} from '../support/browser-page.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';
import { firefoxPath } from '../support/find-firefox.mjs';
import { isSweep } from '../support/sweep.ts';

const TAGS = ['linli-service-list', 'linli-booking-form', 'linli-stats-panel'] as const;
const WORDS = {
  'linli-service-list': '孕妇瑜伽',
  'linli-booking-form': '请先在服务目录中选择一项服务',
  'linli-stats-panel': '435',
};
const pages = HOSTILE_PAGES.filter(
  ({ feed, body }) => feed === undefined && body === undefined,
).map(({ name }) => name);

/** Pages that are drawn larger or elsewhere as a whole. */
const SCALED = ['zoom'];
/** Pages whose scripts do more than style. */
const SCRIPTED = ['jquery', 'prototype', 'requirejs', 'late-script', 'globals', 'moves'];

/** The sweep has the second engine. */
const ENGINES: Readonly<Record<string, () => Promise<Browser>>> = isSweep
  ? firefoxPath === null
    ? {}
    : { Firefox: () => launchFirefox(firefoxPath!) }
  : { Chromium: () => launchBrowser() };

let site: DemoSite;
/** The same, with `linli-all.js` under the name of `linli.js`. */
let oneFileSite: DemoSite;
let browser: Browser;

before(async () => {
  const oneFile = fileURLToPath(new URL('../../dist/cdn/linli-all.js', import.meta.url));
  site = await startDemoSite();
  oneFileSite = await startDemoSite({ '/linli.js': oneFile });
});

after(async () => {
  await site?.close();
  await oneFileSite?.close();
});

async function open(name: string, { origin } = site) {
  const { page, complaints: all } = await openPage(browser, `${origin}/hostile/${name}.html`);
  // What the policy stops of the page's own: a font of Bootstrap, an experiment of jQuery.
  const complaints = () =>
    all.filter((text) => !/glyphicons|inline event|attr inline|script-src-attr/.test(text));
  const opened = { page, complaints };
  for (const tag of TAGS) await waitForLightText(opened.page, tag, WORDS[tag]);
  // What is typed while a form is taken out is typed into nothing, with any form.
  if (name === 'moves') await opened.page.waitForSelector('html.still');
  if (name === 'hidden') await opened.page.waitForSelector('.place.shown');
  return opened;
}

/** A picture of an element from its own edge on, in a place of a given width in pixels. */
async function pictureOf(page: Page, tag: string, width: number): Promise<PNG> {
  await page.setViewport({ width: 900, height: 2400 });
  await page.evaluate(
    (wanted, pixels) => {
      for (const other of document.querySelectorAll<HTMLElement>('body > :not(.place)'))
        other.style.setProperty('display', 'none', 'important');
      for (const place of document.querySelectorAll<HTMLElement>('.place')) {
        const isHere = place.querySelector(wanted) !== null;
        const rules: Record<string, string> = isHere
          ? {
              display: 'block',
              position: 'absolute',
              top: '16px',
              left: '16px',
              width: `${pixels}px`,
            }
          : { display: 'none' };
        rules['margin'] = rules['padding'] = rules['border'] = '0';
        for (const [rule, value] of Object.entries(rules)) {
          place.style.setProperty(rule, value, 'important');
        }
      }
      // Firefox takes a picture of a page as tall as it is by itself, and this one is out of the flow.
      document.documentElement.style.setProperty('min-height', '6000px', 'important');
      const element = document.querySelector<HTMLElement>(wanted)!;
      for (const rule of ['margin', 'padding', 'border', 'text-indent'])
        element.style.setProperty(rule, '0', 'important');
      // The office's own words belong to its page, which dresses them as it likes.
      for (const own of element.querySelectorAll<HTMLElement>(':scope > :not([slot])'))
        own.style.setProperty('display', 'none', 'important');
      (document.activeElement as HTMLElement | null)?.blur();
      window.scrollTo(0, 0);
    },
    tag,
    width,
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(0))));
  const clip = await page.$eval(tag, (element) => {
    const { x, y, width, height } = element
      .shadowRoot!.querySelector('.root')!
      .getBoundingClientRect();
    return { x: Math.round(x), y: Math.round(y), width, height: Math.floor(height) };
  });
  return PNG.sync.read(Buffer.from(await page.screenshot({ clip, captureBeyondViewport: true })));
}

const cleanPictures = new Map<string, PNG>();

async function cleanPicture(tag: string, width: number): Promise<PNG> {
  const key = `${tag} ${width}`;
  const known = cleanPictures.get(key);
  if (known !== undefined) return known;
  const { page } = await open('clean');
  const picture = await pictureOf(page, tag, width);
  await page.close();
  cleanPictures.set(key, picture);
  return picture;
}

function pixelsThatDiffer(expected: PNG, actual: PNG): number {
  const { width, height } = actual;
  return pixelmatch(expected.data, actual.data, undefined, width, height, { threshold: 0.1 });
}

for (const [engine, launch] of Object.entries(ENGINES))
  describe(`On a hostile page in ${engine}`, () => {
    before(async () => {
      browser = await launch();
      cleanPictures.clear();
    });

    after(() => browser?.close());

    for (const name of pages) {
      it(`${name}: every tag works and looks as on a clean page, pixel by pixel`, async () => {
        const { page, complaints } = await open(name);
        assert.deepEqual(complaints(), []);
        const width = name === 'sidebar' ? 240 : 640;
        for (const tag of SCALED.includes(name) ? [] : TAGS) {
          const expected = await cleanPicture(tag, width);
          const actual = await pictureOf(page, tag, width);
          assert.deepEqual([actual.width, actual.height], [expected.width, expected.height], tag);
          assert.equal(pixelsThatDiffer(expected, actual), 0, `${tag}: pixels that differ`);
        }
        await page.close();
      });
    }

    it('stranger-links: what leads elsewhere is not taken, and the foreign link stays a link', async () => {
      const { page, asked } = await openPage(browser, `${site.origin}/hostile/stranger-links.html`);
      await waitForLightText(page, 'linli-service-list', '共 ');
      const names = await page.$eval('linli-service-list', (list) => list.getAttributeNames());
      for (const refused of ['booking-href', 'now', 'check', 'keep'])
        assert.ok(!names.includes(refused), refused);
      assert.equal(await page.$('linli-booking-form'), null);
      assert.ok((await page.$('#foreign')) !== null);
      assert.deepEqual([...asked], [site.origin]);
      await page.close();
    });

    it('stranger-frames: a frame that is not ours is not believed how tall it is', async () => {
      const { page } = await openPage(browser, `${site.origin}/hostile/stranger-frames.html`);
      await page.waitForFunction(() => document.querySelector<HTMLElement>('#ours')!.style.height);
      assert.equal(await page.$eval('#tall', (frame) => (frame as HTMLElement).style.height), '');
      await page.close();
    });

    it('shadowed-names: the text between the tags stays, and nothing is thrown', async () => {
      const { page, complaints } = await openPage(
        browser,
        `${site.origin}/hostile/shadowed-names.html`,
      );
      const text = await page.$eval('body', (body) => body.textContent ?? '');
      assert.match(text, /服务目录暂时打不开|孕妇瑜伽/);
      assert.doesNotMatch(complaints.join('\n'), /Uncaught|TypeError/);
      await page.close();
    });

    it('texts: every text stays in its place, and a notice says whose it is', async () => {
      const { page, complaints } = await openPage(browser, `${site.origin}/hostile/texts.html`);
      await waitForLightText(page, 'linli-service-list', '颠倒的名称');
      const said = await page.$eval('linli-service-list', (list) =>
        Array.from(list.children, (child) => child.textContent),
      );
      assert.ok(said.includes('成人 100.5 元、儿童 1 元'), said.join());
      assert.ok(said.includes('来自建国路社区的通知：'), said.join());
      assert.ok(
        said.indexOf('来自建国路社区的通知：') < said.findIndex((text) => text?.includes('999')),
      );
      const alert = said.findIndex((text) => text?.includes('转账'));
      assert.equal(said[alert - 1], '来自建国路社区的通知：');
      assert.doesNotMatch(said.join(), /[\u061C\u202A-\u202E\u2066\u2067]|\p{M}{5}/u);
      const clips = await page.$$eval('linli-service-list >>> .card', (cards) =>
        cards.map((card) => getComputedStyle(card).overflow),
      );
      assert.equal(clips.length, 3);
      for (const clip of clips) assert.match(clip, /clip|hidden/);
      assert.deepEqual(complaints, []);
      if (process.env['SHOTS']) {
        for (const width of [375, 1280]) {
          for (const theme of ['light', 'dark']) {
            await page.setViewport({ width, height: 1200 });
            await page.$eval(
              'linli-service-list',
              (list, to) => list.setAttribute('theme', to),
              theme,
            );
            await page.screenshot({ path: `${process.env['SHOTS']}/${width}-${theme}.png` });
          }
        }
      }
      await page.close();
    });

    it('zoom: nothing stands out of the tags', async () => {
      const { page } = await open('zoom');
      await page.setViewport({ width: 400, height: 800 });
      const overflow = await page.evaluate(
        () => document.scrollingElement!.scrollWidth - window.innerWidth,
      );
      assert.ok(overflow <= 0, `${overflow} px too wide`);
      await page.close();
    });

    it('sidebar: nothing stands out of 240 pixels', async () => {
      const { page } = await open('sidebar');
      for (const tag of TAGS) {
        const overflow = await page.$eval(tag, (element) => {
          const { scrollWidth, clientWidth } = element.shadowRoot!.querySelector('.root')!;
          return scrollWidth - clientWidth;
        });
        assert.ok(overflow <= 0, `${tag}: ${overflow} px too wide`);
      }
      await page.close();
    });

    for (const name of SCRIPTED) {
      it(`${name}: a booking goes through, and the endpoint understands it`, () =>
        books(name, site));
    }
  });

describe('On a hostile page with the one file', () => {
  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser?.close());

  for (const name of SCRIPTED) {
    it(`${name}: every tag works, and a booking goes through`, () => books(name, oneFileSite));
  }
});

/** Books on a page, as a resident would. */
async function books(name: string, at: DemoSite): Promise<void> {
  const { page, complaints } = await open(name, at);
  await page.$eval('linli-booking-form', (form) => {
    form.removeAttribute('now');
    form.setAttribute('src', '../feeds/sample-city.json');
    form.setAttribute('service', 'svc-demo-open');
  });
  await page.waitForSelector('linli-booking-form >>> input[name=session]');
  await page.locator('linli-booking-form >>> input[name=session]').click();
  await page.type('linli-booking-form >>> #name', '王秀英');
  await page.type('linli-booking-form >>> #phone', `139${Date.now() % 1e8}`.padEnd(11, '0'));
  await page.locator('linli-booking-form >>> #consent').click();
  await page.locator('linli-booking-form >>> [part=submit]').click();
  await waitForLightText(page, 'linli-booking-form', '预约成功');
  assert.deepEqual(complaints(), []);
  await page.close();
}

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { sampleCity } from '../../demo/feeds/sample-city.ts';
import { launchBrowser } from '../support/browser-page.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

/** In a browser of its own: only there a screen has the size of a wall. */

const CITY = '/city.json';
const SCREENS = [
  [1920, 1080],
  [3840, 2160],
] as const;

let site: PagesSite;
let browser: Browser;

before(async () => {
  site = await startPagesSite();
  browser = await launchBrowser();
  const body = JSON.stringify(sampleCity({ today: new Date().toISOString().slice(0, 10) }));
  site.serve(CITY, { body, headers: { 'content-type': 'application/json' } });
});

after(async () => {
  await browser?.close();
  await site?.close();
});

interface Shown {
  readonly figures: readonly string[];
  readonly height: number;
  readonly width: number;
  readonly type: number;
  /** Size of the first number, in em. */
  readonly lead: number;
  readonly at: string;
}

/** Opens a panel on a wall, with what it shows at a time. */
async function onWall(src: string, width: number, height: number) {
  const tag = `<linli-stats-panel src="${src}" kiosk></linli-stats-panel>`;
  site.servePage('/wall.html', pageWith(tag));
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(`${site.origin}/wall.html`);
  await page.waitForFunction(() =>
    document.querySelector('linli-stats-panel')?.shadowRoot?.querySelector('.kiosk-bar'),
  );
  return page;
}

function shownOn(page: Page): Promise<Shown> {
  return page.$eval('linli-stats-panel', ({ shadowRoot }) => {
    const root = shadowRoot?.querySelector('.root');
    const number = shadowRoot?.querySelector('.number');
    if (!root || !number) throw new Error('nothing is shown');
    const [type = 0, lead = 0] = [root, number].map((node) =>
      Number.parseFloat(getComputedStyle(node).fontSize),
    );
    const figures = Array.from(root.querySelectorAll<HTMLElement>('.figure'));
    return {
      figures: figures.map(({ dataset }) => dataset['metric'] ?? ''),
      height: root.getBoundingClientRect().height,
      width: document.documentElement.scrollWidth,
      type,
      lead: lead / type,
      at: root.querySelector('.kiosk-bar .position')?.textContent ?? '',
    };
  });
}

/** Turns to the next page, and lets it settle. */
async function turn(page: Page): Promise<void> {
  await page.$eval('linli-stats-panel', async (panel) => {
    const [, next] = Array.from(panel.shadowRoot?.querySelectorAll('.kiosk-bar button') ?? []);
    (next as HTMLElement).click();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });
}

for (const [width, height] of SCREENS) {
  for (const [what, src, figures] of [
    ['real figures', FEED, 28],
    ['a city of many lines', CITY, 14],
  ] as const) {
    it(`a wall screen of ${width} × ${height} px shows ${what} without an end below it`, async () => {
      const page = await onWall(src, width, height);
      const seen = new Set<string>();
      const sizes: Shown[] = [];
      for (let turns = 0; turns < 20; turns += 1) {
        const shown = await shownOn(page);
        if (shown.figures.every((id) => seen.has(id))) break;
        sizes.push(shown);
        for (const id of shown.figures) seen.add(id);
        await turn(page);
      }
      assert.equal(seen.size, figures);
      for (const shown of sizes) {
        assert.ok(shown.height <= height, `${shown.height} px: ${shown.figures.join()}`);
        assert.ok(shown.width <= width, `${shown.width} px wide`);
        assert.ok(Math.abs(shown.type - Math.max(28, width * 0.017)) < 0.1, String(shown.type));
        assert.match(shown.at, /^\d+\/\d+$/);
      }
      await page.close();
    });
  }
}

it('a group that has a lead shows it in the largest type', async () => {
  const page = await onWall(CITY, 1920, 1080);
  const { figures, lead } = await shownOn(page);
  assert.deepEqual(figures, ['m-visits', 'm-communities', 'm-organizations', 'm-services']);
  assert.ok(Math.abs(lead - 4) < 0.01, String(lead));
  await page.close();
});

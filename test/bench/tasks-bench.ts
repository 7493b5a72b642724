// The longest tasks of a page with a feed as large as may be: `npm run bench:tasks -- [FOLDER …]`, by CPU time of the
// page's main thread, for each thing that a visitor does. It is to look at; no test depends on the speed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAdaptorServer } from '@hono/node-server';
import type { Page } from 'puppeteer-core';
import { siteResponse } from '../../src/endpoint/site.ts';
import { launchBrowser } from '../support/browser-page.ts';
import { largeFeed, manyFigures } from '../support/large-feed.ts';
import { told, withoutNetwork } from './long-tasks.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    services: { type: 'string', default: '20000' },
    megabytes: { type: 'string', default: '16' },
    /** Factor by which the processor is slowed down. */
    throttle: { type: 'string', default: '1' },
    /** Names the functions that a thing's longest task spends its time in. */
    profile: { type: 'string', default: '' },
  },
});

const files = mkdtempSync(join(tmpdir(), 'linli-tasks-'));
const [folder = 'dist/cdn'] = positionals;
const server = createAdaptorServer({
  fetch: (request) =>
    siteResponse(
      { folders: { '/': files, '/built': resolve(folder) }, files: {}, policies: {}, hidden: [] },
      request,
    ),
});
writeFileSync(
  join(files, 'feed.json'),
  largeFeed(Number(values.services), Number(values.megabytes) * 1_000_000),
);
writeFileSync(join(files, 'figures.json'), manyFigures(20_000));
const tags = {
  list: '<linli-service-list src="/feed.json">目录</linli-service-list>',
  area: '<linli-service-list src="/feed.json" area="loc-street-1" structured-data>目录</linli-service-list>',
  panel: '<linli-stats-panel src="/figures.json">数据</linli-stats-panel>',
  form: '<linli-booking-form src="/feed.json" service="svc-demo-open">电话</linli-booking-form>',
};
for (const [name, tag] of Object.entries(tags)) {
  writeFileSync(
    join(files, `${name}.html`),
    `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>页</title>
     <link rel="icon" href="data:,"><script src="/built/linli.js" defer></script></head>
     <body>${tag}</body></html>`,
  );
}
await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await launchBrowser();
await browser.defaultBrowserContext().overridePermissions(origin, ['geolocation']);

const LIST = 'linli-service-list';
const inside = (selector: string) => `${LIST} >>> ${selector}`;

try {
  const list = await open('list', `${LIST} > [slot^=linli-svc-]`);
  await list.step('search: focus', (page) => page.click(inside('#query')));
  for (const letter of ['瑜', '伽', ' ', 's', 'q', 'u'])
    await list.step(`search: ${letter}`, (page) => page.keyboard.type(letter));
  await list.step('search: nothing', (page) => page.keyboard.type('zqxv'));
  await list.step('search: cleared', (page) => setQuery(page, ''));
  await list.step('search: pinyin', (page) => setQuery(page, 'yujia'));
  await list.step('search: cleared', (page) => setQuery(page, ''));
  await list.step('filters', (page) => page.click(inside('[aria-controls=filters]')));
  for (const facet of ['when', 'place', 'provider'])
    await list.step(`filter: ${facet}`, (page) => press(page, facet));
  await list.step('filter: search', (page) => setQuery(page, '瑜伽'));
  await list.step('filter: cleared', (page) => clear(page));
  await list.step('filters away', (page) => page.click(inside('[aria-controls=filters]')));
  await list.step('soonest first', (page) => choose(page, '#sort', 'next'));
  await list.step('more', (page) => page.click(inside('.more button')));
  await list.step('minute passes', (page) =>
    page.$eval(LIST, (element) =>
      element.setAttribute('now', new Date(Date.now() + 90_000).toISOString()),
    ),
  );
  await list.step('details', (page) => page.click(inside('.card button')));
  await list.step('near me', (page) => page.click(inside('.near')));
  await list.step('week', (page) => view(page, 1));
  await list.step('next week', (page) => page.click(inside('.week button:nth-of-type(2)')));
  await list.step('finder', (page) => view(page, 2));
  await list.step('finder: kind', (page) => choose(page, '#capability', 1));
  await list.step('cards', (page) => view(page, 0));
  await list.step('area', (page) =>
    page.$eval(LIST, (element) => element.setAttribute('area', 'loc-street-1')),
  );
  await list.step('read again', (page) =>
    page.$eval(LIST, (element) => (element as unknown as { reload(): Promise<void> }).reload()),
  );
  await list.close();
  await (await open('area', `${LIST} > [slot^=linli-svc-]`)).close();
  const panel = await open('panel', 'linli-stats-panel > [slot^=linli-]');
  await panel.step('a minute later', () => new Promise((later) => setTimeout(later, 500)));
  await panel.close();
  await (await open('form', 'linli-booking-form > [slot^=linli-]')).close();
} finally {
  await browser.close();
  server.close();
  rmSync(files, { recursive: true, force: true });
}

async function open(name: string, sign: string) {
  const page = await browser.newPage();
  await page.setGeolocation({ latitude: 44.01, longitude: 87.3 });
  page.on('pageerror', (error) => console.log(String(error)));
  page.on('console', (message) => {
    if (message.type() !== 'log') console.log(message.text().slice(0, 200));
  });
  await withoutNetwork(page);
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
  const step = (what: string, act: (page: Page) => Promise<unknown>) =>
    told(page, session, what, act, {
      root: LIST,
      isProfiled: values.profile !== '' && what.includes(values.profile),
    });
  await step(`${name}: opened`, async () => {
    await page.goto(`${origin}/${name}.html`);
    await page.waitForSelector(sign, { timeout: 60_000 });
  });
  return { step, close: () => page.close() };
}

async function setQuery(page: Page, query: string): Promise<void> {
  await page.$eval(
    inside('#query'),
    (input, text) => {
      (input as HTMLInputElement).value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    query,
  );
}

async function choose(page: Page, selector: string, choice: string | number): Promise<void> {
  await page.$eval(
    inside(selector),
    (select, value) => {
      if (typeof value === 'number') (select as HTMLSelectElement).selectedIndex = value;
      else (select as HTMLSelectElement).value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    choice,
  );
}

async function press(page: Page, facet: string): Promise<void> {
  await page.$eval(
    LIST,
    (list, name) => {
      const boxes = [
        ...(list.shadowRoot?.querySelectorAll<HTMLElement>('#filters input, #filters select') ??
          []),
      ];
      const box = boxes.find(
        (each) => each.id.includes(name) || each.getAttribute('name')?.includes(name),
      );
      if (box === undefined)
        throw new Error(
          `no ${name} among ${boxes
            .map(({ id }) => id)
            .slice(0, 5)
            .join()}`,
        );
      if (box instanceof HTMLSelectElement) {
        box.selectedIndex = 2;
        box.dispatchEvent(new Event('change', { bubbles: true }));
      } else box.click();
    },
    facet,
  );
}

/** Takes back everything that is chosen and searched for. */
async function clear(page: Page): Promise<void> {
  await page.click(inside('.chips .plain'));
}

async function view(page: Page, which: number): Promise<void> {
  await page.$eval(
    LIST,
    (list, at) => {
      const views = [
        ...(list.shadowRoot?.querySelectorAll<HTMLElement>('.views button, .views input') ?? []),
      ];
      if (views[at] === undefined) throw new Error(list.shadowRoot?.innerHTML.slice(0, 300));
      views[at].click();
    },
    which,
  );
}

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, Page } from 'puppeteer-core';
import { feedText } from '../../demo/feeds/feed-text.ts';
import { sampleCity } from '../../demo/feeds/sample-city.ts';
import { siteResponse } from '../../src/endpoint/site.ts';
import { VERSION } from '../../src/version.ts';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { startDemoSite } from '../support/demo-site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'linli-questions-'));
const TAG = 'linli-service-list';
/** A Tuesday, so that the answers hold on any day. */
const TODAY = '2026-11-24';
const NOW = `${TODAY}T10:00:00+08:00`;
const CLASS = '美容、美甲、化妆公益服务';
const SCHOOL = '昌吉市顺之美技能培训学校';
const POINT = '团庄村普惠金融服务旗舰店（团庄村、清水河乡、玛纳斯县）';

const server = createAdaptorServer({
  fetch: (request) =>
    siteResponse(
      {
        folders: {
          '/': folder,
          '/scripts': join(root, 'dist/cdn'),
          '/feeds': join(root, 'demo/feeds'),
        },
        files: { '/feeds/sample-city.json': join(folder, 'sample-city.json') },
        policies: {},
        hidden: [],
      },
      request,
    ),
});
let origin: string;
let browser: Browser;

before(async () => {
  writeFileSync(join(folder, 'sample-city.json'), feedText(sampleCity({ today: TODAY })));
  for (const feed of ['changji', 'sample-city']) {
    writeFileSync(
      join(folder, `${feed}.html`),
      `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
       <script src="scripts/linli.js" defer></script>
       <${TAG} src="feeds/${feed}.json" now="${NOW}">0300-2000000</${TAG}>`,
    );
  }
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a list and lets a resident do something; the strict policy must have nothing to complain of. */
async function withList(feed: string, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints } = await openPage(browser, `${origin}/${feed}.html`);
  await waitForLightText(page, TAG, '共 ');
  await act(page);
  assert.deepEqual(complaints, []);
  await page.close();
}

async function press(page: Page, name: string): Promise<void> {
  await page.locator(`aria/${name}[role="button"]`).click();
}

/** Chooses from a select by the words of its option, and gives the number those words promise. */
async function choose(page: Page, label: string, option: string): Promise<number> {
  const select = await page.waitForSelector(`aria/${label}[role="combobox"]`);
  const options = await select?.evaluate((node) =>
    Array.from((node as HTMLSelectElement).options, ({ value, text }) => ({ value, text })),
  );
  const count = new RegExp(`^\\s*${option}（(\\d+)）\\s*$`, 'u');
  const found = options?.find(({ text }) => count.test(text));
  assert.ok(found, `“${label}” offers “${option}”`);
  await select?.select(found.value);
  return Number(count.exec(found.text)?.[1]);
}

/** Ticks a box, and gives the number its words promise. */
async function tick(page: Page, option: string): Promise<number> {
  const boxes = await page.$$('aria/[role="checkbox"]');
  for (const box of boxes) {
    const said = await box.evaluate((node) => (node as HTMLInputElement).labels?.[0]?.textContent);
    const [, name, count] = /^\s*(.+)（(\d+)）\s*$/.exec(said ?? '') ?? [];
    if (name !== option) continue;
    await box.click();
    return Number(count);
  }
  throw new Error(`there is no box “${option}”`);
}

/** Types into a field, in place of what stands in it. */
async function type(page: Page, role: string, label: string, text: string): Promise<void> {
  const field = await page.waitForSelector(`aria/${label}[role="${role}"]`);
  await field?.click({ count: 3 });
  await page.keyboard.type(text);
}

/** Moves by keyboard until what has the focus has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate((tag) => {
      const node = document.querySelector(tag)?.shadowRoot?.activeElement;
      const label = (node as HTMLInputElement | null | undefined)?.labels?.[0]?.textContent;
      return (label ?? node?.textContent ?? '').trim();
    }, TAG);
    if (focused === name) return;
  }
  throw new Error(`the keyboard never came to ${name}`);
}

/** The words in the light DOM, those under a heading or all, up to the next heading of its level. */
async function heard(page: Page, heading: string | null = null): Promise<readonly string[]> {
  const words = await page.$eval(TAG, (list) =>
    Array.from(list.children, ({ slot, tagName, textContent }) => ({
      isOurs: slot.startsWith('linli-'),
      level: Number(/^H(\d)$/.exec(tagName)?.[1] ?? 9),
      text: textContent ?? '',
    })).filter(({ isOurs }) => isOurs),
  );
  const from = words.findIndex(({ level, text }) => level < 9 && text === heading);
  const level = words[from]?.level ?? 0;
  const after = words.slice(from + 1);
  const to = after.findIndex((next) => next.level <= level);
  const under = heading !== null && from < 0 ? [] : after.slice(0, to < 0 ? undefined : to);
  return under.map(({ text }) => text);
}

/** Opens the filters, and each of their questions. */
async function openFilters(page: Page): Promise<void> {
  await press(page, '筛选');
  await page.waitForSelector(`${TAG} >>> #filters`);
  await page.$eval(TAG, (list) => {
    for (const question of list.shadowRoot!.querySelectorAll('details')) question.open = true;
  });
}

/** Presses one of the choices of the filters; gives the number that stands in its name. */
async function pressChoice(page: Page, name: string): Promise<number> {
  const said = await page.$eval(
    TAG,
    (list, wanted) => {
      const buttons = Array.from(list.shadowRoot!.querySelectorAll<HTMLElement>('.toggles button'));
      return buttons
        .map(({ innerText }) => innerText.trim())
        .find((text) => text.startsWith(wanted));
    },
    `${name}（`,
  );
  await press(page, said ?? name);
  return Number(/（(\d+)）/.exec(said ?? '')?.[1]);
}

/** The number of services that the list says it has. */
function counted(page: Page): Promise<number> {
  return page.$eval(TAG, (list) => Number(/共 (\d+) 项服务/.exec(list.textContent ?? '')?.[1]));
}

/** The names of the services that are shown. */
function names(page: Page): Promise<readonly string[]> {
  return page.$$eval(`${TAG} > h3`, (nodes) => nodes.map((node) => node.textContent ?? ''));
}

describe('What is on tomorrow near Jiashun for my mother?', () => {
  it('is answered with the class of tomorrow, at the community, free', () =>
    withList('changji', async (page) => {
      await openFilters(page);
      assert.equal(await choose(page, '地点', '嘉顺社区'), 10);
      await press(page, '明天（1）');
      await press(page, '看这 1 项服务');
      await waitForLightText(page, TAG, '共 1 项服务');
      assert.deepEqual(await names(page), [CLASS]);
      const words = await heard(page, CLASS);
      for (const said of ['明天周三 具体时间请咨询', '嘉顺社区', '免费', '无需预约，直接前往']) {
        assert.ok(words.includes(said), `${said} is heard in ${words.join(' / ')}`);
      }
    }));

  it('offers the care for older people there, and says that its times are not published', () =>
    withList('changji', async (page) => {
      await openFilters(page);
      await choose(page, '地点', '建国路街道');
      await press(page, '明天（1）');
      await waitForLightText(page, TAG, '共 1 项服务');
      await press(page, '去掉条件：什么时候：明天');
      await press(page, '养老');
      await waitForLightText(page, TAG, '共 2 项服务');
      const found = await names(page);
      assert.deepEqual(found, ['瑜伽理疗', '嘉顺社区养老服务']);
      for (const name of found) {
        assert.ok((await heard(page, name)).includes('时间未公布，请咨询社区'), name);
      }
    }));

  it('leaves out the classes of children where a service says for whom it is', () =>
    withList('sample-city', async (page) => {
      await openFilters(page);
      await pressChoice(page, '明天');
      const all = await choose(page, '地点', '红柳湾社区');
      await waitForLightText(page, TAG, `共 ${all} 项服务`);
      const forAll = await names(page);
      await type(page, 'textbox', '年龄', '75');
      await page.keyboard.press('Enter');
      await page.waitForSelector('aria/去掉条件：年龄：75 岁[role="button"]');
      const forMother = await names(page);
      assert.ok((await heard(page)).includes(`共 ${forMother.length} 项服务`));
      assert.ok(forMother.includes('红柳湾社区老人日托'));
      assert.deepEqual(
        forAll.filter((name) => !forMother.includes(name)),
        ['课后作业辅导', '婴幼儿照护'],
      );
    }));
});

describe('Where can I withdraw 1,500 yuan?', () => {
  it('is answered by keyboard, with who cannot and why', () =>
    withList('changji', async (page) => {
      await tabTo(page, '哪里能办');
      await page.keyboard.press('Enter');
      await tabTo(page, '要办什么');
      await page.keyboard.press('ArrowDown');
      await waitForLightText(page, TAG, POINT);
      await tabTo(page, '金额（元）');
      await page.keyboard.type('1500');
      await waitForLightText(page, TAG, '1 处可以办');
      assert.deepEqual(await heard(page, '可以办'), [
        POINT,
        '限额：不足2,000 元',
        '取现 · 机具办理',
      ]);
      const ask = await heard(page, '请先咨询');
      assert.equal(ask[0], '玛纳斯农商银行营业网点（玛纳斯县）');
      assert.ok(ask.includes('限额未公布，去之前请先问一下'));
      assert.deepEqual(await heard(page, '这里不能办'), []);

      for (let digits = 0; digits < 4; digits += 1) await page.keyboard.press('Backspace');
      await page.keyboard.type('3000');
      await waitForLightText(page, TAG, '没有找到确定能办的地方');
      const no = await heard(page, '这里不能办');
      assert.deepEqual(no.slice(0, 2), [POINT, '3,000 元超出这里的限额（不足2,000 元）']);
      assert.deepEqual(await heard(page, '请先咨询'), ask);
    }));

  it('knows that a transfer of 49,999 yuan is under 50,000, and one of 50,000 is not', () =>
    withList('changji', async (page) => {
      await press(page, '哪里能办');
      assert.equal(await choose(page, '要办什么', '转账'), 2);
      await type(page, 'textbox', '金额（元）', '49999');
      await waitForLightText(page, TAG, '1 处可以办');
      assert.equal((await heard(page, '可以办'))[0], POINT);
      await type(page, 'textbox', '金额（元）', '50000');
      await waitForLightText(page, TAG, '没有找到确定能办的地方');
      assert.deepEqual((await heard(page, '这里不能办')).slice(0, 2), [
        POINT,
        '50,000 元超出这里的限额（不足50,000 元）',
      ]);
      const [points = ''] = await heard(page, '请先咨询');
      assert.match(points, /^玛纳斯农商银行普通服务点/);
    }));
});

describe('Is the beauty class on this Wednesday?', () => {
  it('is answered by the week, with the school and the place, on Wednesday and Thursday', () =>
    withList('changji', async (page) => {
      await press(page, '一周');
      await waitForLightText(page, TAG, '11月24日周二至11月30日周一');
      await press(page, '七天都看');
      const entry = ['1 项', '具体时间请咨询', CLASS, `${SCHOOL} · 嘉顺社区`];
      assert.deepEqual(await heard(page, '明天（11月25日周三）'), entry);
      assert.deepEqual(await heard(page, '11月26日周四'), entry);
      assert.deepEqual(await heard(page, '今天（11月24日周二）'), ['没有安排']);
    }));
});

describe('A resident who types the first letters of pinyin', () => {
  it('finds yoga; the search is asked for beside the script, once, when somebody types', async () => {
    const asked: string[] = [];
    await withList('changji', async (page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await type(page, 'searchbox', '搜索服务', 'yfyj');
      await waitForLightText(page, TAG, '共 1 项服务');
      assert.deepEqual(await names(page), ['孕妇瑜伽']);
      assert.equal(await page.$eval(`${TAG} mark`, (mark) => mark.textContent), '孕妇瑜伽');
      await type(page, 'searchbox', '搜索服务', 'yj');
      await waitForLightText(page, TAG, '瑜伽理疗');
      const found = await names(page);
      assert.ok(found.includes('孕妇瑜伽') && found.includes('瑜伽理疗'), found.join());
      assert.ok((await heard(page)).includes(`共 ${found.length} 项服务`));
    });
    assert.deepEqual(asked.filter((path) => /search|pinyin/.test(path)).sort(), [
      `/scripts/linli-${VERSION}-search.js`,
    ]);
  });

  it('costs who does not search nothing', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${origin}/changji.html`, { waitUntil: 'networkidle0' });
    await press(page, '一周');
    await waitForLightText(page, TAG, CLASS);
    assert.deepEqual(
      asked.filter((path) => /search|pinyin/.test(path)),
      [],
    );
    await page.close();
  });
});

describe('What is free for children at the weekend?', () => {
  it('is answered from 913 services, each of them free, in the number that was promised', () =>
    withList('sample-city', async (page) => {
      await press(page, '幼小');
      await page.waitForSelector('aria/去掉条件：类别：幼小[role="button"]');
      const forChildren = await counted(page);
      await openFilters(page);
      const atWeekend = await pressChoice(page, '周末');
      await waitForLightText(page, TAG, `共 ${atWeekend} 项服务`);
      const free = await tick(page, '免费');
      await waitForLightText(page, TAG, `共 ${free} 项服务`);
      assert.ok(free > 12 && free < atWeekend && atWeekend < forChildren);
      await press(page, `看这 ${free} 项服务`);
      for (let shown = 12; shown < free; shown += 12) {
        await press(page, `再显示 ${Math.min(12, free - shown)} 项`);
        await page.waitForFunction(
          (tag, all) => document.querySelectorAll(`${tag} > h3`).length === all,
          {},
          TAG,
          Math.min(free, shown + 12),
        );
      }
      const said = await heard(page, '幼小');
      assert.equal(said.filter((words) => words === '免费').length, free);
      const found = await names(page);
      assert.ok(found.includes('亲子烘焙') && found.includes('少儿绘画班'), 'those of every day');
      assert.ok(!found.includes('四点半课堂'), 'nothing that is on school days only');
    }));
});

describe('The questions on the front page', () => {
  it('are links that lead to an answer, on any day', async (context) => {
    const site = await startDemoSite();
    context.after(() => site.close());
    const { page } = await openPage(browser, `${site.origin}/index.html`);
    const links = await page.$$eval('.questions a', (all) => all.map(({ href }) => href));
    assert.equal(links.length, 5);
    await page.close();
    for (const link of links) {
      const [, prefix = ''] = /[?&](\w+)\./.exec(link) ?? [];
      const index = ['linli', 'where', 'city'].indexOf(prefix);
      const opened = await openPage(browser, link);
      // A service that stands alone is not in the address.
      const lists = `${TAG}:not([service])`;
      const answer = await opened.page.$$eval(lists, (all, at) => all[at]?.textContent, index);
      assert.match(answer ?? '', /共 [1-9]\d* 项服务|[1-9]\d* 处可以办/, link);
      // One example of the page names a page instead of a feed, to show what visitors see then.
      const complaints = opened.complaints.filter((text) => !text.includes('/privacy.html'));
      assert.deepEqual(complaints, []);
      await opened.page.close();
    }
  });
});

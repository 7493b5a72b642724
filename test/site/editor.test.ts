import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type Axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { sampleCity } from '../../demo/feeds/sample-city.ts';
import { readFeed } from '../../src/feed/read-feed.ts';
import { happened, launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NOW = '2026-12-01T09:00:00+08:00';

/** A feed of a small office, with members that nobody knows. */
const FEED = {
  feed: { spec: '1.0', id: 'heping', title: '和平社区', languages: ['zh-Hans'], x_office: 'kept' },
  locations: [{ id: 'hall', name: '活动室' }],
  schedules: [
    { id: 'wed', kind: 'event', byday: ['WE'], times: [{ start: '16:00', end: '17:30' }] },
    { id: 'fri', kind: 'event', byday: ['FR'], times: [{ start: '10:00', end: '11:00' }] },
  ],
  services: [
    { id: 'yoga', name: '瑜伽', at: [{ id: 'a1', location_id: 'hall', schedules: ['wed'] }] },
    { id: 'choir', name: '合唱', at: [{ id: 'a2', location_id: 'hall', schedules: ['wed'] }] },
    { id: 'tea', name: '茶艺', cost: '免费', at: [{ id: 'a3', schedules: ['fri'] }] },
  ],
  metrics: [{ id: 'm', label: '志愿者', value: 46, unit: '人' }],
};

type SavedFeed = typeof FEED & {
  readonly feed: { readonly x_changes?: readonly object[]; readonly generated_at?: string };
  readonly schedules: readonly { readonly exceptions?: readonly object[] }[];
};

/** Presses of one button before it is said to be out of reach. */
const MOST_TRIES = 5;

const REGISTER = fileURLToPath(new URL('../support/service-register.xlsx', import.meta.url));

let site: DemoSite;
let browser: Browser;
let folder: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linli-editor-'));
  writeFileSync(join(folder, 'heping.json'), JSON.stringify(FEED));
  const city = sampleCity({ today: '2026-12-01' });
  writeFileSync(join(folder, 'city.json'), JSON.stringify(city, null, 2));
  for (const ending of ['js', 'css']) {
    const name = `linli-editor.${ending}`;
    copyFileSync(join(root, 'dist/cdn', name), join(folder, name));
  }
  const page = readFileSync(join(root, 'dist/cdn/linli-editor.html'), 'utf8');
  writeFileSync(
    join(folder, 'linli-editor.html'),
    page.replace('<linli-editor>', `<linli-editor now="${NOW}">`),
  );
  site = await startDemoSite({ '/at-noon.html': join(folder, 'linli-editor.html') });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of the editor with a file open in it, and a count of what is pressed. */
class Clerk {
  readonly page: Page;
  readonly complaints: readonly string[];
  presses = 0;

  constructor(page: Page, complaints: readonly string[]) {
    this.page = page;
    this.complaints = complaints;
  }

  static async at(address: string): Promise<Clerk> {
    const { page, complaints } = await openPage(browser, address, 'load');
    await page.waitForSelector('linli-editor h1');
    return new Clerk(page, complaints);
  }

  /** One with the feed of the small office open, under the strict policy. */
  static async withFeed(search = ''): Promise<Clerk> {
    const clerk = await Clerk.at(`${site.origin}/at-noon.html${search}`);
    await clerk.open(join(folder, 'heping.json'));
    await clerk.page.waitForSelector('.session');
    return clerk;
  }

  async open(file: string): Promise<void> {
    const input = await this.page.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  }

  /** Presses what has these words and no others nearer to them: a button, a choice. */
  async press(words: string): Promise<void> {
    this.presses += 1;
    const target = this.page.locator(`::-p-xpath(${pressed(words)})`);
    // What moves away between looking and pressing is pressed again, as a person would.
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const found = await target.waitHandle();
      const arrived = await found.evaluateHandle((element) => {
        const press = { isThere: false };
        element.addEventListener(
          'click',
          () => {
            press.isThere = true;
          },
          { capture: true, once: true },
        );
        return press;
      });
      await target.click();
      if (await arrived.evaluate(({ isThere }) => isThere)) return;
    }
    throw new Error(`“${words}” cannot be pressed`);
  }

  async says(words: string): Promise<void> {
    await this.page.waitForFunction(
      (text) => document.querySelector('.said')!.textContent.includes(text),
      {},
      words,
    );
  }

  text(selector: string): Promise<string> {
    return this.page.$$eval(selector, (found) =>
      found.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).join('|'),
    );
  }

  /** Saves the feed, and reads the file that was saved. */
  async download(words: string): Promise<{ readonly name: string; readonly feed: SavedFeed }> {
    const { name, bytes } = await this.downloaded(words);
    return { name, feed: JSON.parse(bytes.toString('utf8')) as SavedFeed };
  }

  /** Saves a file; its name and its bytes. */
  async downloaded(words: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const downloads = mkdtempSync(join(folder, 'saved-'));
    const client = await this.page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', {
      ...{ behavior: 'allow', downloadPath: downloads },
    });
    await this.press(words);
    // A file that is still being written has another name.
    const isThere = () => readdirSync(downloads).some((name) => /\.(json|txt|xlsx)$/.test(name));
    const start = Date.now();
    await happened(() => isThere() || Date.now() - start > 60_000);
    const [name = ''] = readdirSync(downloads);
    return { name, bytes: readFileSync(join(downloads, name)) };
  }

  /** Goes away without being asked whether it is meant. */
  async leave(): Promise<void> {
    await this.page.close({ runBeforeUnload: false });
  }
}

/** A form that is open in the editor, by its labels. */
class OpenForm {
  readonly #clerk: Clerk;

  constructor(clerk: Clerk) {
    this.#clerk = clerk;
  }

  /** Fills in the field of a label by keys, and leaves it. */
  async type(label: string, text: string): Promise<void> {
    const { page } = this.#clerk;
    await this.#focus(label);
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }

  async #focus(label: string): Promise<void> {
    await this.#clerk.page.waitForFunction(
      (wanted) => {
        const root = document.querySelector('linli-record-form')?.shadowRoot;
        const labels = [...(root?.querySelectorAll('label') ?? [])];
        // Beside the label it may say that it has to be filled in.
        const found = labels.find(({ textContent }) => textContent.trim().startsWith(wanted));
        const field = found?.control as HTMLInputElement | null | undefined;
        field?.focus();
        if (field instanceof HTMLInputElement) field.select();
        return field !== null && field !== undefined;
      },
      {},
      label,
    );
  }

  /** Writes a day at once: the keys for one are others in each language of a browser. */
  async date(label: string, day: string): Promise<void> {
    await this.#write(label, day, 'input');
  }

  async select(label: string, value: string): Promise<void> {
    await this.#write(label, value, 'change');
  }

  async #write(label: string, value: string, event: 'input' | 'change'): Promise<void> {
    await this.#focus(label);
    await this.#clerk.page.evaluate(
      (written, name) => {
        const form = document.querySelector('linli-record-form')!;
        const field = form.shadowRoot!.activeElement as HTMLInputElement | HTMLSelectElement;
        field.value = written;
        field.dispatchEvent(new Event(name, { bubbles: true }));
      },
      value,
      event,
    );
  }

  async press(words: string): Promise<void> {
    this.#clerk.presses += 1;
    await this.#clerk.page.locator(`linli-record-form >>> .buttons ::-p-text(${words})`).click();
  }

  /** The words of all that match, as they are read. */
  text(selector: string): Promise<string> {
    return this.#clerk.text(`linli-record-form >>> ${selector}`);
  }

  async isClosed(): Promise<void> {
    await this.#clerk.page.waitForFunction(() => document.querySelector('dialog') === null);
  }
}

function pressed(words: string): string {
  const has = `contains(normalize-space(.), "${words}")`;
  return `//button[${has} and not(@disabled)] | //label[contains(@class, "choice") and ${has}]/input`;
}

async function axeComplaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Pick<typeof Axe, 'run'> };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`,
      ),
    );
  });
}

describe('A clerk', () => {
  it('cancels a class in three presses, and the saved file says so and keeps all else', async () => {
    const clerk = await Clerk.withFeed();
    await clerk.press('16:00 瑜伽');
    await clerk.press('天气');
    await clerk.press('好了');
    assert.equal(clerk.presses, 3);
    await clerk.says('12月2日周三 瑜伽停课');
    await clerk.page.waitForSelector('.session.cancelled');
    assert.match(await clerk.text('.session.cancelled'), /^16:00 瑜伽 活动室 停课 天气原因$/);
    assert.match(
      await clerk.page.evaluate(() => document.activeElement!.textContent.replace(/\s+/g, ' ')),
      /16:00 瑜伽/,
      'the focus is where it was',
    );
    await clerk.press('保存');
    await clerk.page.type('[name=by]', '小王');
    const { name, feed } = await clerk.download('下载数据文件');
    assert.equal(name, 'heping-2026-12-01.json');
    const { x_changes, generated_at, ...envelope } = feed.feed;
    assert.deepEqual(x_changes, [
      { date: '2026-12-01', text: '12月2日（周三）16:00 瑜伽取消：天气原因。', by: '小王' },
    ]);
    assert.equal(generated_at, NOW);
    const [wed, fri] = feed.schedules;
    assert.deepEqual(wed?.exceptions, [
      { date: '2026-12-02', status: 'cancelled', reason: '天气原因', services: ['yoga'] },
    ]);
    assert.deepEqual({ ...feed, feed: envelope, schedules: [{ ...FEED.schedules[0] }, fri] }, FEED);
    await clerk.says('已保存：heping-2026-12-01.json');
    assert.equal(await clerk.text('.bar .name p'), '没有要保存的改动');
    assert.deepEqual(clerk.complaints, []);
    await clerk.leave();
  });

  it('saves a workbook to go on with, and opens it again with nothing lost', async () => {
    const clerk = await Clerk.withFeed();
    await clerk.press('16:00 瑜伽');
    await clerk.press('天气');
    await clerk.press('好了');
    await clerk.press('保存');
    const { name, bytes } = await clerk.downloaded('下载表格 .xlsx');
    assert.equal(name, 'heping-2026-12-01.xlsx');
    await clerk.says(`已保存：${name}`);
    assert.match(await clerk.text('.bar .name p'), /1 处改动/, 'the feed is still to be saved');
    await clerk.leave();

    const file = join(folder, name);
    writeFileSync(file, bytes);
    const again = await Clerk.at(`${site.origin}/at-noon.html`);
    await again.open(file);
    await again.page.waitForSelector('.session.cancelled');
    await again.press('保存');
    const { feed } = await again.download('下载数据文件');
    const { x_changes: _, generated_at: __, ...envelope } = feed.feed;
    const [wed, ...others] = feed.schedules;
    assert.deepEqual(wed?.exceptions, [
      { date: '2026-12-02', status: 'cancelled', reason: '天气原因', services: ['yoga'] },
    ]);
    assert.deepEqual({ ...feed, feed: envelope, schedules: [FEED.schedules[0], ...others] }, FEED);
    assert.deepEqual([...clerk.complaints, ...again.complaints], []);
    await again.leave();
  });

  it('makes a feed of a register of 25 services in three presses', async () => {
    const clerk = await Clerk.at(`${site.origin}/at-noon.html`);
    clerk.presses += 1; // opens the file
    await clerk.open(REGISTER);
    await clerk.says('25');
    await clerk.press('保存');
    const { feed } = await clerk.download('下载数据文件');
    assert.equal(clerk.presses, 3);
    assert.equal(feed.services.length, 25);
    assert.deepEqual(clerk.complaints, []);
    await clerk.leave();
  });

  it('moves one in three presses and a date', async () => {
    const clerk = await Clerk.withFeed();
    await clerk.press('16:00 瑜伽');
    await clerk.press('改期');
    // The field of the day has the focus.
    assert.equal(
      await clerk.page.evaluate(() => (document.activeElement as HTMLInputElement).name),
      'date',
    );
    await clerk.page.$eval('dialog [name=date]', (field) => {
      (field as HTMLInputElement).value = '2026-12-04';
    });
    await clerk.press('好了');
    assert.equal(clerk.presses, 3);
    await clerk.page.waitForSelector('.session.moved');
    assert.match(await clerk.text('.session.moved'), /16:00 瑜伽 活动室 改期 原定12月2日周三/);
    await clerk.press('保存');
    const { feed } = await clerk.download('下载 .txt');
    assert.deepEqual(feed.schedules[0]?.exceptions, [
      {
        ...{ date: '2026-12-02', status: 'moved', services: ['yoga'] },
        to: { date: '2026-12-04', times: [{ start: '16:00', end: '17:30' }] },
      },
    ]);
    assert.ok(!('failure' in readFeed(feed)));
    await clerk.leave();
  });

  it('cancels for all that share the time and the place, and takes it back for one', async () => {
    const clerk = await Clerk.withFeed();
    await clerk.press('16:00 瑜伽');
    await clerk.page.click('[name=scope][value=all]');
    await clerk.press('老师请假');
    await clerk.press('好了');
    await clerk.page.waitForFunction(
      () => document.querySelectorAll('.session.cancelled').length === 2,
    );
    await clerk.press('16:00 合唱');
    await clerk.press('收回，照常进行');
    await clerk.page.waitForFunction(
      () => document.querySelectorAll('.session.cancelled').length === 1,
    );
    assert.match(await clerk.text('.session.cancelled'), /瑜伽/);
    await clerk.leave();
  });

  it('adds a session', async () => {
    const clerk = await Clerk.withFeed();
    await clerk.press('加一场');
    await clerk.page.select('dialog [name=service]', 'yoga a1');
    await clerk.page.$eval('dialog [name=date]', (field) => {
      (field as HTMLInputElement).value = '2026-12-03';
    });
    assert.equal(
      await clerk.page.$eval('dialog [name=from]', (field) => (field as HTMLInputElement).value),
      '16:00',
      'the usual time',
    );
    await clerk.press('好了');
    await clerk.page.waitForSelector('.session.extra');
    assert.match(await clerk.text('.session.extra'), /瑜伽 活动室 加场/);
    await clerk.leave();
  });

  it('is told what is missing, and led there', async () => {
    const clerk = await Clerk.withFeed();
    await clerk.press('16:00 瑜伽');
    await clerk.press('好了');
    assert.equal(await clerk.text('dialog .fault'), '请先选停课的原因，或者选改期。');
    await clerk.press('其他');
    await clerk.press('好了');
    assert.equal(await clerk.text('dialog .fault'), '请写原因，居民会看到。');
    await clerk.page.keyboard.type('停水');
    await clerk.press('好了');
    await clerk.page.waitForSelector('.session.cancelled');
    assert.match(await clerk.text('.session.cancelled'), /停水/);
    await clerk.leave();
  });

  it('takes steps back and does them again, by button and by key', async () => {
    const clerk = await Clerk.withFeed();
    await clerk.press('16:00 瑜伽');
    await clerk.press('节日');
    await clerk.press('好了');
    await clerk.page.waitForSelector('.session.cancelled');
    await clerk.press('撤销');
    await clerk.says('已撤销：12月2日周三 瑜伽停课');
    await clerk.page.waitForSelector('.session.cancelled', { hidden: true });
    await clerk.page.keyboard.down('Control');
    await clerk.page.keyboard.press('y');
    await clerk.page.waitForSelector('.session.cancelled');
    await clerk.page.keyboard.press('z');
    await clerk.page.waitForSelector('.session.cancelled', { hidden: true });
    await clerk.page.keyboard.up('Control');
    assert.equal(await clerk.text('.bar .name p'), '没有要保存的改动');
    await clerk.leave();
  });

  it('does it all by keys', async () => {
    const clerk = await Clerk.withFeed();
    const { page } = clerk;
    await page.focus('.session');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    assert.equal(await page.evaluate(() => document.activeElement!.id), 'panel-title');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.session.cancelled');
    await page.focus('.session.cancelled');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
    await page.waitForFunction(() => document.activeElement!.classList.contains('cancelled'));
    await clerk.leave();
  });

  it('reads what changed in words, with a notice to be copied', async () => {
    const clerk = await Clerk.withFeed();
    await clerk.press('16:00 瑜伽');
    await clerk.press('天气');
    await clerk.press('好了');
    await clerk.press('改了什么');
    assert.equal(await clerk.text('.said-list li'), '12月2日（周三）16:00 瑜伽取消：天气原因。');
    const notice = await clerk.page.$eval('.notice textarea', ({ value }) => value);
    assert.equal(
      notice,
      '【通知】和平社区\n\n12月2日（周三）16:00 瑜伽取消：天气原因。\n\n和平社区，2026年12月1日',
    );
    await clerk.leave();
  });

  it('sees the three tags as residents will, on any day, with nothing asked of any site', async () => {
    const clerk = await Clerk.withFeed();
    const { page } = clerk;
    await page.setViewport({ width: 1280, height: 900 });
    const asked: string[] = [];
    page.on('request', (request) => {
      // Drawings of the browser's own are no requests.
      if (!request.url().startsWith('data:')) asked.push(request.url());
    });
    await clerk.press('居民看到的');
    await waitForLightText(page, 'linli-service-list', '明天周三 16:00');
    await clerk.press('16:00 瑜伽');
    await clerk.press('天气');
    await clerk.press('好了');
    await waitForLightText(page, 'linli-service-list', '天气原因');
    await page.$eval('[name=preview-day]', (field) => {
      (field as HTMLInputElement).value = '2026-12-09';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitForLightText(page, 'linli-service-list', '今天周三 16:00');
    await page.select('[name=preview-tag]', 'stats-panel');
    await waitForLightText(page, 'linli-stats-panel', '46');
    await page.select('[name=preview-tag]', 'booking-form');
    await waitForLightText(page, 'linli-booking-form', '瑜伽');
    assert.deepEqual(asked, []);
    await clerk.leave();
  });

  it('is warned before unsaved changes are lost, and may have them kept', async () => {
    const clerk = await Clerk.withFeed();
    const { page } = clerk;
    await clerk.press('16:00 瑜伽');
    await clerk.press('天气');
    await clerk.press('好了');
    const kept = () => page.evaluate(() => localStorage.getItem('linli-editor-draft'));
    assert.equal(await kept(), null, 'nothing is kept unasked');
    const warned = new Promise<string>((resolve) =>
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      }),
    );
    await page.evaluate(() => location.reload());
    assert.equal(await warned, 'beforeunload');
    await clerk.press('保存');
    await page.click('[name=draft]');
    assert.match((await kept()) ?? '', /2026-12-02/);
    await page.reload();
    await clerk.press('接着改');
    await page.waitForSelector('.session.cancelled');
    await clerk.press('保存');
    await page.click('[name=draft]');
    assert.equal(await kept(), null);
    await clerk.leave();
  });
});

describe('A clerk with the form of a record', () => {
  /** One with the table open. */
  async function atTable(search = ''): Promise<readonly [Clerk, OpenForm]> {
    const clerk = await Clerk.withFeed(search);
    await clerk.press(search === '' ? '表格' : 'Table');
    return [clerk, new OpenForm(clerk)];
  }

  const focused = (clerk: Clerk) =>
    clerk.page.evaluate(() => {
      const within = document.activeElement!.shadowRoot?.activeElement ?? document.activeElement!;
      return (within.getAttribute('aria-label') ?? within.textContent).trim();
    });

  it('adds a class with its times in a sentence, sees it, takes it back and does it again', async () => {
    const [clerk, form] = await atTable();
    const { page } = clerk;
    await clerk.press('加课程');
    await page.waitForSelector('linli-record-form >>> #form-title');
    assert.equal(await focused(clerk), '加一门课');
    await form.type('服务名称', '书法');
    await form.type('地点', '活动室');
    await form.type('时间', '每周四 9:00-10:30');
    assert.equal(await form.text('.read'), '读作：每周四 09:00-10:30');
    assert.match(await form.text('.dates li'), /^12月3日/);
    await form.press('保存');
    await form.isClosed();
    await clerk.says('加了书法');
    assert.equal(await focused(clerk), '加课程', 'the focus is where it was');
    assert.match(
      await clerk.text('.services tbody tr:last-child'),
      /书法.*每周四 0?9:00-10:30.*活动室/,
    );
    await clerk.press('日历');
    await page.waitForSelector('.session');
    assert.match(await clerk.text('.session'), /0?9:00 书法 活动室/);
    await clerk.press('撤销');
    await clerk.says('已撤销：加了书法');
    assert.doesNotMatch(await clerk.text('.session'), /书法/);
    await clerk.press('重做');
    await clerk.says('已重做：加了书法');
    await clerk.press('改了什么');
    assert.equal(await clerk.text('.steps li'), '加了书法');
    assert.match(await clerk.text('.said-list li'), /书法/);
    await clerk.press('保存');
    const { feed } = await clerk.download('下载数据文件');
    assert.equal(feed.services.length, 4);
    assert.deepEqual(feed.services.slice(0, 3), FEED.services, 'all others stay as they were');
    assert.ok(!('failure' in readFeed(feed)));
    assert.deepEqual(clerk.complaints, []);
    await clerk.leave();
  });

  it('changes the price of a service, and nothing else of it', async () => {
    const [clerk, form] = await atTable();
    await clerk.page.click('[aria-label="修改瑜伽"]');
    await form.type('费用', '每次10元');
    await form.press('保存');
    await form.isClosed();
    await clerk.says('改了瑜伽');
    assert.equal(await focused(clerk), '修改瑜伽');
    await clerk.press('保存');
    const { feed } = await clerk.download('下载数据文件');
    const [yoga, ...others] = feed.services as readonly (object & { readonly cost?: unknown })[];
    const { cost, ...same } = yoga!;
    assert.match(JSON.stringify(cost), /10/);
    assert.deepEqual([same, ...others], FEED.services);
    await clerk.leave();
  });

  it('removes a service, and takes that back', async () => {
    const [clerk, form] = await atTable();
    await clerk.page.click('[aria-label="修改茶艺"]');
    await clerk.press('删除这项服务');
    await form.isClosed();
    await clerk.says('删了茶艺');
    assert.equal(await clerk.text('.services caption'), '2 项服务');
    await clerk.press('撤销');
    await clerk.page.waitForFunction(
      () => document.querySelector('.services caption')!.textContent.trim() === '3 项服务',
    );
    await clerk.leave();
  });

  it('does nothing that is to be undone where nothing was changed', async () => {
    const [clerk, form] = await atTable('?lang=en');
    await clerk.page.click('[aria-label="Change 瑜伽"]');
    await form.press('Save');
    await form.isClosed();
    assert.equal(await clerk.text('.bar .name p'), 'Nothing to save');
    await clerk.leave();
  });

  it('adds a figure, changes a place, adds days off, and finds each by its name', async () => {
    const [clerk, form] = await atTable();
    await clerk.press('数字');
    await clerk.press('加数字');
    await form.type('数字的名称', '床位');
    await form.type('数值', '120');
    await form.press('保存');
    await form.isClosed();
    assert.equal(await clerk.text('.records tbody th'), '志愿者|床位');
    await clerk.page.type('[name=filter]', '床');
    await clerk.page.waitForFunction(
      () => document.querySelectorAll('.records tbody tr').length === 1,
    );
    await clerk.press('地点');
    await clerk.page.waitForFunction(
      () => document.querySelector('.records caption')!.textContent.trim() === '0 个地点',
    );
    await clerk.page.$eval('[name=filter]', (field) => {
      (field as HTMLInputElement).value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await clerk.page.locator('[aria-label="修改活动室"]').click();
    await form.type('地点名称', '大活动室');
    await form.press('保存');
    await form.isClosed();
    await clerk.press('服务');
    await clerk.page.waitForFunction(() =>
      document.querySelector('.services tbody')!.textContent.includes('大活动室'),
    );
    await clerk.press('加放假');
    await form.date('哪一天', '2026-12-02');
    await form.select('放假还是上班', 'holiday');
    await form.type('叫什么', '设备检修');
    await form.press('保存');
    await form.isClosed();
    await clerk.says('加了设备检修（12月2日周三）');
    await clerk.leave();
  });

  it('does it all by keys, and is asked before what was typed is lost', async () => {
    const [clerk, form] = await atTable();
    const { page } = clerk;
    const asked: string[] = [];
    let isMeant = false;
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void (isMeant ? dialog.accept() : dialog.dismiss());
    });
    await page.focus('[data-key="add service"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('linli-record-form >>> #form-title');
    await page.keyboard.press('Escape');
    await form.isClosed();
    assert.deepEqual(asked, [], 'nothing was written');
    assert.equal(await focused(clerk), '加服务');
    await page.keyboard.press('Enter');
    await page.waitForSelector('linli-record-form >>> #form-title');
    await page.keyboard.press('Tab');
    await page.keyboard.type('剪纸');
    for (const count of [1, 2]) {
      await page.keyboard.press('Escape');
      await happened(() => asked.length === count);
      await page.waitForSelector('dialog[open]');
    }
    assert.match(asked[0]!, /还没有保存/);
    await page.keyboard.press('Enter');
    await form.isClosed();
    await clerk.says('加了剪纸');
    await page.keyboard.press('Enter');
    await form.type('服务名称', '别的');
    isMeant = true;
    await form.press('取消');
    await form.isClosed();
    assert.equal(asked.length, 3);
    assert.doesNotMatch(await clerk.text('.services'), /别的/);
    await clerk.leave();
  });
});

describe('The editor', () => {
  it('opens from a folder, with a workbook, and sends nothing', async () => {
    const clerk = await Clerk.at(pathToFileURL(join(folder, 'linli-editor.html')).href);
    await clerk.open(join(root, 'test/support/service-register.xlsx'));
    await clerk.page.waitForSelector('.tab');
    await clerk.says('service-register.xlsx');
    await clerk.press('表格');
    await clerk.page.waitForSelector('.services tbody tr');
    assert.match(await clerk.text('.services caption'), /^\d+ 项服务$/);
    await clerk.press('居民看到的');
    await clerk.page.waitForSelector('linli-service-list [slot]');
    assert.deepEqual(clerk.complaints, []);
    await clerk.leave();
  });

  it('takes cells that are pasted, and times as a sentence', async () => {
    const clerk = await Clerk.at(`${site.origin}/at-noon.html`);
    await clerk.page.$eval('[name=cells]', (area) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '服务名称\t时间\n太极\t每周四 16:00-17:00\n棋\t双周\n');
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await clerk.page.waitForSelector('.session');
    assert.match(await clerk.text('.session'), /16:00 太极/);
    assert.match(await clerk.text('.look summary'), /请看一看/);
    assert.match(await clerk.text('.findings'), /B3/, 'the cell that is asked about');
    await clerk.press('表格');
    assert.match(await clerk.text('.services td'), /每周四 16:00-17:00/);
    await clerk.leave();
  });

  it('says of a file that is broken where, and of another kind what it is', async () => {
    const clerk = await Clerk.at(`${site.origin}/at-noon.html`);
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"feed": {"spec": "1.0"}\n "services": []}');
    await clerk.open(broken);
    await clerk.page.waitForSelector('.failure .findings');
    assert.match(await clerk.text('.failure'), /写坏了.*2:2/);
    writeFileSync(broken, '{"name": "other"}');
    await clerk.open(broken);
    await clerk.page.waitForFunction(() =>
      document.querySelector('.failure')?.textContent.includes('不是邻里的数据文件'),
    );
    await clerk.leave();
  });

  it('shows findings beside the service that they speak of', async () => {
    const clerk = await Clerk.withFeed();
    await clerk.press('表格');
    await clerk.page.waitForSelector('.services .findings');
    const row = await clerk.page.$eval('.services .findings', (list) =>
      list.closest('tr')!.textContent.replace(/\s+/g, ' '),
    );
    assert.match(row, /茶艺/);
    await clerk.leave();
  });

  it('opens a county of 913 services, and finds among them by typing', async () => {
    const clerk = await Clerk.at(`${site.origin}/at-noon.html`);
    await clerk.open(join(folder, 'city.json'));
    await clerk.page.waitForSelector('.session');
    await clerk.says('913');
    await clerk.page.type('[name=filter]', '智能手机公益课');
    await clerk.page.waitForFunction(() =>
      [...document.querySelectorAll('.session')].every(({ textContent }) =>
        textContent.includes('智能手机公益课'),
      ),
    );
    clerk.presses = 0;
    await clerk.press('智能手机公益课');
    await clerk.press('天气');
    await clerk.press('好了');
    await clerk.page.waitForSelector('.session.cancelled');
    assert.equal(clerk.presses, 3);
    await clerk.press('表格');
    await clerk.page.$eval('[name=filter]', (field) => {
      (field as HTMLInputElement).value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await clerk.press('下一页');
    await clerk.page.waitForFunction(() =>
      document.querySelector('.pages p')!.textContent.includes('共 913 项'),
    );
    assert.deepEqual(clerk.complaints, []);
    await clerk.leave();
  });

  it('speaks English where its address asks for it, and turns to Chinese by a press', async () => {
    const clerk = await Clerk.withFeed('?lang=en');
    assert.equal(await clerk.page.evaluate(() => document.documentElement.lang), 'en');
    await clerk.press('16:00 瑜伽');
    await clerk.press('the weather');
    await clerk.press('Done');
    await clerk.says('瑜伽 on Wed, Dec 2 cancelled');
    await clerk.press('中文');
    await clerk.page.waitForFunction(
      () => document.querySelector('h1')!.textContent === '改数据文件',
    );
    await clerk.leave();
  });

  for (const scheme of ['light', 'dark']) {
    it(`has nothing that axe complains of, and fits 375 px, ${scheme}`, async () => {
      const clerk = await Clerk.at(`${site.origin}/at-noon.html`);
      const { page } = clerk;
      await page.setViewport({ width: 375, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const look = async (where: string) => {
        assert.deepEqual(await axeComplaints(page), [], where);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        assert.ok(over <= 0, `${where}: ${over} px too wide`);
      };
      await look('nothing is open');
      await clerk.open(join(folder, 'heping.json'));
      await page.waitForSelector('.days .session');
      await look('calendar');
      await clerk.press('16:00 瑜伽');
      await clerk.press('改期');
      await look('panel');
      await clerk.press('天气');
      await clerk.press('好了');
      await page.waitForSelector('.session.cancelled');
      for (const tab of ['表格', '改了什么', '保存', '居民看到的']) {
        await clerk.press(tab);
        await page.waitForFunction(() => document.querySelector('dialog') === null);
        await look(tab);
      }
      await clerk.press('居民看到的');
      await clerk.press('表格');
      await clerk.press('加课程');
      await page.waitForSelector('linli-record-form >>> #form-title');
      await look('form');
      await clerk.page.click('.close');
      await clerk.press('地点');
      await page.waitForSelector('.records');
      await look('places');
      await page.setViewport({ width: 1280, height: 900 });
      await clerk.press('日历');
      await page.waitForSelector('.weeks .session');
      await look('weeks');
      // The elements tell editors of what is odd in a feed, here of a price.
      assert.deepEqual(
        clerk.complaints.filter((text) => !text.includes('services tea /cost')),
        [],
      );
      await clerk.leave();
    });
  }
});

import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { sampleCity } from '../../demo/feeds/sample-city.ts';
import { happened, launchBrowser, openPage } from './browser-page.ts';
import { startDemoSite } from './demo-site.ts';

/** The editor page in a browser, and a clerk before it. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const NOW = '2026-12-01T09:00:00+08:00';

/** A feed of a small office, with members that nobody knows. */
export const FEED = {
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

export type SavedFeed = typeof FEED & {
  readonly feed: { readonly changes?: readonly object[]; readonly generated_at?: string };
  readonly schedules: readonly { readonly exceptions?: readonly object[] }[];
};

export const REGISTER = fileURLToPath(new URL('service-register.xlsx', import.meta.url));

/** A computer with the editor in a folder and on a site, the feed of the small office, and that of a city. */
export interface EditorDesk {
  readonly folder: string;
  readonly origin: string;
  /** A clerk at an address. */
  at(address: string): Promise<Clerk>;
  /** One with the feed of the small office open, under the strict policy. */
  withFeed(search?: string): Promise<Clerk>;
  close(): Promise<void>;
}

export async function editorDesk(): Promise<EditorDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-editor-'));
  writeFileSync(join(folder, 'heping.json'), JSON.stringify(FEED));
  const city = sampleCity({ today: '2026-12-01' });
  writeFileSync(join(folder, 'city.json'), JSON.stringify(city, null, 2));
  for (const ending of ['js', 'css']) {
    const name = `linli-editor.${ending}`;
    copyFileSync(join(root, 'dist/cdn', name), join(folder, name));
  }
  const html = readFileSync(join(root, 'dist/cdn/linli-editor.html'), 'utf8');
  writeFileSync(
    join(folder, 'linli-editor.html'),
    html.replace('<linli-editor>', `<linli-editor now="${NOW}">`),
  );
  const site = await startDemoSite({ '/at-noon.html': join(folder, 'linli-editor.html') });
  const browser = await launchBrowser();

  async function at(address: string): Promise<Clerk> {
    const { page, complaints } = await openPage(browser, address, 'load');
    await page.waitForSelector('linli-editor h1');
    return new Clerk(page, complaints, folder);
  }

  return {
    folder,
    origin: site.origin,
    at,
    async withFeed(search = '') {
      const clerk = await at(`${site.origin}/at-noon.html${search}`);
      await clerk.open(join(folder, 'heping.json'));
      await clerk.page.waitForSelector('.session');
      return clerk;
    },
    async close() {
      await browser.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A page of the editor with a file open in it, and a count of what is pressed. */
export class Clerk {
  readonly page: Page;
  readonly complaints: readonly string[];
  presses = 0;
  readonly #folder: string;

  constructor(page: Page, complaints: readonly string[], folder: string) {
    this.page = page;
    this.complaints = complaints;
    this.#folder = folder;
  }

  async open(file: string): Promise<void> {
    const input = await this.page.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  }

  /** Drags files from the system over a place, and lets go. */
  async drop(files: readonly string[], selector = '.drop'): Promise<void> {
    const place = await this.page.waitForSelector(selector);
    await place!.scrollIntoView();
    const { x, y } = await place!.clickablePoint();
    const client = await this.page.createCDPSession();
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await client.send('Input.dispatchDragEvent', { type, x, y, data });
    }
  }

  /** Presses what has these words and no others nearer to them: a button, a choice. */
  async press(words: string): Promise<void> {
    this.presses += 1;
    const target = this.page.locator(`::-p-xpath(${pressed(words)})`);
    const found = await target.waitHandle();
    const arrived = await found.evaluateHandle((element) => {
      const press = { isThere: false, instead: '' };
      window.addEventListener(
        'click',
        (event) => {
          press.isThere = event.composedPath().includes(element);
          press.instead = (event.target as Element).outerHTML.slice(0, 200);
        },
        { capture: true, once: true },
      );
      return press;
    });
    await target.click();
    const { isThere, instead } = await arrived.jsonValue();
    // A press that goes astray is a fault of the page: what people are about to press has to stay where it is.
    if (!isThere) throw new Error(`“${words}” was not pressed, but ${instead || 'nothing'}`);
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
    const downloads = mkdtempSync(join(this.#folder, 'saved-'));
    const client = await this.page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', {
      ...{ behavior: 'allow', downloadPath: downloads },
    });
    await this.press(words);
    // A file that is still being written has another name.
    const isThere = () =>
      readdirSync(downloads).some(
        (name) => /\.(json|txt|xlsx)$/.test(name) && statSync(join(downloads, name)).size > 0,
      );
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
export class OpenForm {
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

export async function axeComplaints(page: Page): Promise<readonly string[]> {
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

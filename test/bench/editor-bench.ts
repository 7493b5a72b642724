// The longest tasks of the editor with a county of 913 services: `npm run bench:editor -- [--profile PART]`, by CPU time of
// the page's main thread, for each thing that a clerk does. It is to look at; no test depends on the speed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { feedWorkbook } from '../../src/authoring/workbook/feed-workbook.ts';
import { writtenFeed } from '../../src/authoring/workbook/written/written-feed.ts';
import { readyCalendar } from '../../src/model/rules/ready-calendars.ts';
import { editorDesk } from '../support/editor-desk.ts';
import { told, withoutNetwork } from './long-tasks.ts';

const { values } = parseArgs({ options: { profile: { type: 'string', default: '' } } });

const desk = await editorDesk();
const workbook = join(desk.folder, 'city.xlsx');
writeFileSync(workbook, workbookOf(readFileSync(join(desk.folder, 'city.json'), 'utf8')));
try {
  const clerk = await desk.at(`${desk.origin}/at-noon.html`);
  const { page } = clerk;
  await withoutNetwork(page);
  const session = await page.createCDPSession();
  const step = (what: string, act: () => Promise<unknown>) =>
    told(page, session, what, act, {
      root: 'linli-editor',
      isProfiled: values.profile !== '' && what.includes(values.profile),
    });
  // A press by script: one by hand waits for frames that a page that is traced and stands still does not draw.
  const press = (words: string) =>
    page.evaluate((name) => {
      const found = [...document.querySelectorAll('button, label.choice')].find(({ textContent }) =>
        textContent.replace(/\s+/g, '').includes(name),
      );
      if (found === undefined) throw new Error(`no ${name}`);
      (found as HTMLElement).click();
    }, words);
  const opened = async (file: string) => {
    await clerk.open(file);
    await page.waitForSelector('#document-title', { timeout: 60_000 });
  };
  await step('open a feed', () => opened(join(desk.folder, 'city.json')));
  await step('filter', () => page.type('[name=filter]', '智能手机公益课'));
  await step('press a class', () => press('智能手机公益课'));
  await step('its reason', () => press('天气'));
  await step('cancelled', () => press('好了'));
  await step('what changed', () => press('改了什么'));
  await step('undone', () => press('撤销'));
  await step('table', () => press('表格'));
  await step('all of it', () =>
    page.$eval('[name=filter]', (field) => {
      (field as HTMLInputElement).value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }),
  );
  await step('next page', () => press('下一页'));
  await step('a form', () =>
    page.$eval('.services tbody button', (button) => (button as HTMLElement).click()),
  );
  await step('form closed', () => page.keyboard.press('Escape'));
  await step('preview', () => press('居民看到的'));
  await step('save tab', () => press('保存'));
  await step('cancelled again', () => press('重做'));
  await step('feed saved', () => press('下载数据文件'));
  await step('workbook saved', () => press('下载表格'));
  await step('another', () => press('打开别的文件'));
  await step('open a workbook', () => opened(workbook));
} finally {
  await desk.close();
}

function workbookOf(json: string): Uint8Array {
  const feed = JSON.parse(json) as Record<string, unknown>;
  const written = writtenFeed(feed, 'zh-Hans', '2026-12-01', readyCalendar('cn'));
  if (written === null) throw new Error('no feed');
  return feedWorkbook(written);
}

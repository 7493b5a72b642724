import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { editorDesk, axeComplaints, type EditorDesk } from '../support/editor-desk.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let desk: EditorDesk;

before(async () => {
  desk = await editorDesk();
});

after(() => desk?.close());

describe('The editor', () => {
  it('opens from a folder, with a workbook, and sends nothing', async () => {
    const clerk = await desk.at(pathToFileURL(join(desk.folder, 'linli-editor.html')).href);
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
    const clerk = await desk.at(`${desk.origin}/at-noon.html`);
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
    const clerk = await desk.at(`${desk.origin}/at-noon.html`);
    const broken = join(desk.folder, 'broken.json');
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
    const clerk = await desk.withFeed();
    await clerk.press('表格');
    await clerk.page.waitForSelector('.services .findings');
    const row = await clerk.page.$eval('.services .findings', (list) =>
      list.closest('tr')!.textContent.replace(/\s+/g, ' '),
    );
    assert.match(row, /茶艺/);
    await clerk.leave();
  });

  it('opens a county of 913 services, and finds among them by typing', async () => {
    const clerk = await desk.at(`${desk.origin}/at-noon.html`);
    await clerk.open(join(desk.folder, 'city.json'));
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
    const clerk = await desk.withFeed('?lang=en');
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

  it('prints the calendar without the buttons, and with what is cancelled', async () => {
    const clerk = await desk.withFeed();
    await clerk.press('16:00 瑜伽');
    await clerk.press('天气');
    await clerk.press('好了');
    await clerk.page.waitForSelector('.session.cancelled');
    await clerk.page.emulateMediaType('print');
    const shown = await clerk.page.$$eval('linli-editor button, linli-editor .said', (all) =>
      all.filter((each) => each.getClientRects().length > 0).map(({ className }) => className),
    );
    assert.ok(shown.includes('session cancelled'));
    assert.deepEqual([...new Set(shown.map((name) => name.split(' ')[0]))], ['session']);
    await clerk.leave();
  });

  it('keeps its own direction, and fits, on a page that is written from the right', async () => {
    const clerk = await desk.at(`${desk.origin}/at-noon.html`);
    const { page } = clerk;
    await page.setViewport({ width: 320, height: 800 });
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      document.documentElement.lang = 'ug';
    });
    await clerk.open(join(desk.folder, 'heping.json'));
    await page.waitForSelector('.days .session');
    const [session, over] = await page.$eval('.session', (button) => {
      const [time, name] = [...button.children].map((part) => part.getBoundingClientRect().left);
      const { scrollWidth, clientWidth } = document.documentElement;
      return [time! < name!, scrollWidth - clientWidth] as const;
    });
    assert.ok(session, 'the time stands before the name');
    assert.equal(over, 0);
    await clerk.leave();
  });

  for (const scheme of ['light', 'dark']) {
    it(`has nothing that axe complains of, and fits 375 px, ${scheme}`, async () => {
      const clerk = await desk.at(`${desk.origin}/at-noon.html`);
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
      await clerk.open(join(desk.folder, 'heping.json'));
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

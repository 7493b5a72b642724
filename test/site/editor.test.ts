import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readFeed } from '../../src/feed/read-feed.ts';
import { waitForLightText } from '../support/browser-page.ts';
import { editorDesk, NOW, FEED, REGISTER, type EditorDesk } from '../support/editor-desk.ts';

let desk: EditorDesk;

before(async () => {
  desk = await editorDesk();
});

after(() => desk?.close());

describe('A clerk', () => {
  it('cancels a class in three presses, and the saved file says so and keeps all else', async () => {
    const clerk = await desk.withFeed();
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
    const { changes, generated_at, ...envelope } = feed.feed;
    assert.deepEqual(changes, [
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
    const clerk = await desk.withFeed();
    await clerk.press('16:00 瑜伽');
    await clerk.press('天气');
    await clerk.press('好了');
    await clerk.press('保存');
    const { name, bytes } = await clerk.downloaded('下载表格 .xlsx');
    assert.equal(name, 'heping-2026-12-01.xlsx');
    await clerk.says(`已保存：${name}`);
    assert.match(await clerk.text('.bar .name p'), /1 处改动/, 'the feed is still to be saved');
    await clerk.leave();

    const file = join(desk.folder, name);
    writeFileSync(file, bytes);
    const again = await desk.at(`${desk.origin}/at-noon.html`);
    await again.open(file);
    await again.page.waitForSelector('.session.cancelled');
    await again.press('保存');
    const { feed } = await again.download('下载数据文件');
    const { changes: _, generated_at: __, ...envelope } = feed.feed;
    const [wed, ...others] = feed.schedules;
    assert.deepEqual(wed?.exceptions, [
      { date: '2026-12-02', status: 'cancelled', reason: '天气原因', services: ['yoga'] },
    ]);
    assert.deepEqual({ ...feed, feed: envelope, schedules: [FEED.schedules[0], ...others] }, FEED);
    assert.deepEqual([...clerk.complaints, ...again.complaints], []);
    await again.leave();
  });

  it('keeps what is done while a file is still being saved', async () => {
    const clerk = await desk.withFeed();
    const { page } = clerk;
    await clerk.press('16:00 瑜伽');
    await clerk.press('天气');
    await clerk.press('好了');
    await clerk.press('保存');
    await page.waitForSelector('.save');
    await page.evaluate(() => {
      for (const words of ['下载数据文件', '撤销']) {
        const buttons = [...document.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent.trim() === words)!.click();
      }
    });
    await clerk.says('已保存');
    // The file has the cancelled class, and what is open has it no more.
    assert.match(await clerk.text('.bar .name p'), /1/);
    await clerk.press('日历');
    await page.waitForSelector('.session');
    assert.equal(await page.$('.session.cancelled'), null);
    await clerk.leave();
  });

  it('makes a feed of a register of 25 services in three presses', async () => {
    const clerk = await desk.at(`${desk.origin}/at-noon.html`);
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
    const clerk = await desk.withFeed();
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
    const clerk = await desk.withFeed();
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
    const clerk = await desk.withFeed();
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
    const clerk = await desk.withFeed();
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
    const clerk = await desk.withFeed();
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
    const clerk = await desk.withFeed();
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
    const clerk = await desk.withFeed();
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
    const clerk = await desk.withFeed();
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
    const clerk = await desk.withFeed();
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

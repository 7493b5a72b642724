import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readFeed } from '../../src/feed/read-feed.ts';
import { happened } from '../support/browser-page.ts';
import { editorDesk, FEED, OpenForm, type Clerk, type EditorDesk } from '../support/editor-desk.ts';

let desk: EditorDesk;

before(async () => {
  desk = await editorDesk();
});

after(() => desk?.close());

describe('A clerk with the form of a record', () => {
  /** One with the table open. */
  async function atTable(search = ''): Promise<readonly [Clerk, OpenForm]> {
    const clerk = await desk.withFeed(search);
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
    await clerk.press('放假');
    await clerk.page.locator('[aria-label="修改2026年12月2日 设备检修"]').click();
    await form.date('到哪一天', '2026-12-03');
    await form.press('保存');
    await form.isClosed();
    await clerk.says('改了设备检修');
    assert.match(await clerk.text('.records tbody th'), /^2026年12月2日至2026年12月3日 设备检修\|/);
    await clerk.page.locator('[aria-label$="设备检修"]').click();
    await clerk.press('删除这个日子');
    await form.isClosed();
    await clerk.says('删了设备检修');
    assert.doesNotMatch(await clerk.text('.records tbody'), /设备检修/);
    await clerk.leave();
  });

  it('changes what the data says of itself, and finds the way back to the button', async () => {
    const [clerk, form] = await atTable();
    await clerk.press('关于本数据');
    await clerk.page.waitForSelector('linli-record-form >>> #form-title');
    await form.type('发布单位', '和平街道办');
    await form.type('公告', '元旦休息三天');
    await form.press('保存');
    await form.isClosed();
    await clerk.says('改了和平社区');
    assert.equal(await focused(clerk), '关于本数据');
    await clerk.press('保存');
    const { feed } = await clerk.download('下载数据文件');
    const reading = readFeed(feed);
    assert.ok(!('failure' in reading));
    const { notice, publisher_id } = reading.feed.feed;
    assert.equal(notice, '元旦休息三天');
    const publisher = reading.feed.organizations.find(({ id }) => id === publisher_id);
    assert.equal(publisher?.name, '和平街道办');
    assert.deepEqual(feed.services, FEED.services, 'all else stays as it was');
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

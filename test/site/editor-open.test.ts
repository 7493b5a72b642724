import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { editorDesk, REGISTER, type Clerk, type EditorDesk } from '../support/editor-desk.ts';
import { gbk } from '../support/gbk.ts';
import { textCell, workbookParts, zipped } from '../support/workbook.ts';

let desk: EditorDesk;

before(async () => {
  desk = await editorDesk();
  const cells = '服务名称,时间,地点\r\n太极拳,每周四 16:00-17:00,活动室\r\n棋牌,双周,活动室\r\n';
  writeFileSync(join(desk.folder, '台账.csv'), gbk(cells));
});

after(() => desk?.close());

const start = () => desk.at(`${desk.origin}/at-noon.html`);

/** Chooses a file in the window of the system that a press opens. */
async function choose(clerk: Clerk, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    clerk.page.waitForFileChooser(),
    clerk.page.locator('.file').click(),
  ]);
  await chooser.accept([file]);
}

/** Waits for the sentence that says why a file was not opened. */
async function refused(clerk: Clerk, sentence: RegExp): Promise<void> {
  await clerk.page.waitForSelector('.failure');
  assert.match(await clerk.text('.failure'), sentence);
  assert.equal(await clerk.page.$('.session'), null);
}

const WAYS = {
  'the window for files': choose,
  'a drop': (clerk: Clerk, file: string) => clerk.drop([file]),
};

for (const [way, bring] of Object.entries(WAYS)) {
  describe(`A clerk, by ${way}`, () => {
    it('opens a feed', async () => {
      const clerk = await start();
      await bring(clerk, join(desk.folder, 'heping.json'));
      await clerk.page.waitForSelector('.session');
      await clerk.says('heping.json');
      assert.match(await clerk.text('.session'), /16:00 瑜伽 活动室/);
      assert.deepEqual(clerk.complaints, []);
      await clerk.leave();
    });

    it('opens a workbook', async () => {
      const clerk = await start();
      await bring(clerk, REGISTER);
      await clerk.says(basename(REGISTER));
      await clerk.press('表格');
      assert.match(await clerk.text('.services caption'), /^25 项服务$/);
      assert.deepEqual(clerk.complaints, []);
      await clerk.leave();
    });

    it('opens a CSV file of a Chinese Windows, and is asked about the cell that is not read', async () => {
      const clerk = await start();
      await bring(clerk, join(desk.folder, '台账.csv'));
      await clerk.page.waitForSelector('.session');
      await clerk.says('台账.csv');
      assert.match(await clerk.text('.session'), /16:00 太极拳 活动室/);
      await clerk.page.waitForSelector('.look summary');
      assert.match(await clerk.text('.findings'), /B3/);
      assert.deepEqual(clerk.complaints, []);
      await clerk.leave();
    });

    it('is told in a sentence of files that are something else, or made to harm', async () => {
      const clerk = await start();
      const rows = `<row r="1">${textCell('A1', '甲')}</row>`;
      const bomb = zipped({
        ...workbookParts({ sheets: [{ rows }] }),
        'xl/worksheets/sheet2.xml': new Uint8Array(60_000_000),
      });
      const files: readonly [name: string, bytes: Uint8Array | string, sentence: RegExp][] = [
        ['bomb.xlsx', bomb, /文件太大/],
        ['photo.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), /不是表格/],
        ['empty.csv', '', /文件是空的/],
        ['page.xls', '<html><script>window.ran = true</script></html>', /这是网页/],
        ['half.xlsx', readFileSync(REGISTER).subarray(0, 9_000), /文件坏了/],
        ['other.json', '[1, 2]', /不是邻里的数据文件/],
        ['later.json', '{"feed":{"spec":"9.0","id":"x","title":"x"}}', /另一个大版本/],
      ];
      for (const [name, bytes, sentence] of files) {
        const file = join(desk.folder, name);
        writeFileSync(file, bytes);
        await bring(clerk, file);
        await clerk.page.waitForFunction(
          (said) => new RegExp(said).test(document.querySelector('.failure')?.textContent ?? ''),
          {},
          sentence.source,
        );
        await refused(clerk, sentence);
      }
      assert.equal(await clerk.page.evaluate(() => 'ran' in window), false);
      assert.deepEqual(clerk.complaints, []);
      await bring(clerk, join(desk.folder, 'heping.json'));
      await clerk.page.waitForSelector('.session');
      await clerk.leave();
    });

    it('brings what is open up to date with a sheet', async () => {
      const clerk = await desk.withFeed();
      await clerk.press('打开别的');
      await clerk.page.click('[name=update]');
      await bring(clerk, join(desk.folder, '台账.csv'));
      await clerk.says('用“台账.csv”更新');
      await clerk.page.waitForFunction(() =>
        document.querySelector('.view')!.textContent.includes('太极拳'),
      );
      await clerk.press('撤销');
      await clerk.page.waitForFunction(
        () => !document.querySelector('.view')!.textContent.includes('太极拳'),
      );
      await clerk.leave();
    });
  });
}

describe('A drop on the editor', () => {
  it('opens a file wherever on the page it is let go while none is open', async () => {
    const clerk = await start();
    await clerk.drop([join(desk.folder, 'heping.json')], '.paste small');
    await clerk.page.waitForSelector('.session');
    await clerk.leave();
  });

  it('says of several files, and of a folder, that it takes one file', async () => {
    const clerk = await start();
    const folder = join(desk.folder, '资料');
    mkdirSync(folder, { recursive: true });
    await clerk.drop([join(desk.folder, 'heping.json'), REGISTER]);
    await clerk.says('请一次拖一份文件');
    assert.equal(await clerk.page.$('.session'), null);
    await clerk.drop([join(desk.folder, 'heping.json')]);
    await clerk.page.waitForSelector('.session');
    await clerk.press('打开别的');
    await clerk.drop([folder]);
    await clerk.says('请一次拖一份文件');
    await clerk.leave();
  });

  it('does not take the page away from somebody who has a feed open in it', async () => {
    const clerk = await desk.withFeed();
    await clerk.press('16:00 瑜伽');
    await clerk.press('天气');
    await clerk.press('好了');
    await clerk.page.waitForSelector('.session.cancelled');
    const address = clerk.page.url();
    await clerk.drop([REGISTER], '.turn h2');
    await clerk.says('请先按“打开别的文件”');
    assert.equal(clerk.page.url(), address);
    assert.ok(await clerk.page.$('.session.cancelled'));
    assert.deepEqual(clerk.complaints, []);
    await clerk.leave();
  });
});

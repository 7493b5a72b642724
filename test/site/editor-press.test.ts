import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { editorDesk, FEED, type EditorDesk } from '../support/editor-desk.ts';

let desk: EditorDesk;

before(async () => {
  desk = await editorDesk();
});

after(() => desk?.close());

describe('What a clerk is about to press in the editor', () => {
  it('stays where it is when the file has been looked over', async () => {
    const clerk = await desk.at(`${desk.origin}/at-noon.html`);
    const { page } = clerk;
    const places = await page.evaluateHandle(() => {
      const found: number[] = [];
      new MutationObserver(() => {
        const session = document.querySelector('.session');
        if (session !== null) found.push(session.getBoundingClientRect().top);
      }).observe(document.querySelector('linli-editor')!, { childList: true, subtree: true });
      return found;
    });
    await clerk.open(join(desk.folder, 'heping.json'));
    await page.waitForSelector('.session');
    assert.match(await clerk.text('.look'), /正在检查|请看一看/);
    await page.waitForSelector('.look summary');
    const seen = await places.jsonValue();
    assert.ok(seen.length > 0);
    assert.equal(new Set(seen).size, 1, `it stood at ${seen.join(', ')}`);
    await clerk.leave();
  });

  it('is pressed, though the page has something new to show meanwhile', async () => {
    const clerk = await desk.withFeed();
    const { page } = clerk;
    await page.waitForSelector('.look summary');
    await clerk.press('表格');
    await page.waitForSelector('.services .findings');
    const [, last] = await page.$$('.services .link');
    await last!.scrollIntoView();
    const { x, y } = await last!.clickablePoint();
    await page.mouse.move(x, y);
    await page.mouse.down();
    // Takes the button from under the pointer: a wider view, other words, all that comes by itself.
    await page.$eval('linli-editor', (editor) => {
      (editor as HTMLElement & { now: string }).now = '2026-12-03T09:00:00+08:00';
      (editor as unknown as { language: string }).language = 'en';
    });
    const isChinese = () => document.querySelector('h1')!.textContent === '改数据文件';
    assert.ok(await page.evaluate(isChinese), 'nothing moves while it is pressed');
    await page.mouse.up();
    await page.waitForSelector('dialog[open]');
    assert.match(await clerk.text('#panel-title'), new RegExp(FEED.services[1]!.name));
    assert.equal(await page.evaluate(isChinese), false, 'it comes with the press');
    await clerk.leave();
  });

  it('does not keep the page from going on where a press ends beside it', async () => {
    const clerk = await desk.withFeed();
    const { page } = clerk;
    const [session] = await page.$$('.session');
    const { x, y } = await session!.clickablePoint();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(2, 2);
    await page.mouse.up();
    await page.$eval('linli-editor', (editor) => {
      (editor as unknown as { language: string }).language = 'en';
    });
    await page.waitForFunction(() => document.querySelector('h1')!.textContent !== '改数据文件');
    assert.equal(await page.$('dialog'), null, 'nothing was pressed');
    await clerk.leave();
  });
});

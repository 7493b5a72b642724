import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  editorDesk,
  FEED,
  type Clerk,
  type EditorDesk,
  type SavedFeed,
} from '../support/editor-desk.ts';

let desk: EditorDesk;

before(async () => {
  desk = await editorDesk();
});

after(() => desk?.close());

/** One who has dropped the feed of the small office on the page. */
async function withDropped(): Promise<Clerk> {
  const clerk = await desk.at(`${desk.origin}/at-noon.html`);
  await clerk.drop([join(desk.folder, 'heping.json')]);
  await clerk.page.waitForSelector('.session');
  return clerk;
}

async function cancelYoga(clerk: Clerk): Promise<void> {
  await clerk.press('16:00 瑜伽');
  await clerk.press('天气');
  await clerk.press('好了');
  await clerk.page.waitForSelector('.session.cancelled');
  await clerk.press('保存');
}

/**
 * Puts a file in the store of the browser in place of the one that the system would name: it is written as any other
 * file, but needs nobody to allow it in a window of the browser, which no test can press.
 */
async function standIn(clerk: Clerk, text: string): Promise<void> {
  await clerk.page.evaluate(async (content) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('heping.json', { create: true });
    const file = await handle.createWritable();
    await file.write(content);
    await file.close();
    Object.assign(DataTransferItem.prototype, {
      getAsFileSystemHandle() {
        return Promise.resolve(handle);
      },
    });
    Object.assign(window, {
      showSaveFilePicker() {
        return Promise.resolve(handle);
      },
    });
  }, text);
}

const stored = (clerk: Clerk): Promise<SavedFeed> =>
  clerk.page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('heping.json');
    return JSON.parse(await (await handle.getFile()).text()) as SavedFeed;
  });

const isYogaCancelled = (feed: SavedFeed) =>
  JSON.stringify(feed.schedules[0]?.exceptions ?? []).includes('"cancelled"');

describe('A clerk who saves', () => {
  it('is offered the file that was dropped, and none where the browser gave none', async () => {
    const dropped = await withDropped();
    await dropped.press('保存');
    assert.match(await dropped.text('.save .button'), /存回“heping.json”/);
    await dropped.leave();
    const chosen = await desk.withFeed();
    await chosen.press('保存');
    assert.doesNotMatch(await chosen.text('.save .button'), /存回/);
    await chosen.leave();
  });

  it('leaves the file that was dropped as it was when a copy is downloaded', async () => {
    const clerk = await withDropped();
    await cancelYoga(clerk);
    const { name, feed } = await clerk.download('下载数据文件');
    assert.equal(name, 'heping-2026-12-01.json');
    assert.ok(isYogaCancelled(feed));
    assert.deepEqual(JSON.parse(readFileSync(join(desk.folder, 'heping.json'), 'utf8')), FEED);
    assert.deepEqual(clerk.complaints, []);
    await clerk.leave();
  });

  it('writes into the file itself, and twice', async () => {
    const clerk = await desk.at(`${desk.origin}/at-noon.html`);
    await standIn(clerk, JSON.stringify(FEED));
    await clerk.drop([join(desk.folder, 'heping.json')]);
    await clerk.page.waitForSelector('.session');
    await cancelYoga(clerk);
    await clerk.press('存回“heping.json”');
    await clerk.says('已保存：heping.json');
    assert.ok(isYogaCancelled(await stored(clerk)));
    assert.equal(await clerk.text('.bar .name p'), '没有要保存的改动');
    await clerk.press('撤销');
    await clerk.says('已撤销');
    await clerk.press('存回“heping.json”');
    await clerk.says('已保存：heping.json');
    const again = await stored(clerk);
    assert.equal(isYogaCancelled(again), false);
    assert.deepEqual(again.services, FEED.services);
    assert.deepEqual(clerk.complaints, []);
    await clerk.leave();
  });

  it('leaves a file as it is that somebody else has changed since', async () => {
    const clerk = await desk.at(`${desk.origin}/at-noon.html`);
    await standIn(clerk, JSON.stringify(FEED));
    await clerk.drop([join(desk.folder, 'heping.json')]);
    await clerk.page.waitForSelector('.session');
    await cancelYoga(clerk);
    const others = { ...FEED, services: FEED.services.slice(1) };
    await standIn(clerk, JSON.stringify(others));
    await clerk.press('存回“heping.json”');
    await clerk.says('有人改过这个文件');
    assert.deepEqual(await stored(clerk), others);
    assert.match(await clerk.text('.bar .name p'), /1 处改动还没保存/);
    const { feed } = await clerk.download('下载数据文件');
    assert.ok(isYogaCancelled(feed));
    await clerk.leave();
  });

  it('writes where a place is chosen, and goes on in that file', async () => {
    const clerk = await desk.withFeed();
    await standIn(clerk, '');
    await cancelYoga(clerk);
    await clerk.press('存到别处');
    await clerk.says('已保存：heping.json');
    assert.ok(isYogaCancelled(await stored(clerk)));
    assert.match(await clerk.text('.save .button'), /存回“heping.json”/);
    await clerk.leave();
  });

  it('has lost nothing where no place is chosen, or the file may not be written', async () => {
    const clerk = await desk.withFeed();
    await cancelYoga(clerk);
    for (const name of ['AbortError', 'NotAllowedError']) {
      await clerk.page.evaluate((kind) => {
        const fault = new DOMException('', kind);
        Object.assign(window, {
          showSaveFilePicker() {
            return Promise.reject(fault);
          },
        });
      }, name);
      await clerk.press('存到别处');
      if (name === 'NotAllowedError') await clerk.says('没有存成');
      else assert.doesNotMatch(await clerk.text('.said'), /没有存成|已保存/);
      assert.match(await clerk.text('.bar .name p'), /1 处改动还没保存/);
    }
    const { feed } = await clerk.download('下载数据文件');
    assert.ok(isYogaCancelled(feed));
    await clerk.leave();
  });
});

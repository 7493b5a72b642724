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
});

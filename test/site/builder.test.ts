import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

let site: DemoSite;
let browser: Browser;

before(async () => {
  site = await startDemoSite();
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

async function open() {
  const opened = await openPage(browser, `${site.origin}/builder/`, 'load');
  await waitForText(opened.page, '#feed-status', '读到了');
  return opened;
}

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, ({ textContent }) => textContent);

async function waitForText(page: Page, selector: string, words: string): Promise<void> {
  await page.waitForFunction(
    (where, text) => document.querySelector(where)!.textContent.includes(text),
    {},
    selector,
    words,
  );
}

/** Puts a text into a field at once, as pasting does. */
async function write(page: Page, selector: string, text: string): Promise<void> {
  await page.$eval(
    selector,
    (field, written) => {
      (field as HTMLInputElement).value = written;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

describe('The builder', () => {
  it('shows the element, and writes a code for it, under the strict policy', async () => {
    const { page, complaints } = await open();
    await waitForLightText(page, '#stage linli-service-list', '智能手机公益课');
    assert.match(await textOf(page, '#feed-status'), /913 项服务/);
    await page.select('#option-area', 'loc-community-01');
    await page.select('#option-view', 'week');
    await waitForLightText(page, '#stage linli-service-list[view=week]', '和平社区');
    const code = await textOf(page, '#code');
    assert.match(code, /sample-city\.json#linli-service-list\?area=loc-community-01&amp;view=week/);
    assert.equal(new URL(page.url()).search, '', 'the address stays what it is');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('offers for each tag what its feed has', async () => {
    const { page } = await open();
    await page.click('[value=booking-form]');
    await page.select('#option-service', 'svc-demo-open');
    await waitForLightText(page, '#stage linli-booking-form', '智能手机公益课');
    await page.click('[value=stats-panel]');
    await write(page, '#feed', '../feeds/changji.json');
    await waitForText(page, '#feed-status', '昌吉');
    await page.click('#options summary');
    await page.click('[value=m-communities]');
    await page.click('[value=m-organizations]');
    await waitForText(page, '#code', 'metrics=m-communities,m-organizations');
    await waitForLightText(page, '#stage linli-stats-panel', '435');
    await page.close();
  });

  it('takes its advice from what the tests saw of an editor', async () => {
    const { page } = await open();
    const expected = {
      'UEditor 1.4': /^<linli-/,
      'TinyMCE 7': /^<div data-linli/,
      'Quill 2': /^<a href/,
    };
    for (const [editor, form] of Object.entries(expected)) {
      await page.select('#editor', editor);
      assert.match(await textOf(page, '#code'), form, editor);
      assert.ok((await textOf(page, '#advice')).includes(editor));
    }
    await page.click('[name=has-script]');
    assert.match(await textOf(page, '#code'), /^npx linli snapshot/);
    await page.select('#editor', 'UEditor 1.4');
    assert.match(await textOf(page, '#code'), /^<iframe/);
    await page.click('[name=form][value=div]');
    assert.match(await textOf(page, '#code'), /^<div/, 'the choice of a person counts');
    assert.match(await textOf(page, '#forms'), /div，带 data-linli 只剩文字/);
    await page.close();
  });

  it('warns of colours that cannot be read, and finds near ones that can', async () => {
    const { page } = await open();
    await page.click('#own-colours');
    assert.match(await textOf(page, '#contrast'), /很清楚/);
    await page.$eval('#accent', (field) => {
      (field as HTMLInputElement).value = '#ffcc00';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    assert.match(await textOf(page, '#contrast'), /1\.5:1。看不清/);
    await page.click('#mend-contrast');
    assert.match(await textOf(page, '#contrast'), /很清楚/);
    const accent = await page.$eval('#accent', (field) => (field as HTMLInputElement).value);
    assert.ok((await textOf(page, '#letter')).includes(`--linli-accent: ${accent};`));
    const shown = await page.$eval('#stage linli-service-list', (list) =>
      getComputedStyle(list).getPropertyValue('--linli-accent').trim(),
    );
    assert.equal(shown, accent);
    await page.close();
  });

  it('writes a letter: files, script with its hash, room, policy, other sites', async () => {
    const { page } = await open();
    await page.click('[value=booking-form]');
    await write(page, '#page', 'https://www.county.example/fuwu/');
    await write(page, '#folder', '/linli');
    const integrity = await (await fetch(`${site.origin}/integrity.txt`)).text();
    const hash = /^(\S+) linli\.js$/m.exec(integrity)?.[1] ?? '?';
    await waitForText(page, '#letter', '/linli/linli.js');
    const letter = await textOf(page, '#letter');
    assert.ok(letter.includes(`<script src="/linli/linli.js" integrity="${hash}"`), letter);
    assert.match(letter, /script-src 'self'\n {3}connect-src 'self'/);
    await write(page, '#feed', `${site.origin}/feeds/sample-city.json`);
    await waitForText(page, '#letter', `connect-src ${site.origin}`);
    assert.match(
      await textOf(page, '#letter'),
      /Access-Control-Allow-Origin: https:\/\/www\.county\.example\n/,
    );
    await page.close();
  });

  it('has a way for a site that takes one file, and gives it another name', async () => {
    const { page, complaints } = await open();
    await write(page, '#page', 'https://www.county.example/fuwu/');
    await page.click('#one-file');
    const integrity = await (await fetch(`${site.origin}/integrity.txt`)).text();
    const hash = /^(\S+) linli-all\.js$/m.exec(integrity)?.[1] ?? '?';
    await write(page, '#script', '/upload/2026/a8f3.js');
    const letter = await textOf(page, '#letter');
    assert.ok(letter.includes(`<script src="/upload/2026/a8f3.js" integrity="${hash}"`), letter);
    assert.match(letter, /dist\/cdn\/linli-all\.js 这一个文件/);
    assert.doesNotMatch(letter, /linli\.js/);
    assert.equal(await page.$eval('#folder-part', (shown) => shown.getClientRects().length), 0);
    assert.match(await textOf(page, '#check-by-command'), /npx linli doctor/);
    await page.select('#editor', 'UEditor 1.4');
    await page.click('[name=has-script]');
    assert.match(await textOf(page, '#code'), /^npx linli snapshot/, 'a frame is several files');
    assert.ok(await page.$('[name=form][value=frame]:disabled'));
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('prints a poster, and nothing else, on one A4 page', async () => {
    const { page } = await open();
    await page.click('#print');
    assert.match(await textOf(page, '#print-status'), /请先/);
    await write(page, '#page', 'https://www.county.example/fuwu/');
    await write(page, '#phone', '0994-0000000');
    await page.waitForSelector('#poster svg');
    assert.match(
      await textOf(page, '#poster'),
      /社区有什么服务.*扫一扫.*county\.example.*0994-0000000/,
    );
    await page.emulateMediaType('print');
    const shown = await page.$$eval('header, form, h1, #letter, footer, #poster', (parts) =>
      parts.filter((part) => part.getClientRects().length > 0).map(({ id }) => id),
    );
    assert.deepEqual(shown, ['poster']);
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal((pdf.match(/\/Type \/Page\b/g) ?? []).length, 1);
    await page.close();
  });

  it('draws a code that is dark on light, with room around it', async () => {
    const { page } = await open();
    await write(page, '#page', 'https://www.county.example/');
    const svg = await page.waitForSelector('#poster svg');
    const picture = PNG.sync.read(Buffer.from(await svg!.screenshot()));
    const corner = [...picture.data.subarray(0, 3)];
    assert.deepEqual(corner, [255, 255, 255]);
    const dark = [...Array(picture.width * picture.height).keys()].filter(
      (pixel) => (picture.data[pixel * 4] ?? 255) < 40,
    ).length;
    assert.ok(dark > 0.2 * picture.width * picture.height, `${dark} dark pixels`);
    await page.close();
  });

  it('does not book from its preview', async () => {
    const { page } = await open();
    const posted: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()));
    await page.click('[value=booking-form]');
    await page.select('#option-service', 'svc-demo-open');
    await page.waitForSelector('linli-booking-form >>> input[name=session]');
    await page.locator('linli-booking-form >>> input[name=session]').click();
    await page.type('linli-booking-form >>> #name', '王秀英');
    await page.type('linli-booking-form >>> #phone', '13900000000');
    await page.locator('linli-booking-form >>> #consent').click();
    await page.keyboard.press('Enter');
    await page.locator('linli-booking-form >>> [part=submit]').click();
    await waitForText(page, '#preview-status', '不会真的提交');
    assert.deepEqual(posted, []);
    await page.close();
  });

  it('copies what it has written', async () => {
    const { page } = await open();
    const code = await textOf(page, '#code');
    await page.click('.snippet:has(#code) button');
    await waitForText(page, '.snippet:has(#code) [role=status]', '复制');
    assert.equal(await page.evaluate(() => getSelection()?.toString()), code);
    await page.close();
  });

  it('says so where a feed cannot be read, and writes the code all the same', async () => {
    const { page } = await open();
    await write(page, '#feed', '/none.json');
    await waitForText(page, '#feed-status', '读不到');
    assert.match(await textOf(page, '#code'), /^<a href="\/none\.json#linli-service-list"/);
    await page.close();
  });

  it('can be used by keyboard alone', async () => {
    const { page } = await open();
    await page.focus('[name=tag]:checked');
    await page.keyboard.press('ArrowDown');
    assert.match(await textOf(page, '#code'), /linli-booking-form/);
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press('Tab');
      const id = await page.evaluate(() => document.activeElement?.id);
      if (id === 'editor') break;
    }
    await page.keyboard.type('UE');
    await waitForText(page, '#code', '<linli-booking-form');
    await page.close();
  });

  for (const width of [320, 1280]) {
    it(`needs no sideways scrolling at ${width} px`, async () => {
      const { page } = await open();
      await page.setViewport({ width, height: 800 });
      const overflow = await page.evaluate(
        () => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth,
      );
      assert.ok(overflow <= 0, `${overflow} px too wide`);
      await page.close();
    });
  }
});

describe('What the builder writes', () => {
  let pages: PagesSite;

  before(async () => {
    pages = await startPagesSite();
  });
  after(() => pages?.close());

  it('works on a page with one file under the name that a site gave it', async () => {
    const { page } = await open();
    await page.click('[value=stats-panel]');
    await write(page, '#feed', FEED);
    await page.click('#one-file');
    await write(page, '#script', '/upload/2026/a8f3.js');
    await waitForText(page, '#feed-status', '读不到'); // it is the feed of the other site
    const [code, letter] = [await textOf(page, '#code'), await textOf(page, '#letter')];
    await page.close();
    const body = await (await fetch(`${pages.origin}/a/linli-all.js`)).text();
    const headers = { 'content-type': 'text/javascript' };
    pages.serve('/upload/2026/a8f3.js', { body, headers });
    const script = /<script .*<\/script>/.exec(letter)?.[0] ?? '';
    pages.servePage('/one.html', pageWith(code, { script }));
    const made = await openPage(browser, `${pages.origin}/one.html`, 'load');
    await waitForLightText(made.page, 'linli-stats-panel', '签约社区');
    assert.deepEqual(made.complaints, []);
    await made.page.close();
  });

  for (const form of ['tag', 'div', 'link', 'address', 'frame']) {
    it(`works on a page: ${form}`, async () => {
      const { page } = await open();
      await page.click('[value=stats-panel]');
      await write(page, '#feed', FEED);
      await write(page, '#folder', '/a/');
      await waitForText(page, '#feed-status', '读不到'); // it is the feed of the other site
      await page.click(`[name=form][value=${form}]`);
      const code = await textOf(page, '#code');
      await page.close();
      pages.servePage('/made.html', pageWith(code), null);
      const made = await openPage(browser, `${pages.origin}/made.html`, 'load');
      const frame =
        form === 'frame'
          ? await made.page.waitForFrame((one) => one.url().includes('linli-embed'))
          : made.page.mainFrame();
      await frame.waitForFunction(() => document.body.textContent.includes('签约社区'));
      await made.page.close();
    });
  }
});

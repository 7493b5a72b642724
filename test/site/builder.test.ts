import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import { SITE_POLICY } from '../../src/endpoint/site.ts';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

/** A service that the list of this feed shows first. */
const CHANGJI_SERVICE = '孕妇瑜伽';
/** A feed as an office has it on a computer. */
const CHANGJI = fileURLToPath(new URL('../../demo/feeds/changji.json', import.meta.url));

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

const isSeen = (page: Page, selector: string) =>
  page.$eval(selector, (part) => part.getClientRects().length > 0);

/** Chooses a file of this computer. */
async function choose(page: Page, file: string): Promise<void> {
  const input = await page.$('input#feed-file');
  await input!.uploadFile(file);
}

describe('The builder', () => {
  it('shows the element, and writes a code for it, under the strict policy', async () => {
    const { page, complaints } = await open();
    await waitForLightText(page, '#stage linli-service-list', '智能手机公益课');
    assert.match(await textOf(page, '#feed-status'), /913 项服务/);
    await page.select('#option-area', 'loc-community-01');
    await page.select('#option-view', 'week');
    await page.waitForSelector('#stage linli-service-list[view=week] > [slot=linli-week]');
    await waitForLightText(page, '#stage linli-service-list', '项全市共享的服务');
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
    assert.equal(await isSeen(page, '[name=form][value=div]'), false, 'it needs the script');
    await page.click('[name=has-script]');
    await page.click('[name=form][value=div]');
    assert.match(await textOf(page, '#code'), /^<div/, 'the choice of a person counts');
    assert.match(await textOf(page, '#forms'), /div，带 data-linli 只剩文字/);
    await page.close();
  });

  it('has the version for old eyes', async () => {
    const { page } = await open();
    await page.click('#elder');
    await waitForText(page, '#code', 'elder=elder');
    await page.waitForSelector('#stage linli-service-list[elder]');
    await page.click('[name=form][value=tag]');
    await waitForText(page, '#code', ' elder="elder"');
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
    assert.equal(await isSeen(page, '[name=form][value=frame]'), false);
    assert.match(await textOf(page, '#forms-left-out'), /要放几个文件/);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('prints a poster, and nothing else, on one A4 page', async () => {
    const { page } = await open();
    await page.click('#print');
    assert.match(await textOf(page, '#print-status'), /请先/);
    await write(page, '#page', 'https://www.county.example/fuwu/');
    await write(page, '#phone', '0300-2000000');
    await page.waitForSelector('#poster svg');
    assert.match(
      await textOf(page, '#poster'),
      /社区有什么服务.*扫一扫.*county\.example.*0300-2000000/,
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

  it('shows a file of this computer without sending it, and asks where it will be', async () => {
    const { page, complaints } = await open();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await choose(page, CHANGJI);
    await waitForText(page, '#feed-status', '只在这台电脑上看');
    await waitForLightText(page, '#stage linli-service-list', CHANGJI_SERVICE);
    assert.deepEqual(
      requests.filter((url) => /file-of-this-computer|changji/.test(url)),
      [],
    );
    assert.ok(await isSeen(page, '#missing'));
    assert.equal(await isSeen(page, '#code'), false);
    assert.match(await textOf(page, '#missing'), /只在您的电脑上/);
    await page.click('#go-to-missing');
    await page.keyboard.type('/upload/2026/feed.txt');
    assert.ok(await isSeen(page, '#code'));
    assert.match(await textOf(page, '#code'), /data-src="\/upload\/2026\/feed\.txt"/);
    await page.click('[value=stats-panel]');
    await waitForLightText(page, '#stage linli-stats-panel', '435');
    await page.click('#drop-file');
    await waitForText(page, '#feed-status', 'HTTP 404');
    assert.deepEqual(
      complaints.filter((text) => !/feed\.txt|404/.test(text)),
      [],
    );
    await page.close();
  });

  it('says what is wrong with a file of this computer, and where', async () => {
    const { page, complaints } = await open();
    const folder = mkdtempSync(join(tmpdir(), 'linli-builder-'));
    const chosen = async (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      await choose(page, join(folder, name));
      await waitForText(page, '#feed-findings', '检查过了');
      const said = await textOf(page, '#feed-findings');
      await page.click('#drop-file');
      await waitForText(page, '#feed-status', '读不到');
      assert.equal(await textOf(page, '#feed-findings'), '');
      return said;
    };
    await write(page, '#feed', '/none.json');
    await waitForText(page, '#feed-status', '读不到');
    const feed = JSON.parse(readFileSync(CHANGJI, 'utf8')) as { services: object[] };
    const faulty = { ...feed, services: [...feed.services, ...feed.services.slice(0, 1)] };
    assert.match(
      await chosen('faulty.json', JSON.stringify(faulty, null, 1)),
      /^检查过了：\d+ 处要改.*先看这一处：第 \d+ 行，.*每一处。$/,
    );
    assert.match(await chosen('open.json', '{\n "feed": {\n'), /第 [23] 行/);
    rmSync(folder, { recursive: true });
    assert.deepEqual(
      complaints.filter((text) => !/none\.json|404|写得不对/.test(text)),
      [],
    );
    await page.close();
  });

  it('says of a workbook where it becomes a feed', async () => {
    const { page } = await open();
    const folder = mkdtempSync(join(tmpdir(), 'linli-builder-'));
    writeFileSync(join(folder, '服务台账.json'), new Uint8Array([0x50, 0x4b, 3, 4]));
    await choose(page, join(folder, '服务台账.json'));
    await waitForText(page, '#feed-status', '这是 Excel');
    rmSync(folder, { recursive: true });
    assert.equal(
      await page.$eval('main a[href="../editor/"]', ({ textContent }) => textContent),
      '编辑数据文件',
    );
    await page.close();
  });

  it('asks for a service where a form would stand alone', async () => {
    const { page } = await open();
    await page.click('[value=booking-form]');
    assert.equal(await isSeen(page, '#code'), false);
    assert.match(await textOf(page, '#missing'), /选一项服务/);
    await page.click('#go-to-missing');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'option-service');
    await page.click('[name=beside-list]');
    assert.ok(await isSeen(page, '#code'));
    await page.click('[name=beside-list]');
    await page.select('#option-service', 'svc-demo-open');
    assert.ok(await isSeen(page, '#code'));
    await page.close();
  });

  it('asks for the endpoint where the feed names none, and says what it is', async () => {
    const { page } = await open();
    assert.equal(await isSeen(page, '#endpoint-part'), false);
    await page.click('[value=booking-form]');
    assert.match(await textOf(page, '#endpoint-status'), /写着接口/);
    assert.equal(await isSeen(page, '#endpoint'), false);
    await write(page, '#feed', '../feeds/changji.json');
    await waitForText(page, '#feed-status', '昌吉');
    assert.match(await textOf(page, '#endpoint-status'), /只显示服务的电话/);
    assert.match(await textOf(page, '#letter'), /能不能开通/);
    await write(page, '#endpoint', 'www.county.cn/yuyue');
    await page.click('[data-mends=endpoint]');
    assert.match(
      await textOf(page, '#endpoint-record'),
      /"endpoint": "https:\/\/www\.county\.cn\/yuyue"/,
    );
    assert.match(await textOf(page, '#letter'), /connect-src 'self' https:\/\/www\.county\.cn/);
    await page.close();
  });

  it('says how residents can subscribe to a calendar, for a list alone', async () => {
    const { page } = await open();
    assert.match(await textOf(page, '#calendar-status'), /数据文件里写着日历/);
    await write(page, '#feed', '../feeds/changji.json');
    await waitForText(page, '#calendar-status', '不要就空着');
    assert.equal(await isSeen(page, '#calendar-steps'), false);
    await write(page, '#calendar', 'www.county.cn/fuwu/rili.ics');
    await page.click('[data-mends=calendar]');
    assert.match(await textOf(page, '#calendar-command'), /^npx linli calendar .*--out rili\.ics/);
    assert.match(
      await textOf(page, '#calendar-record'),
      /"ics_url": "https:\/\/www\.county\.cn\/fuwu\/rili\.ics"/,
    );
    await page.click('[value=stats-panel]');
    assert.equal(await isSeen(page, '#subscription-part'), false);
    await page.close();
  });

  it('warns of an address without https://, and adds it', async () => {
    const { page } = await open();
    await write(page, '#feed', 'www.county.invalid/feed.json');
    await waitForText(page, '#feed-scheme', '是不是 https://www.county.invalid/feed.json');
    await page.click('[data-mends=feed]');
    assert.equal(await isSeen(page, '#feed-scheme'), false);
    await waitForText(page, '#code', 'https://www.county.invalid/feed.json');
    await page.close();
  });

  it('says of an editor that no test could open that it is untested', async () => {
    const { page } = await open();
    await page.select('#editor', '大汉');
    assert.match(await textOf(page, '#advice'), /“大汉”没有试过/);
    assert.match(await textOf(page, '#code'), /^<a href/);
    await page.close();
  });

  it('says so where a feed cannot be read, and writes the code all the same', async () => {
    const { page } = await open();
    await write(page, '#feed', '/none.json');
    await waitForText(page, '#feed-status', '读不到');
    assert.match(await textOf(page, '#code'), /^<a href="\/none\.json#linli-service-list"/);
    await page.close();
  });

  it('checks the feed it was given, as often as it is asked to, with an example and a link', async () => {
    const { page } = await open();
    await write(page, '#feed', '/none.json');
    await waitForText(page, '#feed-status', '读不到');
    for (let checks = 0; checks < 2; checks += 1) {
      await page.click('#check-feed');
      await page.waitForSelector('html > div >>> li.error');
      const said = await page.$$eval('html > div >>> li.error', (items) =>
        items.map(({ textContent }) => textContent).join('\n'),
      );
      assert.match(said, /HTTP 404/);
      const link = await page.$eval('html > div >>> li.error a', (a) => a.href);
      assert.equal(link, `${site.origin}/linli-feed.html#check-http-status`);
      await page.locator('html > div >>> ::-p-text(关闭)').click();
      await page.waitForSelector('html > div', { hidden: true });
    }
    await page.close();
  });

  it('can be used by keyboard alone', async () => {
    const { page } = await open();
    await page.focus('[name=tag]:checked');
    await page.keyboard.press('ArrowDown');
    assert.match(await textOf(page, '#code'), /linli-booking-form/);
    for (let tabs = 0; tabs < 20; tabs += 1) {
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

  it('reads the feed of another site that allows it, and leaves out forms that would not work', async () => {
    const { page } = await open();
    const body = readFileSync(CHANGJI);
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'text/plain' };
    pages.serve('/open.txt', { body, headers });
    await write(page, '#feed', `${pages.origin}/open.txt`);
    await waitForText(page, '#feed-status', '读到了：');
    await waitForLightText(page, '#stage linli-service-list', CHANGJI_SERVICE);
    for (const form of ['address', 'frame']) {
      assert.equal(await isSeen(page, `[name=form][value=${form}]`), false, form);
    }
    assert.match(await textOf(page, '#forms-left-out'), /别的网站.*框里的网页/);
    await page.close();
  });

  it('says what to do where another site does not allow it, or is not there', async () => {
    const { page } = await open();
    await write(page, '#feed', `${pages.origin}${FEED}`);
    await waitForText(page, '#feed-status', 'Access-Control-Allow-Origin');
    assert.match(await textOf(page, '#feed-status'), /选电脑上的文件/);
    await write(page, '#feed', 'http://127.0.0.1:9/feed.json');
    await waitForText(page, '#feed-status', '连不上');
    await page.close();
  });

  it('says so where its own page may not read another site, and reads a file all the same', async () => {
    const folder = new URL('../../demo/builder/', import.meta.url);
    const types: Readonly<Record<string, string>> = {
      ...{ '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' },
      '.html': 'text/html; charset=utf-8',
    };
    for (const name of readdirSync(folder)) {
      const type = types[extname(name)] ?? '';
      const headers = { 'content-type': type, 'content-security-policy': SITE_POLICY };
      pages.serve(`/a/builder/${name}`, { body: readFileSync(new URL(name, folder)), headers });
    }
    const { page } = await openPage(browser, `${pages.origin}/a/builder/index.html`, 'load');
    await waitForText(page, '#feed-status', 'HTTP 404'); // the example is not there
    await write(page, '#feed', `${site.origin}/feeds/changji.json`);
    await waitForText(page, '#feed-status', 'connect-src');
    await choose(page, CHANGJI);
    await waitForText(page, '#feed-status', '只在这台电脑上看');
    await waitForLightText(page, '#stage linli-service-list', CHANGJI_SERVICE);
    await page.close();
  });

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

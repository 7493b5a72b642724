import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, Page } from 'puppeteer-core';
import { siteResponse } from '../../src/endpoint/site.ts';
import { VERSION } from '../../src/version.ts';
import { bookingFeed } from '../support/booking-feed.ts';
import { asksAgain } from '../support/asks-again.ts';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'linli-form-'));
const FORM = 'linli-booking-form';
const FILE = `linli-${VERSION}-booking.js`;

/** Answers that wait until they are let go. */
let held: Promise<void> = Promise.resolve();

const server = createAdaptorServer({
  async fetch(request) {
    if (request.url.endsWith(FILE)) await held;
    return siteResponse({ folders: { '/': folder }, files: {}, policies: {}, hidden: [] }, request);
  },
});
let origin: string;
let browser: Browser;
/** True in a browser that asks again for a file that it could not have. */
let canAskAgain: boolean;

before(async () => {
  cpSync(join(root, 'dist/cdn'), folder, { recursive: true });
  writeFileSync(join(folder, 'feed.json'), JSON.stringify(bookingFeed()));
  writeFileSync(
    join(folder, 'form.html'),
    `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,">
     <script src="linli.js" defer></script>
     <${FORM} src="feed.json" service="svc-yoga" now="2026-11-24T10:00:00+08:00"></${FORM}>`,
  );
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
  canAskAgain = await asksAgain(browser);
});

after(async () => {
  await browser?.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openForm() {
  const { page, complaints } = await openPage(browser, `${origin}/form.html`);
  await waitForLightText(page, FORM, '我同意');
  return { page, complaints };
}

async function typeName(page: Page): Promise<void> {
  const field = await page.waitForSelector('aria/姓名[role="textbox"]');
  await field?.type('王秀英');
}

const press = (page: Page, name: string) => page.locator(`aria/${name}[role="button"]`).click();

/** The mistakes named above the form, once they are. */
async function mistakes(page: Page): Promise<readonly string[]> {
  const summary = await page.waitForSelector(`${FORM} >>> .summary`);
  return (await summary?.$$eval('li', (items) => items.map((item) => item.innerText))) ?? [];
}

const nameIn = (page: Page) =>
  page.$eval(`${FORM} >>> #name`, (field) => (field as HTMLInputElement).value);

const MISSING = [/请选择时间/, /请填写电话/, /请勾选同意/];

describe('A form whose further file is late', () => {
  it('keeps what is typed meanwhile, and goes on with the press when it is there', async () => {
    let letGo = () => {};
    held = new Promise((resolve) => (letGo = resolve));
    const { page, complaints } = await openForm();
    await typeName(page);
    await press(page, '提交预约');
    assert.equal(await page.$(`${FORM} >>> .summary`), null);
    letGo();
    const said = await mistakes(page);
    MISSING.forEach((words, index) => assert.match(said[index] ?? '', words));
    assert.equal(said.length, MISSING.length);
    assert.equal(await nameIn(page), '王秀英');
    // There is no endpoint to tell the places, and nothing else is missed.
    assert.deepEqual(
      complaints.filter((text) => !text.startsWith('Failed to load resource')),
      [],
    );
    await page.close();
  });

  it('keeps the focus and the text under the hands of who types when it comes', async () => {
    let letGo = () => {};
    held = new Promise((resolve) => (letGo = resolve));
    const { page } = await openForm();
    await typeName(page);
    const come = page.waitForResponse((response) => response.url().endsWith(FILE));
    letGo();
    await come;
    await page.waitForNetworkIdle();
    await page.keyboard.type('女士');
    assert.equal(await nameIn(page), '王秀英女士');
    await page.close();
  });

  it('says how what is typed is dealt with to whoever opens that, as soon as it is there', async () => {
    let letGo = () => {};
    held = new Promise((resolve) => (letGo = resolve));
    const { page } = await openForm();
    const said = () => page.$eval(FORM, (form) => form.textContent ?? '');
    await page.locator(`${FORM} >>> summary`).click();
    assert.ok(!(await said()).includes('保存期限：'));
    letGo();
    await waitForLightText(page, FORM, '保存期限：');
    await page.close();
  });
});

describe('A form whose further file is missing', () => {
  it('says so, keeps everything, and goes on when it is tried again, where the browser asks again', async () => {
    held = Promise.resolve();
    renameSync(join(folder, FILE), join(folder, 'away.js'));
    const { page, complaints } = await openForm();
    await typeName(page);
    await press(page, '提交预约');
    await waitForLightText(page, FORM, '网络不通，内容暂时无法显示');
    assert.equal(await nameIn(page), '王秀英');
    const advice = complaints.filter((text) => !text.startsWith('Failed to load resource'));
    assert.equal(advice.length, 1);
    assert.match(advice.join(), new RegExp(`没有读到 ${FILE}`));
    renameSync(join(folder, 'away.js'), join(folder, FILE));
    await press(page, '提交预约');
    if (canAskAgain) {
      assert.equal((await mistakes(page)).length, MISSING.length);
    } else {
      await waitForLightText(page, FORM, '网络不通，内容暂时无法显示');
    }
    assert.equal(await nameIn(page), '王秀英');
    await page.close();
  });
});

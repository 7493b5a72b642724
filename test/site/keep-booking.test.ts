import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import Database from 'libsql';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';

const FORM = 'linli-booking-form';

let site: DemoSite;
let browser: Browser;

before(async () => {
  site = await startDemoSite();
  browser = await launchBrowser('Asia/Shanghai');
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page of the site with one form on it, under the strict policy. */
async function openForm(service: string, attributes: Record<string, string> = {}) {
  const address = `${site.origin}/booking-form.html`;
  const { page, complaints } = await openPage(browser, address);
  const only = () =>
    page.evaluate(
      (name, attributesOf) => {
        for (const old of document.querySelectorAll(name)) old.remove();
        const form = document.createElement(name);
        for (const [key, value] of Object.entries(attributesOf)) form.setAttribute(key, value);
        document.querySelector('main')?.prepend(form);
      },
      FORM,
      { src: '/feeds/sample-city.json', service, ...attributes },
    );
  await only();
  await waitForLightText(page, FORM, '余位更新于');
  return { page, complaints, only };
}

async function fillIn(page: Page, name: string, phone: string): Promise<void> {
  const inside = async (selector: string) => {
    const found = await page.$(`${FORM} >>> ${selector}`);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  };
  await (await inside('input[name=session]')).click();
  await (await inside('#name')).type(name);
  await (await inside('#phone')).type(phone);
  await (await inside('#consent')).click();
}

async function submit(page: Page): Promise<void> {
  const button = await page.$(`${FORM} >>> [part=submit]`);
  await button?.click();
}

function bookedBy(name: string): number {
  const database = new Database(site.sqliteFile);
  try {
    const row = database
      .prepare('select count(*) as count from bookings where contact_name = ?')
      .get(name) as { count: number };
    return row.count;
  } finally {
    database.close();
  }
}

describe('A booking on a phone with a bad connection', () => {
  it('waits while there is none, and goes out by itself when it is back', async () => {
    const { page, complaints } = await openForm('svc-demo-open');
    await fillIn(page, '王离线', '13911110001');
    await page.waitForNetworkIdle(); // what it takes to send is read
    await page.setOfflineMode(true);
    await submit(page);
    await waitForLightText(page, FORM, '没有连上网');
    assert.equal(bookedBy('王离线'), 0);
    await page.setOfflineMode(false);
    await waitForLightText(page, FORM, '预约成功');
    assert.equal(bookedBy('王离线'), 1);
    assert.deepEqual(
      complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED|privacy\.html/.test(text)),
      [],
    );
    await page.close();
  });

  it('is there again after a reload and after a way back, where the page keeps it', async () => {
    const { page, only } = await openForm('svc-demo-dated', { keep: 'session' });
    await fillIn(page, '王重载', '13911110002');
    await page.reload();
    await only();
    await page.waitForFunction(
      (name) =>
        document.querySelector(name)?.shadowRoot?.querySelector<HTMLInputElement>('#name')
          ?.value === '王重载',
      {},
      FORM,
    );
    await (await page.$(`${FORM} >>> #consent`))?.click(); // to agree is asked for again
    await submit(page);
    await waitForLightText(page, FORM, '预约成功');
    await page.reload();
    await only();
    await waitForLightText(page, FORM, '预约成功');
    await page.goto(`${site.origin}/stats-panel.html`);
    await page.goBack();
    await only();
    await waitForLightText(page, FORM, '预约成功');
    assert.equal(bookedBy('王重载'), 1);
    await page.close();
  });
});

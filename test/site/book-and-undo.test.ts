import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import Database from 'libsql';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';

interface StoredBooking {
  readonly code: string;
  readonly status: string;
  readonly party_size: number;
  readonly contact_name: string | null;
}

let site: DemoSite;
let browser: Browser;

before(async () => {
  site = await startDemoSite();
  browser = await launchBrowser('Asia/Urumqi');
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Moves by keyboard until the element inside a tag that matches has the focus. */
async function tabTo(page: Page, tag: string, selector: string): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    const arrived = await page.evaluate(
      (name, wanted) =>
        document.querySelector(name)?.shadowRoot?.activeElement?.matches(wanted) ?? false,
      tag,
      selector,
    );
    if (arrived) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never came to ${selector} in ${tag}`);
}

function stored(): readonly StoredBooking[] {
  const database = new Database(site.sqliteFile);
  try {
    const rows = database
      .prepare('select code, status, party_size, contact_name from bookings')
      .all();
    return rows as unknown as StoredBooking[];
  } finally {
    database.close();
  }
}

describe('A resident on the community page', () => {
  it('finds a service, books it and takes it back, all by keyboard', async () => {
    const { page, complaints } = await openPage(browser, `${site.origin}/community.html`);
    await waitForLightText(page, 'linli-service-list', '智能手机公益课');

    await tabTo(page, 'linli-service-list', '#query');
    await page.keyboard.type('智能手机公益课');
    await waitForLightText(page, 'linli-service-list', '共 1 项服务');
    await tabTo(page, 'linli-service-list', '[part=book]');
    await page.keyboard.press('Enter');
    await waitForLightText(page, 'linli-booking-form', '预约：智能手机公益课');

    await tabTo(page, 'linli-booking-form', 'input[name=session]');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'linli-booking-form', '#partySize');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'linli-booking-form', '#name');
    await page.keyboard.type('王秀英');
    await tabTo(page, 'linli-booking-form', '#phone');
    await page.keyboard.type('139 1234 5678');
    await tabTo(page, 'linli-booking-form', '#consent');
    await page.keyboard.press('Space');
    await tabTo(page, 'linli-booking-form', '[part=submit]');
    await page.keyboard.press('Enter');
    await waitForLightText(page, 'linli-booking-form', '预约成功');

    const said = await page.$eval('linli-booking-form', (form) => form.textContent ?? '');
    const [code] = /\d{3} \d{3}/.exec(said) ?? [];
    assert.match(said, /北京时间/);
    assert.match(said, /您的手机显示为/, 'a phone set to Urumqi is told what its own clock shows');
    const [booking] = stored();
    assert.equal(booking?.code.replace(/\D/g, ''), code?.replace(/\D/g, ''));
    assert.equal(booking?.status, 'confirmed');
    assert.equal(booking?.party_size, 2);
    assert.equal(booking?.contact_name, '王秀英');

    await tabTo(page, 'linli-booking-form', '[part=undo]');
    await page.keyboard.press('Enter');
    await waitForLightText(page, 'linli-booking-form', '预约已撤销');
    assert.equal(stored()[0]?.status, 'cancelled');
    assert.deepEqual(complaints, []);
    await page.close();
  });
});

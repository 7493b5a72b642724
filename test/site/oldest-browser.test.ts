import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';
import { openInOldChromium, runsOldChromium, type OldPage } from '../support/old-chromium.ts';

let site: DemoSite;

before(async () => {
  site = await startDemoSite();
});

after(() => site?.close());

const skip = runsOldChromium ? false : 'Chromium 86 is there for 64-bit Linux only';

/** Waits until an element has put words into the light DOM. */
async function saysIn(page: OldPage, tag: string, words: string): Promise<void> {
  await page.until(`document.querySelector('${tag}')?.textContent.includes('${words}') === true`);
}

describe('In Chromium 86, the oldest browser served', { skip }, () => {
  it('the community page shows its services, its form and its figures', async (context) => {
    const page = await openInOldChromium(`${site.origin}/community.html`);
    context.after(() => page.close());
    await saysIn(page, 'linli-service-list', '智能手机公益课');
    await saysIn(page, 'linli-booking-form', '请先在服务目录中选择一项服务');
    await saysIn(page, 'linli-stats-panel', '来源：');
    assert.match(String(await page.evaluate('navigator.userAgent')), /Chrome\/86\./);
  });

  it('a booking goes through', async (context) => {
    const page = await openInOldChromium(`${site.origin}/booking-form.html`);
    context.after(() => page.close());
    await saysIn(page, 'linli-booking-form', '余 24 位');
    await page.evaluate(`{
      const root = document.querySelector('linli-booking-form').shadowRoot;
      const type = (id, text) => {
        const input = root.getElementById(id);
        input.value = text;
        input.dispatchEvent(new Event('input'));
      };
      root.querySelector('input[name=session]').click();
      type('name', '王秀英');
      type('phone', '13912345678');
      root.getElementById('consent').click();
      setTimeout(() => root.querySelector('[part=submit]').click());
    }`);
    await saysIn(page, 'linli-booking-form', '预约成功');
  });
});

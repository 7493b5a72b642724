import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser, openPage } from '../support/browser-page.ts';
import { startDemoSite, type DemoSite } from '../support/demo-site.ts';

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

describe('The page of all states', () => {
  for (const [what, tag, words] of [
    ['a service that is booked online', 'linli-service-list', '今天周二 16:00–17:30'],
    ['one whose booking is over', 'linli-service-list', '网上预约已截止'],
    ['one that has to be asked for', 'linli-service-list', '时间未公布，请咨询社区'],
    ['one that is cancelled once', 'linli-service-list', '取消：老师请假'],
    ['nothing found', 'linli-service-list', '没有找到“潜水”'],
    ['a feed that is out of date', 'linli-service-list', '本应在2026年12月1日前更新'],
    ['nothing to list', 'linli-service-list', '目前没有服务'],
    ['a feed that cannot be read', 'linli-service-list', '内容暂时无法显示'],
    ['a form with full sessions', 'linli-booking-form', '已满'],
    ['a form for which one can wait', 'linli-booking-form', '已满，可排候补'],
    ['a form of which nothing can be booked', 'linli-booking-form', '这些时间现在都不能预约'],
    ['a booking', 'linli-booking-form', '预约成功'],
    ['a place on the wait list', 'linli-booking-form', '已进入候补，第 2 位'],
    ['a booking to be drawn', 'linli-booking-form', '11月27日周五 18:00 抽签'],
    ['a booking that was moved', 'linli-booking-form', '时间有变'],
    ['a booking that was taken back', 'linli-booking-form', '预约已撤销'],
    ['a figure nobody has published', 'linli-stats-panel', '未公布'],
  ] as const) {
    it(`shows ${what}`, async () => {
      const { page } = await openPage(browser, `${site.origin}/states.html`);
      await page.waitForFunction(
        (name, text) =>
          [...document.querySelectorAll(name)].some((element) =>
            element.textContent?.replaceAll('\u2060', '').includes(text),
          ),
        {},
        tag,
        words,
      );
      await page.close();
    });
  }
});

describe('The sample site', () => {
  /** What a browser makes of a style within an element. */
  async function styleOf(path: string, tag: string, selector: string, name: string) {
    const { page, complaints } = await openPage(browser, `${site.origin}/${path}`);
    await page.waitForFunction(
      (element, part) =>
        document.querySelector(element)?.shadowRoot?.querySelector(part) instanceof Element,
      {},
      tag,
      selector,
    );
    const value = await page.evaluate(
      (element, part, property) => {
        const found = document.querySelector(element)?.shadowRoot?.querySelector(part);
        return found ? getComputedStyle(found).getPropertyValue(property) : '';
      },
      tag,
      selector,
      name,
    );
    assert.deepEqual(complaints, []);
    await page.close();
    return value;
  }

  it('is red with one style sheet more, under the strict policy', async () => {
    const colour = await styleOf(
      'red.html',
      'linli-service-list',
      '[part=book]',
      'background-color',
    );
    assert.equal(colour, 'rgb(149, 23, 23)');
  });

  it('has type of 24 px in its version for old eyes', async () => {
    for (const tag of ['linli-service-list', 'linli-booking-form', 'linli-stats-panel'])
      assert.equal(await styleOf('elder.html', tag, '.root', 'font-size'), '24px');
  });
});

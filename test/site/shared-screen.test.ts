import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { VERSION } from '../../src/version.ts';
import { booking } from '../support/booking-answers.ts';
import { bookingFeed, FEED_NOW, SESSIONS } from '../support/booking-feed.ts';
import { happened, launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

const FORM = 'linli-booking-form';
const JSON_TYPE = { 'content-type': 'application/json' };
const SCRIPT_TYPE = { 'content-type': 'text/javascript; charset=utf-8' };
const PAPER = `/a/linli-${VERSION}-paper.js`;
const BOOKINGS = `/booking/sessions/${encodeURIComponent(SESSIONS.open)}/bookings`;
const TITLE = '自助机';

/** All that the last person has typed and been given. */
const THEIRS = ['张三', '13912345678', '482 716', '夜间托管', 'b-1', 'robot', '记下'];

let site: PagesSite;
let browser: Browser;
let paper: string;

before(async () => {
  site = await startPagesSite();
  browser = await launchBrowser();
  paper = await (await fetch(site.origin + PAPER)).text();
  const feed = bookingFeed();
  Object.assign(feed.feed.booking, { endpoint: '/booking', allow_insecure: true });
  site.serve('/booking.json', { body: JSON.stringify(feed), headers: JSON_TYPE });
});

beforeEach(() => {
  site.serve(PAPER, { body: paper, headers: SCRIPT_TYPE });
  answerWith();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

const RECEIPT = {
  id: 'b-1',
  undoUntil: '2026-11-24T10:10:00+08:00',
  manageUrl: '/booking/needs/b-1',
};

/** What the endpoint answers, when it is let. */
function answerWith(parts: { readonly after?: Promise<unknown> } = {}): void {
  const made = { status: 201, headers: JSON_TYPE, ...parts };
  site.serve(BOOKINGS, { ...made, body: JSON.stringify(booking()) });
  site.serve('/booking/needs', { ...made, body: JSON.stringify(RECEIPT) });
}

/** A promise, and what lets it go on. */
function hold(): { readonly until: Promise<void>; readonly letGo: () => void } {
  let letGo = () => {};
  return { until: new Promise<void>((resolve) => (letGo = resolve)), letGo: () => letGo() };
}

async function open(attributes = 'service="svc-yoga"'): Promise<Page> {
  const now = new Date(FEED_NOW).toISOString();
  const form = `<${FORM} kiosk src="/booking.json" now="${now}" ${attributes}></${FORM}>`;
  const html = pageWith(`<button id="elsewhere">别处</button>${form}`);
  site.servePage('/page.html', html.replace('<title>页', `<title>${TITLE}`));
  const { page } = await openPage(browser, `${site.origin}/page.html`);
  await page.waitForSelector(`${FORM} >>> form`);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  return page;
}

/** Fills in a form as a person does, and the field that only robots see. */
async function fillIn(page: Page): Promise<void> {
  await page.evaluate((tag) => {
    const root = document.querySelector(tag)!.shadowRoot!;
    root.querySelector<HTMLInputElement>('input[name=session]')!.click();
    for (const [selector, value] of [
      ['#name', '张三'],
      ['#phone', '13912345678'],
    ] as const) {
      const field = root.querySelector<HTMLInputElement>(selector)!;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    root.querySelector<HTMLInputElement>('#consent')!.click();
  }, FORM);
}

async function press(page: Page, name: string): Promise<void> {
  await page.locator(`aria/${name}[role="button"]`).click();
}

/** The person goes: the page is shown again as it was, as after a way back. */
async function wipe(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await rest(page);
}

/** Lets the page do all that it has begun. */
const rest = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** Everything that a page shows, says, holds in its fields and keeps. */
const heldBy = (page: Page) =>
  page.evaluate(() => {
    const texts: string[] = [document.title, location.href, document.cookie];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      texts.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
      for (const node of root.querySelectorAll('*')) {
        if (node.shadowRoot !== null) roots.push(node.shadowRoot);
        if ('value' in node && typeof node.value === 'string') texts.push(node.value);
        if (node instanceof HTMLIFrameElement) texts.push('iframe');
      }
    }
    for (const storage of [sessionStorage, localStorage])
      texts.push(JSON.stringify(Object.entries(storage)));
    return texts.join('\n');
  });

async function assertNobodysPage(page: Page): Promise<void> {
  const held = await heldBy(page);
  for (const words of THEIRS) assert.ok(!held.includes(words), `${words} in ${held}`);
  assert.ok(!held.includes('iframe'), 'something to be printed');
  assert.ok(!held.includes('data-printed'), 'something was printed');
  assert.equal(await page.title(), TITLE);
  assert.equal(page.url(), `${site.origin}/page.html`);
  const isSpeaking = await page.evaluate(
    () => window.speechSynthesis?.speaking || window.speechSynthesis?.pending,
  );
  assert.ok(!isSpeaking);
}

/** The element that has the focus, in whatever tree it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active === null ? null : active.id || active.className || active.localName;
  });

describe('A shared screen that has been cleared', () => {
  it('has nothing in its fields, also of what the browser has filled in by itself', async () => {
    const page = await open();
    await fillIn(page);
    await page.evaluate((tag) => {
      const root = document.querySelector(tag)!.shadowRoot!;
      root.querySelector<HTMLInputElement>('#website')!.value = 'robot';
    }, FORM);
    assert.match(await heldBy(page), /张三[^]*robot|robot[^]*张三/);
    await wipe(page);
    await assertNobodysPage(page);
    const chosen = await page.$$eval(`${FORM} >>> input:checked`, (fields) =>
      fields.map((field) => field.getAttribute('name')),
    );
    assert.ok(!chosen.includes('session'), chosen.join());
    assert.equal(await page.$(`${FORM} >>> #consent:checked`), null);
    await page.close();
  });

  it('shows no result that comes late, and gives it no focus', async () => {
    const { until, letGo } = hold();
    answerWith({ after: until });
    const page = await open();
    await fillIn(page);
    await press(page, '提交预约');
    await happened(() => site.askedFor(BOOKINGS).length > 0);
    const answered = page.waitForResponse((response) => response.url().endsWith(BOOKINGS));
    await wipe(page);
    await page.focus('#elsewhere');
    letGo();
    await (await answered).text();
    await rest(page);
    await assertNobodysPage(page);
    assert.equal(await focused(page), 'elsewhere');
    await page.close();
  });

  it('shows no receipt of a need that comes late, and none of its words', async () => {
    const { until, letGo } = hold();
    answerWith({ after: until });
    const page = await open('mode="need"');
    await page.type(`${FORM} >>> #text`, '夜间托管');
    await press(page, '提交需求');
    await happened(() => site.askedFor('/booking/needs').length > 0);
    const answered = page.waitForResponse((response) => response.url().endsWith('/needs'));
    await wipe(page);
    await page.focus('#elsewhere');
    letGo();
    await (await answered).text();
    await rest(page);
    await assertNobodysPage(page);
    assert.equal(await focused(page), 'elsewhere');
    await page.close();
  });

  it('prints nothing when the file for printing comes late', async () => {
    const { until, letGo } = hold();
    site.serve(PAPER, { body: paper, headers: SCRIPT_TYPE, after: until });
    const page = await open();
    await fillIn(page);
    await press(page, '提交预约');
    await waitForLightText(page, FORM, '预约成功');
    const come = page.waitForResponse((response) => response.url().endsWith(PAPER));
    await press(page, '打印凭条');
    await happened(() => site.askedFor(PAPER).length > 0);
    await wipe(page);
    await page.focus('#elsewhere');
    letGo();
    await (await come).text();
    await rest(page);
    await assertNobodysPage(page);
    assert.equal(await focused(page), 'elsewhere');
    await page.close();
  });

  it('stands at its start where the focus was in it, be it in a field or on a result', async () => {
    const page = await open();
    await fillIn(page);
    await page.focus(`${FORM} >>> #phone`);
    await wipe(page);
    assert.equal(await focused(page), 'title');
    await fillIn(page);
    await press(page, '提交预约');
    await waitForLightText(page, FORM, '预约成功');
    await wipe(page);
    assert.equal(await focused(page), 'title');
    await assertNobodysPage(page);
    await page.close();
  });

  it('leaves the focus alone where it was elsewhere, and takes it to nothing of who has gone', async () => {
    const page = await open();
    await fillIn(page);
    await page.focus('#elsewhere');
    await wipe(page);
    assert.equal(await focused(page), 'elsewhere');
    await fillIn(page);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await wipe(page);
    assert.equal(await focused(page), 'body');
    await page.close();
  });

  it('offers the service that it offered, not the one that somebody chose from a list', async () => {
    const page = await open('service="svc-yoga"');
    const title = () => page.$eval(FORM, (form) => form.querySelector('h2')?.textContent);
    const own = await title();
    await page.evaluate(
      (detail) =>
        window.dispatchEvent(
          new CustomEvent('linli-book', { detail, bubbles: true, cancelable: true }),
        ),
      { feed: `${site.origin}/booking.json`, service: 'svc-talk', session: SESSIONS.onePlace },
    );
    await rest(page);
    assert.notEqual(await title(), own);
    await wipe(page);
    assert.equal(await title(), own);
    await page.close();
  });
});

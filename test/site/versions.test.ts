import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { SITE_POLICY } from '../../src/endpoint/site.ts';
import { VERSION } from '../../src/version.ts';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import {
  FEED,
  OTHER_VERSION,
  pageWith,
  startPagesSite,
  type PagesSite,
} from '../support/pages-site.ts';

const SERVICE = '孕妇瑜伽';
const TAGS = `<linli-service-list src="${FEED}">目录</linli-service-list>
  <linli-booking-form src="${FEED}">表单</linli-booking-form>
  <linli-stats-panel src="${FEED}" metrics="m-communities">数据</linli-stats-panel>`;
const script = (path: string) => `<script src="${path}" defer></script>`;
const [ONE, OTHER] = [script('/a/linli.js'), script('/b/linli.js')];

let site: PagesSite;
let browser: Browser;

before(async () => {
  site = await startPagesSite();
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(scripts: string, policy: string = SITE_POLICY) {
  site.servePage('/page.html', pageWith(TAGS, { script: scripts }), policy);
  return openPage(browser, `${site.origin}/page.html`);
}

/** That all three show what the feed says. */
async function works(page: Awaited<ReturnType<typeof open>>['page']): Promise<void> {
  await waitForLightText(page, 'linli-service-list', SERVICE);
  await waitForLightText(page, 'linli-booking-form', '请先在服务目录中选择一项服务');
  await waitForLightText(page, 'linli-stats-panel', '71');
}

describe('On one page', () => {
  for (const [what, scripts] of [
    ['the script twice', ONE + ONE],
    ['the script twice, with ?t=1', ONE + script('/a/linli.js?t=1')],
  ] as const) {
    it(`${what} does no harm, and nothing is said`, async () => {
      const { page, complaints } = await open(scripts);
      await works(page);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  for (const [first, second, scripts] of [
    [VERSION, OTHER_VERSION, ONE + OTHER],
    [OTHER_VERSION, VERSION, OTHER + ONE],
  ] as const) {
    it(`${first} before ${second}: one of them serves each tag, the console names both`, async () => {
      const { page, complaints } = await open(scripts);
      await works(page);
      const served = await page.evaluate(() =>
        ['service-list', 'booking-form', 'stats-panel'].map(
          (name) => (customElements.get(`linli-${name}`) as unknown as { version: string }).version,
        ),
      );
      assert.equal(
        served.every((version) => [first, second].some((one) => one === version)),
        true,
      );
      assert.equal(complaints.length, 3);
      served.forEach((version) => {
        const other = version === first ? second : first;
        assert.ok(
          complaints.some((said) => said.includes(`${version} ✓, ${other} ✗`)),
          String(complaints),
        );
      });
      await page.close();
    });
  }

  it('a version whose elements are there already stays, whichever comes later', async () => {
    const { page, complaints } = await open(ONE, "script-src 'self'");
    await works(page);
    await page.addScriptTag({ url: '/b/linli.js' });
    while (complaints.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(
      complaints.every((said) => said.includes(`${VERSION} ✓, ${OTHER_VERSION} ✗`)),
      true,
    );
    await works(page);
    await page.close();
  });
});

describe('Under trusted-types', () => {
  const under = (directive: string) => `${SITE_POLICY}; trusted-types ${directive}`;

  for (const directive of ['lit-html', "lit-html 'allow-duplicates'", '*']) {
    it(`${directive} lets one version work without a report`, async () => {
      const before = site.reports.length;
      const { page, complaints } = await open(ONE, under(directive));
      await works(page);
      assert.deepEqual(complaints, []);
      assert.deepEqual(site.reports.slice(before), []);
      await page.close();
    });
  }

  it("lit-html 'allow-duplicates' lets two versions live in peace", async () => {
    const before = site.reports.length;
    const { page, complaints } = await open(ONE + OTHER, under("lit-html 'allow-duplicates'"));
    await works(page);
    assert.equal(complaints.length, 3);
    assert.deepEqual(site.reports.slice(before), []);
    await page.close();
  });

  it('lit-html alone stops the second version, and the first works', async () => {
    const { page, complaints } = await open(ONE + OTHER, under('lit-html'));
    await works(page);
    assert.equal(
      complaints.some((said) => said.startsWith('Error')),
      false,
      String(complaints),
    );
    assert.ok(complaints.some((said) => said.includes('网页的 CSP 要允许它们')));
    await page.close();
  });

  for (const directive of ["'none'", 'default']) {
    it(`${directive} leaves the text between the tags, and the console says why`, async () => {
      const { page, complaints } = await open(ONE, under(directive));
      assert.deepEqual(
        await page.$$eval('body > *', (tags) => tags.map(({ textContent }) => textContent)),
        ['目录', '表单', '数据'],
      );
      assert.ok(
        complaints.some((said) => said.includes('网页的 CSP 要允许它们')),
        String(complaints),
      );
      await page.close();
    });
  }
});

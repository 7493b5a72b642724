import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser, openPage, waitForLightText } from '../support/browser-page.ts';
import { SITE_POLICY } from '../../src/endpoint/site.ts';
import { VERSION } from '../../src/version.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';
import { until } from '../support/until.ts';

const folder = new URL('../../dist/cdn/', import.meta.url);
const hashes = new Map(
  readFileSync(new URL('integrity.txt', folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').reverse() as [name: string, hash: string]),
);
/** The lines for the head of a page whose files stand in a folder of their version. */
const HEAD = readFileSync(new URL('import-map.txt', folder), 'utf8');
const VERSIONED = `/linli/${VERSION}/`;
const TAG = `<linli-stats-panel src="${FEED}" metrics="m-communities">请打电话</linli-stats-panel>`;
const SCRIPT = `<script src="/linli.js" integrity="${hashes.get('linli.js')}" crossorigin="anonymous" defer></script>`;

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

async function open(change: (script: string) => string) {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const body = name === 'linli.js' ? change(text) : text;
    site.serve(`/${name}`, { body, headers: { 'content-type': 'text/javascript' } });
  }
  site.servePage('/page.html', pageWith(TAG, { script: SCRIPT }));
  return openPage(browser, `${site.origin}/page.html`);
}

describe('The hashes of the files for pages', () => {
  it('are those of every file', () => {
    const files = readdirSync(folder).filter((name) => name !== 'integrity.txt');
    assert.deepEqual([...hashes.keys()].sort(), files.sort());
    for (const [name, hash] of hashes) {
      const bytes = readFileSync(new URL(name, folder));
      assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, name);
    }
  });

  it('let the script run that they are of', async () => {
    const { page, complaints } = await open((script) => script);
    await waitForLightText(page, 'linli-stats-panel', '71');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('let no other run: the text between the tags stays', async () => {
    const { page, complaints } = await open((script) => `${script}//`);
    assert.equal(await page.$eval('linli-stats-panel', (tag) => tag.textContent), '请打电话');
    assert.equal(
      complaints.some((text) => text.includes('integrity')),
      true,
    );
    await page.close();
  });
});

describe('The import map with the hashes of all modules', () => {
  const module = (name: string) => `linli-${VERSION}-${name}.js`;

  /** Opens a page with it, under the policy that it names, with one file changed or none. */
  async function openMapped(changed: string | null) {
    for (const name of readdirSync(folder)) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const body = name === changed ? `${text}//` : text;
      site.serve(`${VERSIONED}${name}`, { body, headers: { 'content-type': 'text/javascript' } });
    }
    const allowed = /script-src ('sha256-[^']+')/.exec(HEAD)?.[1] ?? '';
    const policy = SITE_POLICY.replace("script-src 'self'", `script-src 'self' ${allowed}`);
    site.servePage('/mapped.html', pageWith(TAG, { script: HEAD }), policy);
    return openPage(browser, `${site.origin}/mapped.html`);
  }

  it('has the hash of every module', () => {
    const [, map = ''] = /<script type="importmap">([^]*?)<\/script>/.exec(HEAD) ?? [];
    const { integrity } = JSON.parse(map) as {
      readonly integrity: Readonly<Record<string, string>>;
    };
    const modules = [...hashes].filter(([name]) => name.startsWith(`linli-${VERSION}-`));
    assert.ok(modules.length > 10);
    assert.deepEqual(
      integrity,
      Object.fromEntries(modules.map(([name, hash]) => [`${VERSIONED}${name}`, hash])),
    );
  });

  it('lets all files run that it is of, under the policy that it names', async () => {
    const { page, complaints } = await openMapped(null);
    await waitForLightText(page, 'linli-stats-panel', '71');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  for (const name of ['stats-panel', 'core']) {
    it(`lets no other run in place of ${name}, which is read later: the text between the tags stays`, async () => {
      const { page, complaints } = await openMapped(module(name));
      await until(() => complaints.some((text) => text.includes('integrity')), 'no complaint');
      assert.equal(await page.$eval('linli-stats-panel', (tag) => tag.textContent), '请打电话');
      await page.close();
    });
  }
});

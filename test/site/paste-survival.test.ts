import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { armoured } from '../../src/authoring/armour.ts';
import { launchBrowser } from '../support/browser-page.ts';
import {
  EDITORS,
  filesIn,
  folderOf,
  likeWordPress,
  sanitized,
  type PageEditor,
} from '../support/editors.ts';
import { FEED, pageWith, startPagesSite, type PagesSite } from '../support/pages-site.ts';

/** The page of the demo that shows the table this test makes: `UPDATE_SURVIVAL=1` writes it there. */
const DOCS = new URL('../../demo/paste.html', import.meta.url);
/** The same for the builder, which takes its advice from it. */
const DATA = new URL('../../demo/builder/survival.json', import.meta.url);
const TABLE = /(<tbody id="survival">)[^]*?(<\/tbody>)/;

const FALLBACK = '<p>请打电话 <a href="tel:03002000000">0300-2000000</a></p>';
/** The forms, in the order of the table's columns. */
const FORMS = {
  tag: `<linli-stats-panel src="${FEED}" metrics="m-communities">${FALLBACK}</linli-stats-panel>`,
  div: `<div data-linli="stats-panel" data-src="${FEED}" data-metrics="m-communities">${FALLBACK}</div>`,
  link: `<p><a data-linli="stats-panel" href="${FEED}">请打电话 0300-2000000</a></p>`,
  address: `<p><a href="${FEED}#linli-stats-panel?metrics=m-communities">请打电话 0300-2000000</a></p>`,
  frame: `<iframe src="/a/linli-embed.html?tag=stats-panel&amp;src=${FEED}&amp;metrics=m-communities" title="数据"></iframe>`,
  script: '<p>请打电话 0300-2000000</p><script src="/a/linli.js"></script>',
  article: `<p>请打电话 0300-2000000</p><p>${armouredFeed()}</p>`,
};

/** The feed as `linli article` writes it. */
function armouredFeed(): string {
  const feed = readFileSync(new URL('../../demo/feeds/changji.json', import.meta.url), 'utf8');
  return armoured(new TextEncoder().encode(JSON.stringify(JSON.parse(feed))));
}

type Form = keyof typeof FORMS;
const NAMES = Object.keys(FORMS) as Form[];

/** The result for a visitor: the element, what was written for when it does not come, or nothing. */
type Outcome = 'works' | 'text' | 'nothing';
const WORDS: Readonly<Record<Outcome, string>> = {
  works: '可以',
  text: '只剩文字',
  nothing: '没有了',
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
};

let site: PagesSite;
let browser: Browser;
const results = new Map<string, Readonly<Record<Form, Outcome>>>();

before(async () => {
  site = await startPagesSite();
  const body = readFileSync(new URL('../../dist/cdn/linli-all.js', import.meta.url));
  site.serve('/up/b7.js', { body, headers: { 'content-type': CONTENT_TYPES['.js'] ?? '' } });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Puts a page with an editor on the site; its path. */
function serveEditor(editor: PageEditor): string {
  const base = `/editors/${encodeURIComponent(editor.name)}/`;
  for (const [path, body] of filesIn(folderOf(editor))) {
    const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
    site.serve(base + path, { body, headers: { 'content-type': type } });
  }
  const tags = editor.scripts.map((path) => `<script src="${base}${path}"></script>`).join('');
  const script = `<script>const base = '${base}'; ${editor.before ?? ''}</script>${tags}`;
  const container =
    editor.name.startsWith('wang') || editor.name.startsWith('Quill') ? 'div' : 'textarea';
  const page = `${base}page.html`;
  site.servePage(page, pageWith(`<${container} id="editor"></${container}>`, { script }), null);
  return page;
}

async function throughEditor(editor: PageEditor, pasted: readonly string[]) {
  const page = await browser.newPage();
  await page.goto(site.origin + serveEditor(editor), { waitUntil: 'load' });
  const saved = await page.evaluate(
    `(async (pasted) => {
      ${editor.open}
      const save = async (html) => { ${editor.save} };
      const saved = [];
      for (const html of pasted) saved.push(await save(html));
      return saved;
    })(${JSON.stringify(pasted)})`,
  );
  await page.close();
  return saved as readonly string[];
}

/** The result of what was saved, for visitors of a page that has the script in its own template. */
async function outcomeOf(form: Form, saved: string): Promise<Outcome> {
  const left: Outcome = saved.includes('0300-2000000') ? 'text' : 'nothing';
  if (form === 'script') return saved.includes('<script src="/a/linli.js"') ? 'works' : left;
  if (!/linli/.test(saved)) return left; // nothing that the script would look for
  // An article holds the feed of a page; all other forms stand in the page.
  const isArticle = form === 'article';
  if (isArticle) site.servePage('/article.html', pageWith(saved, { script: '' }), null);
  const panel = '<linli-stats-panel src="/article.html"></linli-stats-panel>';
  site.servePage('/saved.html', pageWith(isArticle ? panel : saved), null);
  const page = await browser.newPage();
  await page.goto(`${site.origin}/saved.html`, { waitUntil: 'networkidle0' });
  const frame = page.frames().find((one) => one.url().includes('linli-embed')) ?? page.mainFrame();
  const shows = (await frame.$('linli-stats-panel[src]')) !== null; // without it there is nothing to wait for
  const works =
    shows &&
    (await frame
      .waitForFunction(() => document.body.textContent?.includes('签约社区') ?? false, {
        timeout: 60_000,
      })
      .then(
        () => true,
        () => false,
      ));
  await page.close();
  return works ? 'works' : left;
}

/** That all of these, as they were saved, work on a page with the one file under another name. */
async function workWithOneFile(saved: readonly string[]): Promise<void> {
  const script = '<script src="/up/b7.js" defer></script>';
  site.servePage('/saved.html', pageWith(saved.join('\n'), { script }), null);
  const page = await browser.newPage();
  await page.goto(`${site.origin}/saved.html`);
  await page.waitForFunction(
    (wanted) => {
      const panels = Array.from(document.querySelectorAll('linli-stats-panel'));
      return panels.filter(({ textContent }) => textContent.includes('签约社区')).length === wanted;
    },
    {},
    saved.length,
  );
  await page.close();
}

type Way = (pasted: readonly string[]) => Promise<readonly string[]>;

const WAYS: readonly (readonly [string, Way])[] = [
  ...EDITORS.map(
    (editor) => [editor.name, (pasted) => throughEditor(editor, pasted)] as [string, Way],
  ),
  ['sanitize-html 2', (pasted) => Promise.resolve(pasted.map(sanitized))],
  ['WordPress 编辑（wp_kses_post）', (pasted) => Promise.resolve(pasted.map(likeWordPress))],
];

describe('What is pasted', () => {
  for (const [name, through] of WAYS) {
    it(`leaves ${name} as something that visitors can use`, async () => {
      const outcomes: Partial<Record<Form, Outcome>> = {};
      const saved = await through(NAMES.map((form) => FORMS[form]));
      for (const [index, form] of NAMES.entries()) {
        outcomes[form] = await outcomeOf(form, saved[index] ?? '');
      }
      results.set(name, outcomes as Record<Form, Outcome>);
      const works = (form: Form) => outcomes[form] === 'works';
      const inPage = NAMES.filter(
        (form) => !['script', 'frame', 'article'].includes(form) && works(form),
      );
      const kept = inPage.map((form) => saved[NAMES.indexOf(form)] ?? '');
      await workWithOneFile(kept);
      const usable = NAMES.filter((form) => form !== 'script' && outcomes[form] === 'works');
      assert.ok(usable.length > 0, 'no form comes through');
    });
  }

  it('is what the table in the documentation says', () => {
    const rows = [...results].map(([name, outcomes]) => {
      const cells = NAMES.map(
        (form) => `<td class="${outcomes[form]}">${WORDS[outcomes[form]]}</td>`,
      );
      return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
    });
    const page = readFileSync(DOCS, 'utf8');
    const table = rows.join('\n');
    const data = [...results].map(([name, outcomes]) => ({ name, outcomes }));
    if (process.env['UPDATE_SURVIVAL']) {
      writeFileSync(
        DOCS,
        page.replace(TABLE, (_all, start, end) => `${start}\n${table}\n${end}`),
      );
      writeFileSync(DATA, `${JSON.stringify(data, null, 2)}\n`);
      return;
    }
    const plain = (html: string) => html.replaceAll(/\s+/g, '');
    assert.equal(
      plain(TABLE.exec(page)?.[0] ?? ''),
      plain(`<tbody id="survival">${table}</tbody>`),
    );
    assert.deepEqual(JSON.parse(readFileSync(DATA, 'utf8')), data);
  });
});

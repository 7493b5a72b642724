import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pagesWithTables } from '../../../demo/field-tables.ts';
import { pagesWithReference } from '../../../demo/reference-tables.ts';
import { lintFeed } from '../../../src/feed/lint.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { directoryOf, hasTimesInDoubt } from '../../../src/model/directory.ts';
import { CHINA_YEARS } from '../../../src/model/rules/china-days.ts';
import { SERVE_USAGE } from '../../../src/cli/usage.ts';
import { PROMISE_IDS } from '../../../src/conformance/promises/index.ts';
import { ATTRIBUTES_OF, TAG_NAMES } from '../../../src/page/tag-attributes.ts';
import { DOCS_PAGES } from '../../support/demo-pages.ts';

type TagName = keyof typeof ATTRIBUTES_OF;

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CONVENTIONS.md', 'SECURITY.md'];
const PAGES = DOCS_PAGES.map((page) => `demo/${page}`);
/** The tags, by the words that the tables of all tags have for them. */
const TAGS_CALLED: Readonly<Record<string, readonly TagName[]>> = {
  ...{ all: TAG_NAMES, 三个: TAG_NAMES },
  ...{ list: ['service-list'], 目录: ['service-list'] },
  ...{ form: ['booking-form'], 表单: ['booking-form'] },
  ...{ panel: ['stats-panel'], 面板: ['stats-panel'] },
};

const withoutTags = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();

function codesIn(text: string, isPage: boolean): readonly string[] {
  const found = isPage
    ? text.matchAll(/<code>([^]*?)<\/code>/g)
    : text.matchAll(/```\w*\n([^]*?)```|`([^`\n]+)`/g);
  return [...found].map(([, code, inLine]) => withoutTags(code ?? inLine ?? ''));
}

/** The rows of the table after a heading: what each names, and its cells. */
function rowsAfter(page: string, id: string) {
  const section = read(page).split(`id="${id}"`)[1]?.split('<h2')[0] ?? '';
  return [...section.matchAll(/<tr>\s*<th scope="row">([^]*?)<\/th>([^]*?)<\/tr>/g)].map(
    ([, head = '', rest = '']) => ({
      names: codesIn(head, true),
      cells: [...rest.matchAll(/<td>([^]*?)<\/td>/g)].map(([, cell = '']) => withoutTags(cell)),
    }),
  );
}

/** The names that a table of all tags gives for one of them. */
function namesOf(tag: TagName, page: string, id: string): readonly string[] {
  return rowsAfter(page, id)
    .filter(({ cells: [of = ''] }) =>
      of.split(/, |、/).some((word) => TAGS_CALLED[word]?.includes(tag)),
    )
    .flatMap(({ names }) => names)
    .toSorted();
}

/** The names that the doc of an element's class lists. */
function listedBy(tag: TagName, listed: RegExp): readonly string[] {
  const found = read(`src/elements/${tag}/${tag}.ts`).matchAll(listed);
  return [...found].map(([, name = '']) => name).toSorted();
}

const eventsOf = (tag: TagName) => listedBy(tag, /^ \* @fires \{\w+\} ([\w-]+)/gm);
const partsOf = (tag: TagName) => listedBy(tag, /^ \* @csspart ([\w-]+)/gm);

/** The anchors of a document that can be linked to: ids in HTML, headings in Markdown. */
function anchorsIn(path: string): readonly string[] {
  const text = read(path);
  if (path.endsWith('.html')) return [...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function linksIn(path: string): readonly string[] {
  const text = read(path);
  const found = path.endsWith('.html')
    ? text.replace(/<code>[^]*?<\/code>/g, '').matchAll(/ (?:href|src)="([^"]*)"/g)
    : text.replace(/```[^]*?```/g, '').matchAll(/\]\(([^)]*)\)/g);
  return [...found].map(([, address = '']) => address).filter((address) => !/^\w+:/.test(address));
}

describe('The README', () => {
  it('is one screen, with a picture that loads at once', () => {
    assert.ok(read('README.md').split('\n').length <= 150);
    const [, picture = ''] = /!\[[^\]]+\]\(([^)]+)\)/.exec(read('README.md')) ?? [];
    assert.ok(readFileSync(new URL(picture, root)).length <= 200_000, picture);
  });

  it('says at which address the demo serves each of its pages', () => {
    const pages = [...read('README.md').matchAll(/\[(\/[^\]]+)\]\(([^)]+)\)/g)];
    assert.ok(pages.length >= DOCS_PAGES.length);
    for (const [, address = '', file = ''] of pages) {
      assert.equal(file, `demo${address.replace(/\/$/, '/index.html')}`);
    }
  });
});

describe('Documents', () => {
  for (const path of [...DOCUMENTS, ...PAGES]) {
    it(`${path} leads to files and headings that are there`, () => {
      for (const address of linksIn(path)) {
        const target = new URL(address.replace(/\/(?=$|#)/, '/index.html'), new URL(path, root));
        const anchor = decodeURIComponent(target.hash.slice(1));
        target.hash = '';
        assert.ok(existsSync(target), address);
        if (anchor === '') continue;
        assert.ok(anchorsIn(target.href.slice(root.href.length)).includes(anchor), address);
      }
    });

    it(`${path} names npm scripts and source files that are there`, () => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      for (const code of codesIn(read(path), path.endsWith('.html'))) {
        for (const [, run, short] of code.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)) {
          assert.ok((run ?? short ?? '') in scripts, code);
        }
        if (/^(src|test|demo)\/[\w./-]+$/.test(code) && path.endsWith('.html')) {
          assert.ok(existsSync(new URL(code, root)), code);
        }
      }
    });
  }

  it('name no other events than there are', () => {
    const known = [...TAG_NAMES.map((tag) => `linli-${tag}`), ...TAG_NAMES.flatMap(eventsOf)];
    for (const path of ['README.md', ...PAGES]) {
      const named = codesIn(read(path), path.endsWith('.html')).filter((code) =>
        /^linli(-[a-z]+)+$/.test(code),
      );
      assert.deepEqual(
        named.filter((name) => !known.includes(name)),
        [],
        path,
      );
    }
  });
});

describe('Each page of the documentation', () => {
  for (const page of PAGES.filter((name) => !name.endsWith('.en.html'))) {
    const english = page.replace('.html', '.en.html');

    it(`${page} has the same sections in English`, () => {
      assert.deepEqual(anchorsIn(english), anchorsIn(page));
    });

    it(`${page} and its English lead to each other`, () => {
      const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
      assert.ok(linksIn(page).includes(nameOf(english)));
      assert.ok(linksIn(english).includes(nameOf(page)));
    });
  }
});

describe('The tables', () => {
  for (const tag of TAG_NAMES) {
    it(`have every attribute of ${tag}, and no other`, () => {
      const attributes = [...ATTRIBUTES_OF[tag], 'check'].toSorted();
      assert.deepEqual(namesOf(tag, 'demo/docs/editors.en.html', 'attributes'), attributes);
      const chinese = rowsAfter(`demo/${tag}.html`, 'attributes').flatMap(({ names }) => names);
      assert.deepEqual(chinese.toSorted(), attributes);
    });

    it(`have every event and part of ${tag}, and no other`, () => {
      for (const page of ['demo/docs/developers.en.html', 'demo/docs/developers.html']) {
        assert.deepEqual(namesOf(tag, page, 'events'), eventsOf(tag), page);
        assert.deepEqual(namesOf(tag, page, 'parts'), partsOf(tag), page);
      }
      const page = `demo/${tag}.html`;
      const events = rowsAfter(page, 'events-doc').flatMap(({ names }) => names);
      assert.deepEqual(events.toSorted(), eventsOf(tag));
      const styled = rowsAfter(page, 'style').flatMap(({ names }) => names);
      assert.deepEqual(styled.filter((name) => !name.startsWith('--')).toSorted(), partsOf(tag));
    });
  }

  it('have every custom property with the values it has', () => {
    const [dark = '', light = ''] = read('src/styles/tokens.styles.ts').split(
      'export const tokens',
    );
    const valuesIn = (styles: string) =>
      new Map(
        [...styles.matchAll(/var\(\s*--linli-([\w-]+),\s*([^),]+)/g)].map(
          ([, name = '', value = '']) => [`--linli-${name}`, value.trim()],
        ),
      );
    const rows = rowsAfter('demo/docs/developers.en.html', 'custom-properties');
    assert.deepEqual(
      rows.flatMap(({ names }) => names).toSorted(),
      [...valuesIn(light).keys()].toSorted(),
    );
    for (const { names, cells } of rows) {
      const [name = ''] = names;
      assert.ok(cells[0]?.startsWith(valuesIn(light).get(name) ?? '-'), name);
      assert.equal(cells[1], valuesIn(dark).get(name) ?? 'the same', name);
    }
  });

  it('have every setting of the endpoint', () => {
    const settings = new Set(
      SERVE_USAGE.match(/--[a-z]+|\b[A-Z]+(?:_[A-Z]+)+\b|\b(?:PORT|HOST)\b/g),
    );
    for (const page of ['demo/docs/it-office.en.html', 'demo/docs/it-office.html']) {
      const text = rowsAfter(page, 'endpoint').map(({ names, cells }) => [...names, ...cells]);
      const missed = [...settings].filter((name) => !text.flat().join(' ').includes(name));
      assert.deepEqual(missed, [], page);
    }
  });

  it('have rules of time that the check has nothing against', () => {
    for (const page of ['demo/docs/feed.en.html', 'demo/docs/feed.html']) {
      const [, section = ''] = read(page).split('<h2 id="times">');
      const example = withoutTags(/<code>("schedules"[\s\S]*?)<\/code>/.exec(section)?.[1] ?? '');
      const { schedules } = JSON.parse(`{${example}}`) as { schedules: { id: string }[] };
      const at = { id: 'at', schedules: schedules.map(({ id }) => id) };
      const services = [{ id: 'svc-yoga', name: '瑜伽', at: [at] }];
      const reading = readFeed({ feed: { spec: '1.0' }, services, schedules });
      assert.ok('feed' in reading);
      assert.deepEqual([...reading.issues, ...lintFeed(reading.feed)], [], page);
      assert.equal(hasTimesInDoubt(directoryOf(reading.feed), reading.feed.services[0]!), false);
    }
  });

  it('have every field of the feed, as its schema and its descriptions make them', () => {
    for (const [file, page] of pagesWithTables()) {
      assert.equal(readFileSync(file, 'utf8'), page, 'npm run tables');
      for (const anchor of ['schedules.exceptions.to.times.start', 'check-no-cors']) {
        assert.ok(page.includes(` id="${anchor}"`), anchor);
      }
    }
  });

  it('have every attribute with its property, values and default, as the manifest has them', () => {
    const pages = pagesWithReference();
    assert.equal(pages.size, 2);
    for (const [file, page] of pages) {
      assert.equal(readFileSync(file, 'utf8'), page, 'npm run tables');
      for (const tag of TAG_NAMES) {
        assert.equal(page.split(`id="reference-${tag}"`).length, 2, tag);
        for (const name of [...ATTRIBUTES_OF[tag], 'check']) {
          const section = page.split(`id="reference-${tag}"`)[1]?.split('</table>')[0] ?? '';
          assert.ok(section.includes(`<th scope="row"><code>${name}</code></th>`), name);
        }
      }
    }
  });

  it('name the years of the calendar that is ready', () => {
    const [, last] = CHINA_YEARS;
    for (const page of ['demo/docs/feed.en.html', 'demo/docs/feed.html']) {
      const [, section = ''] = read(page).split('<code>calendar</code>');
      assert.ok(section.slice(0, 300).includes(last), page);
    }
  });

  it('count the promises of the contract', () => {
    assert.match(
      read('demo/docs/it-office.en.html'),
      new RegExp(`\\b${PROMISE_IDS.length} of them`),
    );
    assert.ok(read('demo/docs/it-office.html').includes(`共 ${PROMISE_IDS.length} 条`));
  });
});

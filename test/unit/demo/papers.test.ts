import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contrastOf } from '../../../demo/builder/contrast.js';
import { VERSION } from '../../../src/version.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const accessibility = read('demo/accessibility.html');
const privacy = read('demo/privacy.html');

const rows = [...accessibility.matchAll(/<tr>\s*<th scope="row">([\d.]+) [^]*?<\/tr>/g)].map(
  ([row, number = '']) => ({
    number,
    cells: [...row.matchAll(/<td[^>]*>([^]*?)<\/td>/g)].map(([, cell = '']) => cell.trim()),
  }),
);

/** WCAG 2.2, levels A and AA, without 4.1.1, which is obsolete. */
const CRITERIA = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

describe('The accessibility sheet', () => {
  it('has every criterion of WCAG 2.2 A and AA once, with its level', () => {
    for (const level of ['A', 'AA'] as const) {
      const listed = rows.filter(({ cells }) => cells[0] === level).map(({ number }) => number);
      assert.deepEqual(listed.toSorted(), CRITERIA[level].split(' ').toSorted());
    }
  });

  it('names tests that are there', () => {
    for (const { cells } of rows) {
      for (const [, file] of (cells[3] ?? '').matchAll(/<code>([^<]*)<\/code>/g)) {
        assert.ok(existsSync(new URL(`test/${file}`, root)), file);
      }
    }
  });

  it('counts what it says', () => {
    const count = (result: string) => rows.filter(({ cells }) => cells[1] === result).length;
    const [yes, not, partly, page] = ['符合', '不适用', '部分符合', '由网页负责'].map(count);
    const text = accessibility.replace(/\s+/g, '');
    assert.ok(
      text.includes(
        `${yes}条符合，${not}条不适用，${partly}条部分符合，${page}条由放组件的网页负责`,
      ),
    );
    assert.equal((yes ?? 0) + (not ?? 0) + (partly ?? 0) + (page ?? 0), 55);
  });

  it('is right that what is no text is told apart by 3:1', () => {
    const [dark = '', light = ''] = read('src/styles/tokens.styles.ts').split(
      'export const tokens',
    );
    for (const theme of [light, dark]) {
      const valueOf = (name: string) =>
        new RegExp(`--linli-${name}, (#[\\da-f]{6})`).exec(theme)?.[1] ?? '';
      for (const name of ['edge', 'accent', 'error', 'good']) {
        for (const surface of ['surface', 'raised']) {
          const contrast = contrastOf(valueOf(name), valueOf(surface));
          assert.ok(contrast >= 3, `${name} on ${surface}: ${contrast}`);
        }
      }
    }
  });
});

describe('The papers', () => {
  it('name the version they are about', () => {
    for (const paper of [privacy, accessibility]) assert.ok(paper.includes(`${VERSION} 版`));
  });

  it('name tests that are there', () => {
    for (const [, file = ''] of privacy.matchAll(/<code>(test\/[^<]*)<\/code>/g)) {
      assert.ok(existsSync(new URL(file, root)), file);
    }
  });
});

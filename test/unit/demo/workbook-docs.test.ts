import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { EN_WORDS } from '../../../src/authoring/sentences/times/en-words.ts';
import { readTimes } from '../../../src/authoring/sentences/times/read-times.ts';
import { writeTimes } from '../../../src/authoring/sentences/times/write-times.ts';
import { ZH_WORDS } from '../../../src/authoring/sentences/times/zh-words.ts';
import { COLUMNS, SHEET_NAMES } from '../../../src/authoring/workbook/columns.ts';
import { formatQuestion } from '../../../src/i18n/sentence-questions.ts';
import { learnAll } from '../../../src/model/learn-all.ts';
import { CONTEXT } from '../authoring/sentences/times/compact-reading.ts';

learnAll();

const PAGES = [
  { page: 'editors.html', language: 'zh-Hans', words: ZH_WORDS, none: '没有固定时间' },
  { page: 'editors.en.html', language: 'en', words: EN_WORDS, none: 'no fixed times' },
] as const;

/** Rows of the tables of a part of a page: the words of their two cells. */
function rowsOf(part: string): readonly (readonly [string, string])[] {
  return Array.from(
    part.matchAll(/<th scope="row">([^<]*)<\/th>\s*<td>([^<]*)<\/td>/g),
    (match) => [plain(match[1] ?? ''), plain(match[2] ?? '')],
  );
}

function plain(html: string): string {
  return html.replace(/\s+/g, ' ').replaceAll('&lt;', '<').replaceAll('&amp;', '&').trim();
}

for (const { page, language, words, none } of PAGES) {
  describe(`what ${page} says of workbooks`, () => {
    const file = fileURLToPath(new URL(`../../../demo/docs/${page}`, import.meta.url));
    const html = readFileSync(file, 'utf8');
    const [, section = ''] = html.split('<h2 id="workbook">');
    const [columns = '', sentences = ''] = (section.split('<h2 ')[0] ?? '').split('id="sentences"');

    it('is what is read of each sentence', () => {
      const rows = rowsOf(sentences);
      expect(rows.length).to.be.above(10);
      for (const [sentence, said] of rows) {
        const reading = readTimes(sentence, CONTEXT);
        const read =
          reading.kind === 'read'
            ? writeTimes(reading.schedules, CONTEXT, words)
            : reading.kind === 'no-times'
              ? none
              : reading.questions.map((each) => formatQuestion(each, language)).join(' ');
        expect(read, sentence).to.equal(said);
      }
    });

    it('has every sheet and every column, by names that are known', () => {
      const rows = rowsOf(columns);
      const kinds = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
      expect(rows).to.have.length(kinds.length);
      for (const [at, kind] of kinds.entries()) {
        const [sheet, names] = rows[at] ?? ['', ''];
        expect(SHEET_NAMES[kind]).to.include(sheet);
        const said = names.split(/、|, /);
        const known = COLUMNS[kind];
        expect(said).to.have.length(known.length);
        for (const [place, { headings }] of known.entries())
          expect(headings).to.include(said[place]);
      }
    });
  });
}

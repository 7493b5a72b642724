import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Cell, Sheet } from '../../../../src/authoring/sheets/sheet.ts';
import { readSheets } from '../../../../src/authoring/sheets/read-sheets.ts';
import { COLUMNS, type SheetKind } from '../../../../src/authoring/workbook/columns.ts';
import { feedOfSheets } from '../../../../src/authoring/workbook/feed-of-sheets.ts';
import { registerOf, unknownHeadings } from '../../../../src/authoring/workbook/register.ts';
import { EXAMPLE_MARK } from '../../../../src/authoring/workbook/template-examples.ts';
import { headingOf, sheetName } from '../../../../src/authoring/workbook/clerks-sheet.ts';
import { templateWorkbook } from '../../../../src/authoring/workbook/template.ts';
import { COLUMN_HELP } from '../../../../src/i18n/workbook-columns.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { OPTIONS } from './office-workbook.ts';

learnAll();

const KINDS = Object.keys(COLUMNS) as readonly SheetKind[];

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const reading = readSheets(bytes, 'template.xlsx');
  if (reading.kind === 'failure') throw new Error(reading.reason);
  expect(reading.remarks).to.deep.equal([]);
  return reading.sheets;
}

/** The workbook of somebody who took the marks off the examples. */
function filledIn(sheets: readonly Sheet[]): readonly Sheet[] {
  const plain = (cell: Cell): Cell =>
    cell.value.kind === 'text'
      ? { ...cell, value: { kind: 'text', text: cell.value.text.replace(EXAMPLE_MARK, '') } }
      : cell;
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(plain) })),
  }));
}

for (const language of ['zh-Hans', 'en'] as const) {
  describe(`the workbook that clerks fill in, ${language}`, () => {
    const bytes = templateWorkbook(language);
    const sheets = sheetsOf(bytes);

    it('has a sheet for each list, one that explains them, and a hidden one of choices', () => {
      expect(sheets.map(({ name, isHidden }) => [name, isHidden])).to.deep.equal([
        [language === 'en' ? 'about' : '说明', false],
        ...KINDS.map((kind) => [sheetName(kind, language), false]),
        [language === 'en' ? 'choices' : '选项', true],
      ]);
    });

    it('has headings that are all known', () => {
      for (const kind of KINDS) {
        const sheet = sheets.find(({ name }) => name === sheetName(kind, language));
        const register = sheet === undefined ? null : registerOf(sheet);
        expect(register?.kind).to.equal(kind);
        if (register === null) continue;
        expect(unknownHeadings(register)).to.deep.equal([]);
        expect(register.matches.map(({ key }) => key)).to.deep.equal(
          COLUMNS[kind].map(({ key }) => key),
        );
        expect(register.rows, 'examples are not read').to.deep.equal([]);
      }
    });

    it('is a feed without services as it comes, and has nothing to find', () => {
      const { feed, findings } = feedOfSheets(sheets, OPTIONS);
      expect(findings).to.deep.equal([]);
      expect(feed?.['services']).to.deep.equal([]);
    });

    it('has examples that are read without a question', () => {
      const { feed, findings } = feedOfSheets(filledIn(sheets), OPTIONS);
      expect(findings).to.deep.equal([]);
      expect(feed?.['services']).to.have.length(2);
      expect(feed?.['metrics']).to.have.length(2);
    });

    it('is the same, byte for byte, whenever it is made', () => {
      expect(Buffer.from(templateWorkbook(language)).equals(bytes)).to.equal(true);
    });
  });
}

describe('the help of columns', () => {
  it('is there for every column, in both languages, and for no other', () => {
    const paths = KINDS.flatMap((kind) => COLUMNS[kind].map(({ key }) => `${kind}.${key}`));
    expect(Object.keys(COLUMN_HELP)).to.have.members(paths);
    for (const [path, [chinese, english]] of Object.entries(COLUMN_HELP)) {
      expect(chinese, path).to.match(/。$/);
      expect(english, path).to.match(/\.$/);
      // Excel shows as many.
      expect(Math.max(chinese.length, english.length), path).to.be.at.most(255);
    }
    for (const kind of KINDS) {
      for (const column of COLUMNS[kind]) {
        expect(headingOf(column, 'en')).to.match(/^[a-z-]+$/);
        expect(headingOf(column, 'zh-Hans')).to.match(/^[\u4e00-\u9fff（）]+$/);
      }
    }
  });
});

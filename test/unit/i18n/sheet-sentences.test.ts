import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { PatchRemarkKind } from '../../../src/authoring/sheets/patch/patching.ts';
import type { SheetsFailure, SheetsRemark } from '../../../src/authoring/sheets/reading.ts';
import type { CellOddity } from '../../../src/authoring/sheets/sheet.ts';
import { enSheets, zhHansSheets, type SheetCode } from '../../../src/i18n/sheet-sentences.ts';

type Said = SheetsFailure | SheetsRemark['kind'] | CellOddity | PatchRemarkKind | 'has-formulas';

/** All that is said, as the compiler sees it: this does not compile when a sentence is missing or too many. */
const SAID: Readonly<Record<SheetCode, Said>> & Readonly<Record<Said, SheetCode>> = {
  ...{ empty: 'empty', 'too-large': 'too-large', 'too-many-cells': 'too-many-cells' },
  ...{ encrypted: 'encrypted', damaged: 'damaged', signed: 'signed', json: 'json' },
  ...{ 'old-workbook': 'old-workbook', 'other-workbook': 'other-workbook' },
  ...{ 'web-page': 'web-page', 'not-a-workbook': 'not-a-workbook', 'not-xlsx': 'not-xlsx' },
  ...{ 'unclosed-quote': 'unclosed-quote', 'odd-quote': 'odd-quote' },
  ...{ 'broken-text': 'broken-text', 'over-24-hours': 'over-24-hours' },
  ...{ 'date-hidden': 'date-hidden', 'time-hidden': 'time-hidden' },
  ...{ 'year-hidden': 'year-hidden', 'day-hidden': 'day-hidden', 'not-a-date': 'not-a-date' },
  ...{ 'number-in-text-cell': 'number-in-text-cell', 'not-computed': 'not-computed' },
  ...{ picture: 'picture', 'formula-kept': 'formula-kept', covered: 'covered' },
  ...{ 'no-such-sheet': 'no-such-sheet', 'no-such-cell': 'no-such-cell' },
  ...{ 'text-too-long': 'text-too-long', 'not-writable': 'not-writable' },
  ...{ 'has-formulas': 'has-formulas' },
};

describe('The sentences about workbooks', () => {
  it('are there for all that is said, in both languages', () => {
    expect(Object.keys(zhHansSheets)).to.have.members(Object.keys(SAID));
    expect(Object.keys(enSheets)).to.have.members(Object.keys(SAID));
  });

  it('say what to do next', () => {
    const told = Object.values<string>(zhHansSheets).filter((sentence) => !sentence.includes('请'));
    expect(told).to.deep.equal([]);
  });

  it('are whole sentences', () => {
    expect(
      Object.values<string>(zhHansSheets).filter((said) => !said.endsWith('。')),
    ).to.deep.equal([]);
    expect(Object.values(enSheets).filter((said) => !said.endsWith('.'))).to.deep.equal([]);
  });
});

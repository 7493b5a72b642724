import { describe, it } from 'node:test';
import { expect } from 'chai';
import { COLUMN_FIELDS, columnsOfField } from '../../../../src/authoring/workbook/column-fields.ts';
import { COLUMNS, type SheetKind } from '../../../../src/authoring/workbook/columns.ts';
import { headingOf, sheetName } from '../../../../src/authoring/workbook/clerks-sheet.ts';
import { feedPage } from '../../../../src/check/feed-page/feed-page.ts';
import { fieldNamed } from '../../../../src/feed/fields/fields.ts';

const KINDS = Object.keys(COLUMNS) as readonly SheetKind[];

describe('the columns of a workbook', () => {
  it('each fill fields that the feed has', () => {
    const columns = KINDS.flatMap((kind) => COLUMNS[kind].map(({ key }) => `${kind}.${key}`));
    expect(Object.keys(COLUMN_FIELDS)).to.have.members(columns);
    for (const [column, fields] of Object.entries(COLUMN_FIELDS)) {
      expect(fields, column).not.to.deep.equal([]);
      for (const field of fields) expect(fieldNamed(field)?.path, column).to.equal(field);
    }
  });

  it('are those of a field, and not of what it stands in', () => {
    const keysOf = (path: string) =>
      columnsOfField(path).map(({ sheet, column }) => `${sheet}.${column.key}`);
    expect(keysOf('services.eligibility')).to.deep.equal([]);
    expect(keysOf('services.eligibility.min_age')).to.deep.equal(['services.ages']);
    expect(keysOf('services.image')).to.deep.equal([]);
  });
});

for (const language of ['zh-Hans', 'en'] as const) {
  describe(`the page that describes the feed, ${language}`, () => {
    const page = feedPage(language);
    const rowOf = (path: string) => page.split(`<tr id="${path}">`)[1]?.split('</tr>')[0] ?? '';

    it('names every column beside each field that it fills', () => {
      for (const kind of KINDS) {
        for (const column of COLUMNS[kind]) {
          for (const field of COLUMN_FIELDS[`${kind}.${column.key}`] ?? []) {
            expect(rowOf(field), field).to.include(`“${headingOf(column, language)}”`);
            expect(rowOf(field), field).to.include(`“${sheetName(kind, language)}”`);
          }
        }
      }
    });

    it('names none beside a field that stands in no column', () => {
      expect(rowOf('services.image.url')).not.to.match(/在表格里|in a workbook/);
    });
  });
}

import { readSheets } from '../../../../src/authoring/sheets/read-sheets.ts';
import type { Cell, Sheet } from '../../../../src/authoring/sheets/sheet.ts';
import { cellText } from '../../../../src/authoring/workbook/cell-text.ts';
import {
  feedOfSheets,
  type WorkbookOptions,
  type WorkbookReading,
} from '../../../../src/authoring/workbook/feed-of-sheets.ts';
import { feedWorkbook } from '../../../../src/authoring/workbook/feed-workbook.ts';
import type { JsonRecord } from '../../../../src/authoring/workbook/record-list.ts';
import { writtenFeed } from '../../../../src/authoring/workbook/written/written-feed.ts';
import type { WorkbookLanguage } from '../../../../src/authoring/workbook/written/written-row.ts';
import { readyCalendar } from '../../../../src/model/rules/ready-calendars.ts';

export const TODAY = '2026-11-30';

/** The sheets of the workbook of a feed, as they are read from its file; `null` for what is no feed. */
export function sheetsOfFeed(
  feed: unknown,
  language: WorkbookLanguage = 'zh-Hans',
): readonly Sheet[] | null {
  const written = writtenFeed(feed as JsonRecord, language, TODAY, readyCalendar('cn'));
  if (written === null) return null;
  const reading = readSheets(feedWorkbook(written), 'feed.xlsx');
  if (reading.kind === 'failure') throw new Error(reading.reason);
  return reading.sheets;
}

/** The feed of some sheets, read a day later. */
export function feedFrom(
  sheets: readonly Sheet[],
  options: Partial<WorkbookOptions> = {},
): WorkbookReading {
  return feedOfSheets(sheets, {
    ...{ today: '2026-12-01', title: '另一个', generatedAt: '2026-12-01T08:00:00+08:00' },
    ...{ earlier: null, calendar: readyCalendar('cn') },
    ...options,
  });
}

/** The rows of a sheet as texts by their headings. */
export function rowsOf(sheets: readonly Sheet[], name: string): readonly Record<string, string>[] {
  const { rows } = sheets.find((sheet) => sheet.name === name) ?? { rows: [] };
  const [head, ...others] = rows;
  const headings = new Map((head?.cells ?? []).map((cell) => [cell.column, cellText(cell)]));
  return others.map(({ cells }) =>
    Object.fromEntries(cells.map((cell) => [headings.get(cell.column) ?? '', cellText(cell)])),
  );
}

/** The sheets with other words in the cells of a row, which its first cell names. */
export function withCells(
  sheets: readonly Sheet[],
  name: string,
  row: string | number,
  words: Readonly<Record<string, string | Partial<Cell>>>,
): readonly Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const columns = new Map((sheet.rows[0]?.cells ?? []).map((cell) => [cellText(cell), cell]));
    const isMeant = ({ cells }: Sheet['rows'][number], at: number) =>
      typeof row === 'number' ? at === row : cells[0] !== undefined && cellText(cells[0]) === row;
    return {
      ...sheet,
      rows: sheet.rows.map((each, at) => {
        if (at === 0 || !isMeant(each, at)) return each;
        const changed = Object.entries(words).map(([heading, made]): Cell => {
          const head = columns.get(heading);
          if (head === undefined) throw new Error(heading);
          const { column } = head;
          const ref = head.address.ref.replace(/\d+$/, String(each.row));
          const value = { kind: 'text', text: typeof made === 'string' ? made : '' } as const;
          return {
            ...{ address: { sheet: name, ref }, row: each.row, column, value, hasFormula: false },
            ...{ isHidden: false, comment: null, odd: null, mergedInto: null },
            ...(typeof made === 'string' ? {} : made),
          };
        });
        const written = new Set(changed.map(({ column }) => column));
        const cells = [...each.cells.filter(({ column }) => !written.has(column)), ...changed];
        return { ...each, cells: cells.sort((a, b) => a.column - b.column) };
      }),
    };
  });
}

/** The sheets without some rows of one of them, or with others. */
export function withRows(
  sheets: readonly Sheet[],
  name: string,
  change: (rows: Sheet['rows']) => Sheet['rows'],
): readonly Sheet[] {
  return sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, rows: change(sheet.rows) } : sheet,
  );
}

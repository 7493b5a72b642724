import { finished, type Steps } from '../../model/steps.ts';
import type { NewColumn, NewSheet } from '../sheets/new/new-sheet.ts';
import { newWorkbookSteps } from '../sheets/new/new-workbook.ts';
import { choicesSheet, clerksSheet, headingOf } from './clerks-sheet.ts';
import { COLUMNS, ID_COLUMN, type SheetKind } from './columns.ts';
import { aboutSheet } from './template.ts';
import { carryingSheet } from './written/carried-feed.ts';
import { rowsOfFeed, rowSteps } from './written/rows-of-feed.ts';
import type { WrittenFeed } from './written/written-feed.ts';
import type { WorkbookLanguage, WrittenRow } from './written/written-row.ts';

/**
 * Writes a feed as a workbook for clerks (.xlsx). It carries the feed in a hidden sheet: read again it is the same
 * feed, but for the cells that somebody has changed.
 */
export function feedWorkbook(written: WrittenFeed): Uint8Array {
  return finished(feedWorkbookSteps(written));
}

/** The same, one row a step. */
export function* feedWorkbookSteps(written: WrittenFeed): Steps<Uint8Array> {
  const { language, raw, today } = written;
  const rows = yield* rowSteps(written);
  const kinds = Object.keys(COLUMNS) as readonly SheetKind[];
  return yield* newWorkbookSteps([
    aboutSheet(language),
    ...kinds.map((kind) => withKeys(sheetOf(kind, rows[kind], written), rows[kind], language)),
    choicesSheet(language),
    carryingSheet({ feed: raw, language, today }),
  ]);
}

/** The services of a feed as rows of texts, their headings first: for a file that has one sheet. */
export function servicesTable(written: WrittenFeed): readonly (readonly string[])[] {
  const { rows } = sheetOf('services', rowsOfFeed(written).services, written);
  return rows.map((cells) => cells.map(({ text }) => text));
}

function sheetOf(
  kind: SheetKind,
  rows: readonly WrittenRow[],
  { language }: WrittenFeed,
): NewSheet {
  return clerksSheet(kind, { look: 'plain', rows: rows.map(({ cells }) => cells) }, language);
}

/** A hidden column tells of which record a row was written. */
function withKeys(
  sheet: NewSheet,
  rows: readonly WrittenRow[],
  language: WorkbookLanguage,
): NewSheet {
  const column: NewColumn = {
    ...{ width: 14, format: 'text', shown: 'hidden', choices: null, prompt: null },
  };
  const keys = [headingOf(ID_COLUMN, language), ...rows.map(({ key }) => key)];
  return {
    ...sheet,
    columns: [...sheet.columns, column],
    rows: sheet.rows.map((cells, at) => [
      ...cells,
      { text: keys[at] ?? '', look: at === 0 ? ('heading' as const) : ('plain' as const) },
    ]),
  };
}

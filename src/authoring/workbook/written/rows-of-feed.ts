import { MOST_CELL_TEXT } from '../../sheets/limits.ts';
import type { SheetKind } from '../columns.ts';
import type { RecordList } from '../record-list.ts';
import { changeRows } from './change-rows.ts';
import { holidayRows } from './holiday-rows.ts';
import { factRows } from './fact-rows.ts';
import { figureRow, organizationRow, placeRow } from './record-rows.ts';
import { serviceRows } from './service-rows.ts';
import type { WrittenFeed } from './written-feed.ts';
import { AS_IT_WAS, type WrittenRow } from './written-row.ts';

/** The rows of each sheet of a workbook. */
export type WrittenRows = Readonly<Record<SheetKind, readonly WrittenRow[]>>;

/** Rows of a workbook that was not written from a feed. */
export const NO_ROWS: WrittenRows = {
  ...{ services: [], times: [], changes: [], places: [], organizations: [], figures: [] },
  holidays: [],
  about: [],
};

/** The rows of the sheets of a workbook that say what a feed says. Its times are sentences, without a sheet of their own. */
export function rowsOfFeed(written: WrittenFeed): WrittenRows {
  const { services, locations, organizations, metrics } = written.feed;
  const fitting = (rows: readonly WrittenRow[]) => rows.map((row) => fittingRow(row, written));
  return {
    services: fitting(
      named(services, written.rawRecords.services).flatMap((service) =>
        serviceRows(service, written),
      ),
    ),
    times: [],
    changes: fitting(changeRows(written)),
    places: fitting(
      named(locations, written.rawRecords.locations).map((place) => placeRow(place, written)),
    ),
    organizations: fitting(
      named(organizations, written.rawRecords.organizations).map((each) =>
        organizationRow(each, written),
      ),
    ),
    figures: fitting(
      named(metrics, written.rawRecords.metrics).map((metric) => figureRow(metric, written)),
    ),
    holidays: fitting(holidayRows(written)),
    about: fitting(factRows(written)),
  };
}

/** Those that are found again by their ids: one that was read otherwise than it is written has no row. */
function named<Entry extends { readonly id: string }>(
  records: readonly Entry[],
  raw: RecordList,
): readonly Entry[] {
  return records.filter(({ id }) => raw.get(id) !== null);
}

/** A row with no text longer than a cell can hold. */
function fittingRow(row: WrittenRow, { language }: WrittenFeed): WrittenRow {
  const cells = Object.entries(row.cells);
  if (cells.every(([, text]) => text.length <= MOST_CELL_TEXT)) return row;
  const fitting = cells.map(([key, text]) => [
    key,
    text.length > MOST_CELL_TEXT ? AS_IT_WAS[language] : text,
  ]);
  return { ...row, cells: Object.fromEntries(fitting) as Readonly<Record<string, string>> };
}

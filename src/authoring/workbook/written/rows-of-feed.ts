import { finished, mapSteps, type Steps } from '../../../model/steps.ts';
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
  return finished(rowSteps(written));
}

/** The same, one record a step. */
export function* rowSteps(written: WrittenFeed): Steps<WrittenRows> {
  const { rawRecords, feed } = written;
  const { services, locations, organizations, metrics } = feed;
  const fitting = (rows: readonly WrittenRow[]) => rows.map((row) => fittingRow(row, written));
  const ofServices = yield* mapSteps(named(services, rawRecords.services), (service) =>
    fitting(serviceRows(service, written)),
  );
  return {
    services: ofServices.flat(),
    times: [],
    changes: fitting(changeRows(written)),
    places: yield* mapSteps(named(locations, rawRecords.locations), (place) =>
      fittingRow(placeRow(place, written), written),
    ),
    organizations: yield* mapSteps(named(organizations, rawRecords.organizations), (each) =>
      fittingRow(organizationRow(each, written), written),
    ),
    figures: yield* mapSteps(named(metrics, rawRecords.metrics), (metric) =>
      fittingRow(figureRow(metric, written), written),
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

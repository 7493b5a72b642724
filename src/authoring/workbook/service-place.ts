import { BOOKING, choiceOf, KIND } from './choices.ts';
import type { Draft } from './draft.ts';
import { choiceIn, isUnread, textIn } from './row-cells.ts';
import { recordId } from './record-id.ts';
import type { JsonRecord } from './record-list.ts';
import type { RegisterRow } from './register.ts';
import { schedulesIn, type TimesOptions } from './schedules-in.ts';

export type Times = Pick<TimesOptions, 'context' | 'named' | 'calendars'>;

/** A place of a row, and what the earlier feed has of it. */
export interface PlaceOfRow {
  /** That place of the service in the earlier feed. */
  readonly same: JsonRecord;
  /** Its id, where the row says another; `null` for none, `undefined` where it stays. */
  readonly place: string | null | undefined;
  /** The service was not there: all that the row says of it is read. */
  readonly isNew: boolean;
  /** The number of times that the service was at this place before. */
  readonly count: number;
}

export interface PlaceOptions {
  readonly service: string;
  readonly draft: Draft;
  readonly times: Times;
}

/** Makes a place of a service of what its row says of it. */
export function servicePlace(
  written: RegisterRow,
  { same, place, isNew, count }: PlaceOfRow,
  { service, draft, times }: PlaceOptions,
): JsonRecord {
  const row = isNew ? withAllColumns(written) : written;
  const before = typeof same['location_id'] === 'string' ? same['location_id'] : '';
  const owner = [service, place ?? before, String(count)];
  const of = {
    ...same,
    ...(place === undefined ? {} : { id: same['id'] ?? recordId('at', ...owner) }),
    ...(typeof place === 'string' ? { location_id: place } : {}),
    ...capacityOf(row, draft),
  };
  const earlier = draft.schedulesOf(same);
  if (!areTimesRead(row, draft)) {
    draft.keepSchedules(earlier);
    return of;
  }
  const cell = row.cells.get('times') ?? null;
  const text = textIn(row, 'times', draft);
  if (isUnread(row, 'times')) return { ...of, schedules: [] };
  const kind = isBookedOnline(row, draft) ? 'event' : choiceIn(row, 'kind', KIND, draft);
  const { schedules, note } = schedulesIn(text, cell, draft, {
    ...{ ...times, kind, owner, earlier },
  });
  return { ...of, schedules, ...(note === null ? {} : { description: note }) };
}

/** The times of a row are read where it says others, or others in kind. */
function areTimesRead(row: RegisterRow, draft: Draft): boolean {
  const { columns, cells, known } = row;
  const isOfOtherKind =
    columns.has('kind') || (columns.has('booking') && isBookedOnline(row, draft));
  if (cells.has('times')) return columns.has('times') || isOfOtherKind;
  // An empty cell takes times away only where some were written in it.
  return known !== null && columns.has('times');
}

function isBookedOnline(row: RegisterRow, draft: Draft): boolean {
  return choiceOf(BOOKING, textIn(row, 'booking', draft)) === 'online';
}

function withAllColumns(row: RegisterRow): RegisterRow {
  return { ...row, columns: new Set([...row.columns, ...row.cells.keys()]) };
}

function capacityOf(row: RegisterRow, draft: Draft): JsonRecord {
  if (!row.columns.has('capacity')) return {};
  const text = textIn(row, 'capacity', draft).replace(/[人名位]$/, '');
  if (text === '') return { capacity: null };
  if (/^\d{1,5}$/.test(text)) return { capacity: { maximum: Number(text) } };
  draft.find(row.cells.get('capacity') ?? null, { by: 'workbook', code: 'number', piece: text });
  return { capacity: null };
}

import { oddItems } from '../odd-items.ts';
import type { Calendar } from '../../model/schedule.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import { exceptionsOf, withExceptions } from '../edit/change-schedule.ts';
import { placesOfService } from '../edit/schedule-users.ts';
import { changeOf, type Change } from './change-of-row.ts';
import type { Draft } from './draft.ts';
import { partsOf } from './cell-text.ts';
import { textIn } from './row-cells.ts';
import { putChange } from './put-change.ts';
import type { JsonRecord } from './record-list.ts';
import type { Register, RegisterRow } from './register.ts';
import { isAsWritten } from './written/known-rows.ts';
import type { WrittenRow } from './written/written-row.ts';

interface ChangesOptions {
  readonly calendars: readonly Calendar[];
  readonly today: PlainDate;
  /** Rows that the workbook was written with. */
  readonly written: readonly WrittenRow[];
}

/**
 * Puts the changes of a workbook to the schedules of their services, beside those that an earlier feed had: what
 * was cancelled there stays so until a row takes it back. A change that cannot be read would leave a session
 * announced that does not take place.
 *
 * @returns true where every row was read
 */
export function readChanges(
  registers: readonly Register[],
  draft: Draft,
  options: ChangesOptions,
): boolean {
  const said = new Set<string>();
  const rows = registers.flatMap((register) => register.rows);
  const areRead = rows.map((row) => {
    if (isAsWritten(row)) return true;
    const errors = countErrors(draft);
    return readRow(row, { ...options, draft, said }) && countErrors(draft) === errors;
  });
  if (registers.length > 0) sayKept(rows, draft, options);
  return areRead.every(Boolean);
}

/** A row that somebody deleted takes nothing back: its writer should know. */
function sayKept(
  rows: readonly RegisterRow[],
  draft: Draft,
  { written, today }: ChangesOptions,
): void {
  const keys = new Set(rows.map(({ known }) => known?.key));
  for (const { key, cells } of written) {
    const { service = '', date = '', until = '' } = cells;
    if (keys.has(key) || (until || date) < today) continue;
    draft.find(null, { by: 'workbook', code: 'change-kept', piece: `${date} ${service}` }, 'note');
  }
}

function countErrors({ findings }: Draft): number {
  return findings.filter(({ level }) => level === 'error').length;
}

interface RowOptions extends ChangesOptions {
  readonly draft: Draft;
  /** The sessions that rows have spoken of: of two rows nobody knows which holds. */
  readonly said: Set<string>;
}

function readRow(row: RegisterRow, { draft, calendars, today, said }: RowOptions): boolean {
  const name = textIn(row, 'service', draft);
  const services = servicesOf(row, name, draft);
  const cell = row.cells.get('service') ?? null;
  if (services.length === 0) {
    draft.find(cell, { by: 'workbook', code: 'no-service', piece: name });
    return false;
  }
  const read = changeOf(row, draft);
  if (read === null) return false;
  const isTakenBack = row.known !== null && takeBack(row.known, draft);
  if (isTakenBack && read.status === 'scheduled') return true;
  const change = { ...read, services: services.map(({ id }) => id) };
  const keys = change.days.map((day) =>
    JSON.stringify([change.services, day, change.start, extraTimes(change)]),
  );
  if (keys.some((key) => said.has(key))) {
    const piece = change.days[0] ?? '';
    draft.find(row.cells.get('date') ?? null, { by: 'workbook', code: 'said-twice', piece });
    return false;
  }
  for (const key of keys) said.add(key);
  const last = change.days[change.days.length - 1] ?? '';
  if (last < today) {
    draft.find(
      row.cells.get('date') ?? null,
      { by: 'workbook', code: 'past-day', piece: last },
      'note',
    );
  }
  const schedules = schedulesToChange(change, services, row, draft);
  if (schedules === null) return false;
  const counts = schedules.map((schedule) => putChange(schedule, change, draft, calendars));
  if (counts.some((count) => count > 0)) return true;
  const isOfTime = change.start !== null;
  draft.find(row.cells.get(isOfTime ? 'time' : 'date') ?? null, {
    by: 'workbook',
    code: isOfTime ? 'no-such-time' : 'not-on-day',
    piece: change.start ?? change.days[0] ?? '',
  });
  return false;
}

/** The services of a row: of its name, or of each of several names; those it was written of where it says the same. */
function servicesOf(row: RegisterRow, name: string, draft: Draft): readonly JsonRecord[] {
  const { services } = draft.made;
  if (row.known !== null && !row.columns.has('service')) return servicesWritten(row.known, draft);
  const whole = services.named(name);
  if (whole.length > 0) return whole;
  const parts = partsOf(name).map((part) => services.named(part));
  return parts.every((part) => part.length > 0) ? parts.flat() : [];
}

function servicesWritten({ record, parts }: WrittenRow, draft: Draft): readonly JsonRecord[] {
  const [exception] = parts.map(
    (part) => exceptionsOf(draft.base.schedules.get(record) ?? {})[part],
  );
  const only = exception?.['services'];
  const ids: readonly unknown[] = Array.isArray(only) ? only : [];
  return draft.made.services
    .all()
    .filter((each) => placesOfService(each).flat().includes(record))
    .filter(({ id }) => ids.length === 0 || ids.includes(id));
}

/** Takes out of a schedule what a row said when it was written; true where it was there. */
function takeBack({ record, parts }: WrittenRow, draft: Draft): boolean {
  const schedule = draft.made.schedules.get(record);
  if (schedule === null) return false;
  const written = exceptionsOf(draft.base.schedules.get(record) ?? {});
  const said = new Set(parts.map((part) => JSON.stringify(written[part])));
  const exceptions = exceptionsOf(schedule);
  const left = exceptions.filter((exception) => !said.has(JSON.stringify(exception)));
  draft.made.schedules.put(
    withExceptions(schedule, [...left, ...oddItems(schedule['exceptions'])]),
  );
  return left.length < exceptions.length;
}

/** The times of an extra session, by which it is told from others of its day. */
function extraTimes({ status, times }: Change): unknown {
  return status === 'extra' ? times : null;
}

/**
 * The schedules that a change is about: all of its services, but for an extra session, which is at one place. `null`
 * where nobody can say at which, or when.
 */
function schedulesToChange(
  { status, times }: Change,
  services: readonly JsonRecord[],
  row: RegisterRow,
  draft: Draft,
): readonly JsonRecord[] | null {
  const places = services.flatMap(placesOfService);
  const ids = new Set(places.flat());
  const own = row.known !== null && !row.columns.has('service') ? row.known.record : null;
  const all = draft.made.schedules
    .all()
    .filter(({ id }) => ids.has(id) && (own === null || id === own));
  if (status !== 'extra' || all.length < 2) return all;
  const isAtOnePlace = places.filter((schedules) => schedules.length > 0).length === 1;
  if (isAtOnePlace && times.length > 0) return all.slice(0, 1);
  draft.find(row.cells.get('action') ?? null, {
    by: 'workbook',
    code: isAtOnePlace ? 'extra-times' : 'extra-place',
    piece: '',
  });
  return null;
}

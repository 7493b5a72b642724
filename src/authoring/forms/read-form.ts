import { isObject } from '../../shape/members.ts';
import type { JsonRecord } from '../workbook/record-list.ts';
import { meantEnvelope, meantRecords, type FeedEdit } from './feed-edit.ts';
import { AGES, AS_OF, COST, PHONES, QUANTITY } from './fields/facts.ts';
import { ATTACHMENTS, SERIES, WECHAT } from './fields/line-items.ts';
import type { Codec, ReadRecord } from './fields/codec.ts';
import { CATEGORIES, REFERENCE } from './fields/names.ts';
import { QUESTIONS } from './fields/questions.ts';
import { PLAIN } from './fields/plain.ts';
import { KIND_OF_TIMES, readTimesField, SCOPE_OF_TIMES } from './fields/times-field.ts';
import { LINES, WORDINGS } from './fields/wordings.ts';
import { fieldsOfForm } from './form-of.ts';
import { LIST_OF } from './form-rows.ts';
import type { FieldValue, Form, FormField, FormKind, FormValues, PlaceValues } from './form.ts';
import { runFrom } from './holiday-runs.ts';
import { valueAt } from './members.ts';
import { placesOf } from './times/schedule-users.ts';

const CODECS: Readonly<Record<Exclude<FormField['kind'], 'times' | 'places'>, Codec>> = {
  text: PLAIN,
  'web-address': PLAIN,
  number: PLAIN,
  date: PLAIN,
  choice: PLAIN,
  answer: PLAIN,
  wording: WORDINGS,
  prose: WORDINGS,
  lines: LINES,
  cost: COST,
  ages: AGES,
  phones: PHONES,
  attachments: ATTACHMENTS,
  wechat: WECHAT,
  quantity: QUANTITY,
  series: SERIES,
  questions: QUESTIONS,
  'as-of': AS_OF,
  reference: REFERENCE,
  categories: CATEGORIES,
};

const OWN: Readonly<Record<string, Codec>> = {
  'x-kind': KIND_OF_TIMES,
  'x-scope': SCOPE_OF_TIMES,
  'x-until': { read: lastDayOf, put: (_, record) => ({ kind: 'put', record }) },
};

/** The last day of a holiday of several days; empty for one of a single day. */
function lastDayOf(_: FormField, { written }: ReadRecord, edit: FeedEdit): FieldValue {
  const run = runFrom(written, edit);
  return run === null || run.last === run.first ? '' : run.last;
}

/** Reads and puts the values of a field; `null` for those that have a way of their own. */
export function codecOf({ key, kind }: FormField): Codec | null {
  const own = OWN[key];
  if (own !== undefined) return own;
  return kind === 'times' || kind === 'places' ? null : CODECS[kind];
}

/** Reads a record into the values of a form. */
export function readForm(form: Form, record: JsonRecord, edit: FeedEdit): FormValues {
  const read = { written: record, meant: meantRecord(form.kind, record) };
  return Object.fromEntries(
    fieldsOfForm(form).map((field) => [field.key, valueOf(field, read, edit)]),
  );
}

function valueOf(field: FormField, record: ReadRecord, edit: FeedEdit): FieldValue {
  if (field.kind === 'times') return timesValue(record, edit, field);
  if (field.kind === 'places') return placesValue(field, record, edit);
  return codecOf(field)?.read(field, record, edit) ?? null;
}

/** Opening hours that are none are not known. */
function timesValue(record: ReadRecord, edit: FeedEdit, { field }: FormField): FieldValue {
  const ids = valueAt(record.written, ['schedules']);
  const isOfPlace = field.path === 'locations.schedules';
  if (isOfPlace && Array.isArray(ids) && ids.length === 0) return '';
  return readTimesField(record, edit);
}

/** The places of a service; `null` where they cannot be read. */
function placesValue(
  { fields }: FormField,
  { written, meant }: ReadRecord,
  edit: FeedEdit,
): readonly PlaceValues[] | null {
  const at = valueAt(written, ['at']);
  if (at !== undefined && !(Array.isArray(at) && at.every(isObject))) return null;
  const read = placesOf(meant);
  return placesOf(written).map((place, index) => {
    const found = read.find(({ id }) => id !== undefined && id === place['id']) ?? place;
    return { index, values: readPlace(fields, { written: place, meant: found }, edit) };
  });
}

/** The values of a place of which nothing is known. */
export function blankPlace(fields: readonly FormField[], edit: FeedEdit): FormValues {
  return readPlace(fields, { written: {}, meant: {} }, edit);
}

function readPlace(fields: readonly FormField[], record: ReadRecord, edit: FeedEdit): FormValues {
  return Object.fromEntries(fields.map((field) => [field.key, valueOf(field, record, edit)]));
}

/** A record as it is read; as it is written where it cannot be, so that every field looks for itself. */
function meantRecord(kind: FormKind, record: JsonRecord): JsonRecord {
  const list = LIST_OF[kind];
  // Days of a calendar are records of no list.
  if (list === 'feed.calendars.days') return record;
  if (list === 'feed') return meantEnvelope(record);
  const [meant] = meantRecords(list, [record]) as unknown as readonly JsonRecord[];
  return meant ?? record;
}

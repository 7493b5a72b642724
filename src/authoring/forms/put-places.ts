import { isObject } from '../../shape/members.ts';
import { recordId } from '../workbook/record-id.ts';
import type { JsonRecord } from '../workbook/record-list.ts';
import type { FeedEdit } from './feed-edit.ts';
import { KIND_KEY, putTimesField, SCOPE_KEY } from './fields/times-field.ts';
import type { FieldValue, FormField, FormValues, PlacedQuestion, PlaceValues } from './form.ts';
import { idText, isSame, valueAt, withValue } from './members.ts';
import { blankPlace, codecOf } from './read-form.ts';
import { putTimes } from './times/put-times.ts';
import { placesOf } from './times/schedule-users.ts';

/** A service whose places were changed, and what has to be known of them. */
export interface PutPlaces {
  readonly record: JsonRecord;
  readonly questions: readonly PlacedQuestion[];
}

/** Puts the places of a form into a service. One that nothing is written of is none. */
export function putPlaces(
  field: FormField,
  service: JsonRecord,
  value: FieldValue,
  shown: FieldValue | undefined,
  edit: FeedEdit,
): PutPlaces {
  if (!Array.isArray(value)) return { record: service, questions: [] };
  const places = value as readonly PlaceValues[];
  const earlier = placesOf(service);
  const kept = new Set(places.map(({ index }) => index));
  // Times that nobody has any more go with their place.
  for (const place of earlier.filter((_, index) => !kept.has(index))) {
    putTimes({ ...NO_TIMES, before: place['schedules'], service: service['id'] }, edit);
  }
  const questions: PlacedQuestion[] = [];
  const at = places.flatMap(({ index, values }, position): readonly JsonRecord[] => {
    const place = index === null ? {} : (earlier[index] ?? {});
    const before = shownAt(shown, index) ?? blankPlace(field.fields, edit);
    if (index === null && isUnchanged(values, before)) return [];
    const put = putPlace(field, place, values, before, service, edit);
    for (const { field: key, question } of put.questions) {
      questions.push({ field: `${field.key}.${position}.${key}`, question });
    }
    return [put.record];
  });
  const isSameAs = isSame(at, valueAt(service, ['at']) ?? []);
  return { record: isSameAs ? service : withValue(service, ['at'], at), questions };
}

const NO_TIMES = { text: '', kind: '', owner: [], isForAll: false } as const;

function shownAt(shown: FieldValue | undefined, index: number | null): FormValues | null {
  if (index === null || !Array.isArray(shown)) return null;
  return (shown as readonly PlaceValues[])[index]?.values ?? null;
}

/** Tells if nothing is written in a place. */
function isUnchanged(values: FormValues, shown: FormValues): boolean {
  return Object.keys(shown).every(
    (key) =>
      key === KIND_KEY ||
      key === SCOPE_KEY ||
      values[key] === undefined ||
      isSame(values[key], shown[key]),
  );
}

function putPlace(
  { fields }: FormField,
  before: JsonRecord,
  values: FormValues,
  shown: FormValues,
  service: JsonRecord,
  edit: FeedEdit,
): PutPlaces {
  const questions: PlacedQuestion[] = [];
  let record = before;
  for (const field of fields) {
    const value = values[field.key];
    if (value === undefined || value === null) continue;
    const isOfTimes = field.kind === 'times';
    const isKindChanged = isOfTimes && !isSame(values[KIND_KEY], shown[KIND_KEY]) && value !== '';
    if (isSame(value, shown[field.key]) && !isKindChanged) continue;
    record = withId(record, service, edit);
    const owner = { service: service['id'], words: [String(record['id'])] };
    const result = isOfTimes
      ? putTimesField(record, values, owner, edit)
      : (codecOf(field)?.put(field, record, value, edit) ?? { kind: 'put', record });
    if (result.kind === 'put') record = result.record;
    else {
      const asked = result.questions;
      questions.push(...asked.map((question) => ({ field: field.key, question })));
    }
  }
  return { record: withId(record, service, edit), questions };
}

/** A place with an id that no other has: its sessions are known by it. */
function withId(place: JsonRecord, service: JsonRecord, edit: FeedEdit): JsonRecord {
  if (place['id'] !== undefined) return place;
  const taken = new Set(
    edit.records('services').flatMap((each) => placesOf(each).map(({ id }) => id)),
  );
  const of = [String(service['id']), idText(place['location_id'])];
  let count = placesOf(service).filter(isObject).length;
  let id = recordId('at', ...of, String(count));
  while (taken.has(id)) id = recordId('at', ...of, String((count += 1)));
  return { id, ...place };
}

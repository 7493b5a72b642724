import { readFeed } from '../../feed/read-feed.ts';
import type { FeedIssue } from '../../model/feed-state.ts';
import type { JsonRecord } from '../workbook/record-list.ts';
import { plainName } from '../workbook/record-list.ts';
import type { FeedEdit } from './feed-edit.ts';
import { fieldsOfForm } from './form-of.ts';
import { LIST_OF } from './form-rows.ts';
import {
  formQuestion,
  type FieldValue,
  type Form,
  type FormField,
  type FormValues,
  type PlacedQuestion,
} from './form.ts';
import { idText, isSame, valueAt, withValue } from './members.ts';
import { placeOfPointer } from './place-of-pointer.ts';
import { codecOf, readForm } from './read-form.ts';
import { newId } from './record-names.ts';
import type { SaveResult } from './save-result.ts';
import { putHoliday } from './put-holiday.ts';
import { putPlaces } from './put-places.ts';
import { putTimesField } from './fields/times-field.ts';

/**
 * Puts the values of a form into the feed. Only what was changed is written: all else of the record stays as it is.
 *
 * @param before the record as it stands in the feed; `null` for a new one
 * @param edit a feed that nobody else changes
 */
export function saveForm(
  form: Form,
  values: FormValues,
  before: JsonRecord | null,
  edit: FeedEdit,
): SaveResult {
  const saving = new Saving(form, values, before, edit);
  for (const field of fieldsOfForm(form)) saving.put(field);
  return saving.result();
}

/** A form that is being saved. */
class Saving {
  readonly questions: PlacedQuestion[] = [];
  record: JsonRecord;
  readonly #shown: FormValues;

  constructor(
    readonly form: Form,
    readonly values: FormValues,
    readonly before: JsonRecord | null,
    readonly edit: FeedEdit,
  ) {
    this.record = before ?? {};
    this.#shown = readForm(form, before ?? {}, edit);
  }

  put(field: FormField): void {
    const value = this.values[field.key];
    if (value === undefined || value === null) return;
    if (field.isRequired && isBlank(value)) {
      this.questions.push({ field: field.key, question: formQuestion('required') });
      return;
    }
    if (isSame(value, this.#shown[field.key])) return;
    const { record, edit } = this;
    if (field.kind === 'places') {
      const result = putPlaces(field, this.withId(), value, this.#shown[field.key], edit);
      this.record = result.record;
      this.questions.push(...result.questions);
      return;
    }
    const result =
      field.kind === 'times'
        ? putTimesField(
            this.withId(),
            this.values,
            { service: null, words: [String(this.record['id'])] },
            edit,
          )
        : (codecOf(field)?.put(field, record, value, edit) ?? { kind: 'put', record });
    if (result.kind === 'put') this.record = result.record;
    else {
      const { questions } = result;
      this.questions.push(...questions.map((question) => ({ field: field.key, question })));
    }
  }

  /** The record with an id, made of its name where it is new: by it others know it from now on. */
  withId(): JsonRecord {
    const list = LIST_OF[this.form.kind];
    const isListed = list !== 'feed.calendars.days' && list !== 'feed';
    if (!isListed || this.record['id'] !== undefined) return this.record;
    const { name, label, organization_id } = this.record;
    const words = [plainName(name ?? label)];
    const owner = list === 'services' ? [idText(organization_id)] : [];
    const id = newId(list, [...words, ...owner], this.edit);
    this.record = { id, ...this.record };
    return this.record;
  }

  result(): SaveResult {
    const { form, edit } = this;
    if (this.questions.length > 0) return { kind: 'ask', questions: this.questions };
    // Nothing was changed: not even what would be written otherwise today.
    if (
      this.before !== null &&
      isSame(this.record, this.before) &&
      isSame(this.values['x-until'], this.#shown['x-until'])
    ) {
      return { kind: 'saved', feed: edit.feed, record: this.before };
    }
    const record = finished(this.withId());
    const list = LIST_OF[form.kind];
    if (list === 'feed.calendars.days') return putHoliday(record, this.values, this.before, edit);
    const refused = this.#refused(list, record);
    if (refused.length > 0) return { kind: 'ask', questions: refused };
    if (list === 'feed') edit.putEnvelope(record);
    else edit.put(list, record);
    return { kind: 'saved', feed: edit.feed, record };
  }

  /** The fields of which something would be left out that was not left out before. */
  #refused(list: string, record: JsonRecord): readonly PlacedQuestion[] {
    const known = new Set(
      issuesOf(list, this.before ?? {}).map(({ pointer, code }) => `${code} ${pointer}`),
    );
    return issuesOf(list, record)
      .filter(({ pointer, code }) => this.before === null || !known.has(`${code} ${pointer}`))
      .map(({ pointer, code, detail }) => ({
        field: placeOfPointer(this.form, pointer) ?? fieldsOfForm(this.form)[0]?.key ?? '',
        question: formQuestion(code === 'required' ? 'required' : 'refused', detail),
      }));
  }
}

function issuesOf(list: string, record: JsonRecord): readonly FeedIssue[] {
  const reading = readFeed(
    list === 'feed' ? { feed: record } : { feed: { spec: '1.0' }, [list]: [record] },
  );
  if ('failure' in reading) return [];
  return reading.issues.filter(({ severity }) => severity.endsWith('-dropped'));
}

/** A record with what its values take for granted: coordinates are those of a point. */
function finished(record: JsonRecord): JsonRecord {
  const isPoint = valueAt(record, ['geo', 'longitude']) ?? valueAt(record, ['geo', 'latitude']);
  if (valueAt(record, ['geo', 'type']) === 'point' && isPoint === undefined) {
    return withValue(record, ['geo'], undefined);
  }
  const isTold = isPoint === undefined || valueAt(record, ['geo', 'type']) !== undefined;
  return isTold ? record : withValue(record, ['geo', 'type'], 'point');
}

/** Tells if nothing is written in a field. */
export function isBlank(value: FieldValue): boolean {
  if (value === null) return false;
  if (typeof value === 'string') return value.trim() === '';
  return Object.values(value).every((words) => typeof words === 'string' && words.trim() === '');
}

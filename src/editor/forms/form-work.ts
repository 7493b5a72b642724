import { FeedEdit } from '../../authoring/forms/feed-edit.ts';
import {
  findingsBeside,
  issuesOfRecord,
  type FieldFinding,
} from '../../authoring/forms/field-findings.ts';
import { writtenTimes } from '../../authoring/forms/fields/times-field.ts';
import type {
  FieldValue,
  Form,
  FormKind,
  FormLanguage,
  FormValues,
  PlacedQuestion,
  PlaceValues,
} from '../../authoring/forms/form.ts';
import { textOfValue } from '../../authoring/forms/form.ts';
import { fieldsOfForm, formOf } from '../../authoring/forms/form-of.ts';
import { blankPlace, readForm } from '../../authoring/forms/read-form.ts';
import { recordsNamed } from '../../authoring/forms/record-names.ts';
import { saveForm } from '../../authoring/forms/save-form.ts';
import type { SaveResult } from '../../authoring/forms/save-result.ts';
import { previewTimes } from '../../authoring/forms/times/preview-times.ts';
import { placesOf } from '../../authoring/forms/times/schedule-users.ts';
import { sharersOf } from '../../authoring/forms/times/sharers.ts';
import type { JsonRecord } from '../../authoring/workbook/record-list.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import type { ReadTimes } from './form-context.ts';

/** The record that a form is about, and the feed it stands in. */
export interface FormSubject {
  readonly kind: FormKind;
  /** The feed as it is written, parsed. */
  readonly feed: JsonRecord;
  /** The record as it stands in the feed; `null` for a new one. */
  readonly record: JsonRecord | null;
  readonly language: FormLanguage;
  readonly now: Instant;
}

/** Readings that are kept: more than a service has places. */
const MOST_READINGS = 40;

/** A form that is being filled in: its values, and what follows from them. */
export class FormWork {
  /** The feed as it stands, for the names in it: nobody changes it. */
  readonly names: FeedEdit;
  values: FormValues;
  asked: readonly PlacedQuestion[] = [];
  findings: readonly FieldFinding[] = [];
  readonly #form: Form;
  readonly #first: FormValues;
  readonly #times = new Map<string, ReadTimes>();

  constructor(readonly subject: FormSubject) {
    const { kind, language, record, feed } = subject;
    this.names = this.#edit();
    this.#form = formOf(kind, language);
    this.values = readForm(this.#form, record ?? {}, this.names);
    if (record === null && this.values['at'] !== undefined) this.addPlace();
    this.#first = this.values;
    if (record === null) return;
    this.findings = findingsBeside(
      this.#form,
      record,
      feed,
      issuesOfRecord(this.#form, record, feed),
    );
  }

  /** Tells if somebody has written something. */
  get isChanged(): boolean {
    return this.values !== this.#first;
  }

  /** The places of the form. */
  get places(): readonly PlaceValues[] {
    const { at } = this.values;
    return Array.isArray(at) ? (at as readonly PlaceValues[]) : [];
  }

  set(place: number | null, key: string, value: FieldValue): void {
    if (place === null) this.values = { ...this.values, [key]: value };
    else {
      this.#setPlaces(
        this.places.map((each, at) =>
          at === place ? { ...each, values: { ...each.values, [key]: value } } : each,
        ),
      );
    }
  }

  addPlace(): void {
    const fields = fieldsOfForm(this.#form).find(({ key }) => key === 'at')?.fields ?? [];
    const blank = blankPlace(fields, this.names);
    // A class takes place session by session.
    const kind = this.subject.kind === 'class' ? { 'x-kind': 'event' } : {};
    this.#setPlaces([...this.places, { index: null, values: { ...blank, ...kind } }]);
  }

  removePlace(place: number): void {
    this.#setPlaces(this.places.filter((_, at) => at !== place));
  }

  /** Saves the form into a copy of the feed, and looks at what would stand there. */
  save(): SaveResult {
    const result = saveForm(this.#form, this.values, this.subject.record, this.#edit());
    this.asked = result.kind === 'ask' ? result.questions : [];
    if (result.kind === 'saved') {
      const { record, feed } = result;
      const issues = issuesOfRecord(this.#form, record, feed);
      this.findings = findingsBeside(this.#form, record, feed, issues);
    }
    return result;
  }

  /** Reads the times of a place back, or those of the record. */
  timesOf(place: number | null): ReadTimes {
    const at = place === null ? undefined : this.places[place];
    const values = at?.values ?? this.values;
    const key = JSON.stringify([
      ...[
        at?.index,
        values['schedules'],
        values['x-kind'],
        values['x-scope'],
        values['location_id'],
      ],
    ]);
    const known = this.#times.get(key) ?? this.#readTimes(place, at?.index ?? null, values);
    // Of what is typed sign by sign only the last is looked at again.
    if (this.#times.size > MOST_READINGS) this.#times.clear();
    this.#times.set(key, known);
    return known;
  }

  #readTimes(place: number | null, index: number | null, values: FormValues): ReadTimes {
    const record = this.subject.record ?? {};
    const before = place === null ? record : index === null ? {} : (placesOf(record)[index] ?? {});
    const isOfPlace = place === null;
    const owner = { service: isOfPlace ? null : (record['id'] ?? ''), words: ['preview'] };
    const written = writtenTimes(before, values, owner);
    const edit = this.#edit();
    const name = textOfValue(values['location_id']).trim();
    const [location] = isOfPlace || name === '' ? [] : recordsNamed('locations', name, edit);
    const sharers = sharersOf(written.before, record['id'], edit);
    const text = values['schedules'] === null ? null : written.text;
    return { sharers, preview: previewTimes({ ...written, text }, location?.['id'], edit) };
  }

  #setPlaces(at: readonly PlaceValues[]): void {
    this.values = { ...this.values, at };
  }

  #edit(): FeedEdit {
    const { feed, language, now } = this.subject;
    return new FeedEdit(feed, { language, now });
  }
}

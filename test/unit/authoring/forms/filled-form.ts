import { FeedEdit } from '../../../../src/authoring/forms/feed-edit.ts';
import type {
  Form,
  FormKind,
  FormLanguage,
  FormValues,
  PlaceValues,
} from '../../../../src/authoring/forms/form.ts';
import { formOf } from '../../../../src/authoring/forms/form-of.ts';
import { LIST_OF } from '../../../../src/authoring/forms/form-rows.ts';
import { questionSentence } from '../../../../src/authoring/forms/question-sentence.ts';
import { readForm } from '../../../../src/authoring/forms/read-form.ts';
import { saveForm } from '../../../../src/authoring/forms/save-form.ts';
import type { JsonRecord } from '../../../../src/authoring/workbook/record-list.ts';
import { isObject } from '../../../../src/shape/members.ts';
import { beijing } from '../../../support/feed-builders.ts';

export const NOW = beijing('2026-11-30 09:00');

/** A form of a record of a feed, as a clerk fills it in. */
export class FilledForm {
  readonly form: Form;
  readonly record: JsonRecord | null;
  values: FormValues;

  constructor(
    readonly feed: JsonRecord,
    kind: FormKind,
    id: string | null = null,
    readonly language: FormLanguage = 'zh-Hans',
  ) {
    this.form = formOf(kind, language);
    this.record = id === null ? null : recordOf(feed, kind, id);
    this.values = readForm(this.form, this.record ?? {}, this.edit);
  }

  get edit(): FeedEdit {
    return new FeedEdit(this.feed, { language: this.language, now: NOW });
  }

  /** Types into fields. */
  type(values: FormValues): this {
    this.values = { ...this.values, ...values };
    return this;
  }

  /** Types into the fields of a place. */
  typeAt(at: number, values: FormValues): this {
    const places = [...((this.values['at'] ?? []) as readonly PlaceValues[])];
    const before = places[at] ?? { index: null, values: {} };
    places[at] = { ...before, values: { ...before.values, ...values } };
    return this.type({ at: places });
  }

  save() {
    return saveForm(this.form, this.values, this.record, this.edit);
  }

  /** The feed as it is saved. */
  saved(): JsonRecord {
    const result = this.save();
    if (result.kind === 'saved') return result.feed;
    throw new Error(JSON.stringify(result.questions));
  }

  /** The record as it is saved. */
  savedRecord(): JsonRecord {
    const result = this.save();
    if (result.kind === 'saved') return result.record;
    throw new Error(JSON.stringify(result.questions));
  }

  /** The questions that keep it from being saved. */
  asked(): readonly string[] {
    const result = this.save();
    if (result.kind === 'saved') return [];
    return result.questions.map(
      ({ field, question }) => `${field}: ${questionSentence(question, this.language)}`,
    );
  }
}

/** A record of a feed by the list of a form. */
export function recordOf(feed: JsonRecord, kind: FormKind, id: string): JsonRecord {
  const found = recordsOf(feed, kind).find((record) => record['id'] === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

export function recordsOf(feed: JsonRecord, kind: FormKind): readonly JsonRecord[] {
  const list = feed[LIST_OF[kind]];
  // The envelope is one of its own.
  const records: readonly unknown[] = Array.isArray(list) ? list : [list];
  return records.filter(isObject);
}

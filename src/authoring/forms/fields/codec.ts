import type { FeedEdit } from '../feed-edit.ts';
import type { FieldQuestion, FieldValue, FormField } from '../form.ts';
import { valueAt } from '../members.ts';
import type { JsonRecord } from '../../workbook/record-list.ts';

/** A record as it is written, and as it is read; nothing of it is read where it cannot be. */
export interface ReadRecord {
  readonly written: JsonRecord;
  readonly meant: JsonRecord;
}

/** The result of putting a value into a record, or what has to be known first. */
export type PutResult =
  | { readonly kind: 'put'; readonly record: JsonRecord }
  | { readonly kind: 'ask'; readonly questions: readonly FieldQuestion[] };

/** Turns fields of a record into the value of a field of a form, and back. */
export interface Codec {
  readonly read: (field: FormField, record: ReadRecord, edit: FeedEdit) => FieldValue;
  readonly put: (
    field: FormField,
    record: JsonRecord,
    value: FieldValue,
    edit: FeedEdit,
  ) => PutResult;
}

export function put(record: JsonRecord): PutResult {
  return { kind: 'put', record };
}

export function ask(...questions: readonly FieldQuestion[]): PutResult {
  return { kind: 'ask', questions };
}

/** The members that lead to a field in its record. */
export function stepsOf({ key }: FormField): readonly string[] {
  return key.split('.');
}

/** The value of a field as it is read; `null` where there is something that cannot be read. */
export function meantAt({ written, meant }: ReadRecord, steps: readonly string[]): unknown {
  const value = valueAt(meant, steps);
  if (value !== undefined) return value;
  const isThere = steps.some((_, at) => {
    const outer = valueAt(written, steps.slice(0, at + 1));
    return outer !== undefined && (at === steps.length - 1 || typeof outer !== 'object');
  });
  return isThere ? null : undefined;
}

/** A text of a field: as it was, with all its languages, where it says the same. */
export function sameText(earlier: unknown, written: string, edit: FeedEdit): unknown {
  return edit.wording(earlier) === written ? earlier : written;
}

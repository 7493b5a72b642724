import type { FeedEdit } from '../../authoring/forms/feed-edit.ts';
import type { FieldFinding } from '../../authoring/forms/field-findings.ts';
import type { FieldValue, FormLanguage, FormValues } from '../../authoring/forms/form.ts';
import type { TimesPreview } from '../../authoring/forms/times/preview-times.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { RecordFormMessages } from '../../i18n/record-form-messages.ts';

/** Times of a form as they are read back, with what is known of those before. */
export interface ReadTimes {
  readonly preview: TimesPreview;
  /** Names of all others that have the same times. */
  readonly sharers: readonly string[];
}

/** All that the fields of a form are shown by. */
export interface FormContext {
  readonly language: FormLanguage;
  readonly words: RecordFormMessages;
  readonly locale: Locale;
  /** The feed as it stands, for the names in it. */
  readonly edit: FeedEdit;
  /** Values of the fields beside one: those of the form, or of one of its places. */
  readonly values: FormValues;
  /** Number of the place that the fields are of; `null` for those of the record. */
  readonly place: number | null;
  /** Sentences of questions by the fields that they are about. */
  readonly questions: ReadonlyMap<string, string>;
  readonly findings: readonly FieldFinding[];
  /** Reads the times of a place back, or those of the record. */
  readonly timesOf: (place: number | null) => ReadTimes;
  readonly actions: FormActions;
}

/** Things that are done to a form. */
export interface FormActions {
  /** Takes a value over while it is typed. */
  set(place: number | null, key: string, value: FieldValue): void;
  /** Looks at the fields when one of them is left. */
  leave(name: string): void;
  addPlace(): void;
  removePlace(at: number): void;
}

/** The name of a field, by which questions, findings and its elements know it. */
export function fieldName(key: string, place: number | null): string {
  return place === null ? key : `at.${place}.${key}`;
}

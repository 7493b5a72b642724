import type { FactQuestionCode } from '../../i18n/fact-questions.ts';
import type { FormQuestionCode } from '../../i18n/form-questions.ts';
import type { QuestionCode } from '../../i18n/sentence-questions.ts';
import type { FeedField } from '../../feed/fields/fields.ts';

/** The languages that clerks fill in forms in. */
export type FormLanguage = 'zh-Hans' | 'en';

/** The things that a form adds or changes. A class is a service that takes place session by session. */
export type FormKind =
  | ('service' | 'class' | 'place' | 'organization' | 'figure' | 'holiday')
  /** The feed itself: what its envelope says. */
  | 'feed';

/** The kinds of fields, by what a clerk does in them. */
export type FieldKind =
  /** One line. */
  | 'text'
  | 'web-address'
  | 'number'
  | 'date'
  /** A text in the languages of the feed: one line, or several. */
  | 'wording'
  | 'prose'
  /** Texts, a line each. */
  | 'lines'
  | 'choice'
  /** Yes, no, or not known. */
  | 'answer'
  /** A sentence that is read: `authoring/sentences/`. */
  | 'cost'
  | 'ages'
  | 'phones'
  /** Files, a line each. */
  | 'attachments'
  /** Accounts in WeChat, a line each. */
  | 'wechat'
  | 'quantity'
  /** Values over time, a line each. */
  | 'series'
  /** Questions of a booking, a line each. */
  | 'questions'
  | 'as-of'
  | 'times'
  /** A record, by its name. */
  | 'reference'
  /** Categories, by their names. */
  | 'categories'
  /** The places at which a service is given, each with fields of its own. */
  | 'places';

/** A field of a form. */
export interface FormField {
  /** Its place in the record: `cost.text`. */
  readonly key: string;
  readonly kind: FieldKind;
  /** The field of the feed that it fills, or the first of them. */
  readonly field: FeedField;
  readonly label: string;
  /** Says what to write; empty where the label says it. */
  readonly help: string;
  readonly isRequired: boolean;
  /** Choices by their values, in words; an empty value is not known. */
  readonly choices: readonly Choice[];
  /** The list of the feed whose records can be named. */
  readonly names: 'organizations' | 'locations' | null;
  /** Fields of each place of a service. */
  readonly fields: readonly FormField[];
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Fields that belong together; those that few need are folded. */
export interface FormGroup {
  readonly key: string;
  readonly label: string;
  readonly isFolded: boolean;
  readonly fields: readonly FormField[];
}

export interface Form {
  readonly kind: FormKind;
  readonly language: FormLanguage;
  readonly groups: readonly FormGroup[];
}

/** A text by its languages. */
export type Wordings = Readonly<Record<string, string>>;

/** A place of a service as a form has it. */
export interface PlaceValues {
  /** Its number among the places of the record; `null` for a new one. */
  readonly index: number | null;
  readonly values: FormValues;
}

/**
 * The value of a field, as a clerk sees it. Empty is not known. `null` is there, and cannot be said in this field: it
 * stays as it is until something else is written.
 */
export type FieldValue = string | Wordings | readonly PlaceValues[] | null;

/** Values of a form by the keys of its fields. */
export type FormValues = Readonly<Record<string, FieldValue>>;

/** A thing that has to be known before a field can be saved. */
export type FieldQuestion =
  | { readonly by: 'times'; readonly code: QuestionCode; readonly piece: string }
  | { readonly by: 'fact'; readonly code: FactQuestionCode; readonly piece: string }
  | { readonly by: 'form'; readonly code: FormQuestionCode; readonly piece: string };

/** A question with the field that it is about: `at.0.times`. */
export interface PlacedQuestion {
  readonly field: string;
  readonly question: FieldQuestion;
}

export function formQuestion(code: FormQuestionCode, piece = ''): FieldQuestion {
  return { by: 'form', code, piece };
}

/** The text that a value is; empty for any other. */
export function textOfValue(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

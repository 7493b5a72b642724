import type { JsonRecord } from '../workbook/record-list.ts';
import type { PlacedQuestion } from './form.ts';

/** A feed in which a record was added or changed, or what has to be known before. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly feed: JsonRecord; readonly record: JsonRecord }
  | { readonly kind: 'ask'; readonly questions: readonly PlacedQuestion[] };

import type { FactQuestionCode } from '../../i18n/fact-questions.ts';
import type { QuestionCode } from '../../i18n/sentence-questions.ts';
import type { WorkbookCode } from '../../i18n/workbook-sentences.ts';
import type { CellOddity } from '../sheets/sheet.ts';

/** A thing that a clerk should know of a cell, or of a sheet. */
export interface WorkbookFinding {
  readonly sheet: string;
  /** `B3`; empty where it is about a whole sheet. */
  readonly ref: string;
  /** An `error` keeps something from residents; a `note` only tells what was done. */
  readonly level: 'error' | 'note';
  readonly about:
    | { readonly by: 'workbook'; readonly code: WorkbookCode; readonly piece: string }
    /** A word for which there is a list, and the list. */
    | { readonly by: 'choice'; readonly piece: string; readonly choices: readonly string[] }
    | { readonly by: 'times'; readonly code: QuestionCode; readonly piece: string }
    | { readonly by: 'times-remark'; readonly piece: string }
    | { readonly by: 'fact'; readonly code: FactQuestionCode; readonly piece: string }
    | { readonly by: 'cell'; readonly code: CellOddity };
}

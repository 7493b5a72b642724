import type { Text } from '../../../model/text.ts';
import type { Choices } from '../choices.ts';
import type { SheetKind } from '../columns.ts';

/** Languages in which workbooks are written. */
export type WorkbookLanguage = 'zh-Hans' | 'en';

/** A row as it is written of a record: while a cell says the same, nothing of the record is made anew. */
export interface WrittenRow {
  readonly kind: SheetKind;
  /** Words by which the row is known again; a hidden column holds them. */
  readonly key: string;
  /** Id of the record. */
  readonly record: string;
  /** The places of a service, or the exceptions of a schedule, that it is about, by where they stand there. */
  readonly parts: readonly number[];
  /** The words of its cells by their columns; empty ones may be left out. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Words for what is there and can be said in no cell. No cell is read as them: who writes them elsewhere is asked. */
export const AS_IT_WAS: Readonly<Record<WorkbookLanguage, string>> = {
  'zh-Hans': '（照旧）',
  en: '(as it was)',
};

/** The words of a text that stand in a cell: those of its first language. */
export function words(text: Text | null): string {
  if (text === null) return '';
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
}

/** Several texts in one cell. */
export function wordsOfAll(texts: readonly Text[], language: WorkbookLanguage): string {
  return texts.map(words).join(language === 'en' ? ', ' : '、');
}

/** The word for a choice in a workbook; empty for one that has none. */
export function choiceWord(
  choices: Choices<string>,
  value: string | null,
  language: WorkbookLanguage,
): string {
  const all = value === null ? undefined : choices[value];
  if (all === undefined) return '';
  return (language === 'en' ? value : all.split(' ')[0]) ?? '';
}

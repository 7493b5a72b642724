import { ABOUT_WORKBOOK } from '../../i18n/workbook-columns.ts';
import type { NewSheet } from '../sheets/new/new-sheet.ts';
import { newWorkbook } from '../sheets/new/new-workbook.ts';
import { choicesSheet, clerksSheet, type RowsInLook } from './clerks-sheet.ts';
import { COLUMNS, type SheetKind } from './columns.ts';
import { EXAMPLES } from './template-examples.ts';

type Language = 'zh-Hans' | 'en';

/** The workbook that clerks fill in (.xlsx), with help, choices and examples. */
export function templateWorkbook(language: Language = 'zh-Hans'): Uint8Array {
  const kinds = Object.keys(COLUMNS) as readonly SheetKind[];
  return newWorkbook([
    aboutSheet(language),
    ...kinds.map((kind) => clerksSheet(kind, examplesOf(kind, language), language)),
    choicesSheet(language),
  ]);
}

function examplesOf(kind: SheetKind, language: Language): RowsInLook {
  const rows = EXAMPLES[kind].map((example) =>
    Object.fromEntries(
      Object.entries(example).map(([key, [chinese, english = chinese]]) => [
        key,
        language === 'en' ? english : chinese,
      ]),
    ),
  );
  return { look: 'example', rows };
}

/** The first sheet: what has to be filled in, and in which words. */
export function aboutSheet(language: Language): NewSheet {
  const width = 90;
  return {
    name: language === 'en' ? 'about' : '说明',
    isHidden: false,
    hasFrozenHead: false,
    columns: [{ width, format: 'general', shown: 'always', choices: null, prompt: null }],
    rows: ABOUT_WORKBOOK.map(([chinese, english], at) => [
      { text: language === 'en' ? english : chinese, look: at === 0 ? 'title' : 'prose' },
    ]),
  };
}

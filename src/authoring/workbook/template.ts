import { ABOUT_WORKBOOK } from '../../i18n/workbook-columns.ts';
import type { NewSheet } from '../sheets/new/new-sheet.ts';
import { newWorkbook } from '../sheets/new/new-workbook.ts';
import { choicesSheet, clerksSheet, type RowsInLook } from './clerks-sheet.ts';
import { COLUMNS, type SheetKind } from './columns.ts';
import { ALL_FACTS, FACTS } from './facts.ts';
import { EXAMPLES } from './template-examples.ts';
import { choiceWord } from './written/written-row.ts';

type Language = 'zh-Hans' | 'en';

/** The workbook that clerks fill in (.xlsx), with help, choices and examples. */
export function templateWorkbook(language: Language = 'zh-Hans'): Uint8Array {
  const kinds = Object.keys(COLUMNS) as readonly SheetKind[];
  return newWorkbook([
    aboutSheet(language),
    ...kinds.map((kind) => clerksSheet(kind, rowsOf(kind, language), language)),
    choicesSheet(language),
  ]);
}

function rowsOf(kind: SheetKind, language: Language): RowsInLook {
  return kind === 'about' ? unfilledFacts(language) : examplesOf(kind, language);
}

/** A row for each fact about the feed, to be filled in. */
function unfilledFacts(language: Language): RowsInLook {
  const rows = ALL_FACTS.map((fact) => ({ fact: choiceWord(FACTS, fact, language) }));
  return { look: 'plain', rows };
}

function examplesOf(kind: keyof typeof EXAMPLES, language: Language): RowsInLook {
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

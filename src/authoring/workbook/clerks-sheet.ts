import { COLUMN_HELP } from '../../i18n/workbook-columns.ts';
import { columnName } from '../sheets/address.ts';
import type { CellLook, NewCell, NewColumn, NewSheet } from '../sheets/new/new-sheet.ts';
import { ACTION, BOOKING, DAY_KIND, KIND, STATUS, type Choices } from './choices.ts';
import { COLUMNS, SHEET_NAMES, type Column, type SheetKind } from './columns.ts';
import { FACTS } from './facts.ts';

type Language = 'zh-Hans' | 'en';

const CHOICES: Readonly<Record<string, Choices<string>>> = {
  'services.kind': KIND,
  'services.booking': BOOKING,
  'services.status': STATUS,
  'times.kind': KIND,
  'changes.action': ACTION,
  'holidays.kind': DAY_KIND,
  'about.fact': FACTS,
};

/** Columns whose cells name a row of another sheet. */
const NAMES: Readonly<Record<string, SheetKind>> = {
  'services.organization': 'organizations',
  'services.place': 'places',
  'changes.service': 'services',
  'places.parent': 'places',
};

/** Columns that every clerk needs; the others are folded. */
const FIRST: Readonly<Record<string, number>> = { services: 7 };
const WIDTHS: Readonly<Record<string, number>> = {
  ...{
    name: 24,
    label: 24,
    service: 24,
    place: 24,
    fact: 18,
    organization: 22,
    times: 40,
    description: 40,
  },
  ...{ address: 30, url: 28, cost: 18, phones: 18, documents: 24, alert: 28, audience: 18 },
};
const WIDTH = 14;
/** Rows that are offered as names. */
const NAMED_ROWS = 2000;

/** Columns that have a list of choices, in the order of their lists. */
const LISTS = Object.keys(CHOICES);

/** Rows of a sheet as they are written: cells by their columns, in one look. */
export interface RowsInLook {
  readonly look: CellLook;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A sheet of a workbook for clerks: headings, help, choices and rows. */
export function clerksSheet(
  kind: SheetKind,
  { look, rows }: RowsInLook,
  language: Language,
): NewSheet {
  const columns = COLUMNS[kind];
  return {
    name: sheetName(kind, language),
    isHidden: false,
    hasFrozenHead: true,
    columns: columns.map((column, at) => columnOf(kind, column, at, language)),
    rows: [
      columns.map((column) => ({ text: headingOf(column, language), look: 'heading' as const })),
      ...rows.map((cells) => columns.map(({ key }): NewCell => ({ text: cells[key] ?? '', look }))),
    ],
  };
}

function columnOf(kind: SheetKind, column: Column, at: number, language: Language): NewColumn {
  const path = `${kind}.${column.key}`;
  const [chinese = '', english = ''] = COLUMN_HELP[path] ?? [];
  const list = LISTS.indexOf(path);
  const named = NAMES[path];
  return {
    width: WIDTHS[column.key] ?? WIDTH,
    format: /phones|^date$|until|toDate|times|toTimes|^time$|ages|asOf/.test(column.key)
      ? 'text'
      : 'general',
    shown: at >= (FIRST[kind] ?? columns(kind)) ? 'folded' : 'always',
    choices:
      list >= 0
        ? choiceCells(path, list, language)
        : named === undefined
          ? null
          : nameCells(named, language),
    prompt: { title: headingOf(column, language), text: language === 'en' ? english : chinese },
  };
}

function columns(kind: SheetKind): number {
  return COLUMNS[kind].length;
}

function choiceCells(path: string, list: number, language: Language): string {
  const count = wordsFor(path, language).length;
  const column = columnName(list + 1);
  return `'${choicesName(language)}'!$${column}$1:$${column}$${count}`;
}

function nameCells(kind: SheetKind, language: Language): string {
  return `'${sheetName(kind, language)}'!$A$2:$A$${NAMED_ROWS}`;
}

/** The words for a list of choices, as the language has them. */
function wordsFor(path: string, language: Language): readonly string[] {
  return Object.entries(CHOICES[path] ?? {}).map(([value, words]) =>
    language === 'en' ? value : (words.split(' ')[0] ?? value),
  );
}

/** The hidden sheet that the lists of choices stand in. */
export function choicesSheet(language: Language): NewSheet {
  const all = LISTS.map((path) => wordsFor(path, language));
  const rows = Array.from({ length: Math.max(...all.map(({ length }) => length)) }, (_, row) =>
    all.map((words): NewCell => ({ text: words[row] ?? '', look: 'plain' })),
  );
  return { name: choicesName(language), isHidden: true, hasFrozenHead: false, columns: [], rows };
}

function choicesName(language: Language): string {
  return language === 'en' ? 'choices' : '选项';
}

/** The name of a sheet in the template. */
export function sheetName(kind: SheetKind, language: Language): string {
  const names = SHEET_NAMES[kind];
  const english = names.find((name) => /^[a-z]/.test(name));
  return (language === 'en' ? english : names[0]) ?? kind;
}

/** The heading of a column in the template. */
export function headingOf({ headings, key }: Column, language: Language): string {
  const english = headings.find((heading) => /^[a-z-]+$/.test(heading));
  return (language === 'en' ? english : headings[0]) ?? key;
}

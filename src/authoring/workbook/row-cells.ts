import { isObject } from '../../shape/members.ts';
import type { Cell } from '../sheets/sheet.ts';
import { cellText, partsOf } from './cell-text.ts';
import { choiceOf, wordsOf, type Choices } from './choices.ts';
import type { Draft } from './draft.ts';
import type { RegisterRow } from './register.ts';
import { AS_IT_WAS } from './written/written-row.ts';

/** The words of a cell; what keeps it from being read is a finding. */
export function textIn({ cells }: RegisterRow, key: string, draft: Draft): string {
  const cell = cells.get(key);
  if (cell === undefined) return '';
  if (cell.mergedInto !== null) {
    draft.find(cell, { by: 'workbook', code: 'merged', piece: cell.mergedInto });
    return '';
  }
  if (cell.value.kind === 'error') {
    draft.find(cell, { by: 'workbook', code: 'error', piece: cell.value.code });
    return '';
  }
  if (cell.odd !== null) {
    draft.find(cell, { by: 'cell', code: cell.odd });
    return '';
  }
  const text = cellText(cell);
  if (!isAsItWas(cell)) return text;
  draft.find(cell, { by: 'workbook', code: 'as-it-was', piece: text });
  return '';
}

function isAsItWas(cell: Cell): boolean {
  return Object.values(AS_IT_WAS).includes(cellText(cell));
}

/** The name of a row; `null` where it has none, which is a finding. */
export function nameIn(row: RegisterRow, key: string, draft: Draft): string | null {
  const name = textIn(row, key, draft);
  if (name !== '' || (row.known !== null && !row.columns.has(key))) return name;
  const [cell = null] = row.cells.values();
  draft.find(cell, { by: 'workbook', code: 'name', piece: '' });
  return null;
}

/** The choice that a cell makes; `null` for an empty one, and for a word of no list, which is a finding. */
export function choiceIn<Value extends string>(
  row: RegisterRow,
  key: string,
  choices: Choices<Value>,
  draft: Draft,
): Value | null {
  const text = textIn(row, key, draft);
  if (text === '') return null;
  const choice = choiceOf(choices, text);
  if (choice === null) {
    const about = { by: 'choice', piece: text, choices: wordsOf(choices) } as const;
    draft.find(row.cells.get(key) ?? null, about);
  }
  return choice;
}

/** Tells if a cell has something that nobody can read: then it is not empty. */
export function isUnread({ cells }: RegisterRow, key: string): boolean {
  const cell = cells.get(key);
  if (cell === undefined) return false;
  return (
    cell.mergedInto !== null || cell.odd !== null || cell.value.kind === 'error' || isAsItWas(cell)
  );
}

/** Several things in one cell; `null` where it is empty. */
export function listIn(row: RegisterRow, key: string, draft: Draft): readonly string[] | null {
  const text = textIn(row, key, draft);
  return text === '' ? null : partsOf(text);
}

/** A text of a cell: the earlier one, with all its languages, where the cell says the same. */
export function textOf(earlier: unknown, written: string): unknown {
  if (written === '') return null;
  return isObject(earlier) && Object.values(earlier)[0] === written ? earlier : written;
}

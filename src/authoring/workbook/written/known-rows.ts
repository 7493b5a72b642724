import type { Cell } from '../../sheets/sheet.ts';
import { unifyLineEnds } from '../../sheets/line-ends.ts';
import { cellText, plainText } from '../cell-text.ts';
import { ID_COLUMN, REQUIRED, type SheetKind } from '../columns.ts';
import type { Register, RegisterRow } from '../register.ts';
import type { WrittenRow } from './written-row.ts';

/**
 * Gives each row of a workbook the row that was written of its record. Columns whose cells still say what was written
 * are taken from it, as if it had none: then the record stays as it is there.
 */
export function withKnownRows(
  register: Register,
  written: Readonly<Record<SheetKind, readonly WrittenRow[]>>,
): Register {
  const { kind, rows } = register;
  const byKey = new Map(written[kind].map((row) => [row.key, row]));
  const owners = ownersOf(rows, kind, byKey);
  return {
    ...register,
    rows: rows.map((row) => {
      const known = byKey.get(keyOf(row));
      if (known === undefined || owners.get(known.key) !== row) return row;
      return { ...row, known, columns: changedColumns(row, known) };
    }),
  };
}

/** Tells if a row says all that was written there, and nothing else. */
export function isAsWritten({ known, columns }: RegisterRow): boolean {
  return known !== null && columns.size === 0;
}

/** A row that was copied has the key of another: of such rows that one is it which has its name. */
function ownersOf(
  rows: readonly RegisterRow[],
  kind: SheetKind,
  byKey: ReadonlyMap<string, WrittenRow>,
): ReadonlyMap<string, RegisterRow> {
  const [name = ''] = REQUIRED[kind];
  const owners = new Map<string, RegisterRow>();
  for (const row of rows) {
    const known = byKey.get(keyOf(row));
    if (known === undefined) continue;
    const before = owners.get(known.key);
    if (before === undefined || (!says(before, name, known) && says(row, name, known))) {
      owners.set(known.key, row);
    }
  }
  return owners;
}

function keyOf({ cells }: RegisterRow): string {
  const cell = cells.get(ID_COLUMN.key);
  return cell === undefined ? '' : cellText(cell);
}

function changedColumns(row: RegisterRow, known: WrittenRow): ReadonlySet<string> {
  const changed = [...row.columns].filter((key) => key !== ID_COLUMN.key && !says(row, key, known));
  return new Set(changed);
}

/** Tells if a cell says what was written there. */
function says({ cells }: RegisterRow, key: string, { cells: written }: WrittenRow): boolean {
  const cell = cells.get(key);
  if (cell !== undefined && isNoText(cell)) return false;
  return (
    (cell === undefined ? '' : cellText(cell)) === plainText(unifyLineEnds(written[key] ?? ''))
  );
}

function isNoText({ mergedInto, odd, value }: Cell): boolean {
  return mergedInto !== null || odd !== null || value.kind === 'error';
}

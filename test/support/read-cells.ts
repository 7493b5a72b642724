import assert from 'node:assert/strict';
import { readSheets } from '../../src/authoring/sheets/read-sheets.ts';
import type { Cell, Sheet } from '../../src/authoring/sheets/sheet.ts';

/** The sheets of a file that has to be readable. */
export function sheetsIn(bytes: Uint8Array, fileName?: string): readonly Sheet[] {
  const reading = readSheets(bytes, fileName);
  assert.equal(reading.kind, 'sheets', JSON.stringify(reading).slice(0, 200));
  return reading.kind === 'sheets' ? reading.sheets : [];
}

/** The cells of the first sheet of a file, by their places. */
export function cellsIn(bytes: Uint8Array): ReadonlyMap<string, Cell> {
  const [sheet] = sheetsIn(bytes);
  const cells = sheet?.rows.flatMap((row) => row.cells) ?? [];
  return new Map(cells.map((cell) => [cell.address.ref, cell]));
}

/** The reason for which a file is not read. */
export function failureOf(bytes: Uint8Array): string | null {
  const reading = readSheets(bytes);
  return reading.kind === 'failure' ? reading.reason : null;
}

/** A value in a few signs, for comparing: `date 2026-10-01`. */
export function brief({ value, odd }: Cell): string {
  const [kind, ...said] = Object.values(value);
  return [kind, ...said, ...(odd === null ? [] : [`(${odd})`])].join(' ');
}

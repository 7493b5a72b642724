import type { ScannedCell, ScannedRow } from '../xlsx/row-scan.ts';
import type { Edit } from './edits.ts';

/** A cell that is written anew: instead of another one, or where none was. */
export interface NewCell {
  readonly column: number;
  readonly old: ScannedCell | null;
  readonly xml: string;
}

/** A row that was not there. */
export function newRow(number: number, cells: readonly NewCell[], prefix: string): string {
  return `<${prefix}row r="${number}">${cells.map(({ xml }) => xml).join('')}</${prefix}row>`;
}

/** The edits that put cells into a row, in the order of their columns. */
export function editedRow(
  row: ScannedRow,
  cells: readonly NewCell[],
  prefix: string,
  xml: string,
): readonly Edit[] {
  const { tag } = row;
  const isGrown = cells.some(({ old }) => old === null);
  const opening = isGrown ? withoutSpans(xml.slice(tag.start, tag.end)) : null;
  if (tag.kind === 'empty') {
    const inside = cells.map((cell) => cell.xml).join('');
    const start = `${(opening ?? '').slice(0, -2)}>`;
    return [{ start: tag.start, end: tag.end, text: `${start}${inside}</${prefix}row>` }];
  }
  const edits = cells.map(({ column, old, xml: text }): Edit => {
    if (old !== null) return { start: old.start, end: old.end, text };
    const next = row.cells.find((cell) => cell.column > column);
    const at = next?.start ?? row.cellsEnd;
    return { start: at, end: at, text };
  });
  const isSame = opening === null || opening.length === tag.end - tag.start;
  return isSame ? edits : [{ start: tag.start, end: tag.end, text: opening }, ...edits];
}

/** A row may say from which column to which it reaches; with more cells that is no longer true. */
function withoutSpans(tag: string): string {
  return tag.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
}

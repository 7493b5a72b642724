import { unknownAt } from './compile-rules.ts';
import type { RuleRow, ShapeRow, TextRow } from './shape-table.ts';

/** The rows of a table, each once. */
export class ShapeRows {
  readonly #places = new Map<string, number>();
  readonly rows: ShapeRow[] = [];

  add(row: ShapeRow): number {
    const text = JSON.stringify(row);
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.rows.length);
    return this.rows.push(row) - 1;
  }
}

/** Ends the build where a reader could not tell the objects of a union apart. */
export function checkApart(of: readonly number[], at: string, shapes: ShapeRows): void {
  const signs = of.map((index) => {
    const row = shapes.rows[index];
    const fields = row?.kind === 'object' ? row.fields : [];
    return fields
      .filter(([, member, ...optional]) => {
        const choice = shapes.rows[member];
        return optional.length === 0 && choice?.kind === 'choice' && choice.of.length === 1;
      })
      .map(([key, member]) => `${key} ${JSON.stringify(shapes.rows[member])}`)
      .join();
  });
  if (signs.includes('') || new Set(signs).size < signs.length) {
    throw unknownAt(at, 'a choice of shapes that look alike');
  }
}

/** Makes the row of a text. Its length is asked before its other rules: most texts have no other. */
export function textRow(rules: readonly RuleRow[], isTrimmed: boolean): TextRow {
  const [first, ...others] = rules;
  const isLength = first?.[0] === 'length';
  const rest = isLength ? others : rules;
  return {
    kind: 'text',
    ...(isTrimmed ? { trim: true as const } : {}),
    ...(isLength ? { length: [Number(first[1]), Number(first[2])] as const } : {}),
    ...(rest.length === 0 ? {} : { rules: rest }),
  };
}

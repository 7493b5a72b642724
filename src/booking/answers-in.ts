import { linkedShapes, type Shape } from '../shape/linked-shapes.ts';
import { readShape } from '../shape/read-shape.ts';

/** Reads a parsed answer; `null` where it is not what was asked for. */
export type ReadAnswer<Answer> = (value: unknown) => Answer | null;

/**
 * The readers of the answers that a table describes. An answer is believed as a whole, or not at all;
 * what is none of its members is left out.
 */
export function answersIn(table: string): <Answer>(name: string) => ReadAnswer<Answer> {
  let shapes: ReadonlyMap<string, Shape> | null = null;
  return <Answer>(name: string) =>
    (value) => {
      shapes ??= linkedShapes(table);
      const shape = shapes.get(name);
      const read = shape === undefined ? undefined : readShape(shape, value, true).value;
      // The table is made of a schema that is held against this type.
      return read === undefined ? null : (read as Answer);
    };
}

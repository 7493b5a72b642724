import { linkedShapes, type Shape } from '../shape/linked-shapes.ts';
import { readStrictly } from '../shape/read-strictly.ts';

/** Reads a parsed answer, which is nobody else's; `null` where it is not what was asked for. */
export type ReadAnswer<Answer> = (value: unknown) => Answer | null;

/** An answer is believed as a whole, or not at all; what is none of its members is left out. */
export class AnswerReader {
  readonly #table: string;
  #shapes: ReadonlyMap<string, Shape> | null = null;

  /** @param table made of the schemas that are held against the types of the answers */
  constructor(table: string) {
    this.#table = table;
  }

  /** Reads the answers of a name in the table. */
  of<Answer>(name: string): ReadAnswer<Answer> {
    return (value) => {
      this.#shapes ??= linkedShapes(this.#table);
      const shape = this.#shapes.get(name);
      if (shape === undefined) throw new RangeError(name);
      try {
        return readStrictly(shape, value) as Answer;
      } catch {
        return null;
      }
    };
  }
}

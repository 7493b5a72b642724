/**
 * Counts by value how many things have it. A thing that is added again, with the same or other values,
 * is still one thing: but it has to be added again right away, before the next one.
 */
export class Tally {
  #things = 0;
  #last: unknown = null;
  #lastValues: readonly string[] = [];
  readonly #counted = new Map<string, { count: number; last: unknown }>();

  /** Number of things counted, those without any value included. */
  get things(): number {
    return this.#things;
  }

  add(thing: object, values: readonly string[]): void {
    if (thing === this.#last && values === this.#lastValues) return;
    if (thing !== this.#last) this.#things += 1;
    this.#last = thing;
    this.#lastValues = values;
    for (const value of values) {
      const counted = this.#counted.get(value);
      if (counted === undefined) this.#counted.set(value, { count: 1, last: thing });
      else if (counted.last !== thing) {
        counted.count += 1;
        counted.last = thing;
      }
    }
  }

  counts(): ReadonlyMap<string, number> {
    return new Map([...this.#counted].map(([value, { count }]) => [value, count]));
  }
}

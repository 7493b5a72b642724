/** Work that is done step by step, so that a page may have its turn between them. */
export type Steps<Result> = Generator<void, Result, unknown>;

/** Steps that are told at each of them whether others had their turn before it. */
export type ToldSteps<Result> = Generator<void, Result, boolean>;

/** Does all steps in one go: for little work, and where no page waits. */
export function finished<Result>(steps: ToldSteps<Result>): Result {
  for (;;) {
    const step = steps.next(false);
    if (step.done) return step.value;
  }
}

/** Keeps the items that pass a test, one a step. */
export function* filterSteps<Item>(
  items: readonly Item[],
  passes: (item: Item) => boolean,
): Steps<readonly Item[]> {
  const kept: Item[] = [];
  for (const item of items) {
    if (passes(item)) kept.push(item);
    yield;
  }
  return kept;
}

/** Makes something of each item, one a step. */
export function* mapSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Steps<readonly Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    yield;
  }
  return made;
}

/** Work that is done step by step, so that a page may have its turn between them. */
export type Steps<Result> = Generator<void, Result, unknown>;

/** Does all steps in one go: for little work, and where no page waits. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
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

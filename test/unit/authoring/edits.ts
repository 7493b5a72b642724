/** One value of a feed by its JSON pointer, and another in its place: `-` adds to a list, `undefined` takes it away. */
export type Edit = readonly [pointer: string, value: unknown];

/** A copy of a parsed feed with some values changed. */
export function edited(raw: unknown, edits: readonly Edit[]): unknown {
  const copy = structuredClone(raw);
  for (const [pointer, value] of edits) {
    const [, ...steps] = pointer.split('/');
    const last = steps.pop() ?? '';
    let at = copy as Record<string, unknown>;
    for (const step of steps) at = at[step] as Record<string, unknown>;
    if (!Array.isArray(at)) at[last] = value;
    else if (last === '-') at.push(value);
    else if (value === undefined) at.splice(Number(last), 1);
    else at[Number(last)] = value;
  }
  return copy;
}

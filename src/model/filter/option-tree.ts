import { mapSteps, type Steps } from '../steps.ts';
import type { FacetOption } from './facets.ts';

/** A value of a facet in its place among the others. */
export type Placed = Pick<FacetOption, 'value' | 'parent' | 'depth'>;

/** The values of a facet that are offered: those with services and the chosen ones, in the order they are placed in. */
export function* offeredSteps(
  { counts, chosen, settled }: Offering,
  place: (offered: ReadonlySet<string>) => Steps<readonly Placed[]>,
): Steps<readonly FacetOption[]> {
  const offered = new Set([
    ...[...counts.keys()].filter((value) => !settled.includes(value)),
    ...chosen, // also what the feed does not know, so that it can be taken back
  ]);
  const placed = yield* place(offered);
  return yield* mapSteps(placed, ({ value, parent, depth }) => ({
    ...{ value, parent, depth },
    count: counts.get(value) ?? 0,
    isChosen: chosen.includes(value),
  }));
}

/** The values of a facet as far as they are known. */
interface Offering {
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
  /** The values that the tag has settled already: everything it lists lies in these. */
  readonly settled: readonly string[];
}

/** The offered values in a known order; those that order lacks come last. */
export function listed(order: readonly string[], offered: ReadonlySet<string>): readonly string[] {
  return [...new Set([...order.filter((value) => offered.has(value)), ...offered])];
}

/** Each value followed by those below it. A circle begins with the first of it. */
export function* asTree(
  values: readonly string[],
  above: (value: string) => string | null,
): Steps<readonly Placed[]> {
  yield;
  const below = childrenOf(values, above);
  const placed = new Map<string, Placed>();
  const isNew = ({ value }: Placed) => !placed.has(value);
  for (const root of [...(below.get(null) ?? []), ...values]) {
    const ahead: Placed[] = [{ value: root, parent: null, depth: 0 }].filter(isNew);
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      placed.set(next.value, next);
      yield;
      const { value: parent, depth } = next;
      const children = below.get(parent) ?? [];
      const inside = children.map((value) => ({ value, parent, depth: depth + 1 })).filter(isNew);
      ahead.push(...inside.reverse());
    }
  }
  return [...placed.values()];
}

/** The values right below each value, and below `null` those that lie in none of the others. */
function childrenOf(
  values: readonly string[],
  above: (value: string) => string | null,
): ReadonlyMap<string | null, readonly string[]> {
  const offered = new Set(values);
  const below = new Map<string | null, string[]>();
  for (const value of values) {
    const wider = above(value);
    const parent = wider !== null && offered.has(wider) ? wider : null;
    const children = below.get(parent);
    if (children === undefined) below.set(parent, [value]);
    else children.push(value);
  }
  return below;
}

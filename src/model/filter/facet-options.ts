import { categoriesAround, categoryAbove } from './category-tree.ts';
import { termReferences } from './category.ts';
import { placesAround, type Directory } from '../directory.ts';
import { ASK, fixedValuesOf, UNCATEGORIZED, type FacetName, type FacetOption } from './facets.ts';
import type { Scope } from './selection.ts';
import { mapSteps, type Steps } from '../steps.ts';

type Placed = Pick<FacetOption, 'value' | 'parent' | 'depth'>;

/** The options of a facet in the order they are offered: those with services and the chosen ones. */
export function* optionSteps(
  directory: Directory,
  scope: Scope,
  facet: FacetName,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): Steps<readonly FacetOption[]> {
  const settled = new Set(settledBy(directory, scope, facet));
  const offered = new Set([
    ...[...counts.keys()].filter((value) => !settled.has(value)),
    ...chosen, // also what the feed does not know, so that it can be taken back
  ]);
  const placed = yield* inOrder(directory, facet, offered, counts);
  return yield* mapSteps(placed, ({ value, parent, depth }) => ({
    ...{ value, parent, depth },
    count: counts.get(value) ?? 0,
    isChosen: chosen.includes(value),
  }));
}

/** The values the tag has settled already: everything it lists lies in these. */
function settledBy(directory: Directory, scope: Scope, facet: FacetName): readonly string[] {
  if (facet === 'category' && scope.category !== null) {
    return categoriesAround(directory, scope.category);
  }
  if (facet === 'place' && scope.area !== null) {
    return placesAround(directory, directory.location(scope.area)).map(({ id }) => id);
  }
  return [];
}

function* inOrder(
  directory: Directory,
  facet: FacetName,
  offered: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
): Steps<readonly Placed[]> {
  const { organizations, locations } = directory.feed;
  if (facet === 'category') {
    const order = [...termReferences(directory), UNCATEGORIZED];
    return yield* asTree(listed(order, offered), (value) => categoryAbove(directory, value));
  }
  if (facet === 'place') {
    const order = locations.map(({ id }) => id);
    return yield* asTree(listed(order, offered), (id) => directory.location(id)?.parent_id ?? null);
  }
  const known = facet === 'provider' ? organizations.map(({ id }) => id) : fixedValuesOf(facet);
  const values = listed(known ?? [...counts.keys()], offered);
  const isByCount = fixedValuesOf(facet) === null;
  return (isByCount ? byCount(values, counts) : values).map((value) => ({
    value,
    parent: null,
    depth: 0,
  }));
}

/** The offered values in a known order; those that order lacks come last. */
function listed(order: readonly string[], offered: ReadonlySet<string>): readonly string[] {
  return [...new Set([...order.filter((value) => offered.has(value)), ...offered])];
}

/** Most services first, equals in their order, and what is to be asked for last. */
function byCount(
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
): readonly string[] {
  const weight = (value: string) => (value === ASK ? -1 : (counts.get(value) ?? 0));
  return [...values].sort((a, b) => weight(b) - weight(a));
}

/** Each value followed by those below it. A circle begins with the first of it. */
function* asTree(
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

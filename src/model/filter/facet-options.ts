import { placesAround, type Directory } from '../directory.ts';
import type { Steps } from '../steps.ts';
import { categoryOptionSteps } from './category-options.ts';
import { ASK, fixedValuesOf, type FacetName, type FacetOption } from './facets.ts';
import { asTree, listed, offeredSteps } from './option-tree.ts';
import type { Scope } from './selection.ts';

/** The options of a facet in the order they are offered: those with services and the chosen ones. */
export function* optionSteps(
  directory: Directory,
  scope: Scope,
  facet: FacetName,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): Steps<readonly FacetOption[]> {
  if (facet === 'category') return yield* categoryOptionSteps(directory, scope, counts, chosen);
  if (facet === 'place') return yield* placeOptionSteps(directory, scope, counts, chosen);
  const { organizations } = directory.feed;
  const fixed = fixedValuesOf(facet);
  const known = facet === 'provider' ? organizations.map(({ id }) => id) : fixed;
  return yield* offeredSteps({ counts, chosen, settled: [] }, function* (offered) {
    yield;
    const values = listed(known ?? [...counts.keys()], offered);
    const ordered = fixed === null ? byCount(values, counts) : values;
    return ordered.map((value) => ({ value, parent: null, depth: 0 }));
  });
}

function* placeOptionSteps(
  directory: Directory,
  { area }: Scope,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): Steps<readonly FacetOption[]> {
  const around = area === null ? [] : placesAround(directory, directory.location(area));
  const settled = around.map(({ id }) => id);
  return yield* offeredSteps({ counts, chosen, settled }, (offered) => {
    const order = directory.feed.locations.map(({ id }) => id);
    return asTree(listed(order, offered), (id) => directory.location(id)?.parent_id ?? null);
  });
}

/** Most services first, equals in their order, and what is to be asked for last. */
function byCount(
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
): readonly string[] {
  const weight = (value: string) => (value === ASK ? -1 : (counts.get(value) ?? 0));
  return [...values].sort((a, b) => weight(b) - weight(a));
}

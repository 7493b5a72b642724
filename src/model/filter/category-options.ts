import type { Directory } from '../directory.ts';
import type { Steps } from '../steps.ts';
import { categoriesAround, categoryAbove } from './category-tree.ts';
import { termReferences } from './category.ts';
import { UNCATEGORIZED, type FacetOption } from './facets.ts';
import { asTree, listed, offeredSteps } from './option-tree.ts';
import type { Scope } from './selection.ts';

/** The categories that can be chosen, each with those below it. */
export function* categoryOptionSteps(
  directory: Directory,
  { category }: Scope,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): Steps<readonly FacetOption[]> {
  const settled = category === null ? [] : categoriesAround(directory, category);
  return yield* offeredSteps({ counts, chosen, settled }, (offered) =>
    asTree(listed([...termReferences(directory), UNCATEGORIZED], offered), (value) =>
      categoryAbove(directory, value),
    ),
  );
}

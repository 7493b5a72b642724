import type { Directory } from '../directory.ts';
import { termReferences } from './category.ts';
import { categoriesAround } from './category-tree.ts';
import { UNCATEGORIZED } from './facets.ts';

/**
 * The categories that lie in none of the others, in the order of the taxonomies; what those lack comes
 * last. Of a circle it is the first.
 */
export function outermostCategories(
  directory: Directory,
  categories: ReadonlySet<string>,
): readonly string[] {
  const inOrder = [...termReferences(directory), UNCATEGORIZED, ...categories];
  const outermost = new Set<string>();
  for (const each of inOrder.filter((value) => categories.has(value))) {
    const around = categoriesAround(directory, each).filter(
      (other) => other !== each && categories.has(other),
    );
    const isInCircle = around.every((other) => categoriesAround(directory, other).includes(each));
    if (isInCircle && !around.some((other) => outermost.has(other))) outermost.add(each);
  }
  return [...outermost];
}

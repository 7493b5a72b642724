import { categoriesAround } from './category-tree.ts';
import { placesAround, type Directory } from '../directory.ts';
import type { FacetName } from './facets.ts';

/** Of what is chosen in a tree, the narrower counts: a street and a community in it is the community. */
export function narrowestChoice(
  directory: Directory,
  facet: FacetName,
  chosen: readonly string[],
): readonly string[] {
  const around = (value: string): readonly string[] => {
    if (facet === 'category') return categoriesAround(directory, value);
    if (facet !== 'place') return [];
    return placesAround(directory, directory.location(value)).map(({ id }) => id);
  };
  const wider = new Set(
    chosen.flatMap((value) => around(value).filter((other) => other !== value)),
  );
  const narrow = chosen.filter((value) => !wider.has(value));
  return narrow.length === 0 ? chosen : narrow; // in a circle each lies in the others
}

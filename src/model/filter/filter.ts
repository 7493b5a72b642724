import { FACETS, type FacetName } from './facets.ts';

/** The words and values a resident has narrowed a list by. */
export interface Filter {
  /** Words searched for. */
  readonly query: string;
  /** The chosen values of each facet. Within a facet one of them must hold, and all facets must. */
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
}

/** One chosen value, to be shown and taken back by itself. */
export interface Chip {
  readonly facet: FacetName;
  readonly value: string;
  /** Where it is a word of the query: the query without that word. */
  readonly query?: string;
}

export const NO_FILTER: Filter = { query: '', chosen: {} };

/** The chosen values of a facet, in the order they were chosen. */
export function chosenOf(filter: Filter, facet: FacetName): readonly string[] {
  return filter.chosen[facet] ?? [];
}

export function isChosen(filter: Filter, facet: FacetName, value: string): boolean {
  return chosenOf(filter, facet).includes(value);
}

/** Everything that is chosen, in the order of the facets. */
export function chipsOf(filter: Filter): readonly Chip[] {
  return FACETS.flatMap(({ name }) =>
    chosenOf(filter, name).map((value) => ({ facet: name, value })),
  );
}

/** Chooses a value: one more where a facet takes several, else instead of the former one. */
export function choose(filter: Filter, facet: FacetName, value: string): Filter {
  if (isChosen(filter, facet, value)) return filter;
  const others = takesSeveral(facet) ? chosenOf(filter, facet) : [];
  return withChosen(filter, facet, [...others, value]);
}

/** Takes one value back. */
export function remove(filter: Filter, facet: FacetName, value: string): Filter {
  const left = chosenOf(filter, facet).filter((other) => other !== value);
  return withChosen(filter, facet, left);
}

/** Chooses a value, or takes it back where it is chosen. */
export function toggle(filter: Filter, facet: FacetName, value: string): Filter {
  return isChosen(filter, facet, value)
    ? remove(filter, facet, value)
    : choose(filter, facet, value);
}

/** Takes back all values of one facet, or everything: the words searched for as well. */
export function clear(filter: Filter, facet: FacetName | null = null): Filter {
  return facet === null ? NO_FILTER : withChosen(filter, facet, []);
}

/** Another search with the same choices. */
export function withQuery(filter: Filter, query: string): Filter {
  return { ...filter, query };
}

/** A facet without values is left out, so that equal filters look equal. */
function withChosen(filter: Filter, facet: FacetName, values: readonly string[]): Filter {
  const { [facet]: _former, ...others } = filter.chosen;
  return { ...filter, chosen: values.length === 0 ? others : { ...others, [facet]: values } };
}

function takesSeveral(facet: FacetName): boolean {
  return FACETS.some(({ name, multiple }) => name === facet && multiple);
}

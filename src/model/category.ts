import type { Directory } from './directory.ts';
import type { Service, Term } from './service.ts';

/** A category with the services in it. */
export interface Category {
  /** `taxonomy:term`, or `""` for the services that name no known category. */
  readonly reference: string;
  readonly term: Term | null;
  readonly services: readonly Service[];
}

/**
 * Groups services by their first known category, in the order the taxonomies list them; services
 * without one come last. Each service stands in one group only, so that nothing is read out twice.
 */
export function servicesByCategory(
  directory: Directory,
  services: readonly Service[],
): readonly Category[] {
  const groups = new Map<string, Service[]>();
  for (const service of services) {
    const reference = service.terms.find((name) => directory.term(name) !== null) ?? '';
    const group = groups.get(reference);
    if (group === undefined) groups.set(reference, [service]);
    else group.push(service);
  }
  const ordered: Category[] = [];
  for (const reference of [...termReferences(directory), '']) {
    const members = groups.get(reference);
    if (members !== undefined) {
      ordered.push({ reference, term: directory.term(reference), services: members });
    }
  }
  return ordered;
}

/** Whether a service is in a category or in one below it. */
export function isInCategory(directory: Directory, service: Service, reference: string): boolean {
  return categoriesAround(directory, service).has(reference);
}

/** A category with how many services are in it or in one below it. */
export interface CategoryCount {
  /** `taxonomy:term`, or `""` for the services that name no known category. */
  readonly reference: string;
  readonly term: Term | null;
  readonly count: number;
}

/** The categories that services are in, in the order the taxonomies list them. */
export function countByCategory(
  directory: Directory,
  services: readonly Service[],
): readonly CategoryCount[] {
  const counts = new Map<string, number>();
  const add = (reference: string) => counts.set(reference, (counts.get(reference) ?? 0) + 1);
  for (const service of services) {
    const known = [...categoriesAround(directory, service)].filter(
      (reference) => directory.term(reference) !== null,
    );
    if (known.length === 0) add('');
    known.forEach(add);
  }
  return [...termReferences(directory), ''].flatMap((reference) => {
    const count = counts.get(reference);
    return count === undefined ? [] : [{ reference, term: directory.term(reference), count }];
  });
}

/** The categories a service names and those above them; a category above itself ends the walk. */
function categoriesAround(directory: Directory, service: Service): ReadonlySet<string> {
  const around = new Set<string>();
  for (const name of service.terms) {
    const [taxonomy = ''] = name.split(':');
    for (let at: string | null = name; at !== null && !around.has(at);) {
      around.add(at);
      const parent: string | null = directory.term(at)?.parent_id ?? null;
      at = parent === null ? null : `${taxonomy}:${parent}`;
    }
  }
  return around;
}

function termReferences(directory: Directory): readonly string[] {
  return directory.feed.taxonomies.flatMap((taxonomy) =>
    taxonomy.terms.map((term) => `${taxonomy.id}:${term.id}`),
  );
}

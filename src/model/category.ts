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
  return service.terms.some((name) => categoriesAround(directory, name).includes(reference));
}

/** The known categories that a service is in: those it names and those above them. */
export function categoriesOf(directory: Directory, service: Service): ReadonlySet<string> {
  const around = service.terms.flatMap((name) => categoriesAround(directory, name));
  return new Set(around.filter((reference) => directory.term(reference) !== null));
}

/** A category and those above it, nearest first; a category above itself ends the walk. */
export function categoriesAround(directory: Directory, reference: string): readonly string[] {
  const around = new Set<string>();
  for (let at: string | null = reference; at !== null && !around.has(at);) {
    around.add(at);
    at = categoryAbove(directory, at);
  }
  return [...around];
}

/** The category right above one. */
export function categoryAbove(directory: Directory, reference: string): string | null {
  const parent = directory.term(reference)?.parent_id ?? null;
  const [taxonomy = ''] = reference.split(':');
  return parent === null ? null : `${taxonomy}:${parent}`;
}

/** Every category once, in the order the taxonomies list them. */
export function termReferences(directory: Directory): readonly string[] {
  const references = directory.feed.taxonomies.flatMap((taxonomy) =>
    taxonomy.terms.map((term) => `${taxonomy.id}:${term.id}`),
  );
  return [...new Set(references)];
}

import type { Directory } from '../directory.ts';
import type { Service, Term } from '../service.ts';

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

/** Every category once, in the order the taxonomies list them. */
export function termReferences(directory: Directory): readonly string[] {
  const references = directory.feed.taxonomies.flatMap((taxonomy) =>
    taxonomy.terms.map((term) => `${taxonomy.id}:${term.id}`),
  );
  return [...new Set(references)];
}

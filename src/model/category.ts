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
  return service.terms.some((name) => {
    const [taxonomy = ''] = name.split(':');
    const seen = new Set<string>();
    for (let at: string | null = name; at !== null && !seen.has(at);) {
      if (at === reference) return true;
      seen.add(at);
      const parent: string | null = directory.term(at)?.parent_id ?? null;
      at = parent === null ? null : `${taxonomy}:${parent}`;
    }
    return false;
  });
}

function termReferences(directory: Directory): readonly string[] {
  return directory.feed.taxonomies.flatMap((taxonomy) =>
    taxonomy.terms.map((term) => `${taxonomy.id}:${term.id}`),
  );
}

import { isInCategory, servicesByCategory, type Category } from './category.ts';
import { isWithin, type Directory } from './directory.ts';
import { searchServices } from './search.ts';
import type { Service } from './service.ts';

/** What a list is about, as its tag says. */
export interface Scope {
  /** Id of a location; services given there or at places within it. */
  readonly area: string | null;
  /** `taxonomy:term` */
  readonly category: string | null;
}

/** What a resident has narrowed it to. */
export interface Filter {
  readonly query: string;
  /** `taxonomy:term`, `UNCATEGORIZED`, or `null` for every category. */
  readonly category: string | null;
}

/** Stands for the services that name no known category. */
export const UNCATEGORIZED = '*';

export const NO_FILTER: Filter = { query: '', category: null };

/** The services a list offers, before anything is searched for. */
export function servicesInScope(
  directory: Directory,
  { area, category }: Scope,
  services: readonly Service[] = directory.services,
): readonly Service[] {
  return services.filter(
    (service) =>
      (!area || isWithin(directory, service, area)) &&
      (!category || isInCategory(directory, service, category)),
  );
}

/** The services of a scope that a resident's search and category leave. */
export function servicesFound(
  directory: Directory,
  scope: Scope,
  { query, category }: Filter,
): readonly Service[] {
  const services = servicesInScope(directory, scope, searchServices(directory, query));
  if (category === null) return services;
  return services.filter((service) =>
    category === UNCATEGORIZED
      ? service.terms.every((name) => directory.term(name) === null)
      : isInCategory(directory, service, category),
  );
}

/**
 * The first so many services, in their groups; all under the category a resident has chosen, which is
 * what they are looking for.
 */
export function firstInGroups(
  directory: Directory,
  services: readonly Service[],
  count: number,
  chosen: string | null,
): readonly Category[] {
  if (chosen !== null && chosen !== UNCATEGORIZED) {
    const shown = services.slice(0, count);
    return [{ reference: chosen, term: directory.term(chosen), services: shown }];
  }
  let left = count;
  return servicesByCategory(directory, services).flatMap((group) => {
    const shown = group.services.slice(0, left);
    left -= shown.length;
    return shown.length === 0 ? [] : [{ ...group, services: shown }];
  });
}

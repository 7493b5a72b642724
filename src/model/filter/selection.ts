import { isInCategory } from './category-tree.ts';
import { servicesByCategory, type Category } from './category.ts';
import { MOST_ABOVE } from '../bounds.ts';
import { isWithin, type Directory } from '../directory.ts';
import { UNCATEGORIZED } from './facets.ts';
import type { Service } from '../service.ts';
import { filterSteps, finished, type Steps } from '../steps.ts';

/** The subject of a list, as its tag says. */
export interface Scope {
  /** Id of a location; services given there or at places within it. */
  readonly area: string | null;
  /** `taxonomy:term`; services in it or in a category below it. */
  readonly category: string | null;
  /** Id of an organisation; services of it or of one that belongs to it. */
  readonly organization: string | null;
  /** Id of the one service that stands alone. */
  readonly service: string | null;
}

/** The services a list offers, before anything is searched for. What a scope lacks does not limit. */
export function servicesInScope(
  directory: Directory,
  scope: Partial<Scope>,
  services?: readonly Service[],
): readonly Service[] {
  return finished(scopeSteps(directory, scope, services));
}

/** The same step by step. */
export function scopeSteps(
  directory: Directory,
  { area, category, organization, service: alone }: Partial<Scope>,
  services: readonly Service[] = directory.services,
): Steps<readonly Service[]> {
  return filterSteps(
    services,
    (service) =>
      (!alone || service.id === alone) &&
      (!area || isWithin(directory, service, area)) &&
      (!category || isInCategory(directory, service, category)) &&
      (!organization || isProvidedBy(directory, service, organization)),
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

/** Tells if a service is an organisation's, or that of one which belongs to it. */
function isProvidedBy(directory: Directory, service: Service, organizationId: string): boolean {
  let provider = directory.organization(service.organization_id);
  for (let steps = 0; provider !== null && steps < MOST_ABOVE; steps += 1) {
    if (provider.id === organizationId) return true;
    provider = directory.organization(provider.parent_id);
  }
  return false;
}

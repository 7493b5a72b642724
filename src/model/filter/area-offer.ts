import { isWithin, placesAround, type Directory } from '../directory.ts';
import type { Service } from '../service.ts';
import { filterSteps, finished, type Steps } from '../steps.ts';

/** Number of services a city has for the residents of one community, beyond that community. */
export interface AreaOffer {
  readonly count: number;
}

/**
 * Counts the services outside an area that are open to its residents: those that say they are for
 * everybody or for the whole city, and are given in the same city; and those for everybody that are
 * given nowhere in particular, such as a hotline. What does not say whom it is for is not counted.
 *
 * @param services what the list would show without its area
 * @returns `null` where the area is not known
 */
export function alsoOpenTo(
  directory: Directory,
  areaId: string,
  services: readonly Service[],
): AreaOffer | null {
  return finished(areaOfferSteps(directory, areaId, services));
}

/** The same step by step. */
export function* areaOfferSteps(
  directory: Directory,
  areaId: string,
  services: readonly Service[],
): Steps<AreaOffer | null> {
  const city = outermostOf(directory, areaId);
  if (city === null) return null;
  const isOffered = (service: Service): boolean => {
    if (service.open_to !== 'all' && service.open_to !== 'city') return false;
    if (isWithin(directory, service, areaId)) return false;
    if (isWithin(directory, service, city)) return true;
    return service.open_to === 'all' && isNowhere(directory, service);
  };
  return { count: (yield* filterSteps(services, isOffered)).length };
}

/** The largest place around one, which is its city. */
function outermostOf(directory: Directory, locationId: string): string | null {
  const around = placesAround(directory, directory.location(locationId));
  return around[around.length - 1]?.id ?? null;
}

/** Tells if a service has no place that lies anywhere: none is known, or it is given online. */
function isNowhere(directory: Directory, service: Service): boolean {
  return service.at.every((at) => {
    const location = directory.location(at.location_id);
    return location === null || (location.type === 'virtual' && location.parent_id === null);
  });
}

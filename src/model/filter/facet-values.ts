import { categoriesOf } from './category-tree.ts';
import type { Directory } from '../directory.ts';
import {
  ASK,
  UNCATEGORIZED,
  type FacetName,
  type FacetValue,
  type OccasionFacet,
} from './facets.ts';
import type { Service } from '../service.ts';
import { finished, type Steps } from '../steps.ts';

/** The facets that speak of a service as such, whenever and wherever it is given. */
export const SERVICE_FACETS = [
  'category',
  'provider',
  'cost',
  'open_to',
  'language',
  'booking',
  'service',
] as const;
export type ServiceFacet = Exclude<FacetName, OccasionFacet | 'age'>;

/** A service by its values in those facets. Age is no value but a range: `isForAge` asks for it. */
export type ServiceValues = Readonly<Record<ServiceFacet, readonly string[]>>;

const known = new WeakMap<Directory, ReadonlyMap<Service, ServiceValues>>();

/** The values of every listed service, worked out once for a directory. */
export function serviceValuesOf(directory: Directory): ReadonlyMap<Service, ServiceValues> {
  return finished(serviceValueSteps(directory));
}

/** The same step by step. */
export function* serviceValueSteps(
  directory: Directory,
): Steps<ReadonlyMap<Service, ServiceValues>> {
  const done = known.get(directory);
  if (done !== undefined) return done;
  const values = new Map<Service, ServiceValues>();
  for (const service of directory.services) {
    values.set(service, valuesOf(directory, service));
    yield;
  }
  known.set(directory, values);
  return values;
}

/** Tells if a service is for somebody of an age; one that names no ages is for everybody. */
export function isForAge({ eligibility }: Service, age: number): boolean {
  const { min_age = null, max_age = null } = eligibility ?? {};
  return !(min_age !== null && age < min_age) && !(max_age !== null && age > max_age);
}

function valuesOf(directory: Directory, service: Service): ServiceValues {
  const categories = [...categoriesOf(directory, service)];
  const provider = directory.organization(service.organization_id);
  return {
    category: categories.length === 0 ? [UNCATEGORIZED] : categories,
    provider: provider === null ? [] : [provider.id],
    cost: [costOf(service)],
    open_to: [service.open_to ?? ASK],
    language: service.languages === null ? [ASK] : [...new Set(service.languages)],
    booking: [service.booking?.mode ?? ASK],
    service: [service.id],
  };
}

/** A published price is a price, also where nobody has said that it is not free. */
function costOf({ cost }: Service): FacetValue<'cost'> {
  if (cost === null) return ASK;
  if (cost.free !== null) return cost.free ? 'free' : 'paid';
  return cost.options.some(({ amount }) => amount > 0) ? 'paid' : ASK;
}

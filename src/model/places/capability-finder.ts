import { placesAround, type Directory } from '../directory.ts';
import type { Capability, Limit } from '../figures/figures.ts';
import type { Location, Service, ServiceAtLocation } from '../service.ts';
import { filterSteps, finished, mapSteps, type Steps } from '../steps.ts';
import type { Text } from '../text.ts';

/** Something that can be done at a point of the services: what a resident chooses from. */
export interface CapabilityKind {
  readonly kind: string;
  readonly name: Text;
  /** Number of points `findPoints` gives; a record that stands for many places is one. */
  readonly count: number;
  /**
   * Unit of its amounts, `CNY` for money; `null` where no limit is known and no amount is to be asked
   * for.
   */
  readonly unit: string | null;
}

/**
 * The answer to "can it be done at this point, up to the amount asked for?". `no` is said only where
 * the amount is over a published limit; whatever else is not known is to be asked.
 */
export type CapabilityVerdict =
  | { readonly answer: 'yes'; readonly limit: Limit | null }
  | { readonly answer: 'ask'; readonly limit: Limit | null }
  | { readonly answer: 'no'; readonly limit: Limit };

/** One way of doing something at one place, and whether it will do. */
export interface CapabilityPoint extends Offer {
  readonly verdict: CapabilityVerdict;
}

interface Offer {
  /** Unique among the points of a search. */
  readonly id: string;
  readonly service: Service;
  readonly at: ServiceAtLocation;
  /** `null` where the place is not known. */
  readonly location: Location | null;
  readonly capability: Capability;
}

const ORDER: readonly CapabilityVerdict['answer'][] = ['yes', 'ask', 'no'];

/**
 * The kinds of things that can be done at the places of the services, in the order of the feed.
 *
 * @param area id of a location: only places within it; `null` for any
 */
export function capabilityKinds(
  directory: Directory,
  services: readonly Service[],
  area: string | null = null,
): readonly CapabilityKind[] {
  return finished(kindSteps(directory, services, area));
}

/** The same step by step. */
export function* kindSteps(
  directory: Directory,
  services: readonly Service[],
  area: string | null,
): Steps<readonly CapabilityKind[]> {
  const kinds = new Map<string, Offer[]>();
  for (const offer of yield* offersOf(directory, services, area)) {
    yield;
    const { kind } = offer.capability;
    const offers = kinds.get(kind);
    if (offers === undefined) kinds.set(kind, [offer]);
    else offers.push(offer);
  }
  return [...kinds].map(([kind, offers]) => ({
    kind,
    name: nameOf(offers) ?? kind,
    count: offers.length,
    unit: unitOf(offers),
  }));
}

/**
 * The points at which something can be done: first those that can, then those to ask, then those
 * that cannot, each in the order of the feed. A place with two ways of doing it, a machine and staff,
 * is there with both.
 *
 * @param kind `kind` of the capability
 * @param amount in the unit of the kind; `null` for any amount
 * @param area id of a location: only places within it; `null` for any
 */
export function findPoints(
  directory: Directory,
  services: readonly Service[],
  kind: string,
  amount: number | null,
  area: string | null = null,
): readonly CapabilityPoint[] {
  return finished(pointSteps(directory, services, kind, amount, area));
}

/** The same step by step. */
export function* pointSteps(
  directory: Directory,
  services: readonly Service[],
  kind: string,
  amount: number | null,
  area: string | null,
): Steps<readonly CapabilityPoint[]> {
  const all = yield* offersOf(directory, services, area);
  const offers = yield* filterSteps(all, ({ capability }) => capability.kind === kind);
  const unit = unitOf(offers);
  const points = yield* mapSteps(offers, (offer) => ({
    ...offer,
    verdict: verdictOf(offer, amount, unit),
  }));
  const inOrder: CapabilityPoint[][] = [];
  for (const answer of ORDER) {
    inOrder.push([...(yield* filterSteps(points, ({ verdict }) => verdict.answer === answer))]);
  }
  return inOrder.flat();
}

/** Every capability at every place, once: two services that name the same one there are one offer. */
function* offersOf(
  directory: Directory,
  services: readonly Service[],
  area: string | null,
): Steps<readonly Offer[]> {
  const offers = new Map<string, Offer>();
  for (const service of services) {
    for (const at of service.at) {
      yield;
      const location = directory.location(at.location_id);
      if (area && !placesAround(directory, location).some(({ id }) => id === area)) continue;
      const place = at.location_id ?? `${service.id}/${at.id}`;
      for (const capabilityId of at.capabilities) {
        const capability = directory.capability(capabilityId);
        const id = `${place}~${capabilityId}`;
        if (capability === null || offers.has(id)) continue;
        offers.set(id, { id, service, at, location, capability });
      }
    }
  }
  return [...offers.values()];
}

/** A capability that names no channel is likely to be named for all of them. */
function nameOf(offers: readonly Offer[]): Text | null {
  const general = offers.find(({ capability }) => capability.channel === null);
  return (general ?? offers[0])?.capability.name ?? null;
}

function unitOf(offers: readonly Offer[]): string | null {
  return offers.find(({ capability }) => capability.limit !== null)?.capability.limit?.unit ?? null;
}

function verdictOf(
  { service, capability: { limit } }: Offer,
  amount: number | null,
  unit: string | null,
): CapabilityVerdict {
  const verdict = verdictWhenOpen(limit, amount, unit);
  const isClosed = service.status !== 'active';
  return isClosed && verdict.answer === 'yes' ? { answer: 'ask', limit } : verdict;
}

/** Amounts in two units cannot be compared, so a limit in another one is to be asked about. */
function verdictWhenOpen(
  limit: Limit | null,
  amount: number | null,
  unit: string | null,
): CapabilityVerdict {
  if (amount === null) return { answer: 'yes', limit };
  if (limit === null || limit.unit !== unit) return { answer: 'ask', limit };
  return { answer: answerTo(amount, limit), limit };
}

/**
 * Compares an amount with a limit. A limit for a period (`per`) is compared like one for each time:
 * what was used of it already nobody knows here, so the period is shown beside the answer.
 */
function answerTo(amount: number, { qualifier, value }: Limit): CapabilityVerdict['answer'] {
  switch (qualifier) {
    case 'lt':
      return amount < value ? 'yes' : 'no';
    case 'eq':
      return amount <= value ? 'yes' : 'no';
    case 'gt': // "over 2,000" is possible; how much over is not said
      return amount <= value ? 'yes' : 'ask';
    case 'about': // within a tenth it could be either
      if (amount * 10 < value * 9) return 'yes';
      return amount * 10 > value * 11 ? 'no' : 'ask';
  }
}

import { WEEKDAYS } from '../time/plain-date.ts';

/** One question a list can be narrowed by. */
export interface Facet {
  readonly name: FacetName;
  /** True where several values may be chosen; a service then needs any one of them. */
  readonly multiple: boolean;
}

/** The facets, in the order they are offered and their chips stand. */
export const FACETS = [
  { name: 'category', multiple: true },
  { name: 'place', multiple: true },
  { name: 'provider', multiple: true },
  { name: 'when', multiple: false },
  { name: 'weekday', multiple: true },
  { name: 'part', multiple: true },
  { name: 'cost', multiple: true },
  { name: 'open_to', multiple: true },
  { name: 'age', multiple: false },
  { name: 'access', multiple: true },
  { name: 'language', multiple: true },
  { name: 'booking', multiple: true },
  { name: 'service', multiple: false },
] as const;

/**
 * The facets by name, with their values, all of them strings:
 *
 * | facet      | values                                                              |
 * | ---------- | ------------------------------------------------------------------- |
 * | `category` | `taxonomy:term`, with those below it, or `UNCATEGORIZED`            |
 * | `place`    | id of a location, with those inside it                              |
 * | `provider` | id of an organisation                                               |
 * | `age`      | whole years of the person who wants to come                         |
 * | `language` | BCP 47 tag, or `ask`                                                |
 * | `service`  | id of a service                                                     |
 * | all others | those of `FACET_VALUES`                                             |
 */
export type FacetName = (typeof FACETS)[number]['name'];

/** The facets that speak of a time or a place, and so of one occasion. */
export const OCCASION_FACETS = ['place', 'when', 'weekday', 'part', 'access'] as const;
export type OccasionFacet = (typeof OCCASION_FACETS)[number];

/** One value that can be chosen, with how many services would then be listed. */
export interface FacetOption {
  readonly value: string;
  readonly count: number;
  /** The option it lies in, in the trees of categories and places. */
  readonly parent: string | null;
  /** Number of options it lies in, one in the other: 0 at the top. */
  readonly depth: number;
  readonly isChosen: boolean;
}

/** The options that can be chosen in each facet; none where that could not narrow the list. */
export type FacetCounts = Readonly<Record<FacetName, readonly FacetOption[]>>;

/** Stands for the services that name no known category. */
export const UNCATEGORIZED = '*';

/** The value of what is not known: it is neither no nor free, one has to ask. */
export const ASK = 'ask';

/** The facets whose values are always the same, with their values in the order they are offered. */
export const FACET_VALUES = {
  /** `now`: open or going on; `weekend`: the coming one, or what is left of this; `week`: 7 days. */
  when: ['now', 'today', 'tomorrow', 'weekend', 'week'],
  weekday: [...WEEKDAYS, ASK],
  /** Before 12:00, before 18:00, from 18:00; `ask` where the time of day is not published. */
  part: ['morning', 'afternoon', 'evening', ASK],
  cost: ['free', 'paid', ASK],
  open_to: ['all', 'city', 'community', ASK],
  /** Entrance to the place without a step. */
  access: ['yes', 'no', ASK],
  booking: ['online', 'walk_in', 'phone', 'wechat', 'link', ASK],
} as const;

export type FixedFacetName = keyof typeof FACET_VALUES;
export type FacetValue<Name extends FixedFacetName> = (typeof FACET_VALUES)[Name][number];

/** The values a facet can have, or `null` where they are those of the feed. */
export function fixedValuesOf(facet: FacetName): readonly string[] | null {
  return facet in FACET_VALUES ? FACET_VALUES[facet as FixedFacetName] : null;
}

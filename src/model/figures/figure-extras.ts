import type { Qualifier } from './qualifier.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Text } from '../text.ts';

/** The pictures a figure can be shown as, beside its words. */
export const PICTURES = [
  'number',
  'line',
  'bar',
  'progress',
  'change',
  'share',
  'ranking',
] as const;
export type Picture = (typeof PICTURES)[number];

/** The stages of a story a figure may stand in: as it was, what was done, as it is now. */
export const STAGES = ['before', 'done', 'after'] as const;
export type Stage = (typeof STAGES)[number];

/** The facts a figure gives of itself beyond its value. */
export interface FigureExtras {
  /** The picture its publisher wants; `null` for the one that suits it. */
  readonly picture: Picture | null;
  /** The whole it is a share of; `null` where it is not one, or where the whole is 100 %. */
  readonly whole: number | null;
  /** The parts it is made of, or the places that are compared. */
  readonly parts: readonly FigurePart[];
  readonly images: readonly FigureImage[];
  readonly stage: Stage | null;
  /** The day by which it was to be brought up to date. */
  readonly review_after: PlainDate | null;
  readonly computed: Computation | null;
}

export interface FigurePart {
  readonly label: Text;
  /** `null` is unknown, and never drawn as 0. */
  readonly v: number | null;
  readonly qualifier: Qualifier;
}

export interface FigureImage {
  readonly url: string;
  readonly alt: Text;
  readonly credit: Text | null;
  /** Size in pixels, so that the page keeps its place before the image is there. */
  readonly width: number;
  readonly height: number;
}

/** A count or a sum over the feed, to stand beside the stated value. */
export interface Computation {
  /** `count` how many there are; `sum` their places, or the values of figures. */
  readonly op: 'count' | 'sum';
  readonly of: 'services' | 'organizations' | 'locations' | 'sessions' | 'metrics';
  readonly where: ComputationFilter;
  /** A taxonomy, or `location`: counted for each term or community, too. */
  readonly by: string | null;
}

export interface ComputationFilter {
  /** A category, as `taxonomy:term`, with those below it. */
  readonly term: string | null;
  readonly organization_id: string | null;
  /** A place, with those that lie in it. */
  readonly location_id: string | null;
  /** Days from today, today included, for sessions: 7 where left out. */
  readonly days: number;
}

/**
 * The filters each kind of thing can be counted by. One that says nothing of the kind would be a lie if
 * ignored.
 */
export const FILTERS: Readonly<Record<Computation['of'], readonly (keyof ComputationFilter)[]>> = {
  services: ['term', 'organization_id', 'location_id'],
  sessions: ['term', 'organization_id', 'location_id', 'days'],
  locations: ['location_id'],
  organizations: [],
  metrics: ['term'],
};

/** Tells if a computation can be made: its kind can be counted or summed so, by each filter it gives. */
export function isComputable({ op, of, where }: Computation): boolean {
  const given = (['term', 'organization_id', 'location_id'] as const).filter(
    (filter) => where[filter] !== null,
  );
  const canBeSummed = of === 'sessions' || of === 'metrics';
  return (op === 'count' || canBeSummed) && given.every((filter) => FILTERS[of].includes(filter));
}

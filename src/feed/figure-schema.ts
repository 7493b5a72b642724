import * as z from 'zod/mini';
import { lengthWithin } from '../model/bounds.ts';
import {
  PICTURES,
  STAGES,
  type Computation,
  type ComputationFilter,
  type FigureImage,
  type FigurePart,
} from '../model/figure-extras.ts';
import { isPlainDate } from '../model/plain-date.ts';
import { isAllowedAddress } from '../model/web-address.ts';

/**
 * The shape of what a figure says of itself beyond its value. Apart from the rest of the feed: only a
 * panel that shows such a figure loads it.
 */

const MOST_DAYS = 28;
const MOST_PIXELS = 20_000;

const known = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z._default(z.nullable(schema), null);

const id = z.string().check(z.trim(), z.refine(lengthWithin(1, 200)));
const words = z.string().check(z.refine(lengthWithin(0, 20_000)));
const text = z.union([words, z.record(z.string(), words)]);
const named = text.check(z.refine(hasWords));
const address = z.string().check(z.refine(lengthWithin(1, 2_000)), z.refine(isAllowedAddress));
const pixels = z.int().check(z.positive(), z.maximum(MOST_PIXELS));

function hasWords(value: string | Record<string, string>): boolean {
  const wordings = typeof value === 'string' ? [value] : Object.values(value);
  return wordings.some((wording) => wording.trim() !== '');
}

const pictureSchema = z.enum(PICTURES);
const stageSchema = z.enum(STAGES);
const wholeSchema = z.number();
const reviewSchema = z.string().check(z.refine(isPlainDate));

const partSchema: z.ZodMiniType<FigurePart> = z.looseObject({
  label: named,
  v: known(z.number()),
  qualifier: z._default(z.enum(['eq', 'gt', 'lt', 'about']), 'eq'),
});

/** An image without alternative text is none: nobody would know what it shows. */
const imageSchema: z.ZodMiniType<FigureImage> = z.looseObject({
  url: address,
  alt: named,
  credit: known(text),
  width: pixels,
  height: pixels,
});

/** What can be kept to, of what is counted. A filter that says nothing of it would be a lie if ignored. */
const FILTERS: Readonly<Record<Computation['of'], readonly (keyof ComputationFilter)[]>> = {
  services: ['term', 'organization_id', 'location_id'],
  sessions: ['term', 'organization_id', 'location_id', 'days'],
  locations: ['location_id'],
  organizations: [],
  metrics: ['term'],
};

/** Whether something can be counted or summed so. */
function isMeant({ op, of, where }: Computation): boolean {
  const given = (['term', 'organization_id', 'location_id'] as const).filter(
    (filter) => where[filter] !== null,
  );
  const canBeSummed = of === 'sessions' || of === 'metrics';
  return (op === 'count' || canBeSummed) && given.every((filter) => FILTERS[of].includes(filter));
}

const computedSchema: z.ZodMiniType<Computation> = z
  .looseObject({
    op: z.enum(['count', 'sum']),
    of: z.enum(['services', 'organizations', 'locations', 'sessions', 'metrics']),
    where: z._default(
      z.looseObject({
        term: known(id),
        organization_id: known(id),
        location_id: known(id),
        days: z._default(z.int().check(z.positive(), z.maximum(MOST_DAYS)), 7),
      }),
      { term: null, organization_id: null, location_id: null, days: 7 },
    ),
    by: known(id),
  })
  .check(z.refine(isMeant));

/** The schema of each member, and of each item of those that are lists. */
export const figureMembers = {
  picture: pictureSchema,
  whole: wholeSchema,
  stage: stageSchema,
  review_after: reviewSchema,
  computed: computedSchema,
} as const;
export const figureLists = { parts: partSchema, images: imageSchema } as const;

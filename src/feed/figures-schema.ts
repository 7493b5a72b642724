import * as z from 'zod/mini';
import { PICTURES, STAGES } from '../model/figures/figure-extras.ts';
import type { Capability, Metric } from '../model/figures/figures.ts';
import {
  address,
  date,
  doubtful,
  finite,
  id,
  known,
  list,
  named,
  rule,
  shortList,
  text,
  whole,
  plainText,
} from '../shape/base-schema.ts';
import { MOST } from './most-items.ts';

const MOST_DAYS = 28;
const MOST_PIXELS = 20_000;

/** Most parts of a figure that are compared: a ranking is no register. */
const MAX_PARTS = 200;
const MAX_IMAGES = 6;

const qualifier = doubtful(z._default(z.enum(['eq', 'gt', 'lt', 'about']), 'eq'));
const pixels = z.int().check(z.positive(), z.maximum(MOST_PIXELS));

export const capabilitySchema = z.looseObject({
  id,
  kind: id,
  name: named,
  channel: known(z.enum(['machine', 'self_service', 'staff', 'online'])),
  limit: doubtful(
    known(
      z.looseObject({ qualifier, value: finite, unit: plainText, per: doubtful(known(plainText)) }),
    ),
  ),
}) satisfies z.ZodMiniType<Capability>;

const observation = z.looseObject({
  t: text,
  v: known(finite),
  qualifier,
  projected: known(z.boolean()),
});

const part = whole(z.looseObject({ label: named, v: known(finite), qualifier }));

/** An image without alternative text is none: nobody would know what it shows. */
const image = whole(
  z.looseObject({ url: address, alt: named, credit: known(text), width: pixels, height: pixels }),
);

const computed = whole(
  z
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
    .check(rule('computable')),
);

/** The schemas of what a figure gives of itself beyond its value, by the name of the member. */
export const figureExtras = {
  picture: known(z.enum(PICTURES)),
  whole: known(finite),
  parts: shortList(part, { most: MAX_PARTS }),
  images: shortList(image, { most: MAX_IMAGES }),
  stage: known(z.enum(STAGES)),
  review_after: known(date),
  computed: known(computed),
} as const;

export const metricSchema = z.looseObject({
  id,
  label: named,
  value: known(finite),
  unit: doubtful(known(text)),
  qualifier,
  description: known(text),
  terms: list(id, MOST.terms),
  as_of: known(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  as_of_text: known(text),
  source: known(z.looseObject({ name: named, url: known(address) })),
  from: known(observation),
  series: list(observation, MOST.series),
  target: known(finite),
  good: z._default(z.enum(['up', 'down', 'neutral']), 'neutral'),
  ...figureExtras,
}) satisfies z.ZodMiniType<Metric>;

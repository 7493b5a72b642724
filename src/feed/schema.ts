import * as z from 'zod/mini';
import type { Feed } from '../model/feed.ts';
import { list } from '../shape/base-schema.ts';
import { envelopeSchema } from './envelope-schema.ts';
import { capabilitySchema, metricSchema } from './figures-schema.ts';
import { MAX_RECORDS } from './most-items.ts';
import { locationSchema, organizationSchema, taxonomySchema } from './places-schema.ts';
import { scheduleSchema } from './schedules-schema.ts';
import { serviceSchema } from './services-schema.ts';

/**
 * The feed's shape, version 1: the source of the model's promises, of the table that pages read with,
 * and of the published JSON Schema.
 */

/** The schema of one record of each list. */
export const recordSchemas = {
  taxonomies: taxonomySchema,
  organizations: organizationSchema,
  locations: locationSchema,
  services: serviceSchema,
  schedules: scheduleSchema,
  capabilities: capabilitySchema,
  metrics: metricSchema,
} satisfies { [List in Exclude<keyof Feed, 'feed'>]: z.ZodMiniType<Feed[List][number]> };

/** The whole feed in one schema. */
export const feedSchema = z.looseObject({
  feed: envelopeSchema,
  taxonomies: list(taxonomySchema, MAX_RECORDS),
  organizations: list(organizationSchema, MAX_RECORDS),
  locations: list(locationSchema, MAX_RECORDS),
  services: list(serviceSchema, MAX_RECORDS),
  schedules: list(scheduleSchema, MAX_RECORDS),
  capabilities: list(capabilitySchema, MAX_RECORDS),
  metrics: list(metricSchema, MAX_RECORDS),
}) satisfies z.ZodMiniType<Feed>;

import * as z from 'zod/mini';
import type { Feed } from '../model/feed.ts';
import { list } from '../shape/base-schema.ts';
import { envelopeSchema } from './envelope-schema.ts';
import { capabilitySchema, metricSchema } from './figures-schema.ts';
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
  taxonomies: list(taxonomySchema),
  organizations: list(organizationSchema),
  locations: list(locationSchema),
  services: list(serviceSchema),
  schedules: list(scheduleSchema),
  capabilities: list(capabilitySchema),
  metrics: list(metricSchema),
}) satisfies z.ZodMiniType<Feed>;

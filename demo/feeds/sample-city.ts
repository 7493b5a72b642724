import type { PlainDate } from '../../src/model/time/plain-date.ts';
import { sampleEnvelope, sampleTaxonomies } from './sample-envelope.ts';
import { officeHours } from './sample-hours.ts';
import { knownServices } from './sample-known.ts';
import { sampleMetrics } from './sample-metrics.ts';
import { SAMPLE_COMMUNITIES, sampleLocations, sampleOrganizations } from './sample-places.ts';
import { sampleCapabilities, samplePoints } from './sample-points.ts';
import { sampleServices } from './sample-services.ts';
import { seededRandom } from './seeded-random.ts';

/** Number of services in the sample city, the known ones included. */
export const SERVICE_COUNT = 913;

export const DEFAULT_SEED = 20_261_101;

export interface SampleOptions {
  readonly seed?: number;
  /** The day the dated parts lie around. */
  readonly today: PlainDate;
}

/**
 * Makes the feed of a fictional city: 71 communities, 435 organisations, 913 services. The same
 * seed and day make the same feed, byte by byte; another day moves what is dated and nothing else.
 *
 * Whatever the day, these services are in a known state (`at-demo-…` and `sch-demo-…` likewise):
 *
 * | id                    | state                                                              |
 * | --------------------- | ------------------------------------------------------------------ |
 * | `svc-demo-open`       | booked online, every day 10:00, 24 places, up to 4 people, open    |
 * | `svc-demo-last-place` | booked online, every day 17:00, 1 place, open                      |
 * | `svc-demo-pair`       | booked online, every day 16:00, 2 places, up to 2 people, open     |
 * | `svc-demo-cancelled`  | weekly 10:00; the session in 3 days is cancelled, with a reason    |
 * | `svc-demo-moved`      | weekly 10:00; the one in 4 days is moved to in 5 days, 16:00       |
 * | `svc-demo-extra`      | weekly 10:00; one more in 6 days, 16:00                            |
 * | `svc-demo-holiday`    | every day 16:00; in 8 days cancelled by a sample day off           |
 * | `svc-demo-dated`      | set dates: in 2, 9 and 20 days, 10:00, 40 places                   |
 * | `svc-demo-not-yet`    | set dates: in 10 and 17 days; booking opens 3 days before          |
 * | `svc-demo-closed`     | one date: tomorrow 10:00; booking closed 3 days before             |
 * | `svc-demo-hours`      | open every day 10:00 to 20:00, walk in                             |
 * | `svc-demo-ask`        | times not published, booked by phone                               |
 * | `svc-demo-days-only`  | Wednesdays and Thursdays, times of day not published               |
 * | `svc-demo-questions`  | every day 10:00 and 16:00, 3 places; questions, one per household  |
 * | `svc-demo-waitlist`   | every day 17:00, 1 place and a wait list of 8, one per phone       |
 * | `svc-demo-draw`       | every day 20:00, 6 places drawn by lot the evening before          |
 * | `svc-demo-priority`   | every day 10:30; opens 4 days before at 8:00, to some 7 days       |
 * | `svc-demo-family`     | every day 16:30, 16 places, with the names of all who come         |
 *
 * Beside them stand `svc-point-plain`, `svc-point-full` and `svc-point-print`, where one can draw,
 * send and pay money and print, and `svc-night-canteen`, open past midnight.
 */
export function sampleCity({ seed = DEFAULT_SEED, today }: SampleOptions): unknown {
  const random = seededRandom(seed);
  const organizations = sampleOrganizations(random);
  const locations = sampleLocations(random);
  const mapped = locations.flatMap((place) => ('geo' in place && place.geo ? [place.id] : []));
  const known = [...knownServices(today), ...samplePoints(mapped)];
  const services = [...known, ...sampleServices(SERVICE_COUNT - known.length, today, random)];
  const counted = {
    communities: SAMPLE_COMMUNITIES.length,
    organizations: organizations.length,
    services: services.length,
  };
  return {
    feed: sampleEnvelope(today),
    taxonomies: sampleTaxonomies(),
    organizations,
    locations,
    services: services.map(({ service }) => service),
    schedules: [...officeHours(), ...services.flatMap(({ schedules }) => schedules)],
    capabilities: sampleCapabilities(),
    metrics: sampleMetrics(counted, today, random),
  };
}

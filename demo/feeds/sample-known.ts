import type { PlainDate } from '../../src/model/time/plain-date.ts';
import {
  changedSoon,
  closedForBooking,
  notOnline,
  openToday,
  type Known,
} from './sample-known-states.ts';
import { withRules } from './sample-known-rules.ts';
import { SAMPLE_COMMUNITIES, SAMPLE_PROVIDERS } from './sample-places.ts';
import type { SampleService } from './sample-services.ts';
import { both } from './sample-words.ts';

/** The services whose state is certain on any day; their ids are listed in `sample-city.ts`. */
export function knownServices(today: PlainDate): readonly SampleService[] {
  return [
    ...openToday(),
    ...changedSoon(today),
    ...closedForBooking(today),
    ...notOnline(),
    ...withRules(),
  ].map(toService);
}

function toService(known: Known, index: number): SampleService {
  const schedule = known.schedule && { id: `sch-demo-${known.id}`, ...known.schedule };
  const service = {
    id: `svc-demo-${known.id}`,
    name: both(known.name),
    summary: both(known.summary),
    organization_id: SAMPLE_PROVIDERS[index]?.id ?? null,
    terms: [`need:${known.need}`],
    open_to: 'city',
    cost: { free: true },
    booking: known.booking,
    phones: [{ number: '0994-0000001' }],
    at: [
      {
        id: `at-demo-${known.id}`,
        location_id: SAMPLE_COMMUNITIES[0]?.id ?? null,
        schedules: schedule && [schedule.id],
        capacity: known.places === null ? null : { maximum: known.places },
      },
    ],
  };
  return { service, schedules: schedule === null ? [] : [schedule] };
}

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
import { both, type OrganizationKind } from './sample-words.ts';

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

/** The kind of organisation that gives each: one that does such things. */
const PROVIDERS: Readonly<Record<string, OrganizationKind>> = {
  ...{ open: 'training_school', 'last-place': 'law_firm', pair: 'study_centre' },
  ...{ cancelled: 'arts_group', moved: 'arts_group', extra: 'sports_club' },
  ...{ holiday: 'arts_group', dated: 'clinic', 'not-yet': 'tcm_clinic', closed: 'clinic' },
  ...{ hours: 'study_centre', ask: 'property', 'days-only': 'salon', questions: 'care_home' },
  ...{ waitlist: 'tcm_clinic', draw: 'arts_group', priority: 'clinic', family: 'study_centre' },
};

function toService(known: Known): SampleService {
  const schedule = known.schedule && { id: `sch-demo-${known.id}`, ...known.schedule };
  const service = {
    id: `svc-demo-${known.id}`,
    name: both(known.name),
    summary: both(known.summary),
    organization_id: SAMPLE_PROVIDERS.find(({ kind }) => kind === PROVIDERS[known.id])?.id ?? null,
    terms: [`need:${known.need}`],
    open_to: 'city',
    cost: { free: true },
    booking: known.booking,
    phones: [{ number: '0300-2000001' }],
    ...known.more,
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

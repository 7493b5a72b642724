import { addDays, type PlainDate } from '../../src/model/plain-date.ts';
import { ACTIVITIES } from './sample-activities.ts';
import type { Activity } from './sample-activity.ts';
import {
  numbered,
  SAMPLE_COMMUNITIES,
  SAMPLE_PROVIDERS,
  samplePhone,
  type Community,
} from './sample-places.ts';
import { timingOf, type Timing } from './sample-schedules.ts';
import type { SeededRandom } from './seeded-random.ts';
import { both, DOCUMENTS, type OrganizationKind, type Words } from './sample-words.ts';

/** A service and what it brings along. */
export interface SampleService {
  readonly service: Readonly<Record<string, unknown>>;
  readonly schedule: Readonly<Record<string, unknown>> | null;
}

/** So many services, spread over all communities and activities. */
export function sampleServices(
  count: number,
  today: PlainDate,
  random: SeededRandom,
): readonly SampleService[] {
  const services: SampleService[] = [];
  while (services.length < count) {
    for (const community of SAMPLE_COMMUNITIES.slice(0, count - services.length)) {
      services.push(sampleService(services.length, community, today, random));
    }
  }
  return services;
}

function sampleService(
  index: number,
  community: Community,
  today: PlainDate,
  random: SeededRandom,
): SampleService {
  const id = numbered('svc', index, 3);
  const activity = random.pick(ACTIVITIES);
  const timing = timingOf(numbered('sch', index, 3), activity, today, random);
  const places = random.whole(...activity.places);
  const booking = bookingOf(timing, places, random);
  const needsPhone = booking?.mode === 'phone';
  const provider = random.pick(providersOf(random.pick(activity.providers)));
  const service = {
    id,
    name: both(nameOf(random.pick(activity.names), community, random)),
    aka: activity.aka.map(both),
    summary: both(activity.summary),
    organization_id: provider.id,
    terms: [`need:${activity.need}`],
    open_to: random.pick(['city', 'city', 'city', 'city', 'community', null]),
    ...eligibilityOf(activity),
    cost: costOf(activity, random),
    ...(booking === null ? {} : { booking }),
    ...(random.chance(0.3) ? { languages: random.pick([['zh-Hans'], ['zh-Hans', 'ug']]) } : {}),
    ...(needsPhone ? { phones: [{ number: samplePhone(random) }] } : {}),
    at: placesOf(index, community, timing, places, random),
    ...documentsOf(random),
    ...checkedOf(today, random),
  };
  return { service, schedule: timing.schedule };
}

/** Where it is given: at its community, and a few at a second one at the same times. */
function placesOf(
  index: number,
  community: Community,
  { kind, schedule }: Timing,
  places: number,
  random: SeededRandom,
) {
  const at = (id: string, location_id: string) => ({
    id,
    location_id,
    schedules: schedule === null ? null : [schedule['id']],
    ...(kind === 'sessions' ? { capacity: { maximum: places } } : {}),
  });
  const id = numbered('at', index, 3);
  const second = random.chance(0.05) ? random.pick(SAMPLE_COMMUNITIES) : community;
  return second === community
    ? [at(id, community.id)]
    : [at(id, community.id), at(`${id}-b`, second.id)];
}

function providersOf(kind: OrganizationKind) {
  return SAMPLE_PROVIDERS.filter((provider) => provider.kind === kind);
}

function nameOf([zh, en]: Words, community: Community, random: SeededRandom): Words {
  return random.chance(0.35)
    ? [`${community.name[0]}${zh}`, `${en}, ${community.name[1]}`]
    : [zh, en];
}

function eligibilityOf({ ages: [min_age, max_age] }: Activity) {
  return min_age === null && max_age === null ? {} : { eligibility: { min_age, max_age } };
}

function costOf({ price }: Activity, random: SeededRandom) {
  if (random.chance(0.12)) return null;
  if (price === null || random.chance(0.2)) return { free: true };
  const amount = random.whole(...price);
  return { free: false, options: [{ name: both(['每次', 'each time']), amount, currency: 'CNY' }] };
}

function bookingOf({ kind }: Timing, places: number, random: SeededRandom) {
  const share = random.whole(1, 100);
  if (kind === 'sessions') {
    if (share <= 62) return onlineBooking(places, random);
    if (share <= 80) return { mode: 'walk_in' };
    return share <= 92 ? { mode: 'phone' } : null;
  }
  if (kind === 'unknown') return share <= 50 ? { mode: 'phone' } : null;
  if (share <= 70) return { mode: 'walk_in' };
  return share <= 85 ? { mode: 'phone' } : null;
}

function onlineBooking(places: number, random: SeededRandom) {
  return {
    mode: 'online',
    max_party_size: Math.min(places, random.whole(1, 6)),
    opens_days_before: random.pick([null, null, 3, 7, 14, 28]),
    closes_minutes_before: random.pick([0, 30, 60, 120, 1440]),
    cancel_minutes_before: random.pick([0, 60, 120, 1440]),
  };
}

function documentsOf(random: SeededRandom) {
  const share = random.whole(1, 100);
  if (share <= 60) return {};
  return { documents: share <= 80 ? [] : [both(random.pick(DOCUMENTS))] };
}

function checkedOf(today: PlainDate, random: SeededRandom) {
  if (random.chance(0.25)) return {};
  const on = addDays(today, -random.whole(0, 200));
  return { checked: { on, review_after: addDays(on, 180) } };
}

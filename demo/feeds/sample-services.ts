import { addDays, type PlainDate } from '../../src/model/time/plain-date.ts';
import { ACTIVITIES } from './sample-activities.ts';
import type { Activity } from './sample-activity.ts';
import {
  numbered,
  SAMPLE_COMMUNITIES,
  SAMPLE_PROVIDERS,
  samplePhone,
  type Community,
} from './sample-places.ts';
import type { SampleSchedule } from './sample-hours.ts';
import { secondTiming, timingOf, type Timing } from './sample-schedules.ts';
import type { SeededRandom } from './seeded-random.ts';
import { ALERTS, CHECKERS, DOCUMENTS } from './sample-remarks.ts';
import { both, type OrganizationKind, type Words } from './sample-words.ts';

/** A service and what it brings along. */
export interface SampleService {
  readonly service: Readonly<Record<string, unknown>>;
  readonly schedules: readonly SampleSchedule[];
}

/** Languages a service is given in: often two, in some only that of those it is for. */
const LANGUAGES = [['zh-Hans'], ['zh-Hans'], ['zh-Hans', 'ug'], ['zh-Hans', 'kk-Arab'], ['ug']];

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
  const second = secondPlaceOf(index, community, activity, timing, random);
  const service = {
    id,
    name: both(nameOf(random.pick(activity.names), community, random)),
    aka: activity.aka.map(both),
    summary: both(activity.summary),
    organization_id: provider.id,
    terms: [`need:${activity.need}`],
    open_to: random.pick(['city', 'city', 'city', 'city', 'community', 'all', null]),
    ...eligibilityOf(activity),
    cost: costOf(activity, random),
    ...(booking === null ? {} : { booking }),
    ...(random.chance(0.35) ? { languages: random.pick(LANGUAGES) } : {}),
    ...(needsPhone ? { phones: [{ number: samplePhone(random) }] } : {}),
    at: placesOf(index, community, timing, second, places),
    ...documentsOf(random),
    ...(random.chance(0.03) ? { alert: both(random.pick(ALERTS)) } : {}),
    ...checkedOf(today, random),
  };
  return { service, schedules: [...timing.own, ...(second?.schedules ?? [])] };
}

/** The second place of a service, and the schedules it has there alone. */
interface SecondPlace {
  readonly location_id: string;
  readonly schedules: readonly SampleSchedule[];
}

/** A few are given at another community, too: sessions at times of its own, hours at the same. */
function secondPlaceOf(
  index: number,
  community: Community,
  activity: Activity,
  { kind }: Timing,
  random: SeededRandom,
): SecondPlace | null {
  if (!random.chance(0.06)) return null;
  const { id: location_id } = random.pick(SAMPLE_COMMUNITIES);
  if (location_id === community.id) return null;
  const id = `${numbered('sch', index, 3)}-b`;
  return {
    location_id,
    schedules: kind === 'sessions' ? [secondTiming(id, activity, random)] : [],
  };
}

/** Places it is given at: its community, and for a few a second one. */
function placesOf(
  index: number,
  community: Community,
  { kind, ids }: Timing,
  second: SecondPlace | null,
  places: number,
) {
  const id = numbered('at', index, 3);
  const capacity = kind === 'sessions' ? { capacity: { maximum: places } } : {};
  const first = { id, location_id: community.id, schedules: ids, ...capacity };
  if (second === null) return [first];
  const own = second.schedules.map((schedule) => schedule.id);
  const schedules = own.length > 0 ? own : ids;
  return [first, { id: `${id}-b`, location_id: second.location_id, schedules, ...capacity }];
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
  const option = (name: Words, yuan: number) => ({
    name: both(name),
    amount: yuan,
    currency: 'CNY',
  });
  const usual = option(['每次', 'each time'], amount);
  const reduced = option(['60岁以上每次', 'each time from 60'], Math.floor(amount / 2));
  return { free: false, options: random.chance(0.25) ? [usual, reduced] : [usual] };
}

function bookingOf({ kind }: Timing, places: number, random: SeededRandom) {
  const share = random.whole(1, 100);
  if (kind === 'sessions') {
    if (share <= 62) return onlineBooking(places, random);
    if (share <= 78) return { mode: 'walk_in' };
    if (share <= 82) return { mode: 'link', url: 'https://example.com/' };
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
  if (share <= 80) return { documents: [] };
  const first = random.pick(DOCUMENTS);
  const second = random.pick(DOCUMENTS);
  return { documents: (share <= 92 || first === second ? [first] : [first, second]).map(both) };
}

/** Checked up to ten months ago, and due for another check after six. */
function checkedOf(today: PlainDate, random: SeededRandom) {
  if (random.chance(0.25)) return {};
  const on = addDays(today, -random.whole(0, 300));
  const by = random.chance(0.3) ? { by: both(random.pick(CHECKERS)) } : {};
  return { checked: { on, ...by, review_after: addDays(on, 180) } };
}

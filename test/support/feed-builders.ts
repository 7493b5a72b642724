import './learned.ts';
import type { Envelope, Feed } from '../../src/model/feed.ts';
import type { FigureExtras } from '../../src/model/figures/figure-extras.ts';
import type { Capability, Metric, Observation } from '../../src/model/figures/figures.ts';
import type {
  Calendar,
  CalendarDay,
  Schedule,
  ScheduleException,
} from '../../src/model/schedule.ts';
import type {
  Location,
  Organization,
  Service,
  ServiceAtLocation,
  ServiceBooking,
  Taxonomy,
  Term,
} from '../../src/model/service.ts';
import type { Session } from '../../src/model/time/sessions.ts';
import type { Instant } from '../../src/model/time/zoned-time.ts';

/** Small model objects for tests: everything unknown or none, but for what the test is about. */

/** An instant by the clock on a wall in Beijing: `beijing('2026-11-24 10:00')`. */
export function beijing(wall: string): Instant {
  return Date.parse(`${wall.replace(' ', 'T')}:00+08:00`);
}

export function service(parts: Partial<Service> = {}): Service {
  return {
    id: 'svc',
    name: '孕期瑜伽',
    aka: [],
    summary: null,
    description: null,
    organization_id: null,
    status: 'active',
    terms: [],
    open_to: null,
    eligibility: null,
    cost: null,
    booking: null,
    languages: null,
    phones: [],
    url: null,
    at: [],
    image: null,
    documents: null,
    alert: null,
    checked: null,
    ...parts,
  };
}

export function at(parts: Partial<ServiceAtLocation> = {}): ServiceAtLocation {
  return {
    id: 'at',
    location_id: null,
    description: null,
    schedules: null,
    capabilities: [],
    capacity: null,
    ...parts,
  };
}

export function onlineBooking(parts: Partial<ServiceBooking> = {}): ServiceBooking {
  return {
    mode: 'online',
    url: null,
    max_party_size: null,
    opens_days_before: null,
    opens_time: null,
    closes_minutes_before: null,
    cancel_minutes_before: null,
    questions: [],
    rules: null,
    ...parts,
  };
}

export function schedule(parts: Partial<Schedule> = {}): Schedule {
  return {
    id: 'sch',
    kind: 'event',
    freq: null,
    interval: 1,
    byday: [],
    bymonthday: [],
    times: [],
    start: null,
    count: null,
    until: null,
    valid_from: null,
    valid_to: null,
    season: null,
    dates: [],
    calendar: null,
    on_holiday: 'ask',
    on_makeup_workday: 'unchanged',
    exceptions: [],
    description: null,
    ...parts,
  };
}

/** Wednesday 25 November 2026 is cancelled. */
export function exception(parts: Partial<ScheduleException> = {}): ScheduleException {
  return {
    date: '2026-11-25',
    status: 'cancelled',
    reason: null,
    to: null,
    times: [],
    services: [],
    ...parts,
  };
}

export function calendar(days: readonly CalendarDay[], parts: Partial<Calendar> = {}): Calendar {
  return { id: 'cn', valid_from: null, valid_to: null, days, ...parts };
}

/** A session from ten to half past eleven in Beijing, on Wednesday 25 November 2026. */
export function session(parts: Partial<Session> = {}): Session {
  return {
    scheduleId: 'sch',
    plannedDate: '2026-11-25',
    plannedStart: '10:00',
    date: '2026-11-25',
    start: '10:00',
    end: '11:30',
    startsAt: beijing('2026-11-25 10:00'),
    endsAt: beijing('2026-11-25 11:30'),
    status: 'scheduled',
    reason: null,
    ...parts,
  };
}

export function organization(parts: Partial<Organization> = {}): Organization {
  return {
    id: 'org',
    name: '社区居委会',
    aka: [],
    kind: null,
    parent_id: null,
    description: null,
    phones: [],
    url: null,
    count: null,
    ...parts,
  };
}

export function location(parts: Partial<Location> = {}): Location {
  return {
    id: 'loc',
    name: '嘉顺社区',
    aka: [],
    type: null,
    parent_id: null,
    address: null,
    geo: null,
    accessibility: null,
    description: null,
    schedules: [],
    phones: [],
    count: null,
    ...parts,
  };
}

/** A taxonomy with the given terms; a term is an id, or an id with its parent. */
export function taxonomy(id: string, terms: readonly (string | Partial<Term>)[]): Taxonomy {
  return { id, name: id, terms: terms.map(term) };
}

function term(parts: string | Partial<Term>): Term {
  const given = typeof parts === 'string' ? { id: parts } : parts;
  return { id: 'term', parent_id: null, name: given.id ?? 'term', aka: [], icon: null, ...given };
}

export function capability(parts: Partial<Capability> = {}): Capability {
  return { id: 'cap', kind: 'cash', name: '取现', channel: null, limit: null, ...parts };
}

/** The extras of a figure that says no more than its value. */
export const NO_EXTRAS: FigureExtras = {
  picture: null,
  whole: null,
  parts: [],
  images: [],
  stage: null,
  review_after: null,
  computed: null,
};

export function metric(parts: Partial<Metric> = {}): Metric {
  return {
    id: 'm',
    label: '社区',
    value: 71,
    unit: null,
    qualifier: 'eq',
    description: null,
    terms: [],
    as_of: null,
    as_of_text: null,
    source: null,
    from: null,
    series: [],
    target: null,
    good: 'neutral',
    ...NO_EXTRAS,
    ...parts,
  };
}

export function observation(v: number | null, parts: Partial<Observation> = {}): Observation {
  return { t: '2025', v, qualifier: 'eq', projected: null, ...parts };
}

interface FeedParts extends Partial<Omit<Feed, 'feed'>> {
  readonly feed?: Partial<Envelope>;
}

export function feedWith({ feed = {}, ...lists }: FeedParts = {}): Feed {
  return {
    feed: {
      spec: '1.0',
      id: 'test',
      title: '测试',
      notice: null,
      publisher_id: null,
      license: null,
      languages: ['zh-Hans', 'en'],
      timezone: 'Asia/Shanghai',
      crs: null,
      generated_at: null,
      ttl: null,
      next: null,
      feedback_url: null,
      ics_url: null,
      atom_url: null,
      calendars: [],
      booking: null,
      ...feed,
    },
    taxonomies: [],
    organizations: [],
    locations: [],
    services: [],
    schedules: [],
    capabilities: [],
    metrics: [],
    ...lists,
  };
}

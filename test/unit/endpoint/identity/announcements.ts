import type { Announcement } from '../../../../src/endpoint/identity/announcement.ts';
import type {
  Decision,
  KnownSession,
  Readings,
} from '../../../../src/endpoint/identity/session-decision.ts';

/** Sessions as a feed announces them, for tests of what is decided about them. */

export const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const MINUTE = 60_000;

/** The yoga on Wednesday 25 November at 10:00 for an hour and a half, unless said otherwise. */
export function yoga(
  parts: Partial<Announcement> & { readonly time?: string; readonly minutes?: number } = {},
): Announcement {
  const { time = '10:00', minutes = 90, ...rest } = parts;
  const date = rest.date ?? '2026-11-25';
  const plannedDate = rest.plannedDate ?? date;
  const { atId = 'at-yoga', scheduleId = 'weekly' } = rest;
  const startsAt = Date.parse(`${date}T${time}:00+08:00`);
  return {
    key: `${atId}~${scheduleId}~${plannedDate}T${time}`,
    ...{ serviceId: 'svc-yoga', atId, scheduleId, plannedDate, date, startsAt },
    endsAt: startsAt + minutes * MINUTE,
    locationId: 'loc-hall',
    capacity: 7,
    isOnline: true,
    isCertain: true,
    isCancelled: false,
    ...rest,
  };
}

export function booked(was: Announcement, parts: Partial<KnownSession> = {}): KnownSession {
  return {
    ...{ id: was.key, key: was.key, keys: [was.key], state: 'announced', was },
    ...{ taken: 7, bookings: 7, candidates: [], isUndone: false },
    ...parts,
  };
}

/** Two readings of a feed; services are there where a session of theirs is, unless they are named. */
export function readings(
  before: readonly Announcement[],
  now: readonly Announcement[],
  services: Partial<Pick<Readings, 'servicesNow' | 'unreadable'>> = {},
): Readings {
  return {
    before: byKey(before),
    now: byKey(now),
    servicesBefore: new Set(before.map(({ serviceId }) => serviceId)),
    servicesNow: new Map(now.map(({ serviceId, isOnline }) => [serviceId, isOnline])),
    unreadable: new Set(),
    ...services,
  };
}

function byKey(announcements: readonly Announcement[]) {
  return new Map(announcements.map((each) => [each.key, each]));
}

/** A decision as a line: `announced at-yoga~… time renamed`, `held vanished [a b]`, `gone`. */
export function told(decision: Decision): string {
  switch (decision.kind) {
    case 'announced':
      return ['announced', decision.to.key, ...decision.notes].join(' ');
    case 'held':
      return `held ${decision.reason} [${decision.candidates.join(' ')}]`;
    case 'gone':
      return 'gone';
  }
}

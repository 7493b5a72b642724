import {
  placesAround,
  sessionsOfService,
  type Directory,
  type PlacedSession,
} from '../../model/directory.ts';
import type { Organization, Service } from '../../model/service.ts';
import type { Occurrence } from '../../model/time/occurrences.ts';
import { daysBetween, type PlainDate } from '../../model/time/plain-date.ts';
import { instantOf } from '../../model/time/zoned-time.ts';

/** The part of a feed that a timetable is made of; `null` for all. */
export interface TimetablePart {
  /** Id of a place: what is given there, or at a place that lies in it. */
  readonly area: string | null;
  readonly service: string | null;
  /** Id of an organisation: what it gives, or one that belongs to it. */
  readonly organization: string | null;
}

/** One session of a timetable, with what it is of. */
export interface TimetabledSession {
  readonly service: Service;
  readonly placed: PlacedSession<Occurrence>;
}

/** Every session of some days, cancelled and moved ones too, earliest first. Opening hours are none. */
export function timetableOf(
  directory: Directory,
  part: TimetablePart,
  { first, last }: { readonly first: PlainDate; readonly last: PlainDate },
): readonly TimetabledSession[] {
  const since = instantOf(first, '00:00', directory.feed.feed.timezone);
  const days = daysBetween(first, last) + 1;
  return directory.services
    .filter((service) => isOfPart(directory, service, part))
    .flatMap((service) =>
      sessionsOfService(directory, service, since, days)
        .filter(({ at }) => part.area === null || isThere(directory, at.location_id, part.area))
        .map((placed) => ({ service, placed })),
    )
    .sort((a, b) => a.placed.session.startsAt - b.placed.session.startsAt);
}

function isOfPart(directory: Directory, service: Service, part: TimetablePart): boolean {
  if (part.service !== null && service.id !== part.service) return false;
  if (part.organization === null) return true;
  const above = new Set<Organization>(); // one that is its own parent ends the walk
  let one = directory.organization(service.organization_id);
  while (one !== null && !above.has(one)) {
    if (one.id === part.organization) return true;
    above.add(one);
    one = directory.organization(one.parent_id);
  }
  return false;
}

function isThere(directory: Directory, location: string | null, area: string): boolean {
  return placesAround(directory, directory.location(location)).some(({ id }) => id === area);
}

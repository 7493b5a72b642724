import { schedulesOf, type Directory } from '../../model/directory.ts';
import { localizedText, type Locale } from '../../i18n/locale.ts';
import { allWordings, type Text } from '../../model/text.ts';
import type { Schedule } from '../../model/schedule.ts';
import type { Service, ServiceAtLocation } from '../../model/service.ts';
import type { Steps } from '../../model/steps.ts';
import { byStart, type Occurrence } from '../../model/time/occurrences.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import { recentOccurrences } from '../../model/time/recent-occurrences.ts';
import { sessionIdOf } from '../../model/time/sessions.ts';

/** A session of a service at one of its places, as a clerk sees it. */
export interface DatedSession {
  /** The same as long as it is announced for the same time, whatever becomes of it. */
  readonly key: string;
  readonly service: Service;
  readonly at: ServiceAtLocation;
  readonly session: Occurrence;
  readonly schedule: Schedule;
}

export interface DateRange {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** The sessions of all services on some days, the earliest first; one service a step. */
export function* datedSessionSteps(
  directory: Directory,
  range: DateRange,
): Steps<readonly DatedSession[]> {
  const found: DatedSession[] = [];
  for (const service of directory.services) {
    for (const each of sessionsOn(directory, service, range, 'event')) found.push(each);
    yield;
  }
  return found.sort((a, b) => byStart(a.session, b.session));
}

/** The sessions of one service on some days, or the spans in which it is open where it has none. */
export function sessionsOf(
  directory: Directory,
  service: Service,
  range: DateRange,
): readonly DatedSession[] {
  const events = sessionsOn(directory, service, range, 'event');
  const found = events.length > 0 ? events : sessionsOn(directory, service, range, 'hours');
  return [...found].sort((a, b) => byStart(a.session, b.session));
}

function sessionsOn(
  directory: Directory,
  service: Service,
  { first, last }: DateRange,
  kind: Schedule['kind'],
): readonly DatedSession[] {
  const { timezone: zone, calendars } = directory.feed.feed;
  const found = new Map<string, DatedSession>();
  for (const at of directory.timedPlaces(service)) {
    for (const schedule of schedulesOf(directory, at)) {
      if (schedule.kind !== kind) continue;
      for (const session of recentOccurrences(schedule, { first, last, zone, calendars })) {
        if (session.date < first || session.date > last) continue;
        const key = `${service.id} ${sessionIdOf(at.id, session)}`;
        found.set(key, { key, service, at, session, schedule });
      }
    }
  }
  return [...found.values()];
}

/** Tells for each service if it, a place of it or who gives it has all the words that are looked for. */
export function serviceFilter(directory: Directory, typed: string): (service: Service) => boolean {
  const wanted = wordsIn(typed);
  if (wanted.length === 0) return () => true;
  return (service) => {
    const text = searchText(directory, service);
    return wanted.every((word) => text.includes(word));
  };
}

/** Tells for each name if it has all the words that are looked for. */
export function nameFilter(typed: string): (name: Text | null) => boolean {
  const wanted = wordsIn(typed);
  return (name) => {
    const text = folded(allWordings(name).join('\n'));
    return wanted.every((word) => text.includes(word));
  };
}

function wordsIn(typed: string): readonly string[] {
  return folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
}

const texts = new WeakMap<Directory, Map<Service, string>>();

function searchText(directory: Directory, service: Service): string {
  const known = texts.get(directory) ?? new Map<Service, string>();
  texts.set(directory, known);
  let text = known.get(service);
  if (text === undefined) {
    const places = service.at.flatMap(({ location_id }) => {
      const place = directory.location(location_id);
      return place === null ? [] : directory.around(place);
    });
    const organization = directory.organization(service.organization_id);
    const named = [service, ...places, ...(organization === null ? [] : [organization])];
    text = folded(named.flatMap(({ name, aka }) => [name, ...aka].flatMap(allWordings)).join('\n'));
    known.set(service, text);
  }
  return text;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The name of a service. */
export function nameOf({ id, name }: Service, locale: Locale): string {
  return localizedText(name, locale) ?? id;
}

/** The name of a place of a service; `null` where nobody knows it. */
export function placeOf(
  { location_id, description }: ServiceAtLocation,
  directory: Directory,
  locale: Locale,
): string | null {
  const name = directory.location(location_id)?.name ?? null;
  return localizedText(name, locale) ?? localizedText(description, locale);
}

/** The other services that have the same session: of the same times, at the same place. */
export function sharing(
  { at, service, session }: DatedSession,
  directory: Directory,
): readonly Service[] {
  return directory.services.filter(
    (other) =>
      other.id !== service.id &&
      other.at.some(
        (place) =>
          place.location_id === at.location_id &&
          (place.schedules?.includes(session.scheduleId) ??
            schedulesOf(directory, place).some(({ id }) => id === session.scheduleId)),
      ),
  );
}

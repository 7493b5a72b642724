import {
  hasPublishedTimes,
  hasTimesInDoubt,
  sessionsOfService,
  type Directory,
} from '../../model/directory.ts';
import type { Location, Service } from '../../model/service.ts';
import { nextSessionOf } from '../../model/time/sessions.ts';
import { formatPlace } from './service-facts.ts';
import { formatSession, formatShortDay } from './session.ts';
import { formatHours } from './hours.ts';
import { localizedText, type Locale } from '../locale.ts';

export { formatCost, formatPlace, phonesOf } from './service-facts.ts';

/** Days ahead that a list looks for sessions, and announces what is cancelled or moved. */
export const LOOK_AHEAD_DAYS = 28;

/** Characters of places in one line: a service that is everywhere names the first of them. */
const MOST_SAID = 5_000;

/** Time of a service, in words. */
export interface NextTime {
  readonly text: string;
  /** True where people can go by it; `null` where it is in doubt: one has to ask before one comes. */
  readonly isKnown: boolean | null;
}

/** Time at which a service is next given or open, or the reason why that cannot be said. */
export function formatNextTime(directory: Directory, service: Service, locale: Locale): NextTime {
  const { list } = locale.messages;
  const unknown = (text: string) => ({ text, isKnown: false });
  const inDoubt = { text: list.timesInDoubt(false), isKnown: null };
  if (service.status === 'temporarily_closed') return unknown(list.temporarilyClosed);
  if (service.status !== 'active') return inDoubt;
  if (!hasPublishedTimes(directory, service)) {
    return hasTimesInDoubt(directory, service) ? inDoubt : unknown(list.askTime);
  }
  const placed = sessionsOfService(directory, service, locale.now, LOOK_AHEAD_DAYS);
  const next = nextSessionOf(placed.map(({ session }) => session));
  if (next !== null) {
    const text = formatSession(next, locale, formatShortDay);
    return { text, isKnown: next.status !== 'ask' || null };
  }
  const hours = formatHours(directory, service, locale);
  if (hours !== null) return { text: hours, isKnown: true };
  const cancelled = placed[0];
  return unknown(
    cancelled === undefined ? list.noSessionSoon : formatSession(cancelled.session, locale),
  );
}

/** Places of a service, by name or as one says them; `null` where nobody has said where. */
export function formatWhere(
  directory: Directory,
  service: Service,
  locale: Locale,
  placeOf: typeof formatPlace = formatPlace,
): string | null {
  const { common } = locale.messages;
  let said: string | null = null;
  for (const { location_id: id } of service.at) {
    const location = directory.location(id);
    if (location === null) continue;
    if (said !== null && said.length > MOST_SAID) return common.joined([said, '…']);
    const place = placeOf(directory, location, locale);
    said = said === null ? place : common.joined([said, place]);
  }
  return said;
}

/** A place by its name alone, with how many it stands for. */
export function formatPlaceName(_: Directory, { name, count }: Location, locale: Locale): string {
  const { common, list } = locale.messages;
  const own = localizedText(name, locale) ?? '';
  return count === null ? own : common.aside(own, list.standsFor(count));
}

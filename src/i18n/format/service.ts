import {
  hasPublishedTimes,
  hasTimesInDoubt,
  placesAround,
  sessionsOfService,
  type Directory,
} from '../../model/directory.ts';
import type { Cost, Location, Phone, Service, ServiceAtLocation } from '../../model/service.ts';
import { tidyText } from '../../model/tidy-text.ts';
import { nextSessionOf } from '../../model/time/sessions.ts';
import { formatMoney, formatSession } from './format.ts';
import { formatHours } from './hours.ts';
import { localizedText, localized, type Locale } from '../locale.ts';

/** Days ahead that a list looks for sessions, and announces what is cancelled or moved. */
export const LOOK_AHEAD_DAYS = 28;

/** Characters of places in one line: a service that is everywhere names the first of them. */
const MOST_SAID = 5_000;

/** Numbers of a service that are shown; a service has no more of its own, but its places may. */
const MOST_PHONES = 20;

/** Time of a service, in words; `isKnown` where it is one that people can go by. */
export interface NextTime {
  readonly text: string;
  readonly isKnown: boolean;
}

/** Time at which a service is next given or open, or the reason why that cannot be said. */
export function formatNextTime(directory: Directory, service: Service, locale: Locale): NextTime {
  const { list } = locale.messages;
  const unknown = (text: string) => ({ text, isKnown: false });
  if (service.status === 'temporarily_closed') return unknown(list.temporarilyClosed);
  if (service.status !== 'active') return unknown(list.timesInDoubt(false));
  if (!hasPublishedTimes(directory, service)) {
    const inDoubt = hasTimesInDoubt(directory, service);
    return unknown(inDoubt ? list.timesInDoubt(false) : list.askTime);
  }
  const placed = sessionsOfService(directory, service, locale.now, LOOK_AHEAD_DAYS);
  const next = nextSessionOf(placed.map(({ session }) => session));
  if (next !== null) {
    return { text: list.next(formatSession(next, locale)), isKnown: next.status !== 'ask' };
  }
  const hours = formatHours(directory, service, locale);
  if (hours !== null) return { text: list.hours(hours), isKnown: true };
  const cancelled = placed[0];
  return unknown(
    cancelled === undefined ? list.noSessionSoon : formatSession(cancelled.session, locale),
  );
}

/** A place with the larger places around it: "嘉顺社区（建国路街道、昌吉市）". */
export function formatPlace(directory: Directory, location: Location, locale: Locale): string {
  const { common, list } = locale.messages;
  const [own, ...around] = placesAround(directory, location).map((place) =>
    localizedText(place.name, locale),
  );
  const outer = common.joined(around.filter((name): name is string => name !== null));
  const count = location.count === null ? '' : list.standsFor(location.count);
  const extra = [outer, count].filter(Boolean).join(' · ');
  return extra === '' ? (own ?? '') : common.aside(own ?? '', extra);
}

/** Places of a service by name, or that one should ask. */
export function formatWhere(directory: Directory, service: Service, locale: Locale): string {
  const { common, list } = locale.messages;
  let said = '';
  for (const { location_id: id } of service.at) {
    const location = directory.location(id);
    if (location === null) continue;
    const place = said.length > MOST_SAID ? '…' : formatPlace(directory, location, locale);
    said = said === '' ? place : common.joined([said, place]);
    if (place === '…') break;
  }
  return said || list.askPlace;
}

/** Price of a service. An unknown price is said to be unknown, never to be free. */
export function formatCost(cost: Cost | null, locale: Locale): string {
  const { list, common } = locale.messages;
  if (cost === null) return list.askPrice;
  if (cost.free === true) return list.free;
  const options = cost.options.map(({ name, amount, currency }) => {
    const money = formatMoney(amount, currency, locale.messages);
    const label = localizedText(name, locale);
    return label === null ? money : list.priceOf(label, money);
  });
  if (options.length > 0) return common.joined(options);
  return localizedText(cost.text, locale) ?? (cost.free === false ? list.notFree : list.askPrice);
}

/** Says how to come to a place without booking online; `null` where it is booked online or not known. */
export function formatBookingMode(service: Service, { messages }: Locale): string | null {
  if (service.booking?.mode === 'walk_in') return messages.list.walkIn;
  return service.booking?.mode === 'phone' ? messages.list.byPhone : null;
}

/** The numbers to call about a service: its own, else its provider's, else those of its places. */
export function phonesOf(
  directory: Directory,
  { phones: own, organization_id: id, at }: Service,
  places: readonly ServiceAtLocation[] = at,
): readonly Phone[] {
  const provided = directory.organization(id)?.phones ?? [];
  const ofPlaces = () =>
    places.flatMap((place) =>
      placesAround(directory, directory.location(place.location_id)).flatMap(
        ({ phones }) => phones,
      ),
    );
  const phones = own.length > 0 ? own : provided.length > 0 ? provided : ofPlaces();
  return phones
    .slice(0, MOST_PHONES)
    .map((phone) => ({ ...phone, number: tidyText(phone.number) }));
}

/** Documents to bring, in one line; `null` where nothing is known. */
export function formatDocuments(service: Service, locale: Locale): string | null {
  const documents = (service.documents ?? []).flatMap(
    (text) => localized(text, locale)?.text ?? [],
  );
  return documents.length === 0 ? null : locale.messages.common.joined(documents);
}

import { placesAround, type Directory } from '../../model/directory.ts';
import type { Cost, Location, Phone, Service, ServiceAtLocation } from '../../model/service.ts';
import { tidyText } from '../../model/tidy-text.ts';
import { localizedText, type Locale } from '../locale.ts';
import { formatMoney } from './format.ts';

/** Numbers of a service that are shown; a service has no more of its own, but its places may. */
const MOST_PHONES = 20;

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

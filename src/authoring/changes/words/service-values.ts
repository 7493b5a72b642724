import { formatAudience } from '../../../i18n/format/audience.ts';
import { formatCapability } from '../../../i18n/format/capability.ts';
import { languageName } from '../../../i18n/format/facet.ts';
import { formatCost, formatPlace, phonesOf } from '../../../i18n/format/service-facts.ts';
import { localizedText } from '../../../i18n/locale.ts';
import { lateMembersOf } from '../../../feed/late-members.ts';
import { maxPartySizeOf } from '../../../model/booking/party-size.ts';
import type { Service, ServiceAtLocation } from '../../../model/service.ts';
import type { FactName } from '../facts.ts';
import { bookingValue, rulesIn } from './booking-values.ts';
import type { Speaker } from './speaker.ts';
import { joined, list, phonesIn, wechatIn, wordsIn } from './text-values.ts';

/** The value of a fact of a service in words; `null` where nobody has said it, or it has none. */
export function serviceValue(
  fact: FactName,
  service: Service,
  at: ServiceAtLocation | null,
  speaker: Speaker,
): string | null {
  const { directory, locale, words } = speaker;
  const { messages } = locale;
  switch (fact) {
    case 'aka':
      return joined(service.aka, speaker);
    case 'description':
      return joined([service.summary, service.description], speaker);
    case 'provider':
      return localizedText(directory.organization(service.organization_id)?.name ?? null, locale);
    case 'status':
      return service.status === 'active' || service.status === 'temporarily_closed'
        ? words.values.status[service.status]
        : null;
    case 'category':
      return joined(
        service.terms.map((term) => directory.term(term)?.name ?? null),
        speaker,
      );
    case 'audience':
      return formatAudience(service, locale);
    case 'price': {
      const price = formatCost(service.cost, locale);
      return price === messages.list.askPrice ? null : price;
    }
    case 'party-size':
      return messages.form.partyLimit(maxPartySizeOf(service));
    case 'languages':
      return service.languages === null || service.languages.length === 0
        ? null
        : messages.common.joined(service.languages.map((tag) => languageName(tag, messages)));
    case 'phone':
      return phonesIn(phonesOf(directory, service), speaker);
    case 'wechat':
      return wechatIn(lateMembersOf('services', service).wechat, speaker);
    case 'website':
      return service.url;
    case 'picture':
      return localizedText(service.image?.alt ?? null, locale);
    case 'documents':
      return service.documents?.length === 0
        ? words.values.nothingToBring
        : list(itemsOf(fact, service, at, speaker), speaker);
    case 'attachments':
      return joined(
        lateMembersOf('services', service).attachments.map(({ name }) => name),
        speaker,
      );
    case 'alert':
      return localizedText(service.alert, locale);
    case 'place':
      return placesOf(service, speaker);
    case 'capabilities':
    case 'questions':
    case 'booking-rules':
      return list(itemsOf(fact, service, at, speaker), speaker);
    case 'places': {
      const places = at?.capacity?.maximum ?? null;
      return places === null ? null : messages.form.people(places);
    }
    default:
      return bookingValue(fact, service.booking, speaker);
  }
}

/** The places of a service, each with the room or the way in that is said of it. */
function placesOf({ at }: Service, speaker: Speaker): string | null {
  const { directory, locale } = speaker;
  return list(
    at.flatMap(({ location_id: id, description }) => {
      const location = directory.location(id);
      const more = localizedText(description, locale);
      if (location === null) return more ?? [];
      const place = formatPlace(directory, location, locale);
      return more === null ? place : locale.messages.common.labelled(place, more);
    }),
    speaker,
  );
}

/** The items of a fact that is a list of things, in words; none of any other. */
export function itemsOf(
  fact: FactName,
  { documents, booking }: Service,
  at: ServiceAtLocation | null,
  speaker: Speaker,
): readonly string[] {
  switch (fact) {
    case 'documents':
      return wordsIn(documents ?? [], speaker);
    case 'capabilities':
      return at === null ? [] : formatCapability(speaker.directory, at, speaker.locale);
    case 'questions':
      return wordsIn(booking?.questions.map(({ label }) => label) ?? [], speaker);
    case 'booking-rules':
      return rulesIn(booking, speaker);
    default:
      return [];
  }
}

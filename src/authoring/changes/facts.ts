/**
 * The fact of a record that each field says something of, by its place in the feed. `null` is a field that
 * says nothing to residents, with the reason beside it; `parts` has an entry for each of its own fields; `times` is
 * compared by what takes place and when (`compare-times.ts`). A test walks the shapes: a field that
 * is missing here fails it.
 */
export const FACTS = {
  'services.id': null, // a change of it alone is one of links: `readdressed`
  'services.name': 'name',
  'services.aka': 'aka',
  'services.summary': 'description',
  'services.description': 'description',
  'services.organization_id': 'provider',
  'services.status': 'status',
  'services.terms': 'category',
  'services.open_to': 'audience',
  'services.eligibility': 'audience',
  'services.cost': 'price',
  'services.booking': 'parts',
  'services.booking.mode': 'booking',
  'services.booking.url': 'booking',
  'services.booking.max_party_size': 'party-size',
  'services.booking.opens_days_before': 'booking-opens',
  'services.booking.opens_time': 'booking-opens',
  'services.booking.closes_minutes_before': 'booking-closes',
  'services.booking.cancel_minutes_before': 'booking-cancel',
  'services.booking.questions': 'questions',
  'services.booking.rules': 'booking-rules',
  'services.languages': 'languages',
  'services.phones': 'phone',
  'services.wechat': 'wechat',
  'services.url': 'website',
  'services.at': 'parts',
  'services.at.id': null, // names a session to the endpoint, which keeps bookings by itself
  'services.at.location_id': 'place',
  'services.at.description': 'place',
  'services.at.schedules': 'times',
  'services.at.capabilities': 'capabilities',
  'services.at.capacity': 'places',
  'services.image': 'picture',
  'services.documents': 'documents',
  'services.attachments': 'attachments',
  'services.alert': 'alert',
  'services.checked': null, // that it was looked at again is no news
  'locations.id': null,
  'locations.name': 'name',
  'locations.aka': 'aka',
  'locations.type': null, // for programs
  'locations.parent_id': 'area',
  'locations.address': 'address',
  'locations.geo': 'map',
  'locations.accessibility': 'accessibility',
  'locations.description': 'description',
  'locations.schedules': 'times',
  'locations.phones': 'phone',
  'locations.count': 'count',
  'organizations.id': null,
  'organizations.name': 'name',
  'organizations.aka': 'aka',
  'organizations.kind': null, // for programs
  'organizations.parent_id': 'area',
  'organizations.description': 'description',
  'organizations.phones': 'phone',
  'organizations.wechat': 'wechat',
  'organizations.url': 'website',
  'organizations.count': 'count',
  'metrics.id': null,
  'metrics.label': 'name',
  'metrics.value': 'value',
  'metrics.unit': 'value',
  'metrics.qualifier': 'value',
  'metrics.description': 'description',
  'metrics.terms': 'category',
  'metrics.as_of': 'as-of',
  'metrics.as_of_text': 'as-of',
  'metrics.source': 'source',
  'metrics.from': 'from',
  'metrics.series': 'series',
  'metrics.target': 'target',
  'metrics.good': 'display',
  'metrics.picture': 'display',
  'metrics.whole': 'parts-of-whole',
  'metrics.parts': 'parts-of-whole',
  'metrics.images': 'display',
  'metrics.stage': 'display',
  'metrics.review_after': null, // a date for the office
  'metrics.computed': 'computed',
  'feed.spec': null, // for programs
  'feed.id': null, // for programs
  'feed.title': 'name',
  'feed.notice': 'notice',
  'feed.publisher_id': 'publisher',
  'feed.license': null, // for those who take the file
  'feed.languages': null, // seen in the texts themselves
  'feed.timezone': 'timezone',
  'feed.crs': 'map',
  'feed.generated_at': null, // that the file was made anew is no news
  'feed.ttl': null, // for programs
  'feed.next': null, // for programs
  'feed.feedback_url': 'feedback',
  'feed.ics_url': 'subscription',
  'feed.atom_url': 'subscription',
  'feed.calendars': 'times',
  'feed.changes': null, // for those who edit it
  'feed.booking': 'parts',
  'feed.booking.endpoint': null, // for programs
  'feed.booking.privacy': 'privacy',
  'feed.booking.allow_insecure': null, // for programs
  'taxonomies.id': null,
  'taxonomies.name': 'category-names',
  'taxonomies.terms': 'category-names',
  'capabilities.id': null,
  'capabilities.kind': null, // for programs
  'capabilities.name': 'capabilities',
  'capabilities.channel': 'capabilities',
  'capabilities.limit': 'capabilities',
  'schedules.id': null,
  'schedules.kind': 'times',
  'schedules.freq': 'times',
  'schedules.interval': 'times',
  'schedules.byday': 'times',
  'schedules.bymonthday': 'times',
  'schedules.times': 'times',
  'schedules.start': 'times',
  'schedules.count': 'times',
  'schedules.until': 'times',
  'schedules.valid_from': 'times',
  'schedules.valid_to': 'times',
  'schedules.season': 'times',
  'schedules.dates': 'times',
  'schedules.calendar': 'times',
  'schedules.on_holiday': 'times',
  'schedules.on_makeup_workday': 'times',
  'schedules.exceptions': 'times',
  'schedules.description': 'times',
} as const;

type Placed = (typeof FACTS)[keyof typeof FACTS];

/** A fact of a record that can change by itself. */
export type FactName = Exclude<Placed, null | 'name' | 'parts' | 'times'> | 'holidays-known';

const PLACES: ReadonlyMap<string, Placed> = new Map(Object.entries(FACTS));

/** The fact that a field of a record says something of; `undefined` for a part of one that has no fact of its own. */
export function factOf(path: string): Placed | undefined {
  return PLACES.get(path);
}

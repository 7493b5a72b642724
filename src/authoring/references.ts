/** The kinds of records that ids of a feed lead to. */
export type Referred =
  | 'organizations'
  | 'locations'
  | 'services'
  | 'schedules'
  | 'capabilities'
  | 'calendars'
  | 'taxonomies'
  /** A category of any taxonomy, as `taxonomy:term`. */
  | 'terms'
  /** A category of the same taxonomy. */
  | 'own-terms'
  /** A question of the same service, and an option of one. */
  | 'questions'
  | 'options';

/**
 * The use of a short text: `own` names what it stands in for all of the feed, `local` within its record alone;
 * `word` names nothing. Else it leads to a record.
 */
export type Use = Referred | 'own' | 'local' | 'word';

/** The use of every short text of a feed, by its place. A test walks the shapes: one that is missing fails it. */
export const REFERENCES: Readonly<Record<string, Use>> = {
  'feed.id': 'own',
  'feed.publisher_id': 'organizations',
  'feed.languages': 'word',
  'feed.calendars.id': 'own',
  'feed.changes.by': 'word',
  'feed.changes.text': 'word',
  'feed.booking.privacy.version': 'word',
  'taxonomies.id': 'own',
  'taxonomies.terms.id': 'local',
  'taxonomies.terms.parent_id': 'own-terms',
  'organizations.id': 'own',
  'organizations.parent_id': 'organizations',
  'locations.id': 'own',
  'locations.parent_id': 'locations',
  'locations.schedules': 'schedules',
  'services.id': 'own',
  'services.organization_id': 'organizations',
  'services.terms': 'terms',
  'services.languages': 'word',
  'services.booking.questions.id': 'local',
  'services.booking.questions.options.id': 'local',
  'services.booking.questions.only_if.question': 'questions',
  'services.booking.questions.only_if.is': 'options',
  'services.booking.rules.household_question': 'questions',
  'services.booking.rules.priority.groups.id': 'local',
  'services.at.id': 'own',
  'services.at.location_id': 'locations',
  'services.at.schedules': 'schedules',
  'services.at.capabilities': 'capabilities',
  'schedules.id': 'own',
  'schedules.times.id': 'local',
  'schedules.dates.times.id': 'local',
  'schedules.calendar': 'calendars',
  'schedules.exceptions.to.times.id': 'local',
  'schedules.exceptions.times.id': 'local',
  'schedules.exceptions.services': 'services',
  'capabilities.id': 'own',
  'capabilities.kind': 'word',
  'metrics.id': 'own',
  'metrics.terms': 'terms',
  'metrics.computed.where.term': 'terms',
  'metrics.computed.where.organization_id': 'organizations',
  'metrics.computed.where.location_id': 'locations',
  'metrics.computed.by': 'taxonomies',
};

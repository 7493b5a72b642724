import { COLUMNS, type Column, type SheetKind } from './columns.ts';
import { ALL_FACTS, MEMBER_OF } from './facts.ts';

/** The fields of a schedule that a sentence of times can say. */
const SCHEDULE = [
  ...['freq', 'interval', 'byday', 'bymonthday', 'times.start', 'times.end', 'start', 'count'],
  ...['until', 'season.from', 'season.to', 'season.name', 'dates.date', 'dates.times.start'],
  ...['dates.times.end', 'calendar', 'on_holiday', 'on_makeup_workday', 'exceptions.date'],
  ...['exceptions.status', 'exceptions.reason', 'exceptions.times.start'],
  ...['exceptions.times.end', 'exceptions.to.date', 'exceptions.to.times.start'],
  ...['exceptions.to.times.end', 'description'],
].map((field) => `schedules.${field}`);

/** The facts about the feed itself, each in a row of its own. */
const ABOUT = ALL_FACTS.map((fact) => `feed.${MEMBER_OF[fact]}`);

/** The fields of the feed that the cells of each column fill, by the sheet and the column. */
export const COLUMN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'services.name': ['services.name'],
  'services.organization': ['services.organization_id', 'organizations.name'],
  'services.place': ['services.at.location_id', 'locations.name'],
  'services.times': ['services.at.schedules', 'services.at.description', ...SCHEDULE],
  'services.cost': [
    'services.cost.free',
    'services.cost.options.name',
    'services.cost.options.amount',
    'services.cost.options.currency',
  ],
  'services.phones': ['services.phones.number', 'services.phones.name'],
  'services.description': ['services.description'],
  'services.ages': ['services.eligibility.min_age', 'services.eligibility.max_age'],
  'services.audience': ['services.eligibility.text'],
  'services.kind': ['schedules.kind'],
  'services.category': ['services.terms', 'taxonomies.terms.name'],
  'services.booking': ['services.booking.mode'],
  'services.capacity': ['services.at.capacity.maximum'],
  'services.documents': ['services.documents'],
  'services.wechat': [
    'services.wechat.kind',
    'services.wechat.name',
    'services.wechat.id',
    'services.wechat.qr_url',
  ],
  'services.attachments': [
    'services.attachments.name',
    'services.attachments.url',
    'services.attachments.media_type',
    'services.attachments.size_in_bytes',
  ],
  'services.status': ['services.status'],
  'services.aka': ['services.aka'],
  'services.url': ['services.url'],
  'services.alert': ['services.alert'],
  'services.address': ['locations.address.text'],
  'times.name': ['services.at.schedules'],
  'times.times': [...SCHEDULE],
  'times.kind': ['schedules.kind'],
  'changes.service': ['schedules.exceptions.services'],
  'changes.date': ['schedules.exceptions.date'],
  'changes.until': ['schedules.exceptions.date'],
  'changes.time': ['schedules.exceptions.times.start'],
  'changes.action': ['schedules.exceptions.status'],
  'changes.toDate': ['schedules.exceptions.to.date'],
  'changes.toTimes': [
    'schedules.exceptions.to.times.start',
    'schedules.exceptions.to.times.end',
    'schedules.exceptions.times.start',
    'schedules.exceptions.times.end',
  ],
  'changes.reason': ['schedules.exceptions.reason'],
  'places.name': ['locations.name'],
  'places.parent': ['locations.parent_id'],
  'places.address': ['locations.address.text'],
  'places.phones': ['locations.phones.number', 'locations.phones.name'],
  'places.times': ['locations.schedules', ...SCHEDULE],
  'places.longitude': ['locations.geo.longitude'],
  'places.latitude': ['locations.geo.latitude'],
  'places.description': ['locations.description'],
  'organizations.name': ['organizations.name'],
  'organizations.phones': ['organizations.phones.number', 'organizations.phones.name'],
  'organizations.kind': ['organizations.kind'],
  'organizations.wechat': [
    'organizations.wechat.kind',
    'organizations.wechat.name',
    'organizations.wechat.id',
    'organizations.wechat.qr_url',
  ],
  'organizations.url': ['organizations.url'],
  'organizations.description': ['organizations.description'],
  'figures.label': ['metrics.label'],
  'figures.value': ['metrics.value', 'metrics.qualifier', 'metrics.unit'],
  'figures.unit': ['metrics.unit'],
  'figures.asOf': ['metrics.as_of', 'metrics.as_of_text'],
  'figures.source': ['metrics.source.name'],
  'figures.description': ['metrics.description'],
  'holidays.date': ['feed.calendars.days.date'],
  'holidays.until': ['feed.calendars.days.date'],
  'holidays.kind': ['feed.calendars.days.kind'],
  'holidays.name': ['feed.calendars.days.name'],
  'holidays.as': ['feed.calendars.days.as'],
  'about.fact': ABOUT,
  'about.value': ABOUT,
};

/** A column with the sheet it stands in. */
export interface PlacedColumn {
  readonly sheet: SheetKind;
  readonly column: Column;
}

/** The columns that fill a field of the feed; those of what stands within it are its members'. */
export function columnsOfField(path: string): readonly PlacedColumn[] {
  return (Object.keys(COLUMNS) as readonly SheetKind[]).flatMap((sheet) =>
    COLUMNS[sheet]
      .filter(({ key }) => COLUMN_FIELDS[`${sheet}.${key}`]?.includes(path))
      .map((column) => ({ sheet, column })),
  );
}

import type { Feed } from '../model/feed.ts';
import type { FeedIssue, FeedIssueCode } from '../model/feed-state.ts';
import type { Schedule, TimeRange } from '../model/schedule.ts';
import type { Location, Service } from '../model/service.ts';

type Finding = Pick<FeedIssue, 'pointer' | 'code' | 'detail'>;
type RecordList = Exclude<keyof Feed, 'feed'>;
/** The ids that other records may name; categories as `taxonomy:term`. */
type KnownIds = ReturnType<typeof knownIdsOf>;

/** Deeper than any text of the feed lies; private keys may nest without end. */
const MAX_DEPTH = 12;

/**
 * The checks above the schema: what is valid and still cannot be right. Every finding is a warning:
 * the record is shown all the same.
 *
 * @returns the findings in the order of the lists; `index` counts the records that were read
 */
export function lintFeed(feed: Feed): readonly FeedIssue[] {
  const ids = knownIdsOf(feed);
  const organizationParents = parentsIn(feed.organizations);
  const locationParents = parentsIn(feed.locations);
  return [
    ...warnings('feed', null, null, [
      ...checkReference(feed.feed.publisher_id, ids.organizations, '/publisher_id'),
      ...markupIn(feed.feed),
    ]),
    ...lintList(feed, 'taxonomies', ({ terms }) => {
      const parents = parentsIn(terms);
      return terms.flatMap((term, index) => checkParent(term, parents, `/terms/${index}`));
    }),
    ...lintList(feed, 'organizations', (item) => checkParent(item, organizationParents)),
    ...lintList(feed, 'locations', (item) => [
      ...checkParent(item, locationParents),
      ...checkReferences(item.schedules, ids.schedules, '/schedules'),
      ...checkPlace(item),
    ]),
    ...lintList(feed, 'services', (item) => checkService(item, ids)),
    ...lintList(feed, 'schedules', (item) => [
      ...checkReference(item.calendar, ids.calendars, '/calendar'),
      ...checkSpans(item),
    ]),
    ...lintList(feed, 'capabilities', () => []),
    ...lintList(feed, 'metrics', (item) => checkReferences(item.terms, ids.terms, '/terms')),
  ];
}

function lintList<List extends RecordList>(
  feed: Feed,
  list: List,
  check: (record: Feed[List][number]) => readonly Finding[],
): readonly FeedIssue[] {
  return feed[list].flatMap((record, index) =>
    warnings(list, record.id, index, [...check(record), ...markupIn(record)]),
  );
}

function warnings(
  list: string,
  id: string | null,
  index: number | null,
  findings: readonly Finding[],
): readonly FeedIssue[] {
  return findings.map((finding) => ({ severity: 'warning', list, id, index, ...finding }));
}

function knownIdsOf({ feed, taxonomies, ...lists }: Feed) {
  const idsOf = (records: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(records.map(({ id }) => id));
  return {
    organizations: idsOf(lists.organizations),
    locations: idsOf(lists.locations),
    schedules: idsOf(lists.schedules),
    capabilities: idsOf(lists.capabilities),
    calendars: idsOf(feed.calendars),
    terms: new Set(taxonomies.flatMap(({ id, terms }) => terms.map((term) => `${id}:${term.id}`))),
  };
}

function checkService(service: Service, ids: KnownIds): readonly Finding[] {
  return [
    ...checkReference(service.organization_id, ids.organizations, '/organization_id'),
    ...checkReferences(service.terms, ids.terms, '/terms'),
    ...service.at.flatMap((at, index) => [
      ...checkReference(at.location_id, ids.locations, `/at/${index}/location_id`),
      ...checkReferences(at.schedules ?? [], ids.schedules, `/at/${index}/schedules`),
      ...checkReferences(at.capabilities, ids.capabilities, `/at/${index}/capabilities`),
    ]),
    ...checkOrder(service.checked?.on, service.checked?.review_after, '/checked/review_after'),
  ];
}

function checkReferences(
  references: readonly string[],
  known: ReadonlySet<string>,
  pointer: string,
): readonly Finding[] {
  return references.flatMap((id, index) => checkReference(id, known, `${pointer}/${index}`));
}

function checkReference(
  id: string | null,
  known: ReadonlySet<string>,
  pointer: string,
): readonly Finding[] {
  return id === null || known.has(id) ? [] : [found('unknown-reference', pointer, id)];
}

interface Child {
  readonly id: string;
  readonly parent_id: string | null;
}

function parentsIn(records: readonly Child[]): ReadonlyMap<string, string | null> {
  return new Map(records.map(({ id, parent_id }) => [id, parent_id]));
}

function checkParent(
  { id, parent_id }: Child,
  parents: ReadonlyMap<string, string | null>,
  within = '',
): readonly Finding[] {
  const pointer = `${within}/parent_id`;
  if (parent_id === null) return [];
  if (!parents.has(parent_id)) return [found('unknown-reference', pointer, parent_id)];
  const seen = new Set<string>();
  for (let at: string | null = parent_id; at !== null && !seen.has(at);) {
    if (at === id) return [found('own-parent', pointer, parent_id)];
    seen.add(at);
    at = parents.get(at) ?? null;
  }
  return [];
}

function checkSpans(schedule: Schedule): readonly Finding[] {
  return [
    ...checkOrder(schedule.start, schedule.until, '/until'),
    ...checkOrder(schedule.valid_from, schedule.valid_to, '/valid_to'),
    ...checkTimes(schedule.times, '/times'),
    ...schedule.dates.flatMap(({ times }, index) => checkTimes(times, `/dates/${index}/times`)),
    ...schedule.exceptions.flatMap(({ to, times }, index) => [
      ...checkTimes(to?.times ?? [], `/exceptions/${index}/to/times`),
      ...checkTimes(times, `/exceptions/${index}/times`),
    ]),
  ];
}

function checkOrder(
  first: string | null | undefined,
  last: string | null | undefined,
  pointer: string,
): readonly Finding[] {
  return first && last && last < first
    ? [found('ends-before-start', pointer, `${first} > ${last}`)]
    : [];
}

/** An end before its start is the next day; an end at its start is a mistake in nearly every feed. */
function checkTimes(times: readonly TimeRange[], pointer: string): readonly Finding[] {
  return times.flatMap(({ start, end }, index) =>
    start === end ? [found('ends-before-start', `${pointer}/${index}/end`, end)] : [],
  );
}

function checkPlace({ geo }: Location): readonly Finding[] {
  if (geo === null) return [];
  const points = geo.type === 'point' ? [[geo.longitude, geo.latitude]] : geo.points;
  const outside = points.find((point) => !isInChina(point));
  if (outside === undefined) return [];
  const [longitude = 0, latitude = 0] = outside;
  const swapped = isInChina([latitude, longitude]) ? ' (swapped)' : '';
  return [found('place-outside', '/geo', `${longitude}, ${latitude}${swapped}`)];
}

/** @param pair a longitude and a latitude */
function isInChina([longitude = 0, latitude = 0]: readonly number[]): boolean {
  return longitude >= 73 && longitude <= 136 && latitude >= 17 && latitude <= 54;
}

/** Every text that holds what looks like a tag; private keys are nobody's text. */
function markupIn(value: unknown, pointer = '', depth = 0): readonly Finding[] {
  if (typeof value === 'string') {
    return /<[a-z/!]/i.test(value) ? [found('markup-in-text', pointer, value.slice(0, 80))] : [];
  }
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key.startsWith('x_') ? [] : markupIn(part, `${pointer}/${pointerPart(key)}`, depth + 1),
  );
}

function pointerPart(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}

function found(code: FeedIssueCode, pointer: string, detail: string): Finding {
  return { code, pointer, detail };
}

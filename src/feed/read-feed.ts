import type { Envelope, Feed } from '../model/feed.ts';
import type { FeedFailureKind, FeedIssue, FeedIssueCode } from '../model/feed-state.ts';
import { inSlices } from '../http/in-slices.ts';
import { finished, type ToldSteps } from '../model/steps.ts';
import { areMoreInherited, isObject, isOwn, type Members } from '../shape/members.ts';
import type { ReadingMode } from '../shape/read-shape.ts';
import { withDoubt, withoutZone } from './close-unreadable.ts';
import { meant } from './meant/meant.ts';
import { MAX_RECORDS } from './most-items.ts';
import { FEED_MAJOR, type FeedRecords, type RecordList } from './feed-records.ts';
import { readRecord, type OddPart } from './read-record.ts';

/** The result of reading a parsed JSON value: a feed with its issues, or the failure that makes it none. */
export type FeedReading =
  | { readonly feed: Feed; readonly issues: readonly FeedIssue[] }
  | { readonly failure: FeedFailureKind; readonly detail: string };

/** Reads a feed in one go, and leaves the value as it is: for servers and tools. */
export function readFeed(value: unknown): FeedReading {
  return finished(readFeedSteps(value));
}

/** The same, one record a step. */
export function readFeedSteps(value: unknown): ToldSteps<FeedReading> {
  return readingSteps(value, { copies: true, meant });
}

/**
 * Reads a feed in slices of a few milliseconds, so that the page stays responsive.
 *
 * @param value a parsed feed that is nobody else's: it is mended in place, and becomes the feed
 * @param pause waits until the browser has had its turn
 * @throws an `AbortError` when `signal` is aborted
 */
export function readFeedInSlices(
  value: unknown,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<FeedReading> {
  return inSlices(readingSteps(value, { copies: false, meant }), pause, signal);
}

/** The reading, one record a step; told whether others had their turn before it. */
function* readingSteps(value: unknown, mode: ReadingMode): ToldSteps<FeedReading> {
  const envelope = isObject(value) ? own(value, 'feed') : undefined;
  if (!isObject(value) || !isObject(envelope)) {
    return { failure: 'not-a-feed', detail: 'no object "feed" at the top' };
  }
  const spec = own(envelope, 'spec');
  const isNumbered = typeof spec === 'string' || typeof spec === 'number';
  const major = isNumbered ? Number.parseInt(`${spec}`, 10) : Number.NaN;
  if (Number.isNaN(major)) return { failure: 'not-a-feed', detail: 'no "feed.spec"' };
  if (major !== FEED_MAJOR) return { failure: 'wrong-version', detail: String(spec) };

  const issues: FeedIssue[] = [...strangersAmong(Object.keys(value), mode.meant)];
  const { item, odd } = readRecord('feed', envelope, mode);
  for (const part of odd) {
    issues.push({ ...part, severity: severityOf(part), list: 'feed', id: null, index: null });
  }
  if (item === null) return { failure: 'not-a-feed', detail: odd[0]?.pointer ?? '' };
  const read = <List extends RecordList>(list: List) =>
    readList(list, own(value, list), mode, issues);
  return {
    feed: {
      feed: item,
      taxonomies: yield* read('taxonomies'),
      organizations: yield* read('organizations'),
      locations: yield* read('locations'),
      schedules: inZone(yield* read('schedules'), item),
      capabilities: yield* read('capabilities'),
      services: yield* read('services'),
      metrics: yield* read('metrics'),
    },
    issues,
  };
}

function* readList<List extends RecordList>(
  list: List,
  given: unknown,
  mode: ReadingMode,
  issues: FeedIssue[],
): ToldSteps<readonly FeedRecords[List][]> {
  const records = given ?? [];
  const items: FeedRecords[List][] = [];
  if (!Array.isArray(records)) {
    issues.push(listIssue(list, 'wrong-type', 'not a list'));
    return items;
  }
  if (records.length > MAX_RECORDS) {
    issues.push(listIssue(list, 'too-many', `${records.length} records, ${MAX_RECORDS} read`));
  }
  const places = new Map<string, number>();
  const last = Math.min(records.length, MAX_RECORDS);
  let isGuarded = areMoreInherited();
  for (let index = 0; index < last; index += 1) {
    if (yield) isGuarded = areMoreInherited();
    const record: unknown = records[index];
    const id = idOf(record);
    const { item, odd } = readRecord(list, record, { ...mode, isGuarded });
    for (const part of odd) {
      const severity = item === null ? 'record-dropped' : severityOf(part);
      issues.push({ ...part, severity, list, id, index });
    }
    if (item === null) continue;
    const first = places.get(item.id);
    const before = first === undefined ? undefined : items[first];
    if (first !== undefined && before !== undefined) {
      issues.push({ ...DUPLICATE, detail: item.id, list, id, index });
      items[first] = withDoubt(list, before);
      continue;
    }
    places.set(item.id, items.length);
    items.push(item);
  }
  return items;
}

const DUPLICATE = {
  severity: 'record-dropped',
  pointer: '/id',
  code: 'duplicate-id',
  instead: null,
  doubtful: true,
} as const;

/** The lists of a feed, and its envelope: what else stands beside them nobody reads. */
const LISTS = new Set<string>([
  ...['feed', 'taxonomies', 'organizations', 'locations', 'schedules', 'capabilities', 'services'],
  'metrics',
]);

function* strangersAmong(
  keys: readonly string[],
  understanding: ReadingMode['meant'],
): Generator<FeedIssue, void, unknown> {
  if (understanding === null) return;
  for (const key of keys) {
    if (LISTS.has(key) || key.startsWith('x_')) continue;
    const stranger = understanding.stranger({ keys: LISTS, of: [], marks: {} }, key, null);
    if (stranger === null) continue;
    const { likely: instead } = stranger;
    const place = { list: key, id: null, index: null, pointer: '', detail: '' };
    const severity = instead === null ? 'warning' : 'field-dropped';
    yield { severity, ...place, code: 'unknown-key', instead, doubtful: false };
  }
}

function inZone(schedules: Feed['schedules'], { unreadable }: Envelope): Feed['schedules'] {
  const zone = unreadable?.['timezone'];
  return zone === undefined ? schedules : schedules.map((each) => withoutZone(each, zone));
}

/** Nothing is left out for what was read as it was meant, nor for a member that narrows nothing. */
function severityOf({ code, doubtful }: OddPart): FeedIssue['severity'] {
  const isHarmless = code === 'written-otherwise' || (code === 'unknown-key' && !doubtful);
  return isHarmless ? 'warning' : 'field-dropped';
}

function listIssue(list: RecordList, code: FeedIssueCode, detail: string): FeedIssue {
  const nowhere = { id: null, index: null, pointer: '', instead: null };
  return { severity: 'warning', list, ...nowhere, code, detail, doubtful: false };
}

function idOf(record: unknown): string | null {
  const id = isObject(record) ? own(record, 'id') : null;
  return typeof id === 'string' ? id.slice(0, 200) : null;
}

/** A member of an object's own; `undefined` where it has none, whatever it inherits. */
function own(members: Members, key: string): unknown {
  return isOwn(members, key) ? members[key] : undefined;
}

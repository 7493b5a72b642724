import type { Feed } from '../model/feed.ts';
import type { FeedFailureKind, FeedIssue, FeedIssueCode } from '../model/feed-state.ts';
import { inSlices } from '../http/in-slices.ts';
import { areMoreInherited, isObject, isOwn, type Members } from '../shape/members.ts';
import { MAX_RECORDS } from './most-items.ts';
import { readRecord, type FeedRecords, type RecordList } from './read-record.ts';

/** The result of reading a parsed JSON value: a feed with its issues, or the failure that makes it none. */
export type FeedReading =
  | { readonly feed: Feed; readonly issues: readonly FeedIssue[] }
  | { readonly failure: FeedFailureKind; readonly detail: string };

/** The version of the feed's shape that is read. */
const FEED_MAJOR = 1;

/** Reads a feed in one go, and leaves the value as it is: for servers and tools. */
export function readFeed(value: unknown): FeedReading {
  const steps = readingSteps(value, true);
  for (;;) {
    const step = steps.next(false);
    if (step.done) return step.value;
  }
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
  return inSlices(readingSteps(value, false), pause, signal);
}

/** The reading, one record a step; told whether others had their turn before it. */
function* readingSteps(value: unknown, copies: boolean): Generator<void, FeedReading, boolean> {
  const envelope = isObject(value) ? own(value, 'feed') : undefined;
  if (!isObject(value) || !isObject(envelope)) {
    return { failure: 'not-a-feed', detail: 'no object "feed" at the top' };
  }
  const spec = own(envelope, 'spec');
  const major = typeof spec === 'string' ? Number.parseInt(spec, 10) : Number.NaN;
  if (Number.isNaN(major)) return { failure: 'not-a-feed', detail: 'no "feed.spec"' };
  if (major !== FEED_MAJOR) return { failure: 'wrong-version', detail: String(spec) };

  const issues: FeedIssue[] = [];
  const { item, removed } = readRecord('feed', envelope, copies);
  for (const part of removed) {
    issues.push({ ...part, severity: 'field-dropped', list: 'feed', id: null, index: null });
  }
  if (item === null) return { failure: 'not-a-feed', detail: removed[0]?.pointer ?? '' };
  const read = <List extends RecordList>(list: List) =>
    readList(list, own(value, list), copies, issues);
  return {
    feed: {
      feed: item,
      taxonomies: yield* read('taxonomies'),
      organizations: yield* read('organizations'),
      locations: yield* read('locations'),
      schedules: yield* read('schedules'),
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
  copies: boolean,
  issues: FeedIssue[],
): Generator<void, readonly FeedRecords[List][], boolean> {
  const records = given ?? [];
  const items: FeedRecords[List][] = [];
  if (!Array.isArray(records)) {
    issues.push(listIssue(list, 'wrong-type', 'not a list'));
    return items;
  }
  if (records.length > MAX_RECORDS) {
    issues.push(listIssue(list, 'too-many', `${records.length} records, ${MAX_RECORDS} read`));
  }
  const seen = new Set<string>();
  const last = Math.min(records.length, MAX_RECORDS);
  let isGuarded = areMoreInherited();
  for (let index = 0; index < last; index += 1) {
    if (yield) isGuarded = areMoreInherited();
    const record: unknown = records[index];
    const id = idOf(record);
    const { item, removed } = readRecord(list, record, copies, isGuarded);
    const severity = item === null ? 'record-dropped' : 'field-dropped';
    for (const part of removed) issues.push({ ...part, severity, list, id, index });
    if (item === null) continue;
    if (seen.has(item.id)) {
      issues.push({ ...DUPLICATE, detail: item.id, list, id, index });
      continue;
    }
    seen.add(item.id);
    items.push(item);
  }
  return items;
}

const DUPLICATE = {
  severity: 'record-dropped',
  pointer: '/id',
  code: 'duplicate-id',
  doubtful: false,
} as const;

function listIssue(list: RecordList, code: FeedIssueCode, detail: string): FeedIssue {
  const nowhere = { id: null, index: null, pointer: '' };
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

import type { Feed } from '../model/feed.ts';
import { inSlices } from '../http/in-slices.ts';
import { areMoreInherited, isObject, isOwn, type Members } from '../shape/members.ts';
import { OddlyWritten, readStrictly } from '../shape/read-strictly.ts';
import { FEED_MAJOR, shapeOfRecords, type FeedRecords, type RecordList } from './feed-records.ts';
import { MAX_RECORDS } from './most-items.ts';

/**
 * Reads a feed that is written as it should be, in slices of a few milliseconds, so that the page stays
 * responsive.
 *
 * @param value a parsed feed that is nobody else's: its defaults are put into it, and it becomes the feed
 * @param pause waits until the browser has had its turn
 * @throws {OddlyWritten} where it is not: who mends it reads the value again. An `AbortError` when `signal`
 * is aborted
 */
export function readFeedStrictly(
  value: unknown,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<Feed> {
  return inSlices(readingSteps(value), pause, signal);
}

/** The reading, one record a step; told whether others had their turn before it. */
function* readingSteps(value: unknown): Generator<void, Feed, boolean> {
  if (!isObject(value) || !isOwn(value, 'feed')) throw new OddlyWritten();
  const feed = recordOf('feed', value['feed']);
  if (Number.parseInt(feed.spec, 10) !== FEED_MAJOR) throw new OddlyWritten();
  const read = <List extends RecordList>(list: List) => readList(list, value);
  return {
    feed,
    taxonomies: yield* read('taxonomies'),
    organizations: yield* read('organizations'),
    locations: yield* read('locations'),
    schedules: yield* read('schedules'),
    capabilities: yield* read('capabilities'),
    services: yield* read('services'),
    metrics: yield* read('metrics'),
  };
}

function* readList<List extends RecordList>(
  list: List,
  value: Members,
): Generator<void, readonly FeedRecords[List][], boolean> {
  const given = (isOwn(value, list) ? value[list] : null) ?? [];
  if (!Array.isArray(given) || given.length > MAX_RECORDS) throw new OddlyWritten();
  const records: FeedRecords[List][] = [];
  const ids = new Set<string>();
  let isGuarded = areMoreInherited();
  for (const each of given as readonly unknown[]) {
    if (yield) isGuarded = areMoreInherited();
    const record = recordOf(list, each, isGuarded);
    records.push(record);
    ids.add(record.id);
  }
  if (ids.size < records.length) throw new OddlyWritten();
  return records;
}

function recordOf<List extends keyof FeedRecords>(
  list: List,
  record: unknown,
  isGuarded?: boolean,
): FeedRecords[List] {
  // The table is made of a schema that is held against this type.
  return readStrictly(shapeOfRecords(list), record, isGuarded) as FeedRecords[List];
}

import { isObject } from '../../shape/members.ts';
import { readFeed } from '../../feed/read-feed.ts';
import type { Feed } from '../../model/feed.ts';
import type { JsonRecord } from '../workbook/record-list.ts';

/** A feed as it is written, and as pages read it. */
export interface ReadDocument {
  readonly raw: JsonRecord;
  readonly feed: Feed;
}

const LISTS = [
  ...(['taxonomies', 'organizations', 'locations', 'schedules', 'capabilities'] as const),
  ...(['services', 'metrics'] as const),
];

/**
 * Reads a feed of which little was changed: the records that are the very same stay the very same, so that all that
 * was worked out of them holds. `null` where it is none.
 */
export function rereadFeed(raw: JsonRecord, before: ReadDocument): Feed | null {
  if (raw === before.raw) return before.feed;
  const lists = LISTS.map((list) => [list, listAgain(list, raw, before)] as const);
  if (raw['feed'] === before.raw['feed'] && lists.every(([, records]) => records !== null)) {
    return { feed: before.feed.feed, ...Object.fromEntries(lists) } as unknown as Feed;
  }
  const reading = readFeed(raw);
  return 'failure' in reading ? null : reading.feed;
}

/** The records of a list; `null` where they have to be read as a whole, as ids are there twice. */
function listAgain(
  list: (typeof LISTS)[number],
  raw: JsonRecord,
  before: ReadDocument,
): readonly unknown[] | null {
  const read: readonly { readonly id: string }[] = before.feed[list];
  if (raw[list] === before.raw[list]) return read;
  const [now, was] = [raw[list], before.raw[list] ?? []];
  if (!Array.isArray(now) || !Array.isArray(was)) return null;
  const byId = new Map(read.map((record) => [record.id, record]));
  const known = new Map((was as unknown[]).map((record) => [record, byId.get(idOf(record))]));
  const ids = new Set(now.map(idOf));
  if (ids.size < now.length || new Set((was as unknown[]).map(idOf)).size < was.length) return null;
  return (now as unknown[]).flatMap((record): readonly unknown[] => {
    const same = known.get(record);
    if (same !== undefined) return [same];
    const reading = readFeed({ feed: raw['feed'], [list]: [record] });
    return 'failure' in reading ? [] : reading.feed[list];
  });
}

function idOf(record: unknown): string {
  return isObject(record) && typeof record['id'] === 'string' ? record['id'] : '';
}

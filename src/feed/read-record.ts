import type { Envelope, Feed } from '../model/feed.ts';
import type { FeedIssue, FeedIssueCode } from '../model/feed-state.ts';
import { linkedShapes, type Shape } from '../shape/linked-shapes.ts';
import type { Misfit } from '../shape/misfit.ts';
import { MOST_TOLD, readShape } from '../shape/read-shape.ts';
import { FEED_TABLE } from './feed-table.ts';

/** A feed is made of records: those of its lists, and the envelope. */
export interface FeedRecords extends Readonly<Record<RecordList, { readonly id: string }>> {
  readonly feed: Envelope;
  readonly taxonomies: Feed['taxonomies'][number];
  readonly organizations: Feed['organizations'][number];
  readonly locations: Feed['locations'][number];
  readonly services: Feed['services'][number];
  readonly schedules: Feed['schedules'][number];
  readonly capabilities: Feed['capabilities'][number];
  readonly metrics: Feed['metrics'][number];
}

export type RecordList = Exclude<keyof Feed, 'feed'>;

/** A part of a record that was left out because it did not fit. */
export type RemovedPart = Pick<FeedIssue, 'pointer' | 'code' | 'detail' | 'doubtful'>;

/** A record as it can be used, or `null` where what it needs is missing. */
export interface ReadRecord<Item> {
  readonly item: Item | null;
  readonly removed: readonly RemovedPart[];
}

let shapes: ReadonlyMap<string, Shape> | null = null;

/**
 * Reads a record, leaving out the smallest parts that do not fit: a bad price loses the price, not the
 * service. Only where a part is required does the whole that requires it go, up to the record.
 *
 * @param copies whether the record given is left as it is; else it is the one that is mended
 * @param isGuarded as for `readShape`
 */
export function readRecord<List extends keyof FeedRecords>(
  list: List,
  record: unknown,
  copies: boolean,
  isGuarded?: boolean,
): ReadRecord<FeedRecords[List]> {
  shapes ??= linkedShapes(FEED_TABLE);
  const shape = shapes.get(list);
  if (shape === undefined) throw new RangeError(list);
  const { value, misfits } = readShape(shape, record, copies, isGuarded);
  // The table is made of a schema that is held against this type.
  const item = value === undefined ? null : (value as FeedRecords[List]);
  const removed = misfits.map(removedPart);
  if (removed.length < MOST_TOLD) return { item, removed };
  // What was left out of it after these is not known, and may have closed something.
  return { item: list === 'feed' ? item : null, removed: [...removed, TOO_MANY_MISTAKES] };
}

const TOO_MANY_MISTAKES: RemovedPart = {
  pointer: '',
  code: 'too-many-mistakes',
  detail: '',
  doubtful: true,
};

const CODES: Readonly<Record<string, FeedIssueCode>> = {
  required: 'required',
  address: 'not-allowed-address',
  unique: 'duplicate-id',
  most: 'too-many',
  languages: 'too-many',
};

function removedPart({ pointer, fault, detail, doubtful }: Misfit): RemovedPart {
  return { pointer, code: CODES[fault] ?? 'wrong-type', detail, doubtful };
}

import type { Envelope, Feed } from '../model/feed.ts';
import { linkedShapes, type Shape } from '../shape/linked-shapes.ts';
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

/** The version of the feed's shape that is read. */
export const FEED_MAJOR = 1;

let shapes: ReadonlyMap<string, Shape> | null = null;

/** The shape of the records of a list. */
export function shapeOfRecords(list: keyof FeedRecords): Shape {
  shapes ??= linkedShapes(FEED_TABLE);
  const shape = shapes.get(list);
  if (shape === undefined) throw new RangeError(list);
  return shape;
}

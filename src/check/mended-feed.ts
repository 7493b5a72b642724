import type { FeedRecords } from '../feed/feed-records.ts';
import { wholeShapeOf } from '../feed/late-members.ts';
import { meant } from '../feed/meant/meant.ts';
import { readFeed } from '../feed/read-feed.ts';
import { pathOfPointer } from '../model/json-pointer.ts';
import { isObject } from '../shape/members.ts';
import { readShape } from '../shape/read-shape.ts';
import { spansIn, type Path } from './json-positions.ts';
import { shapeAt, withoutDefaults } from './without-defaults.ts';

/** A feed with what was written otherwise as the feed has it. */
export interface MendedFeed {
  readonly text: string;
  /** Number of values that were written otherwise. */
  readonly changes: number;
}

interface Change {
  readonly path: Path;
  /** JSON: of an item that is several, those with commas between them. */
  readonly json: string;
}

const LISTS = [
  ...['feed', 'taxonomies', 'organizations', 'locations', 'services', 'schedules', 'capabilities'],
  'metrics',
] as const satisfies readonly (keyof FeedRecords)[];

/**
 * Writes what a feed has written otherwise, and can mean one thing only, as the feed has it. All else stays
 * as it is, sign for sign; what is not certain stays, too. Of what is no feed nothing is mended: pages show
 * nothing of it, and would begin to.
 *
 * @param text JSON
 */
export function mendedFeed(text: string): MendedFeed {
  const changes = changesOf(JSON.parse(text));
  const spans = spansIn(
    text,
    changes.map(({ path }) => path),
  );
  const parts: string[] = [];
  let end = 0;
  let made = 0;
  const inOrder = changes
    .map(({ json }, index) => ({ json, span: spans[index] ?? null }))
    .sort((one, other) => (one.span?.start ?? 0) - (other.span?.start ?? 0));
  for (const { json, span } of inOrder) {
    if (span === null || span.start < end) continue;
    parts.push(text.slice(end, span.start), json);
    end = span.end;
    made += 1;
  }
  return { text: [...parts, text.slice(end)].join(''), changes: made };
}

function changesOf(feed: unknown): readonly Change[] {
  if (!isObject(feed) || 'failure' in readFeed({ feed: feed['feed'] })) return [];
  return LISTS.flatMap((list) => {
    const records: unknown = feed[list];
    if (list === 'feed') return changesIn(list, records, [list]);
    if (!Array.isArray(records)) return [];
    return records.flatMap((record, index) => changesIn(list, record, [list, index]));
  });
}

function changesIn(list: keyof FeedRecords, record: unknown, place: Path): readonly Change[] {
  const shape = wholeShapeOf(list);
  const { misfits } = readShape(shape, record, { copies: true, meant });
  return misfits.flatMap(({ fault, pointer, meant: value, isSpread = false }) => {
    if (fault !== 'otherwise') return [];
    const inside = pathOfPointer(pointer);
    const json = JSON.stringify(withoutDefaults(shapeAt(shape, record, inside), value));
    return [{ path: [...place, ...inside], json: isSpread ? json.slice(1, -1) : json }];
  });
}

import type { Feed } from '../model/feed.ts';
import type { FeedFailureKind, FeedIssue } from '../model/feed-state.ts';
import { repairRecord } from './record-repair.ts';
import { envelopeSchema, FEED_MAJOR, recordSchemas, type RecordList } from './schema.ts';

/** What reading a parsed JSON value gives: a feed with its issues, or why it is none. */
export type FeedReading =
  | { readonly feed: Feed; readonly issues: readonly FeedIssue[] }
  | { readonly failure: FeedFailureKind; readonly detail: string };

/** Records of one list that are read at most; the rest is reported and left out. */
export const MAX_RECORDS = 20_000;

/** Reads a feed in one go: for servers and tools. In a page use `readFeedInSlices`. */
export function readFeed(value: unknown): FeedReading {
  const steps = readingSteps(value);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Reads a feed in slices of a few milliseconds, so that the page stays responsive.
 *
 * @param pause waits until the browser has had its turn
 * @throws an `AbortError` when `signal` is aborted
 */
export async function readFeedInSlices(
  value: unknown,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<FeedReading> {
  const SLICE_MS = 8;
  const steps = readingSteps(value);
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    await pause();
    if (signal?.aborted) throw new DOMException('aborted', 'AbortError');
    sliceEnd = performance.now() + SLICE_MS;
  }
}

/** The reading, one record a step. */
function* readingSteps(value: unknown): Generator<void, FeedReading, void> {
  if (!isObject(value) || !isObject(value['feed'])) {
    return { failure: 'not-a-feed', detail: 'no object "feed" at the top' };
  }
  const spec = value['feed']['spec'];
  const major = typeof spec === 'string' ? Number.parseInt(spec, 10) : Number.NaN;
  if (Number.isNaN(major)) return { failure: 'not-a-feed', detail: 'no "feed.spec"' };
  if (major !== FEED_MAJOR) return { failure: 'wrong-version', detail: String(spec) };

  const issues: FeedIssue[] = [];
  const envelope = repairRecord(envelopeSchema, value['feed']);
  for (const part of envelope.removed) {
    issues.push({ ...part, severity: 'field-dropped', list: 'feed', id: null, index: null });
  }
  if (envelope.item === null) {
    return { failure: 'not-a-feed', detail: envelope.removed[0]?.pointer ?? '' };
  }
  return {
    feed: {
      feed: envelope.item,
      taxonomies: yield* readList(value, 'taxonomies', issues),
      organizations: yield* readList(value, 'organizations', issues),
      locations: yield* readList(value, 'locations', issues),
      schedules: yield* readList(value, 'schedules', issues),
      capabilities: yield* readList(value, 'capabilities', issues),
      services: yield* readList(value, 'services', issues),
      metrics: yield* readList(value, 'metrics', issues),
    },
    issues,
  };
}

function* readList<List extends RecordList>(
  value: Record<string, unknown>,
  list: List,
  issues: FeedIssue[],
): Generator<void, Feed[List], void> {
  type Item = Feed[List][number];
  const schema = recordSchemas[list] as unknown as Parameters<typeof repairRecord<Item>>[0];
  const records = value[list] ?? [];
  const items: Item[] = [];
  if (!Array.isArray(records)) {
    issues.push(listIssue(list, 'wrong-type', 'not a list'));
    return items as unknown as Feed[List];
  }
  if (records.length > MAX_RECORDS) {
    issues.push(listIssue(list, 'wrong-type', `${records.length} records, ${MAX_RECORDS} read`));
  }
  const seen = new Set<string>();
  for (const [index, record] of records.slice(0, MAX_RECORDS).entries()) {
    yield;
    const id = idOf(record);
    const { item, removed } = repairRecord<Item>(schema, record);
    const severity = item === null ? 'record-dropped' : 'field-dropped';
    for (const part of removed) issues.push({ ...part, severity, list, id, index });
    if (item === null) continue;
    if (seen.has(item.id)) {
      const duplicate = { pointer: '/id', code: 'duplicate-id', detail: item.id } as const;
      issues.push({ ...duplicate, severity: 'record-dropped', list, id, index });
      continue;
    }
    seen.add(item.id);
    items.push(item);
  }
  return items as unknown as Feed[List];
}

function listIssue(list: RecordList, code: FeedIssue['code'], detail: string): FeedIssue {
  return { severity: 'warning', list, id: null, index: null, pointer: '', code, detail };
}

function idOf(record: unknown): string | null {
  const id = isObject(record) ? record['id'] : null;
  return typeof id === 'string' ? id.slice(0, 200) : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

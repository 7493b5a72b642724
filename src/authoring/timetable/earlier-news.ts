import type { Instant } from '../../model/time/zoned-time.ts';

/** News as they were written before: each entry's time, and all that it says beside. */
export interface EarlierNews {
  readonly isThere: boolean;
  /** The time of the feed; the beginning of time where there was none. */
  readonly updated: Instant;
  readonly entries: ReadonlyMap<string, { readonly updated: Instant; readonly body: string }>;
}

/** An entry, as `newsFeed` writes it. */
const ENTRY = /^<id>([^<]*)<\/id>\n<updated>([^<]*)<\/updated>\n/;

/** Reads news that `newsFeed` wrote; of anything else there is nothing to be known. */
export function earlierNews(written: string | null): EarlierNews {
  const [head = '', ...rest] = (written ?? '').split('<entry>\n');
  const entries = new Map<string, { readonly updated: Instant; readonly body: string }>();
  for (const entry of rest) {
    const [begin, id = '', time = ''] = ENTRY.exec(entry) ?? [''];
    const updated = Date.parse(time);
    const end = entry.indexOf('</entry>\n');
    if (Number.isFinite(updated) && end > 0)
      entries.set(id, { updated, body: entry.slice(begin.length, end) });
  }
  const updated = Date.parse(/<updated>([^<]*)<\/updated>/.exec(head)?.[1] ?? '');
  const isThere = Number.isFinite(updated);
  return { isThere, updated: isThere ? updated : 0, entries };
}

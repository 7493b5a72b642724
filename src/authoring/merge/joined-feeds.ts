import type { FeedRecords, RecordList } from '../../feed/feed-records.ts';
import { wholeShapeOf } from '../../feed/late-members.ts';
import { isObject, type Members } from '../../shape/members.ts';
import { withoutWideCounts } from './counted-figures.ts';
import { joinedRecords } from './joined-records.ts';
import type { MergeNote, MergeOptions, MergeSource } from './merge-source.ts';
import { languagesOf, mergedEnvelope } from './merged-envelope.ts';
import { newIds, ownUse, type NewId } from './new-ids.ts';
import { notOnline } from './not-online.ts';
import { rewritten, type Rewriting } from './rewritten.ts';
import { sharedTaxonomies } from './shared-taxonomies.ts';
import { sharedRecords } from './shared-records.ts';

const LISTS: readonly RecordList[] = [
  ...(['taxonomies', 'organizations', 'locations', 'services', 'schedules'] as const),
  ...(['capabilities', 'metrics'] as const),
];

/** Several feeds as one, and the ids that things have in it. */
export interface JoinedFeeds {
  readonly merged: Members;
  readonly idOf: NewId;
}

/**
 * Joins feeds that can be one, the first of them first, whichever stands first.
 *
 * @param kept the feed whose booking endpoint and ids are kept, one of the first; `null` for none
 * @param notes takes what an editor is told
 */
export function joinedFeeds(
  sources: readonly MergeSource[],
  kept: MergeSource | null,
  options: Pick<MergeOptions, 'id' | 'title'>,
  notes: MergeNote[],
): JoinedFeeds {
  const shared = sharedRecords(sources);
  notes.push(...shared.notes);
  const idOf = newIds(kept, shared, sharedTaxonomies(sources));
  const first = languagesOf(sources)[0] ?? null;
  const written = new Map(
    sources.map((source) => [source, rewrittenFeed(source, idOf, first, notes)] as const),
  );
  const lists = Object.fromEntries(
    LISTS.map((list) => {
      const records = sources.map((source) => {
        const own = listOf(written.get(source), list);
        if (list === 'metrics' && sources.length > 1)
          return withoutWideCounts(own, shared, idOf, notes);
        const losesEndpoint = kept !== null || source.feed.feed.booking !== null;
        if (list !== 'services' || source === kept || !losesEndpoint) return own;
        const { services, changed } = notOnline(own, source, idOf);
        if (changed > 0)
          notes.push({ kind: 'not-bookable', feed: source.feed.feed.id, services: changed });
        return services;
      });
      return [list, joinedRecords(list, records)];
    }),
  );
  const envelopes = new Map(
    sources.map((source) => {
      const envelope = written.get(source)?.['feed'];
      return [source, isObject(envelope) ? envelope : {}] as const;
    }),
  );
  const merged = { feed: mergedEnvelope(sources, envelopes, kept, options, notes), ...lists };
  return { merged, idOf };
}

/** A feed as it is written, with its new ids and whole addresses. */
function rewrittenFeed(
  source: MergeSource,
  idOf: NewId,
  first: string | null,
  notes: MergeNote[],
): Members {
  const { feed, raw, address } = source;
  const language = feed.feed.languages[0] ?? null;
  let relative = 0;
  const rewriting: Rewriting = {
    id: (use, id, path) => idOf(source, use === 'own' ? ownUse(path) : use, id),
    address: (given) => {
      if (/^[a-z][a-z\d+.-]*:/i.test(given)) return given;
      if (address !== null) return resolved(given, address);
      relative += 1;
      return given;
    },
    language: language === first ? null : language,
  };
  const ofList = (list: keyof FeedRecords, record: unknown) =>
    rewritten(wholeShapeOf(list), record, list, rewriting);
  const lists = LISTS.map(
    (list) => [list, listOf(raw, list).map((record) => ofList(list, record))] as const,
  );
  const written = { feed: ofList('feed', raw['feed']), ...Object.fromEntries(lists) };
  const id = feed.feed.id;
  if (relative > 0) notes.push({ kind: 'relative', feed: id, count: relative });
  if (feed.feed.next !== null) notes.push({ kind: 'next', feed: id });
  return written;
}

/** A whole address; one that leads nowhere stays as it is. */
function resolved(given: string, base: string): string {
  try {
    return new URL(given, base).href;
  } catch {
    return given;
  }
}

function listOf(feed: Members | undefined, list: RecordList): readonly unknown[] {
  const records = feed?.[list];
  return Array.isArray(records) ? (records as unknown[]) : [];
}

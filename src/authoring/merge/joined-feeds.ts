import type { FeedRecords, RecordList } from '../../feed/feed-records.ts';
import { wholeShapeOf } from '../../feed/late-members.ts';
import { mapSteps, type Steps } from '../../model/steps.ts';
import { isObject, type Members } from '../../shape/members.ts';
import { withoutWideCounts } from './counted-figures.ts';
import { joinRecordSteps } from './joined-records.ts';
import type { MergeNote, MergeOptions, MergeSource } from './merge-source.ts';
import { languagesOf, mergedEnvelope } from './merged-envelope.ts';
import { newIds, ownUse, type NewId } from './new-ids.ts';
import { notOnlineSteps } from './not-online.ts';
import { rewritten, type Rewriting } from './rewritten.ts';
import { sharedTaxonomySteps } from './shared-taxonomies.ts';
import { sharedSteps } from './shared-records.ts';

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
 * Joins feeds that can be one, the first of them first, whichever stands first; a record a step.
 *
 * @param kept the feed whose booking endpoint and ids are kept, one of the first; `null` for none
 * @param notes takes what an editor is told
 */
export function* joinSteps(
  sources: readonly MergeSource[],
  kept: MergeSource | null,
  options: Pick<MergeOptions, 'id' | 'title'>,
  notes: MergeNote[],
): Steps<JoinedFeeds> {
  const shared = yield* sharedSteps(sources);
  notes.push(...shared.notes);
  const idOf = newIds(kept, shared, yield* sharedTaxonomySteps(sources));
  const first = languagesOf(sources)[0] ?? null;
  const written = new Map<MergeSource, Members>();
  for (const source of sources) {
    written.set(source, yield* rewriteSteps(source, idOf, first, notes));
  }
  const lists: [list: RecordList, records: readonly unknown[]][] = [];
  for (const list of LISTS) {
    const records: (readonly unknown[])[] = [];
    for (const source of sources) {
      const own = listOf(written.get(source), list);
      if (list === 'metrics' && sources.length > 1) {
        records.push(withoutWideCounts(own, shared, idOf, notes));
      } else if (list === 'services' && losesEndpoint(source, kept)) {
        const { services, changed } = yield* notOnlineSteps(own, source, idOf);
        if (changed > 0)
          notes.push({ kind: 'not-bookable', feed: source.feed.feed.id, services: changed });
        records.push(services);
      } else records.push(own);
      yield;
    }
    lists.push([list, yield* joinRecordSteps(list, records)]);
  }
  const envelopes = new Map(
    sources.map((source) => {
      const envelope = written.get(source)?.['feed'];
      return [source, isObject(envelope) ? envelope : {}] as const;
    }),
  );
  const envelope = mergedEnvelope(sources, envelopes, kept, options, notes);
  return { merged: { feed: envelope, ...Object.fromEntries(lists) }, idOf };
}

/** Tells if the endpoint of a feed is not that of the new one. */
function losesEndpoint(source: MergeSource, kept: MergeSource | null): boolean {
  return source !== kept && (kept !== null || source.feed.feed.booking !== null);
}

/** A feed as it is written, with its new ids and whole addresses. */
function* rewriteSteps(
  source: MergeSource,
  idOf: NewId,
  first: string | null,
  notes: MergeNote[],
): Steps<Members> {
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
  const lists: [list: RecordList, records: readonly unknown[]][] = [];
  for (const list of LISTS) {
    lists.push([
      list,
      yield* mapSteps(listOf(raw, list), (record: unknown) => ofList(list, record)),
    ]);
  }
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

import { joinSteps } from '../../authoring/merge/joined-feeds.ts';
import { mergeProblems } from '../../authoring/merge/merge-problems.ts';
import type { MergeSource } from '../../authoring/merge/merge-source.ts';
import type { Envelope, Feed } from '../../model/feed.ts';
import type { FeedIssue } from '../../model/feed-state.ts';
import type { Steps } from '../../model/steps.ts';
import type { Members } from '../../shape/members.ts';
import type { Copy } from './copy.ts';

/** The id of a feed that is several, always: what stays of it on the page is kept under it. */
const JOINED = { id: 'merged', title: null };

/**
 * Joins feeds that were read, as `linli merge` does. What could not be read of them stays in doubt: they are not
 * read anew. It is done step by step, for a page that waits. The first that the page names keeps its ids and its booking endpoint, whichever others there are; so ids
 * are the same on each load.
 *
 * @param first the copy of the first that is named; `null` where it could not be read
 */
export function* joinedFeedSteps(
  copies: readonly Copy[],
  first: Copy | null,
): Steps<{ readonly feed: Feed; readonly issues: readonly FeedIssue[] }> {
  const sources = copies.map(sourceOf);
  const kept = sources[copies.findIndex((copy) => copy === first)] ?? null;
  const { merged, idOf } = yield* joinSteps(sources, kept, JOINED, []);
  const feed = merged as unknown as Feed;
  const issues = copies.flatMap((copy, place) => {
    const source = sources[place];
    return source === undefined
      ? []
      : copy.issues.map((issue) => ({ ...issue, id: newId(issue, source) }));
  });
  // What stands in a record that could not be read is looked for under its id.
  function newId({ id, list }: FeedIssue, source: MergeSource): string | null {
    if (id === null || list === 'feed') return id;
    const isShared = list === 'taxonomies' || list === 'organizations' || list === 'locations';
    return idOf(source, isShared ? list : 'own', id);
  }
  return { feed: { ...feed, feed: envelopeOf(feed.feed, sources, kept) }, issues };
}

/** The reason why a feed cannot be one with those before it, for the editor; `null` for none. */
export function reasonApart(
  copy: Copy,
  before: readonly Copy[],
  first: Copy | null,
): string | null {
  const sources = [...before, copy].map(sourceOf);
  const [problem] = mergeProblems(sources, { id: null, title: null, booking: 'none' });
  if (problem !== undefined) return JSON.stringify(problem);
  const prefix = `${copy.feed.feed.id}.`;
  const clash =
    first === null || first === copy ? null : idsIn(first.feed).find((id) => id.startsWith(prefix));
  return clash ?? null;
}

function idsIn(feed: Feed): readonly string[] {
  const { taxonomies, organizations, locations, services, schedules, capabilities, metrics } = feed;
  return [
    ...[taxonomies, organizations, locations, services, schedules, capabilities, metrics].flat(),
    ...services.flatMap(({ at }) => at),
  ].map(({ id }) => id);
}

function sourceOf({ feed, address }: Copy): MergeSource {
  return { name: address, address, raw: feed as unknown as Members, feed };
}

/** The envelope, with what cannot be read of theirs; it is to be read anew when the first of them is. */
function envelopeOf(
  envelope: Envelope,
  sources: readonly MergeSource[],
  kept: MergeSource | null,
): Envelope {
  const unreadable = sources.map((source) => {
    const { booking, ...others } = source.feed.feed.unreadable ?? {};
    return source === kept && booking !== undefined ? { ...others, booking } : others;
  });
  const all = Object.assign({}, ...unreadable) as Readonly<Record<string, string>>;
  const [due] = sources
    .map(({ feed: { feed } }) => feed)
    .filter(({ ttl, generated_at }) => ttl !== null && generated_at !== null)
    .sort((a, b) => dueAt(a) - dueAt(b));
  const { generated_at, ttl } = due ?? envelope;
  const whole = { ...envelope, next: null, generated_at, ttl };
  return Object.keys(all).length === 0 ? whole : { ...whole, unreadable: all };
}

function dueAt({ generated_at, ttl }: Envelope): number {
  return Date.parse(generated_at ?? '') + (ttl ?? 0) * 1_000;
}

import { readFeed } from '../../feed/read-feed.ts';
import type { FeedIssue } from '../../model/feed-state.ts';
import type { Members } from '../../shape/members.ts';
import { doubles } from './doubles.ts';
import type { Merge, MergeNote, MergeProblem, MergeSource } from './merge-source.ts';

/**
 * A new feed, if it reads as those it was made of: an id that became too long, or one record too many, would
 * be left out of it.
 */
export function checkedMerge(
  merged: Members,
  sources: readonly MergeSource[],
  notes: readonly MergeNote[],
): Merge {
  const reading = readFeed(merged);
  if ('failure' in reading) return { problems: [{ kind: 'lost', list: 'feed', count: 1 }] };
  const { feed, issues } = reading;
  const before = sources.flatMap((source) => issuesOf(source));
  const problems = [...clashes(issues, before), ...lost(issues, before)];
  return problems.length > 0 ? { problems } : { merged, feed, notes: [...notes, ...doubles(feed)] };
}

function issuesOf({ raw }: MergeSource): readonly FeedIssue[] {
  const reading = readFeed(raw);
  return 'failure' in reading ? [] : reading.issues;
}

/** Ids that are there twice, and were so in no feed. */
function clashes(
  issues: readonly FeedIssue[],
  before: readonly FeedIssue[],
): readonly MergeProblem[] {
  const twice = ({ code }: FeedIssue) => code === 'duplicate-id';
  const known = before.filter(twice).map(({ detail }) => detail);
  const found = new Set(issues.filter(twice).map(({ detail }) => detail));
  return [...found]
    .filter((id) => !known.some((own) => id === own || id.endsWith(`.${own}`)))
    .map((id) => ({ kind: 'clash', id }));
}

/** Lists in which more cannot be read than could not before. */
function lost(issues: readonly FeedIssue[], before: readonly FeedIssue[]): readonly MergeProblem[] {
  const count = (all: readonly FeedIssue[], own: string) =>
    all.filter(
      ({ list, severity, code }) =>
        list === own &&
        code !== 'duplicate-id' &&
        (severity !== 'warning' || code === 'too-many' || code === 'wrong-type'),
    ).length;
  return [...new Set(issues.map(({ list }) => list))].flatMap((list) => {
    const more = count(issues, list) - count(before, list);
    return more > 0 ? [{ kind: 'lost' as const, list, count: more }] : [];
  });
}

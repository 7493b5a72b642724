import { checkedMerge } from './checked-merge.ts';
import { finished } from '../../model/steps.ts';
import { withJoinedChanges } from './joined-changes.ts';
import { joinSteps } from './joined-feeds.ts';
import { keptSource, mergeProblems } from './merge-problems.ts';
import type { Merge, MergeNote, MergeOptions, MergeSource } from './merge-source.ts';

/**
 * Makes one feed of several. Nothing is removed and nothing decided: what cannot be true for all is a problem, or
 * is left unknown and told. The order of the sources makes no difference.
 */
export function mergeFeeds(given: readonly MergeSource[], options: MergeOptions): Merge {
  const byId = given.slice().sort(({ feed: a }, { feed: b }) => (a.feed.id < b.feed.id ? -1 : 1));
  const problems = mergeProblems(byId, options);
  if (problems.length > 0) return { problems };
  const kept = keptSource(byId, options);
  const sources = kept === null ? byId : [kept, ...byId.filter((each) => each !== kept)];
  const notes: MergeNote[] = [];
  const { merged } = finished(joinSteps(sources, kept, options, notes));
  return checkedMerge(withJoinedChanges(merged, sources), sources, notes);
}

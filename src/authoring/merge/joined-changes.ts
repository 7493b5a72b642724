import { lateMembersOf } from '../../feed/late-members.ts';
import { MOST } from '../../feed/most-items.ts';
import { wordingOf } from '../../model/text.ts';
import { isObject, type Members } from '../../shape/members.ts';
import type { MergeSource } from './merge-source.ts';

/** A merged feed with the histories of all its feeds in one, by their days, each line with the feed it is of. */
export function withJoinedChanges(merged: Members, sources: readonly MergeSource[]): Members {
  const all = sources.flatMap(({ feed: { feed } }) => {
    const { title, languages } = feed;
    const { changes } = lateMembersOf('feed', feed);
    const name = wordingOf(title, languages[0] ?? 'und', languages)?.text ?? '';
    const of = sources.length > 1 ? name : '';
    return (changes ?? []).map((change) => ({
      ...change,
      by: [of, change.by ?? ''].filter((part) => part !== '').join(' ') || null,
    }));
  });
  const envelope = isObject(merged['feed']) ? merged['feed'] : {};
  if (all.length === 0) return merged;
  const changes = all
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(-MOST.changes);
  return { ...merged, feed: { ...envelope, changes } };
}

import type { Feed } from '../model/feed.ts';
import type { Finding, Say } from './finding.ts';

/** Says when a feed was made; nothing of one that does not say so, of which it is said elsewhere. */
export function feedMade(feed: Feed | null, say: Say): readonly Finding[] {
  const made = feed?.feed.generated_at ?? null;
  return made === null ? [] : [say('fine', 'feed-made', 'feed /generated_at', made)];
}

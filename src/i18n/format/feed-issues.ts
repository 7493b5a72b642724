import type { FeedIssue } from '../../model/feed-state.ts';
import type { SharedMessages } from '../messages.ts';
import { withSections } from '../with-sections.ts';
import { zhHansFailures } from '../zh-hans-failures.ts';

const MOST_NAMED = 5;

/** Sentence for an editor whose feed has mistakes: the first of them by place, with what stands there. */
export function adviceOnIssues(issues: readonly FeedIssue[], messages: SharedMessages): string {
  const { failures } = withSections(messages, { failures: zhHansFailures });
  const places = issues
    .slice(0, MOST_NAMED)
    .map(({ list, id, index, pointer, detail, instead }) => {
      const written = instead === null ? detail : `${detail} → ${instead}`;
      return [list, id ?? index, pointer, written].filter(Boolean).join(' ');
    });
  const rest = issues.length > MOST_NAMED ? ` +${issues.length - MOST_NAMED}` : '';
  return `${failures.odd} ${places.join('; ')}${rest}`;
}

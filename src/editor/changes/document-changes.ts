import { editedChangeSteps } from '../../authoring/edit/edited-changes.ts';
import { changedSentences } from '../../authoring/edit/notice-text.ts';
import type { EditorMessages } from '../../i18n/editor-messages.ts';
import type { ReadDocument } from '../../authoring/edit/reread-feed.ts';
import type { Steps } from '../../model/steps.ts';
import type { Instant } from '../../model/time/zoned-time.ts';

/** The sentences on what changed between two states, the last that was asked for is remembered. */
let last: { readonly key: readonly unknown[]; readonly sentences: readonly string[] } | null = null;

/** The sentences on all that changed for residents from one state of a document to another, one record a step. */
export function* sentenceSteps(
  older: ReadDocument,
  newer: ReadDocument,
  tag: EditorMessages['tag'],
  now: Instant,
): Steps<readonly string[]> {
  const key = [older.feed, newer.feed, tag];
  if (last !== null && key.every((part, at) => part === last?.key[at])) return last.sentences;
  const changes = yield* editedChangeSteps(older.feed, newer.feed, now);
  const sentences = changedSentences(changes, tag, now);
  last = { key, sentences };
  return sentences;
}

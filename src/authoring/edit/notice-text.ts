import type { Changes } from '../changes/change.ts';
import { changeRecords } from '../changes/words/change-list.ts';
import type { ChangeLanguage } from '../changes/words/speaker.ts';
import type { Instant } from '../../model/time/zoned-time.ts';

/** The sentences on what changed, each once, ready to be pasted. */
export function changedSentences(
  changes: Changes,
  language: ChangeLanguage,
  now: Instant,
): readonly string[] {
  const texts = changeRecords(changes, language, now).map(({ text }) =>
    text.replace(/\s+/g, ' ').trim(),
  );
  return [...new Set(texts)];
}

/** Words around a notice. */
export interface NoticeWords {
  /** Its first line, of the title of the feed. */
  readonly heading: (title: string) => string;
  /** Its last line: who says it, and when. */
  readonly ending: (title: string, date: string) => string;
}

/** A notice for residents, as plain text: for an account of the office, or for a group. */
export function noticeText(
  sentences: readonly string[],
  title: string,
  date: string,
  words: NoticeWords,
): string {
  if (sentences.length === 0) return '';
  const said =
    sentences.length === 1 ? sentences : sentences.map((each, at) => `${at + 1}. ${each}`);
  return [words.heading(title), '', ...said, '', words.ending(title, date)].join('\n');
}

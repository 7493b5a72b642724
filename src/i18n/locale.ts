import { wordingOf, type Text, type Wording } from '../model/text.ts';
import type { Instant } from '../model/time/zoned-time.ts';
import type { SharedMessages } from './messages.ts';

/** For whom a feed is put into words: in which language, by which clock, as of when. */
export interface Reader<Texts extends SharedMessages = SharedMessages> {
  readonly messages: Texts;
  /** The feed's languages, its first one first: what to fall back on. */
  readonly languages: readonly string[];
  /** IANA zone of the feed. */
  readonly zone: string;
  readonly now: Instant;
}

/** A feed's text in the reader's language, or the closest there is. */
export function wordsFor(text: Text | null, reader: Reader): Wording | null {
  return wordingOf(text, reader.messages.tag, reader.languages);
}

/** The same as a plain string, for use inside a sentence. */
export function said(text: Text | null, reader: Reader): string | null {
  return wordsFor(text, reader)?.text ?? null;
}

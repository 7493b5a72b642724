import { wordingOf, type Text, type Wording } from '../model/text.ts';
import type { Instant } from '../model/time/zoned-time.ts';
import type { SharedMessages } from './messages.ts';

/** For whom a feed is put into words: in which language, by which clock, as of when. */
export interface Locale<Texts extends SharedMessages = SharedMessages> {
  readonly messages: Texts;
  /** The feed's languages, its first one first: what to fall back on. */
  readonly languages: readonly string[];
  /** IANA zone of the feed. */
  readonly zone: string;
  readonly now: Instant;
}

/** A feed's text in the reader's language, or the closest there is. */
export function localized(text: Text | null, locale: Locale): Wording | null {
  return wordingOf(text, locale.messages.tag, locale.languages);
}

/**
 * Tag of the language, of those that can be loaded, that would serve a reader better than those there
 * are; `null` where none does.
 */
export function localizedText(text: Text | null, locale: Locale): string | null {
  return localized(text, locale)?.text ?? null;
}

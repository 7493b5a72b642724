import { wordingOf, type Text, type Wording } from '../model/text.ts';
import type { Instant } from '../model/time/zoned-time.ts';
import type { SharedMessages } from './messages.ts';

/** Everything that the words of a feed depend on beside itself: messages, languages, zone and time. */
export interface Locale<Known extends SharedMessages = SharedMessages> {
  readonly messages: Known;
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

/** The same as a plain string, for use inside a sentence. */
export function localizedText(text: Text | null, locale: Locale): string | null {
  return localized(text, locale)?.text ?? null;
}

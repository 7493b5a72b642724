import { wordingOf, type Text, type Wording } from '../model/text.ts';
import { runsFromRight, tidyText } from '../model/tidy-text.ts';
import type { Instant } from '../model/time/zoned-time.ts';
import type { MessagesWith, SharedMessages } from './messages.ts';

/** Everything that the words of a feed depend on beside itself: messages, languages, zone and time. */
export interface Locale<Known extends SharedMessages = SharedMessages> {
  readonly messages: Known;
  /** The feed's languages, its first one first: what to fall back on. */
  readonly languages: readonly string[];
  /** IANA zone of the feed. */
  readonly zone: string;
  readonly now: Instant;
  /** True on paper, where nothing is today, tomorrow or open now. */
  readonly isPrinted?: boolean;
}

/** The same with what is said of figures. */
export type FigureLocale = Locale<MessagesWith<'stats'>>;

/** A feed's text in the reader's language, or the closest there is. */
export function localized(text: Text | null, locale: Locale): Wording | null {
  return wordingOf(text, locale.messages.tag, locale.languages);
}

/** The same as a plain string, for use inside a sentence. */
export function localizedText(text: Text | null, locale: Locale): string | null {
  const wording = localized(text, locale);
  return wording === null ? null : inSentence(wording.text, locale.messages);
}

/**
 * Words that somebody else wrote, for use inside a sentence of ours: where they may run another way than the
 * sentence, they are set apart (Unicode, UAX #9), so that neither moves the other.
 */
export function inSentence(words: string, { dir }: Pick<SharedMessages, 'dir'>): string {
  const tidy = tidyText(words);
  return tidy !== '' && (dir === 'rtl' || runsFromRight(tidy)) ? `\u2068${tidy}\u2069` : tidy;
}

import type { ChangeSentences } from '../../../i18n/change-sentences.ts';
import { en } from '../../../i18n/en.ts';
import { enChanges } from '../../../i18n/en-changes.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { zhHans } from '../../../i18n/zh-hans.ts';
import { zhHansChanges } from '../../../i18n/zh-hans-changes.ts';
import type { Directory } from '../../../model/directory.ts';
import type { Instant } from '../../../model/time/zoned-time.ts';

/** Languages that changes can be said in. */
export type ChangeLanguage = 'zh-Hans' | 'en';

/** One of the two feeds with the words for what is in it. */
export interface Speaker {
  readonly directory: Directory;
  readonly locale: Locale<Messages>;
  readonly words: ChangeSentences;
}

const WORDS: Readonly<Record<ChangeLanguage, readonly [Messages, ChangeSentences]>> = {
  'zh-Hans': [zhHans, zhHansChanges],
  en: [en, enChanges],
};

/** Words for a feed as it is told on paper: whole dates, neither today nor tomorrow. */
export function speakerOf(directory: Directory, language: ChangeLanguage, now: Instant): Speaker {
  const [messages, words] = WORDS[language];
  const { languages, timezone: zone } = directory.feed.feed;
  return { directory, words, locale: { messages, languages, zone, now, isPrinted: true } };
}

/** The sentences of a language, for who needs no feed. */
export function sentencesIn(language: ChangeLanguage): ChangeSentences {
  return WORDS[language][1];
}

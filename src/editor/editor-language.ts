import { en } from '../i18n/en.ts';
import type { EditorMessages } from '../i18n/editor-messages.ts';
import { enEditor } from '../i18n/en-editor.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Envelope } from '../model/feed.ts';
import type { Instant } from '../model/time/zoned-time.ts';
import { zhHans } from '../i18n/zh-hans.ts';
import { zhHansEditor } from '../i18n/zh-hans-editor.ts';

/** The languages of the page. */
export type EditorLanguage = 'zh-Hans' | 'en';

/** The words of the page, and those for what a feed says, in one language. */
export interface EditorWords {
  readonly words: EditorMessages;
  readonly messages: Messages;
}

const WORDS: Readonly<Record<EditorLanguage, EditorWords>> = {
  'zh-Hans': { words: zhHansEditor, messages: zhHans },
  en: { words: enEditor, messages: en },
};

export function wordsIn(language: EditorLanguage): EditorWords {
  return WORDS[language];
}

/** The language that an address asks for (`?lang=en`), else that of the page. */
export function languageOf(search: string, lang: string): EditorLanguage {
  const asked = new URLSearchParams(search).get('lang') ?? lang;
  return /^en\b/i.test(asked) ? 'en' : 'zh-Hans';
}

/** All that the words of a feed depend on; of none that is open, as most feeds have it. */
export function localeOf(
  language: EditorLanguage,
  envelope: Pick<Envelope, 'languages' | 'timezone'> | null,
  now: Instant,
): Locale<Messages> {
  const { messages } = wordsIn(language);
  const { languages, timezone: zone } = envelope ?? {
    ...{ languages: ['zh-Hans'], timezone: 'Asia/Shanghai' },
  };
  return { messages, languages, zone, now };
}

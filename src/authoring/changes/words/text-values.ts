import { localizedText } from '../../../i18n/locale.ts';
import type { Phone, WeChat } from '../../../model/service.ts';
import type { Text } from '../../../model/text.ts';
import type { Speaker } from './speaker.ts';

/** The numbers to call, each with what it is for. */
export function phonesIn(phones: readonly Phone[], speaker: Speaker): string | null {
  const { common } = speaker.locale.messages;
  return list(
    phones.map(({ number, name }) => {
      const what = localizedText(name, speaker.locale);
      return what === null ? number : common.aside(number, what);
    }),
    speaker,
  );
}

/** Accounts in WeChat, each by its name, or by its id. */
export function wechatIn(accounts: readonly WeChat[], speaker: Speaker): string | null {
  return list(
    accounts.flatMap(({ name, id }) => localizedText(name, speaker.locale) ?? id ?? []),
    speaker,
  );
}

/** Texts in one line; `null` where none is known. */
export function joined(texts: readonly (Text | null)[], speaker: Speaker): string | null {
  return list(wordsIn(texts, speaker), speaker);
}

/** Texts in the language that is spoken, those left out that are not known. */
export function wordsIn(texts: readonly (Text | null)[], { locale }: Speaker): readonly string[] {
  return texts.flatMap((text) => localizedText(text, locale) ?? []);
}

/** Words in one line; `null` where there are none. */
export function list(items: readonly string[], { locale }: Speaker): string | null {
  return items.length === 0 ? null : locale.messages.common.joined(items);
}

import { matchLanguage } from '../model/text.ts';
import type { Messages, SharedMessages } from './messages.ts';
import { zhHansShared } from './zh-hans-shared.ts';

const languages = new Map<string, SharedMessages>([[zhHansShared.tag, zhHansShared]]);

/** Adds a language to the ones an element can speak; elements pick it up when they next render. */
export function registerLanguage(messages: Messages): void {
  languages.set(messages.tag, messages);
}

/** The messages for a reader's language: the closest one there is, Simplified Chinese otherwise. */
export function messagesFor(language: string): SharedMessages {
  const tag = matchLanguage(language, [...languages.keys()]);
  return languages.get(tag ?? '') ?? zhHansShared;
}

/**
 * Tag of the language, of those that can be loaded, that would serve a reader better than those there
 * are; `null` where none does.
 */
export function languageToLoad(language: string, offered: readonly string[]): string | null {
  const tag = matchLanguage(language, [...languages.keys(), ...offered]);
  return tag === null || languages.has(tag) ? null : tag;
}

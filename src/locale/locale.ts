import { matchLanguage } from '../model/text.ts';
import type { Messages } from './messages.ts';
import { zhHans } from './zh-hans.ts';

const languages = new Map<string, Messages>([[zhHans.tag, zhHans]]);

/** Adds a language to the ones an element can speak; elements pick it up when they next render. */
export function registerLanguage(messages: Messages): void {
  languages.set(messages.tag, messages);
}

/** The texts for a reader's language: the closest one there is, Simplified Chinese otherwise. */
export function messagesFor(language: string): Messages {
  const tag = matchLanguage(language, [...languages.keys()]);
  return (tag === null ? undefined : languages.get(tag)) ?? zhHans;
}

/**
 * Which of the languages that can be loaded would serve a reader better than those there are; `null`
 * where none does.
 */
export function languageToLoad(language: string, offered: readonly string[]): string | null {
  const tag = matchLanguage(language, [...languages.keys(), ...offered]);
  return tag === null || languages.has(tag) ? null : tag;
}

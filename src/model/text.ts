import { once } from './once.ts';
import { tidyText } from './tidy-text.ts';

/** Text of the feed: one string in the feed's first language, or one string per language (BCP 47 tag → text). */
export type Text = string | Readonly<Record<string, string>>;

/** A text as it is shown: its words and the language they are in. */
export interface Wording {
  readonly text: string;
  /** BCP 47 tag of the words; the reader's own language where it was found. */
  readonly lang: string;
}

/**
 * Chooses the wording for a reader.
 *
 * @param wanted the reader's language tag
 * @param languages the feed's languages, its first language first: the fallback order
 * @returns the best wording, or `null` where nothing is known
 */
export function wordingOf(
  text: Text | null,
  wanted: string,
  languages: readonly string[],
): Wording | null {
  if (text === null) return null;
  const first = languages[0] ?? 'und';
  if (typeof text === 'string') return hasWords(text) ? wordingIn(first, text) : null;
  const offered = Object.keys(text).filter((tag) => hasWords(text[tag] ?? ''));
  for (const language of [wanted, ...languages]) {
    const tag = matchLanguage(language, offered);
    if (tag !== null) return wordingIn(tag, text[tag]);
  }
  const any = offered[0];
  return any === undefined ? null : wordingIn(any, text[any]);
}

function wordingIn(lang: string, text = ''): Wording {
  return { text: tidyText(text), lang };
}

/** Languages of one text: with more it is no text but a flood. */
export const MOST_LANGUAGES = 50;

/** Tells if a text is in so few languages that one can be chosen. */
export function hasFewLanguages(text: Text): boolean {
  return typeof text === 'string' || Object.keys(text).length <= MOST_LANGUAGES;
}

/**
 * Finds the offered tag that serves a reader: the same tag, else the closest one of the same
 * language and script. `zh-CN` is served by `zh-Hans`, `kk-Arab` never by a Cyrillic `kk-Cyrl`.
 */
export function matchLanguage(wanted: string, offered: readonly string[]): string | null {
  const [language, script] = languageAndScript(wanted);
  const same = offered.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
  if (same !== undefined) return same;
  const candidates = offered.filter((tag) => languageAndScript(tag)[0] === language);
  return (
    candidates.find((tag) => languageAndScript(tag)[1] === script) ??
    candidates.find((tag) => script === null || languageAndScript(tag)[1] === null) ??
    null
  );
}

/** The script is the one written in the region where the tag does not name it (CLDR likely subtags). */
const languageAndScript = once((tag: string): [language: string, script: string | null] => {
  const parts = tag.toLowerCase().split(/[-_]/);
  const language = parts[0] ?? '';
  const script = parts.slice(1).find((part) => /^[a-z]{4}$/.test(part)) ?? null;
  if (script !== null) return [language, script];
  if (language === 'kk' && parts.includes('cn')) return [language, 'arab'];
  if (language !== 'zh') return [language, null];
  return [language, parts.some((part) => /^(tw|hk|mo)$/.test(part)) ? 'hant' : 'hans'];
});

/** Tells if a text has anything to be seen, in any language. */
export function hasWords(text: Text): boolean {
  if (typeof text === 'string') return /\S/.test(tidyText(text));
  return Object.values(text).some(hasWords);
}

/** Every wording of a text, in all its languages: what a search looks through. */
export function allWordings(text: Text | null): readonly string[] {
  if (text === null) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}

import { termReferences } from '../filter/category.ts';
import type { Directory } from '../directory.ts';
import type { PinyinReadings } from './pinyin-match.ts';
import { foldText } from './search-text.ts';
import type { Service } from '../service.ts';
import type { Steps } from '../steps.ts';
import { wordingOf, type Text } from '../text.ts';

/** A name that may be suggested, in the reader's language. */
export interface VocabularyName {
  readonly text: string;
  readonly folded: string;
  /** Its Chinese characters and its words of letters, one after another. */
  readonly parts: readonly NamePart[];
  /** The sound of all its parts: pinyin for the Chinese ones. */
  readonly sound: string;
  /** The services that have this name; none where it is that of a category. */
  readonly services: Service[];
}

interface NamePart {
  /** Begin and end of the part in the folded text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly sound: string;
}

interface Vocabulary {
  readonly language: string;
  readonly readings: PinyinReadings | null;
  readonly names: readonly VocabularyName[];
}

/** Longer names are not suggested, in UTF-16 units; nor are more than a county has. */
const LONGEST_NAME = 40;
const MOST_NAMES = 20_000;

const PART = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'])+/gu;

const vocabularies = new WeakMap<Directory, Vocabulary>();

/** The names a reader may know: of the categories first, then of the services. The last ones are kept. */
export function* vocabularySteps(
  directory: Directory,
  readings: PinyinReadings | null,
  language: string,
): Steps<readonly VocabularyName[]> {
  const kept = vocabularies.get(directory);
  if (kept?.language === language && kept.readings === readings) return kept.names;
  const byText = new Map<string, VocabularyName>();
  const add = (text: Text, service: Service | null) => {
    const words = wordingOf(text, language, directory.feed.feed.languages)?.text.trim() ?? '';
    if (words === '' || words.length > LONGEST_NAME) return;
    let name = byText.get(words);
    if (name === undefined) {
      if (byText.size === MOST_NAMES) return;
      name = vocabularyName(words, readings);
      byText.set(words, name);
    }
    if (service !== null) name.services.push(service);
  };
  for (const reference of termReferences(directory)) {
    const term = directory.term(reference);
    if (term !== null) [term.name, ...term.aka].forEach((text) => add(text, null));
    yield;
  }
  const ofCategories = byText.size;
  for (const service of directory.services) {
    [service.name, ...service.aka].forEach((text) => add(text, service));
    yield;
  }
  const names = [...byText.values()];
  for (const { services } of names.slice(0, ofCategories)) services.length = 0;
  vocabularies.set(directory, { language, readings, names });
  return names;
}

function vocabularyName(text: string, readings: PinyinReadings | null): VocabularyName {
  const folded = foldText(text);
  const parts = [...folded.matchAll(PART)].map(({ 0: part, index: start }) => ({
    start,
    end: start + part.length,
    sound: soundOfPart(part, readings),
  }));
  return { text, folded, parts, sound: parts.map(({ sound }) => sound).join(''), services: [] };
}

/** The sound of a folded text: each Chinese character in its usual reading, letters as they are. */
export function soundOf(folded: string, readings: PinyinReadings | null): string {
  return Array.from(folded.matchAll(PART), ([part]) => soundOfPart(part, readings)).join('');
}

function soundOfPart(part: string, readings: PinyinReadings | null): string {
  return readings?.(part)[0] ?? part.replace(/'/g, '');
}

import type { Directory } from '../directory.ts';
import type { PinyinReadings } from './pinyin-match.ts';
import { foldText, hasHan, queryWords, shortQuery } from './search-text.ts';
import { soundOf, vocabularySteps, type VocabularyName } from './search-vocabulary.ts';
import { searchSteps } from './search.ts';
import type { Service } from '../service.ts';
import { filterSteps, finished, mapSteps, type Steps } from '../steps.ts';
import { isOneSlipApart } from './typing-slip.ts';

/** Another query, with how many of the offered services it finds: at least one. */
export interface Suggestion {
  readonly query: string;
  readonly count: number;
}

const MOST_SUGGESTIONS = 4;

/** Names that are tried for their likeness; each costs a search. */
const MOST_ALIKE = 8;

/** Queries that are tried in all, and characters of a query that names are compared by. */
const MOST_TRIED = 30;
const MOST_COMPARED = 20;

/** Letters from which on a word may have a slip in it; a shorter one is like too many others. */
const LEAST_FOR_SLIP = 4;

/**
 * Suggests other searches where nothing was found, best first: words of the query that find something
 * alone, names that sound like it but for one slip, names that share pairs of characters with it, those of
 * categories before those of services.
 *
 * @param readings `null` where there is no pinyin yet
 * @param language the reader's, BCP 47: names are suggested in it
 * @param offered the services a list is about; what finds none of them is not suggested
 */
export function suggestionsFor(
  directory: Directory,
  query: string,
  readings: PinyinReadings | null,
  language: string = directory.feed.feed.languages[0] ?? 'und',
  offered: readonly Service[] = directory.services,
): readonly Suggestion[] {
  return finished(suggestionSteps(directory, query, readings, language, offered));
}

/** The same step by step. */
export function* suggestionSteps(
  directory: Directory,
  query: string,
  readings: PinyinReadings | null,
  language: string,
  offered: readonly Service[],
): Steps<readonly Suggestion[]> {
  const among = new Set(offered);
  const names = yield* filterSteps(
    yield* vocabularySteps(directory, readings, language),
    ({ services }) => services.length === 0 || services.some((service) => among.has(service)),
  );
  const suggestions: Suggestion[] = [];
  const tried = new Set([foldText(shortQuery(query))]);
  for (const candidate of yield* candidateSteps(query, names, readings)) {
    if (suggestions.length === MOST_SUGGESTIONS || tried.size > MOST_TRIED) break;
    if (tried.has(foldText(candidate))) continue;
    tried.add(foldText(candidate));
    const found = yield* searchSteps(directory, candidate);
    const count = found.filter((each) => among.has(each)).length;
    if (count > 0) suggestions.push({ query: candidate, count });
  }
  return suggestions;
}

/** Queries to be tried, best first, and no more of them than are tried. */
function* candidateSteps(
  query: string,
  names: readonly VocabularyName[],
  readings: PinyinReadings | null,
): Steps<readonly string[]> {
  const words = queryWords(query);
  const candidates = new Set(words.length > 1 ? words : []);
  for (const word of new Set([words.join(''), ...words])) {
    if (candidates.size > MOST_TRIED) break;
    for (const each of yield* soundingLike(names, soundOf(word, readings))) candidates.add(each);
  }
  for (const each of yield* sharingCharacters(names, words)) candidates.add(each);
  return [...candidates];
}

/** Beginnings and ends of names that sound like a word: just so, or but for one slip. */
function* soundingLike(names: readonly VocabularyName[], sound: string): Steps<readonly string[]> {
  const exact = new Set<string>();
  const near = new Set<string>();
  const pieces = piecesOf(sound);
  const mayHaveSlip = sound.length >= LEAST_FOR_SLIP && !hasHan(sound);
  for (const name of names) {
    yield;
    if (!pieces.some((piece) => name.sound.includes(piece))) continue;
    for (const { text, sound: other } of endsOf(name, sound.length + 1)) {
      if (other === sound) exact.add(text);
      else if (mayHaveSlip && isOneSlipApart(sound, other)) near.add(text);
    }
  }
  return [...exact, ...near].slice(0, MOST_ALIKE);
}

/** A word in three: one slip leaves one of them as it is. */
function piecesOf(sound: string): readonly string[] {
  const third = Math.ceil(sound.length / 3);
  const pieces = [sound.slice(0, third), sound.slice(third, 2 * third), sound.slice(2 * third)];
  return pieces.filter(Boolean);
}

/** The beginnings and the ends of a name, growing part by part, up to so many letters of sound. */
function* endsOf(
  { folded, parts }: VocabularyName,
  longest: number,
): Generator<{ readonly text: string; readonly sound: string }, void, void> {
  let sound = '';
  for (const { end, sound: more } of parts) {
    sound += more;
    if (sound.length > longest) break;
    yield { text: folded.slice(parts[0]?.start, end), sound };
  }
  sound = '';
  for (const { start, sound: more } of [...parts].reverse()) {
    sound = more + sound;
    if (sound.length > longest) break;
    yield { text: folded.slice(start, parts[parts.length - 1]?.end), sound };
  }
}

/** Names that share pairs of Chinese characters with the words; one character is nothing in common. */
function* sharingCharacters(
  names: readonly VocabularyName[],
  words: readonly string[],
): Steps<readonly string[]> {
  const all = new Set(words.flatMap((word) => Array.from(word)));
  const characters = [...all].filter(hasHan).slice(0, MOST_COMPARED);
  const pairs = [...new Set(words.flatMap(pairsOf))].slice(0, MOST_COMPARED);
  const scored = yield* mapSteps(names, ({ text, folded, services }) => {
    const isCategory = services.length === 0;
    const sharedPairs = pairs.filter((pair) => folded.includes(pair)).length;
    const shared = characters.filter((character) => folded.includes(character)).length;
    return { text, isCategory, score: sharedPairs > 0 ? sharedPairs + shared : 0 };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort(
      (one, other) =>
        other.score - one.score ||
        Number(other.isCategory) - Number(one.isCategory) ||
        one.text.length - other.text.length,
    )
    .slice(0, MOST_ALIKE)
    .map(({ text }) => text);
}

/** The pairs of Chinese characters that stand side by side in a word. */
function pairsOf(word: string): readonly string[] {
  const characters = Array.from(word);
  return characters
    .slice(1)
    .map((character, index) => `${characters[index]}${character}`)
    .filter((pair) => Array.from(pair).every(hasHan));
}

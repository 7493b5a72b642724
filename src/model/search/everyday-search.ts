import type { Directory } from '../directory.ts';
import type { Service } from '../service.ts';
import type { Steps } from '../steps.ts';
import { rewordingsOf, type EverydayWords } from './everyday-words.ts';
import { searchSteps } from './search.ts';

/**
 * The services a query finds, then those that it finds in the words of offices: what is found as it was typed stands
 * first, in its order. Parts of the query are tried where nothing else is found.
 *
 * @param isTyped whether it is what somebody types, and may type on
 */
export function* everydaySteps(
  directory: Directory,
  query: string,
  words: EverydayWords,
  isTyped = true,
): Steps<readonly Service[]> {
  const typed = yield* searchSteps(directory, query, isTyped);
  const { same, parts } = rewordingsOf(query, words);
  const alike = yield* foundByAny(directory, same);
  const found = alike.length === 0 ? typed : [...new Set([...typed, ...alike])];
  return found.length > 0 ? found : yield* foundByAny(directory, parts);
}

function* foundByAny(directory: Directory, queries: readonly string[]): Steps<readonly Service[]> {
  const found = new Set<Service>();
  for (const query of queries) {
    for (const service of yield* searchSteps(directory, query, false)) found.add(service);
  }
  return [...found];
}

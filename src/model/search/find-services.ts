import type { Directory } from '../directory.ts';
import { choose, NO_FILTER, type Chip, type Filter } from '../filter/filter.ts';
import type { Service } from '../service.ts';
import { filterSteps, type Steps } from '../steps.ts';
import { closestSteps, MOST_CLOSEST } from './closest.ts';
import { everydaySteps } from './everyday-search.ts';
import { rewordingsOf, withoutSlips, type EverydayWords } from './everyday-words.ts';
import { choiceSteps, withoutWords, type TypedChoice } from './read-choices.ts';
import { buildSearchIndex } from './search-index.ts';
import { foldText, shortQuery } from './search-text.ts';

/** The services found for a query, best first, and the words in it that were taken for choices. */
export interface FoundByQuery {
  readonly services: readonly Service[];
  readonly choices: readonly Chip[];
  /** True where there are choices in it that could not be carried out. */
  readonly isPartial: boolean;
}

/** Leaves the services that a filter does, of those that are given. */
export type Select = (filter: Filter, services: readonly Service[]) => Steps<readonly Service[]>;

/**
 * Finds services by the words of people. What is found as it is typed stands first, as ever; then what the words of
 * offices find; then, where words are choices ("周三", "免费", "70岁", a place), what these leave of what the others find.
 * A name that holds the whole query is no choice: who types "周三课堂" wants that.
 *
 * @param select `null` as long as choices cannot be carried out: then the words are only looked for
 */
export function* findServices(
  directory: Directory,
  query: string,
  words: EverydayWords,
  select: Select | null,
): Steps<FoundByQuery> {
  const services = yield* everydaySteps(directory, query, words);
  const { choices, rest } = yield* choiceSteps(directory, query);
  const isPlain = choices.length === 0 || (rest !== '' && (yield* isName(directory, query)));
  if (isPlain || select === null) return { services, choices: [], isPartial: !isPlain };
  const others =
    rest === '' ? directory.services : yield* everydaySteps(directory, rest, words, false);
  const chosen = yield* select(filterOf(choices), others);
  return {
    services: [...new Set([...services, ...chosen])],
    choices: choices.map((choice) => ({
      ...{ facet: choice.facet, value: choice.value },
      query: withoutWords(query, [choice]),
    })),
    isPartial: false,
  };
}

/** The services that come closest to a query that finds nothing, choices left aside where that helps. */
export function* closestServices(
  directory: Directory,
  query: string,
  words: EverydayWords,
  pool: readonly Service[],
): Steps<readonly Service[]> {
  const { choices, rest } = yield* choiceSteps(directory, query);
  const among = new Set(pool);
  const withoutChoices =
    choices.length === 0 || rest === '' ? [] : yield* everydaySteps(directory, rest, words, false);
  const close = withoutChoices.filter((service) => among.has(service));
  if (close.length > 0) return close.slice(0, MOST_CLOSEST);
  const { same, parts } = rewordingsOf(rest, words);
  return yield* closestSteps(directory, [rest, withoutSlips(rest, words), ...same, ...parts], pool);
}

function filterOf(choices: readonly TypedChoice[]): Filter {
  return choices.reduce((filter, { facet, value }) => choose(filter, facet, value), NO_FILTER);
}

/** Tells if a name, or another name, of a service holds the whole query. */
function* isName(directory: Directory, query: string): Steps<boolean> {
  const whole = foldText(shortQuery(query));
  const { records } = yield* buildSearchIndex(directory);
  const named = yield* filterSteps(records, ({ text, ends }) => {
    const at = text.indexOf(whole);
    return at !== -1 && at < (ends[1] ?? 0);
  });
  return named.length > 0;
}

import type { Directory } from '../directory.ts';
import { readAge } from '../filter/age.ts';
import type { FacetName } from '../filter/facets.ts';
import { plainDigits } from '../phones/phone-digits.ts';
import { finished, type Steps } from '../steps.ts';
import { allWordings } from '../text.ts';
import {
  AGE,
  CHINESE_WEEKDAY,
  CHOICE_WORDS,
  FILLING,
  WEEKDAY_DIGITS,
  WEEKDAY_VALUES,
} from './choice-words.ts';
import { hasHan, shortQuery } from './search-text.ts';

/** A choice that is typed: the word for it, from one UTF-16 unit of the query to before another. */
export interface TypedChoice {
  readonly facet: FacetName;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A query as choices and what is left to be searched for. */
export interface ReadQuery {
  readonly choices: readonly TypedChoice[];
  readonly rest: string;
}

/** Reads the words of a query that are choices: days, "free", ages, places of the feed. */
export function readChoices(directory: Directory, query: string): ReadQuery {
  return finished(choiceSteps(directory, query));
}

/** The same step by step: a large feed has many places. */
export function* choiceSteps(directory: Directory, query: string): Steps<ReadQuery> {
  const text = plainOf(shortQuery(query));
  const ofPlaces = yield* placesIn(text, directory);
  const spans = [...daysIn(text), ...agesIn(text), ...wordsIn(text), ...ofPlaces]
    .filter((span) => standsAlone(text, span))
    .sort((one, other) => other.end - other.start - (one.end - one.start));
  const choices: TypedChoice[] = [];
  for (const span of spans) {
    // A place may be two of one name; a longer word stands before one within it.
    const isFree = choices.every(
      ({ start, end }) =>
        span.end <= start || span.start >= end || (span.start === start && span.end === end),
    );
    if (isFree) choices.push(span);
  }
  choices.sort((one, other) => one.start - other.start);
  const rest = choices.length === 0 ? query : withoutFilling(withoutWords(query, choices));
  return { choices, rest };
}

/** The query without a word of it, as somebody takes it out. */
export function withoutWords(
  query: string,
  words: readonly Pick<TypedChoice, 'start' | 'end'>[],
): string {
  let rest = query;
  let before = query.length; // two places of one name are one word
  for (const { start, end } of [...words].reverse()) {
    if (start < before) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
    before = start;
  }
  return rest.replace(/ +/g, ' ').trim();
}

function withoutFilling(query: string): string {
  const rest = query.toLowerCase().replace(FILLING, ' ').trim();
  return /^[至到和或]$/.test(rest) ? '' : rest; // between two days
}

/** The query in plain digits and small letters, each where it stands. */
function plainOf(query: string): string {
  const plain = plainDigits(query);
  const small = plain.toLowerCase();
  return small.length === plain.length ? small : plain;
}

function daysIn(text: string): readonly TypedChoice[] {
  return Array.from(text.matchAll(CHINESE_WEEKDAY), ({ 0: word, 1: day = '', index: start }) => ({
    ...{ facet: 'weekday' as const, value: WEEKDAY_VALUES[WEEKDAY_DIGITS.indexOf(day)] ?? 'MO' },
    ...{ start, end: start + word.length },
  })).filter(({ start, end }) => !isCounting(text, start, end));
}

/** "一周三次" is no Wednesday. */
function isCounting(text: string, start: number, end: number): boolean {
  return /[一两二三几数每]$/.test(text.slice(0, start)) || /^[次回遍节堂]/.test(text.slice(end));
}

function agesIn(text: string): readonly TypedChoice[] {
  return Array.from(text.matchAll(AGE)).flatMap(({ 0: word, index: start }) => {
    const end = start + word.length;
    const age = readAge(word);
    // "60岁以上" is more ages than one.
    const isOne = !/^ ?(?:以[上下]|[多几至到~-]|左右)/.test(text.slice(end));
    return age === null || !isOne ? [] : [{ facet: 'age' as const, value: age, start, end }];
  });
}

function wordsIn(text: string): readonly TypedChoice[] {
  return CHOICE_WORDS.flatMap(([facet, value, words]) =>
    words.flatMap((word) => spansOf(text, word).map((span) => ({ facet, value, ...span }))),
  ).filter(({ start }) => !/[不非]/.test(text.slice(start - 1, start)));
}

function* placesIn(text: string, directory: Directory): Steps<readonly TypedChoice[]> {
  const found: TypedChoice[] = [];
  if (text.length < SHORTEST_NAME) return found;
  for (const [name, value] of yield* namesOfPlaces(directory)) {
    yield;
    found.push(...spansOf(text, name).map((span) => ({ facet: 'place' as const, value, ...span })));
  }
  return found;
}

function spansOf(text: string, word: string): readonly { readonly start: number; end: number }[] {
  const start = text.indexOf(word);
  return start === -1 ? [] : [{ start, end: start + word.length }];
}

/** Letters are words only as a whole; Chinese has nothing between its words. */
function standsAlone(text: string, { start, end }: TypedChoice): boolean {
  if (hasHan(text.slice(start, end))) return true;
  return !/[\p{L}\p{N}-]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end));
}

const KINDS_OF_PLACES = /(?:社区|社區|街道|居委会|村|乡|镇|县|市|区)$/;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 60;

type PlaceName = readonly [name: string, id: string];

const places = new WeakMap<Directory, readonly PlaceName[]>();

/** The names of all places, and without their kind: "嘉顺" for "嘉顺社区". */
function* namesOfPlaces(directory: Directory): Steps<readonly PlaceName[]> {
  const known = places.get(directory);
  if (known !== undefined) return known;
  const names: PlaceName[] = [];
  for (const { id, name, aka } of directory.feed.locations) {
    yield;
    for (const wording of [name, ...aka].flatMap((text) => [...allWordings(text)])) {
      const whole = plainOf(wording.slice(0, LONGEST_NAME).trim());
      for (const each of new Set([whole, whole.replace(KINDS_OF_PLACES, '')])) {
        if (each.length >= SHORTEST_NAME) names.push([each, id]);
      }
    }
  }
  places.set(directory, names);
  return names;
}

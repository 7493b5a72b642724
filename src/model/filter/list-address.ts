import { FACETS, fixedValuesOf, type FacetName } from './facets.ts';
import { chosenOf } from './filter.ts';
import { SORTS, type ListState, type Sort } from './list-state.ts';
import { LIST_VIEWS, type ListView } from './list-view.ts';
import { isPlainDate } from '../time/plain-date.ts';
import { valuesIn, withValues } from './search-string.ts';
import { splitAddress } from './split-address.ts';

/** The keys of a list in a search string, each after the list's prefix and a dot: `linli.category`. */
const KEYS = [
  'q',
  ...FACETS.map(({ name }) => name),
  'view',
  'week',
  'sort',
  'kind',
  'amount',
  'wide',
] as const;
type Key = (typeof KEYS)[number];

/** A state as the values of each key; none where there is nothing to say. */
type Values = Readonly<Record<Key, readonly string[]>>;

const MOST_CHARACTERS = 200;
const MOST_VALUES = 50;

/**
 * Reads how a list stands from a search string (`?a=b`, or empty). What is not there, or makes no
 * sense, is as it is initially.
 *
 * @param prefix of the list's own keys
 */
export function readListState(search: string, prefix: string, initial: ListState): ListState {
  const usual = valuesOf(initial);
  return stateOf((key) => {
    const values = valuesIn(search, `${prefix}.${key}`);
    if (values.length === 0) return usual[key];
    const readable = readableOf(key, values);
    const isNone = mayBeNone(key) && values.every((value) => value === '');
    return readable.length > 0 || isNone ? readable : usual[key];
  });
}

/**
 * Writes how a list stands into a search string: what differs from how it stands initially. All keys
 * but the list's own stay as they are, byte for byte.
 */
export function writeListState(
  search: string,
  prefix: string,
  state: ListState,
  initial: ListState,
): string {
  const now = valuesOf(state);
  const usual = valuesOf(initial);
  const entries = KEYS.flatMap((key) => {
    if (now[key].join('\n') === usual[key].join('\n')) return [];
    const values = now[key].length === 0 ? [''] : now[key];
    return values.map((value) => [`${prefix}.${key}`, value] as const);
  });
  return withValues(search, ownKeys(prefix), entries);
}

/** This page's address with one service open, and nothing else of what the list is narrowed to. */
export function serviceAddress(href: string, prefix: string, serviceId: string): string {
  const [before, search, hash] = splitAddress(href);
  const entries = [[`${prefix}.service`, serviceId]] as const;
  return `${before}${withValues(search, ownKeys(prefix), entries)}${hash}`;
}

/** This page's address with what is found shown as the week from today. */
export function weekAddress(
  href: string,
  prefix: string,
  state: ListState,
  initial: ListState,
): string {
  const [before, search, hash] = splitAddress(href);
  const week: ListState = { ...state, view: 'week', week: null };
  return `${before}${writeListState(search, prefix, week, initial)}${hash}`;
}

function ownKeys(prefix: string): ReadonlySet<string> {
  return new Set(KEYS.map((key) => `${prefix}.${key}`));
}

function valuesOf(state: ListState): Values {
  const { filter, view, week, sort, finder, isWide } = state;
  const said: Record<string, readonly string[]> = {
    q: [
      Array.from(filter.query.slice(0, 2 * MOST_CHARACTERS))
        .slice(0, MOST_CHARACTERS)
        .join(''),
    ],
    view: [view],
    week: week === null ? [] : [week],
    sort: [sort],
    kind: finder.kind === null ? [] : [finder.kind],
    amount: finder.amount === null ? [] : [String(finder.amount)],
    wide: isWide ? ['1'] : [],
  };
  for (const { name } of FACETS) said[name] = chosenOf(filter, name);
  return Object.fromEntries(KEYS.map((key) => [key, readableOf(key, said[key] ?? [])])) as Values;
}

function stateOf(valuesFor: (key: Key) => readonly string[]): ListState {
  const [query = ''] = valuesFor('q');
  const [view] = valuesFor('view');
  const [week = null] = valuesFor('week');
  const [sort] = valuesFor('sort');
  const [kind = null] = valuesFor('kind');
  const [amount = null] = valuesFor('amount');
  const chosen: Partial<Record<FacetName, readonly string[]>> = {};
  for (const { name } of FACETS) {
    const values = valuesFor(name);
    if (values.length > 0) chosen[name] = values;
  }
  return {
    filter: { query, chosen },
    view: view as ListView,
    week,
    sort: sort as Sort,
    finder: { kind, amount: amount === null ? null : Number(amount) },
    isWide: valuesFor('wide').length > 0,
  };
}

/** The values of a key that make sense: each once, and one only where a key has one. */
function readableOf(key: Key, values: readonly string[]): readonly string[] {
  const readable = values.filter((value) => isReadable(key, value));
  const facet = FACETS.find(({ name }) => name === key);
  return [...new Set(readable)].slice(0, facet?.multiple === true ? MOST_VALUES : 1);
}

function isReadable(key: Key, value: string): boolean {
  // Characters are counted where there can be so few of them: each takes one or two units.
  if (value === '' || value.length > 2 * MOST_CHARACTERS) return false;
  if (Array.from(value).length > MOST_CHARACTERS) return false;
  switch (key) {
    case 'view':
      return LIST_VIEWS.some((view) => view === value);
    case 'sort':
      return SORTS.some((sort) => sort === value);
    case 'week':
      return isPlainDate(value);
    case 'amount':
      return /^\d{1,9}(\.\d{1,2})?$/.test(value);
    case 'age':
      return /^\d{1,3}$/.test(value);
    case 'wide':
      return value === '1';
    case 'q':
    case 'kind':
      return true;
    default:
      return fixedValuesOf(key)?.includes(value) ?? true;
  }
}

/** Tells if a key can say that there is nothing: a list always has a view and an order. */
function mayBeNone(key: Key): boolean {
  return key !== 'view' && key !== 'sort';
}

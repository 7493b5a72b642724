import { MOST_SEARCHED, MOST_SHARED } from '../bounds.ts';
import { categoriesOf } from '../filter/category-tree.ts';
import { placesAround, type Directory } from '../directory.ts';
import { NOT_FOUND, RANK, type Rank } from './search-rank.ts';
import { foldText } from './search-text.ts';
import type { Location, Phone, Service } from '../service.ts';
import { allWordings, type Text } from '../text.ts';

/**
 * The ranks of the fields that are searched, in the order they stand in a record's text, best first:
 * a word found first in one of them is found in the best one. Providers and places count the same.
 */
const FIELD_RANKS: readonly Rank[] = [
  RANK.name,
  RANK.aka,
  RANK.category,
  RANK.provider,
  RANK.summary,
  RANK.details,
  RANK.details, // phone numbers
];

const NAME = 0;
const PHONES = 6;

/** A service as it is searched: one folded text. */
export interface SearchRecord {
  readonly service: Service;
  /** The wordings of all fields, one after another, each with a line break before and after it. */
  readonly text: string;
  /** Offset in the text at which each field ends: name, other names, category, provider and places, … */
  readonly ends: readonly number[];
}

/** Prepares a service for being searched. */
export function searchRecord(directory: Directory, service: Service): SearchRecord {
  const { name, aka, summary } = service;
  const parts = [''];
  const ends: number[] = [];
  let length = 0;
  const add = (wordings: Iterable<string>, most: number) => {
    const end = Math.min(length + most, MOST_SEARCHED);
    for (const wording of wordings) {
      if (length + wording.length > end) break;
      parts.push(wording);
      length += 1 + wording.length;
    }
    ends.push(length);
  };
  add(foldedWordings([name]), MOST_SEARCHED);
  add(foldedWordings(aka), MOST_SEARCHED);
  add(categoryWordings(directory, service), MOST_SHARED);
  add(providerAndPlaceWordings(directory, service), MOST_SHARED);
  add(foldedWordings([summary]), MOST_SEARCHED);
  add(foldedWordings(detailsOf(directory, service)), MOST_SEARCHED);
  add(phonesOf(directory, service), MOST_SEARCHED);
  return { service, text: [...parts, ''].join('\n'), ends };
}

/** The wordings of one field, folded: 0 for the name, 1 for other names, 2 category, 3 provider and places. */
export function wordingsOfField({ text, ends }: SearchRecord, field: number): readonly string[] {
  return text
    .slice(field === 0 ? 0 : ends[field - 1], ends[field])
    .split('\n')
    .filter(Boolean);
}

/** The field in which a position of the text lies: `FIELD_RANKS` has their order. */
export function fieldAt({ text, ends }: SearchRecord, position: number): number {
  let field = NAME;
  while (position >= (ends[field] ?? text.length)) field += 1;
  return field;
}

/**
 * Prepares a word for being looked for as it was typed: says how good the best place is in which it
 * stands in a record.
 *
 * @param isPhone whether its digits may be those of a phone number
 */
export function rankingAsTyped(word: string, isPhone: boolean): (record: SearchRecord) => Rank {
  const beginning = `\n${word}`;
  const whole = `${beginning}\n`;
  return (record) => {
    const { text, ends } = record;
    const found = text.indexOf(word);
    if (found === -1) return NOT_FOUND;
    const field = fieldAt(record, found);
    if (field === PHONES && !isPhone) return NOT_FOUND;
    if (field !== NAME) return FIELD_RANKS[field] ?? NOT_FOUND;
    const lastOfName = (ends[NAME] ?? 0) - 1;
    if (text.lastIndexOf(beginning, lastOfName) === -1) return RANK.name;
    return text.lastIndexOf(whole, lastOfName) === -1 ? RANK.nameBegins : RANK.nameItself;
  };
}

/** One by one, so that nothing is folded that is not searched. */
function* foldedWordings(texts: Iterable<Text | null>): Generator<string, void, void> {
  for (const text of texts) {
    for (const wording of allWordings(text)) {
      const folded = foldText(wording);
      if (folded !== '') yield folded;
    }
  }
}

/** Names of shared records, folded once however many services name them. */
const namesOfRecord = new WeakMap<object, readonly string[]>();

function namesOf(record: {
  readonly name: Text;
  readonly aka: readonly Text[];
}): readonly string[] {
  let names = namesOfRecord.get(record);
  if (names === undefined) {
    names = [...foldedWordings([record.name, ...record.aka])];
    namesOfRecord.set(record, names);
  }
  return names;
}

/** The names of the categories a service is in and of those above them. */
function* categoryWordings(directory: Directory, service: Service): Generator<string, void, void> {
  for (const reference of categoriesOf(directory, service)) {
    const term = directory.term(reference);
    if (term !== null) yield* namesOf(term);
  }
}

function* providerAndPlaceWordings(
  directory: Directory,
  service: Service,
): Generator<string, void, void> {
  const provider = directory.organization(service.organization_id);
  if (provider !== null) yield* namesOf(provider);
  const places = new Set<Location>();
  for (const { location_id: id } of service.at) {
    for (const place of placesAround(directory, directory.location(id))) {
      if (places.has(place)) continue;
      places.add(place);
      yield* namesOf(place);
      yield* foldedWordings([place.address?.text ?? null]);
    }
  }
}

function* detailsOf(directory: Directory, service: Service): Generator<Text | null, void, void> {
  yield service.description;
  yield service.eligibility?.text ?? null;
  for (const { description, capabilities } of service.at) {
    yield description;
    for (const id of capabilities) yield directory.capability(id)?.name ?? null;
  }
}

/** The digits of the numbers one may call about a service. */
function phonesOf(directory: Directory, service: Service): readonly string[] {
  const provider = directory.organization(service.organization_id);
  const phones: readonly Phone[] = [
    ...service.phones,
    ...(provider?.phones ?? []),
    ...service.at.flatMap((at) => directory.location(at.location_id)?.phones ?? []),
  ];
  return phones.map(({ number }) => foldText(number).replace(/\D/g, '')).filter(Boolean);
}

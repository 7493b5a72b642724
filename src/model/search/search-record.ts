import { categoriesOf } from '../filter/category-tree.ts';
import { placesAround, type Directory } from '../directory.ts';
import { NOT_FOUND, RANK, type Rank } from './search-rank.ts';
import { foldText } from './search-text.ts';
import type { Phone, Service } from '../service.ts';
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
  for (const wordings of [
    foldedWordings([name]),
    foldedWordings(aka),
    categoryWordings(directory, service),
    [...providerWordings(directory, service), ...placeWordings(directory, service)],
    foldedWordings([summary]),
    foldedWordings(detailsOf(directory, service)),
    phonesOf(directory, service),
  ]) {
    for (const wording of wordings) {
      parts.push(wording);
      length += 1 + wording.length;
    }
    ends.push(length);
  }
  return { service, text: [...parts, ''].join('\n'), ends };
}

/** The wordings of one field, folded: 0 for the name, 1 for other names, 2 category, 3 provider and places. */
export function wordingsOfField({ text, ends }: SearchRecord, field: number): readonly string[] {
  return text
    .slice(field === 0 ? 0 : ends[field - 1], ends[field])
    .split('\n')
    .filter(Boolean);
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
  return ({ text, ends }) => {
    const found = text.indexOf(word);
    if (found === -1) return NOT_FOUND;
    let field = NAME;
    while (found >= (ends[field] ?? text.length)) field += 1;
    if (field === PHONES && !isPhone) return NOT_FOUND;
    if (field !== NAME) return FIELD_RANKS[field] ?? NOT_FOUND;
    const lastOfName = (ends[NAME] ?? 0) - 1;
    if (text.lastIndexOf(beginning, lastOfName) === -1) return RANK.name;
    return text.lastIndexOf(whole, lastOfName) === -1 ? RANK.nameBegins : RANK.nameItself;
  };
}

function foldedWordings(texts: readonly (Text | null)[]): readonly string[] {
  return texts.flatMap(allWordings).map(foldText).filter(Boolean);
}

/** Names of shared records, folded once however many services name them. */
const namesOfRecord = new WeakMap<object, readonly string[]>();

function namesOf(record: {
  readonly name: Text;
  readonly aka: readonly Text[];
}): readonly string[] {
  let names = namesOfRecord.get(record);
  if (names === undefined) {
    names = foldedWordings([record.name, ...record.aka]);
    namesOfRecord.set(record, names);
  }
  return names;
}

/** The names of the categories a service is in and of those above them. */
function categoryWordings(directory: Directory, service: Service): readonly string[] {
  return [...categoriesOf(directory, service)].flatMap((reference) => {
    const term = directory.term(reference);
    return term === null ? [] : namesOf(term);
  });
}

function providerWordings(directory: Directory, service: Service): readonly string[] {
  const provider = directory.organization(service.organization_id);
  return provider === null ? [] : namesOf(provider);
}

function placeWordings(directory: Directory, { at }: Service): readonly string[] {
  const places = new Set(
    at.flatMap(({ location_id }) => placesAround(directory, directory.location(location_id))),
  );
  return [...places].flatMap((place) => [
    ...namesOf(place),
    ...foldedWordings([place.address?.text ?? null]),
  ]);
}

function detailsOf(directory: Directory, service: Service): readonly (Text | null)[] {
  return [
    service.description,
    service.eligibility?.text ?? null,
    ...service.at.flatMap(({ description, capabilities }) => [
      description,
      ...capabilities.map((id) => directory.capability(id)?.name ?? null),
    ]),
  ];
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

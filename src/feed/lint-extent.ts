import { MOST_BY_PINYIN, MOST_SEARCHED, MOST_SHARED } from '../model/bounds.ts';
import { placesAround, type Directory } from '../model/directory.ts';
import { categoriesOf } from '../model/filter/category-tree.ts';
import type { Service } from '../model/service.ts';
import { allWordings, type Text } from '../model/text.ts';
import { found, type Finding } from './lint-finding.ts';

/** A record that people look for by its names. */
interface Named {
  readonly name: Text;
  readonly aka: readonly Text[];
}

/** Finds services of which a page cannot say all: there are more places, times or words than it looks at. */
export function checkExtent(service: Service, directory: Directory): readonly Finding[] {
  const timed = directory.timedPlaces(service).length;
  const isCut =
    charactersOf(service) > MOST_SEARCHED ||
    charactersIn(categoriesAbove(service, directory)) > MOST_SHARED ||
    charactersIn(providerAndPlaces(service, directory)) > MOST_SHARED;
  return [
    ...(timed < service.at.length ? [found('too-many-times', `/at/${timed}`, '')] : []),
    ...(isCut ? [found('too-much-text', '', '')] : []),
    ...checkNames(service),
  ];
}

/** Finds names that are too long to be found by pinyin as a whole. */
export function checkNames({ name, aka }: Named, pointer = ''): readonly Finding[] {
  const isLong = (text: Text) =>
    allWordings(text).some((words) => hasHan(words) && Array.from(words).length > MOST_BY_PINYIN);
  return [
    ...(isLong(name) ? [found('long-name', `${pointer}/name`, '')] : []),
    ...aka.flatMap((text, at) =>
      isLong(text) ? [found('long-name', `${pointer}/aka/${at}`, '')] : [],
    ),
  ];
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function categoriesAbove(service: Service, directory: Directory): readonly Named[] {
  return [...categoriesOf(directory, service)].flatMap((term) => directory.term(term) ?? []);
}

function providerAndPlaces({ organization_id, at }: Service, directory: Directory): Set<Named> {
  const places = at.flatMap(({ location_id }) =>
    placesAround(directory, directory.location(location_id)),
  );
  return new Set([directory.organization(organization_id) ?? [], ...places].flat());
}

function charactersIn(named: Iterable<Named>): number {
  return Array.from(named, ({ name, aka }) => lengthOf([name, ...aka])).reduce(
    (sum, length) => sum + length,
    0,
  );
}

/** Characters of a service's own words, in all languages. */
function charactersOf({ name, aka, summary, description, eligibility, at }: Service): number {
  const texts = [name, ...aka, summary, description, eligibility?.text ?? null];
  return lengthOf([...texts, ...at.map((place) => place.description)]);
}

function lengthOf(texts: readonly (Text | null)[]): number {
  return texts.flatMap(allWordings).reduce((sum, { length }) => sum + length, 0);
}

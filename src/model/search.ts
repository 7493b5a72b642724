import { placesAround, type Directory } from './directory.ts';
import type { Service } from './service.ts';
import { allWordings, type Text } from './text.ts';

/** Services by what a search looks through: one prepared text per service. */
export type SearchIndex = ReadonlyMap<Service, string>;

const indexes = new WeakMap<Directory, SearchIndex>();

/** Prepares the text of every service once: names, other names, categories, provider and places. */
export function searchIndexOf(directory: Directory): SearchIndex {
  let index = indexes.get(directory);
  if (index === undefined) {
    index = new Map(directory.services.map((service) => [service, textOf(directory, service)]));
    indexes.set(directory, index);
  }
  return index;
}

/** The services in whose text every word of the query occurs; all of them for an empty query. */
export function searchServices(directory: Directory, query: string): readonly Service[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return directory.services;
  const found: Service[] = [];
  for (const [service, text] of searchIndexOf(directory)) {
    if (words.every((word) => text.includes(word))) found.push(service);
  }
  return found;
}

/** Lower case, full-width letters and digits made plain: what both sides of a search go through. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function textOf(directory: Directory, service: Service): string {
  const provider = directory.organization(service.organization_id);
  const places = service.at.flatMap((at) =>
    placesAround(directory, directory.location(at.location_id)),
  );
  const terms = service.terms.flatMap((reference) => directory.term(reference) ?? []);
  const texts: (Text | null)[] = [
    service.name,
    ...service.aka,
    service.summary,
    ...terms.flatMap((term) => [term.name, ...term.aka]),
    ...(provider === null ? [] : [provider.name, ...provider.aka]),
    ...places.flatMap((place) => [place.name, ...place.aka]),
  ];
  return foldText(texts.flatMap(allWordings).join('\n'));
}

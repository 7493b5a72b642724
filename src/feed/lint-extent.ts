import { MOST_SEARCHED } from '../model/bounds.ts';
import type { Directory } from '../model/directory.ts';
import type { Service } from '../model/service.ts';
import { allWordings } from '../model/text.ts';
import { found, type Finding } from './lint-finding.ts';

/** Finds services of which a page cannot say all: there are more places, times or words than it looks at. */
export function checkExtent(service: Service, directory: Directory): readonly Finding[] {
  const timed = directory.timedPlaces(service).length;
  return [
    ...(timed < service.at.length ? [found('too-many-times', `/at/${timed}`, '')] : []),
    ...(charactersOf(service) > MOST_SEARCHED ? [found('too-much-text', '', '')] : []),
  ];
}

/** Characters of a service's own words, in all languages. */
function charactersOf({ name, aka, summary, description, eligibility, at }: Service): number {
  const texts = [name, ...aka, summary, description, eligibility?.text ?? null];
  return [...texts, ...at.map((place) => place.description)]
    .flatMap(allWordings)
    .reduce((sum, { length }) => sum + length, 0);
}

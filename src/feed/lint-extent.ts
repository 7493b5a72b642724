import type { Directory } from '../model/directory.ts';
import type { Service } from '../model/service.ts';
import { isWhollySearched } from '../model/search/search-record.ts';
import { found, type Finding } from './lint-finding.ts';

/** Finds services of which a page cannot say all: there are more places, times or words than it looks at. */
export function checkExtent(service: Service, directory: Directory): readonly Finding[] {
  return [
    ...(directory.timedPlaces(service).length < service.at.length
      ? [found('too-many-times', '/at', `${service.at.length}`)]
      : []),
    ...(isWhollySearched(directory, service) ? [] : [found('too-much-text', '', '')]),
  ];
}

import { distanceWords } from '../../locale/distance-words.ts';
import type { Reader } from '../../locale/reader.ts';
import type { Directory } from '../../model/directory.ts';
import { servicesByDistance } from '../../model/distance.ts';
import type { LngLat } from '../../model/lng-lat.ts';
import type { Near } from './list-context.ts';

/** What can be told of a directory from where the reader is. */
export function nearOf(position: LngLat, directory: Directory, reader: Reader): Near {
  return {
    position,
    distanceTo: (service) => distanceWords(directory, service, position, reader),
    nearestFirst: (services) =>
      servicesByDistance(directory, services, position).map(({ item }) => item),
  };
}

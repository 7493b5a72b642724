import { Chunk } from './chunk.ts';
import { withPlaces } from './with-places.ts';

/** What a first touch of a list brings: details, filters, the week and its sheet. */
export const browseChunk = new Chunk('browse', () =>
  withPlaces(import('../elements/service-list/browse/browse.ts')),
);

/** The search, with pinyin. */
export const searchChunk = new Chunk('search', () => import('./search/search.ts'));

/** What is near and where something can be done, with the map systems. */
export const nearbyChunk = new Chunk('nearby', () =>
  withPlaces(import('../elements/service-list/nearby/nearby.ts')),
);

/** What search engines are told. */
export const structuredDataChunk = new Chunk(
  'structured-data',
  () => import('./structured-data/structured-data.ts'),
);

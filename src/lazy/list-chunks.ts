import { Chunk } from './chunk.ts';
import { withPlaces } from './with-places.ts';

/** Brings what a first touch of a list needs: details, filters, the week and its sheet. */
export const browseChunk = new Chunk('browse', () =>
  withPlaces(import('../elements/service-list/browse/browse.ts')),
);

/** The search, with pinyin and the words of people. */
export const searchChunk = new Chunk('search', () => withPlaces(import('./search/search.ts')));

/** Tells what is near and where something can be done, with the map systems. */
export const nearbyChunk = new Chunk('nearby', () =>
  withPlaces(import('../elements/service-list/nearby/nearby.ts')),
);

/** Describes services to search engines. */
export const structuredDataChunk = new Chunk('structured-data', async () => {
  // Services have addresses of their own.
  const [described] = await Promise.all([
    import('./structured-data/structured-data.ts'),
    browseChunk.read(),
  ]);
  return described;
});

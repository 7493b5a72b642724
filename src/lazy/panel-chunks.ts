import type { SharedMessages } from '../i18n/messages.ts';
import type { Feed } from '../model/feed.ts';
import { Chunk } from './chunk.ts';
import { placesChunk } from './places-chunk.ts';
import { readChunk } from './read-chunk.ts';

/** Shows what figures say beyond their values: pictures, tables, stories, the wall screen. */
export const figuresChunk = new Chunk(
  'figures',
  () => import('../elements/stats-panel/figures/figures.ts'),
);

/** Learns all rules that sessions may have where a figure counts sessions. */
export async function learnToCount(
  { metrics }: Feed,
  host: HTMLElement,
  messages: SharedMessages,
): Promise<void> {
  if (metrics.every(({ computed }) => computed?.of !== 'sessions')) return;
  (await readChunk(placesChunk, host, messages))?.learnAll();
}

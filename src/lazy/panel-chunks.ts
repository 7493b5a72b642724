import { Chunk } from './chunk.ts';

/** Shows what figures say beyond their values: pictures, tables, stories, the wall screen. */
export const figuresChunk = new Chunk(
  'figures',
  () => import('../elements/stats-panel/figures/figures.ts'),
);

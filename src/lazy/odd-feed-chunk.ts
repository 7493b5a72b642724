import { Chunk } from './chunk.ts';

/** Reads a feed that is very large, or not written as it should be; says to editors what to change. */
export const oddFeedChunk = new Chunk('odd-feed', () => import('./odd-feed.ts'));

import { Chunk } from './chunk.ts';

/** Reads a feed that is very large; says to editors why one cannot be read, and what to change. */
export const oddFeedChunk = new Chunk('odd-feed', () => import('./odd-feed.ts'));

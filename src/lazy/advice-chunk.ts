import { Chunk } from './chunk.ts';

/** Says to editors why a feed cannot be read, and what to change. */
export const adviceChunk = new Chunk('advice', () => import('./advice.ts'));

import { Chunk } from './chunk.ts';

/** SHA-256, for endpoints that ask for work against robots. */
export const proofChunk = new Chunk('proof', () => import('./proof.ts'));

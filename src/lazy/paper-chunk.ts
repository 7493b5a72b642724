import { Chunk } from './chunk.ts';

/** Prints and draws codes to be scanned: QR codes and pages of their own for the printer. */
export const paperChunk = new Chunk('paper', () => import('./paper/paper.ts'));

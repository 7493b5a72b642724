import { Chunk } from './chunk.ts';

/** What is printed and what is scanned: QR codes and pages of their own for the printer. */
export const paperChunk = new Chunk('paper', () => import('./paper/paper.ts'));

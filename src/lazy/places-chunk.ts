import { Chunk } from './chunk.ts';

/** Brings what several occasions need, and what few feeds have: rules, calendars and texts about phones. */
export const placesChunk = new Chunk('places', () => import('./places.ts'));

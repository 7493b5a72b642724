import { Chunk } from './chunk.ts';

/** What a first touch of a form brings: all that it takes to fill it in, to send it, and what comes of it. */
export const bookingChunk = new Chunk(
  'booking',
  () => import('../elements/booking-form/booking.ts'),
);

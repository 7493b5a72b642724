import { Chunk } from './chunk.ts';

/** Brings what a first touch of a form needs: to fill it in, to send it, and to show what comes of it. */
export const bookingChunk = new Chunk(
  'booking',
  () => import('../elements/booking-form/booking.ts'),
);

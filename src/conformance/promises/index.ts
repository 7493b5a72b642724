import type { Promised } from '../promise.ts';
import { availabilityPromises } from './availability.ts';
import { bookingPromises } from './booking.ts';
import { crossOriginPromises } from './cross-origin.ts';
import { fullSessionPromises } from './full-session.ts';
import { idempotencyPromises } from './idempotency.ts';
import { managePromises } from './manage.ts';
import { needPromises } from './needs.ts';
import { problemPromises } from './problems.ts';

/** Every promise of the contract that can be seen from outside, by what it is about. */
export const PROMISES: Readonly<Record<string, readonly Promised[]>> = {
  'Free places': availabilityPromises,
  Booking: bookingPromises,
  'Sending again': idempotencyPromises,
  'Full sessions': fullSessionPromises,
  Problems: problemPromises,
  'Pages of other sites': crossOriginPromises,
  'Seeing, changing, cancelling': managePromises,
  Needs: needPromises,
};

/** The ids by which promises are looked up. */
export const PROMISE_IDS: readonly string[] = Object.values(PROMISES).flatMap((promises) =>
  promises.map(({ id }) => id),
);

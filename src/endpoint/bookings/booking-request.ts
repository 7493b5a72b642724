import type { BookingChange, BookingRequest } from '../../booking/contract.ts';
import { bookingChangeSchema, bookingRequestSchema } from '../requests/request-schema.ts';
import { checkedBody, readKeyedBody, type KeyedBody } from '../requests/keyed-body.ts';
import { readJsonBody } from '../requests/request-body.ts';

/** A booking that was asked for, checked against the contract but not yet against the feed. */
export interface AskedBooking extends KeyedBody<BookingRequest> {
  readonly sessionId: string;
}

/**
 * Reads a request to book.
 *
 * @throws Refusal `media-type`, `too-large`, `bad-request`, `key-missing`, `validation-error`
 */
export async function readBookingRequest(
  sessionId: string,
  incoming: Request,
): Promise<AskedBooking> {
  return { sessionId, ...(await readKeyedBody(sessionId, incoming, bookingRequestSchema)) };
}

/**
 * Reads a request to move a booking.
 *
 * @throws Refusal `media-type`, `too-large`, `bad-request`, `validation-error`
 */
export async function readBookingChange(incoming: Request): Promise<BookingChange> {
  return checkedBody(await readJsonBody(incoming), bookingChangeSchema);
}

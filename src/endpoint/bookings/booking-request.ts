import type { BookingChange, BookingRequest } from '../../booking/contract.ts';
import { bookingChangeSchema, bookingRequestSchema } from '../requests/request-schema.ts';
import { checkedBody, readKeyedBody, type KeyedBody } from '../requests/keyed-body.ts';
import { Refusal } from '../requests/problems.ts';
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
  const asked = await readKeyedBody(sessionId, incoming, bookingRequestSchema);
  const strange = namesIn(asked.request).find(([, name]) => hasControlCharacters(name));
  if (strange !== undefined) {
    throw new Refusal('validation-error', { errors: [{ pointer: strange[0], code: 'invalid' }] });
  }
  return { sessionId, ...asked };
}

/**
 * Reads a request to move a booking.
 *
 * @throws Refusal `media-type`, `too-large`, `bad-request`, `validation-error`
 */
export async function readBookingChange(incoming: Request): Promise<BookingChange> {
  return checkedBody(await readJsonBody(incoming), bookingChangeSchema);
}

/** Every name in a request, with where it is. */
function namesIn({ contact, onBehalfOf, attendees }: BookingRequest) {
  return [
    ['#/contact/name', contact.name],
    ['#/onBehalfOf/name', onBehalfOf?.name ?? ''],
    ['#/onBehalfOf/relation', onBehalfOf?.relation ?? ''],
    ...attendees.map(({ name }, index) => [`#/attendees/${index}/name`, name] as const),
  ] as const;
}

function hasControlCharacters(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

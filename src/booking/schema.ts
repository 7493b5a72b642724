import * as z from 'zod/mini';
import { lengthWithin } from '../model/bounds.ts';
import { MAX_NAME_LENGTH } from '../model/booking-draft.ts';
import { isPhoneNumber } from '../model/phone-number.ts';
import { isAllowedAddress } from '../model/web-address.ts';
import type { Availability, Booking, BookingRequest, Problem } from './contract.ts';

/** The shapes of the booking contract, checked on both ends of the wire. */

const instant = z.string().check(z.refine((value) => !Number.isNaN(Date.parse(value))));
const natural = z.int().check(z.nonnegative());
const id = z.string().check(z.refine(lengthWithin(1, 700)));
/** An address of the endpoint: absolute, so that nothing is resolved against the page by mistake. */
const address = z.string().check(z.regex(/^https?:\/\//i), z.refine(isAllowedAddress));

/** A key is made by the client: 16 to 200 visible ASCII characters, best a UUID. */
export const requestIdSchema: z.ZodMiniType<string> = z
  .string()
  .check(z.regex(/^[\x21\x23-\x5b\x5d-\x7e]{16,200}$/));

export const bookingRequestSchema: z.ZodMiniType<BookingRequest> = z.object({
  requestId: requestIdSchema,
  sessionVersion: z._default(z.nullable(z.string().check(z.refine(lengthWithin(0, 200)))), null),
  partySize: z.int().check(z.positive(), z.maximum(1_000)),
  contact: z.object({
    name: z.string().check(z.trim(), z.refine(lengthWithin(1, MAX_NAME_LENGTH))),
    phone: z.string().check(z.refine(lengthWithin(1, 40)), z.refine(isPhoneNumber)),
  }),
  consents: z
    .array(z.object({ id: z.literal('privacy'), version: id, at: instant }))
    .check(z.refine(lengthWithin(1, 5))),
  source: z._default(
    z.nullable(
      z.object({
        page: z.string().check(z.refine(lengthWithin(0, 2_000))),
        widget: z.string().check(z.refine(lengthWithin(0, 40))),
      }),
    ),
    null,
  ),
});

export const bookingSchema: z.ZodMiniType<Booking> = z.object({
  id,
  code: z.string().check(z.refine(lengthWithin(1, 20))),
  status: z.enum(['confirmed', 'waitlisted', 'pending', 'cancelled']),
  position: z._default(z.nullable(natural), null),
  partySize: natural,
  session: z.object({
    id,
    serviceId: id,
    locationId: z._default(z.nullable(id), null),
    startsAt: instant,
    endsAt: z._default(z.nullable(instant), null),
    timezone: z._default(z.string(), 'Asia/Shanghai'),
  }),
  undoUntil: instant,
  cancelUntil: instant,
  manageUrl: address,
  icsUrl: address,
  replayed: z._default(z.boolean(), false),
});

export const availabilitySchema: z.ZodMiniType<Availability> = z.object({
  asOf: instant,
  sessions: z.array(
    z.object({
      id,
      status: z.enum(['open', 'not-yet-open', 'full', 'closed', 'over', 'cancelled']),
      capacity: natural,
      remaining: natural,
      opensAt: z._default(z.nullable(instant), null),
      closesAt: z._default(z.nullable(instant), null),
      version: z._default(z.string(), ''),
    }),
  ),
});

/** Members of another type than RFC 9457 gives them are ignored, as its section 3.1 asks. */
export const problemSchema: z.ZodMiniType<Problem> = z.object({
  type: z.string(),
  title: z.catch(z.string(), ''),
  status: z.catch(z.number(), 0),
  detail: z.catch(z.optional(z.string()), undefined),
  errors: z.catch(
    z.optional(
      z.array(
        z.object({
          pointer: z.string(),
          code: z.catch(z.string(), ''),
          detail: z.catch(z.optional(z.string()), undefined),
        }),
      ),
    ),
    undefined,
  ),
  remaining: z.catch(z.optional(natural), undefined),
  retryAfter: z.catch(z.optional(z.number()), undefined),
});

import * as z from 'zod/mini';
import { instant, natural, rule, whole } from '../shape/base-schema.ts';
import { challenge, sessionId as id, waitlist } from './availability-schema.ts';
import type { Booking, Problem } from './contract.ts';
import type { NeedReceipt } from './need-contract.ts';

/**
 * The schemas of an endpoint's answers, checked before a resident is told: a page reads with the table
 * made of them.
 */

const flag = z._default(z.boolean(), false);
const textOrNull = z._default(z.nullable(z.string()), null);
const instantOrNull = z._default(z.nullable(instant), null);
/** An address of the endpoint: absolute, so that nothing is resolved against the page by mistake. */
const address = z.string().check(z.regex(/^https?:\/\//i), rule('address'));
export const bookingSchema: z.ZodMiniType<Booking> = whole(
  z.object({
    id,
    code: z.string().check(rule('length', 1, 20)),
    status: z.enum(['confirmed', 'waitlisted', 'pending', 'cancelled']),
    position: z._default(z.nullable(natural), null),
    drawAt: instantOrNull,
    partySize: natural,
    session: z.object({
      id,
      serviceId: id,
      locationId: z._default(z.nullable(id), null),
      startsAt: instant,
      endsAt: instantOrNull,
      timezone: z._default(z.string(), 'Asia/Shanghai'),
      movedFrom: instantOrNull,
      placeChanged: flag,
      inDoubt: flag,
    }),
    undoUntil: instant,
    cancelUntil: instant,
    manageUrl: address,
    icsUrl: address,
    checkIn: z._default(
      z.nullable(z.object({ text: z.string().check(rule('length', 1, 500)) })),
      null,
    ),
    said: textOrNull,
    phone: textOrNull,
    replayed: flag,
  }),
);

export const needReceiptSchema: z.ZodMiniType<NeedReceipt> = whole(
  z.object({
    id,
    receivedAt: instant,
    undoUntil: instant,
    manageUrl: address,
    replayed: flag,
  }),
);

/** A member that is left out where it is missing or of another type, as RFC 9457, 3.1 asks. */
const ignorable = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.catch(z.optional(schema), undefined);

export const problemSchema: z.ZodMiniType<Problem> = whole(
  z.object({
    type: z.string(),
    title: z.catch(z.string(), ''),
    status: z.catch(z.number(), 0),
    detail: ignorable(z.string()),
    errors: ignorable(
      z.array(
        z.object({
          pointer: z.string(),
          code: z.catch(z.string(), ''),
          detail: ignorable(z.string()),
        }),
      ),
    ),
    remaining: ignorable(natural),
    waitlist: ignorable(waitlist),
    alternatives: ignorable(z.array(id)),
    limit: ignorable(natural),
    challenge: ignorable(challenge),
    retryAfter: ignorable(z.number()),
  }),
);

import * as z from 'zod/mini';
import { lengthWithin } from '../../model/bounds.ts';
import { MAX_NAME_LENGTH } from '../../model/booking/booking-draft.ts';
import { MAX_ANSWER } from '../../model/booking/booking-questions.ts';
import { MAX_NEED_LENGTH } from '../../model/booking/need-draft.ts';
import { isPhoneNumber } from '../../model/phones/phone-number.ts';
import { hasLetter } from '../../model/visible-text.ts';
import type { BookingChange, BookingRequest } from '../../booking/contract.ts';
import { NEED_GROUPS, NEED_TIMES, type NeedRequest } from '../../booking/need-contract.ts';

/** The schemas of requests, checked as they arrive: the source of the published description. */

const MAX_ANSWERS = 50;
const MAX_PARTY = 1_000;

const id = z.string().check(z.refine(lengthWithin(1, 700)));
/** An RFC 3339 instant: the longest has nine decimals and an offset. */
const instant = z.iso.datetime({ offset: true }).check(z.maxLength(35));
const name = z.string().check(
  z.trim(),
  z.refine(lengthWithin(1, MAX_NAME_LENGTH)),
  z.refine((text) => hasLetter(text) && !/\p{Cc}/u.test(text)),
);
const version = z._default(z.nullable(z.string().check(z.refine(lengthWithin(0, 200)))), null);
const relation = z
  .string()
  .check(z.refine((text) => lengthWithin(0, 40)(text) && !/\p{Cc}/u.test(text)));
const text = z.string().check(z.refine(lengthWithin(0, MAX_ANSWER.paragraph)));

/** A key is made by the client: 16 to 200 visible ASCII characters, best a UUID. */
export const requestIdSchema: z.ZodMiniType<string> = z
  .string()
  .check(z.regex(/^[\x21\x23-\x5b\x5d-\x7e]{16,200}$/));

const contact = z.object({
  name,
  phone: z.string().check(z.refine(lengthWithin(1, 40)), z.refine(isPhoneNumber)),
});

const consents = z
  .array(z.object({ id: z.enum(['privacy', 'on-behalf']), version: id, at: instant }))
  .check(z.refine(lengthWithin(0, 5)));

/** The members of any request that name the page it comes from, and those against robots. */
const envelope = {
  requestId: requestIdSchema,
  source: z._default(
    z.nullable(
      z.object({
        page: z.string().check(z.refine(lengthWithin(0, 2_000))),
        widget: z.string().check(z.refine(lengthWithin(0, 40))),
      }),
    ),
    null,
  ),
  proof: z._default(
    z.nullable(
      z.object({
        challenge: z.string().check(z.refine(lengthWithin(1, 500))),
        nonce: z.int().check(z.nonnegative()),
      }),
    ),
    null,
  ),
  website: z._default(z.string().check(z.refine(lengthWithin(0, 500))), ''),
};

export const bookingRequestSchema: z.ZodMiniType<BookingRequest> = z.object({
  ...envelope,
  sessionVersion: version,
  partySize: z.int().check(z.positive(), z.maximum(MAX_PARTY)),
  contact,
  onBehalfOf: z._default(
    z.nullable(
      z.object({
        name,
        relation: z._default(z.nullable(relation), null),
      }),
    ),
    null,
  ),
  attendees: z._default(
    z.array(z.object({ name })).check(z.refine(lengthWithin(0, MAX_PARTY))),
    [],
  ),
  answers: z._default(
    z
      .record(id, z.union([text, z.number(), z.boolean()]))
      .check(z.refine((answers) => Object.keys(answers).length <= MAX_ANSWERS)),
    {},
  ),
  priorityGroup: z._default(z.nullable(id), null),
  acceptWaitlist: z._default(z.boolean(), false),
  consents: consents.check(z.refine(lengthWithin(1, 5))),
});

export const bookingChangeSchema: z.ZodMiniType<BookingChange> = z.object({
  sessionId: id,
  sessionVersion: version,
});

export const needRequestSchema: z.ZodMiniType<NeedRequest> = z.object({
  ...envelope,
  text: z.string().check(z.trim(), z.refine(lengthWithin(1, MAX_NEED_LENGTH))),
  term: z._default(z.nullable(id), null),
  forWhom: z._default(z.nullable(z.enum(NEED_GROUPS)), null),
  times: z._default(z.array(z.enum(NEED_TIMES)).check(z.refine(lengthWithin(0, 10))), []),
  locationId: z._default(z.nullable(id), null),
  contact: z._default(z.nullable(contact), null),
  consents: z._default(consents, []),
});

import * as z from 'zod/mini';
import { instant, natural, rule, whole } from '../shape/base-schema.ts';
import type { Availability } from './contract.ts';

/** The schemas of what an endpoint tells of free places: a form needs it before anything is sent. */

export const sessionId = z.string().check(rule('length', 1, 700));
export const waitlist = z.object({
  open: z._default(z.boolean(), false),
  length: z._default(natural, 0),
});
export const challenge = z.object({
  value: z.string(),
  difficulty: natural.check(z.maximum(24)),
});
const instantOrNull = z._default(z.nullable(instant), null);

export const availabilitySchema: z.ZodMiniType<Availability> = whole(
  z.object({
    asOf: instant,
    challenge: z.catch(z._default(z.nullable(challenge), null), null),
    sessions: z.array(
      z.object({
        id: sessionId,
        status: z.enum(['open', 'priority', 'not-yet-open', 'full', 'closed', 'over', 'cancelled']),
        capacity: natural,
        remaining: natural,
        waitlist: z._default(waitlist, { open: false, length: 0 }),
        drawAt: instantOrNull,
        opensAt: instantOrNull,
        closesAt: instantOrNull,
        version: z._default(z.string(), ''),
        inDoubt: z._default(z.boolean(), false),
      }),
    ),
  }),
);

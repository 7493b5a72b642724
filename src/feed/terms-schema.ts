import * as z from 'zod/mini';
import { lengthWithin } from '../model/bounds.ts';
import type { BookingQuestion, BookingRules } from '../model/booking-terms.ts';

/**
 * The shape of `booking.questions` and `booking.rules` of a service. Apart from the rest of the feed:
 * only a page that books with questions or rules loads it.
 */

const known = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z._default(z.nullable(schema), null);
const list = <Schema extends z.ZodMiniType>(schema: Schema) => z._default(z.array(schema), []);

const id = z.string().check(z.trim(), z.refine(lengthWithin(1, 200)));
const words = z.string().check(z.refine(lengthWithin(0, 20_000)));
const text = z.union([words, z.record(z.string(), words)]);
const named = text.check(z.refine(hasWords));
const natural = z.int().check(z.nonnegative());
const positive = z.int().check(z.positive());
const option = z.looseObject({ id, label: named });

function hasWords(value: string | Record<string, string>): boolean {
  const wordings = typeof value === 'string' ? [value] : Object.values(value);
  return wordings.some((wording) => wording.trim() !== '');
}

export const questionSchema: z.ZodMiniType<BookingQuestion> = z
  .looseObject({
    id,
    label: named,
    hint: known(text),
    type: z.enum(['short_text', 'paragraph', 'choice', 'yes_no', 'number']),
    required: z._default(z.boolean(), false),
    options: list(option),
    minimum: known(z.number()),
    maximum: known(z.number()),
    only_if: known(z.looseObject({ question: id, is: id })),
  })
  .check(z.refine(({ type, options }) => type !== 'choice' || options.length > 0));

export const rulesSchema: z.ZodMiniType<BookingRules> = z.looseObject({
  waitlist: known(natural),
  per_phone: known(positive),
  per_household: known(positive),
  household_question: known(id),
  attendee_names: z._default(z.enum(['none', 'optional', 'required']), 'none'),
  priority: known(
    z.looseObject({
      groups: z.array(option).check(z.refine(lengthWithin(1, 20))),
      opens_days_before: known(natural),
    }),
  ),
  draw: known(z.looseObject({ minutes_before: natural })),
});

import * as z from 'zod/mini';
import type { BookingQuestion, BookingRules } from '../model/booking/booking-terms.ts';
import {
  finite,
  id,
  known,
  list,
  named,
  natural,
  positive,
  rule,
  text,
  whole,
} from '../shape/base-schema.ts';
import { MOST } from './most-items.ts';

const option = z.looseObject({ id, label: named });

/** A question half of which is left out asks something else: it is read as a whole. */
export const questionSchema = whole(
  z
    .looseObject({
      id,
      label: named,
      hint: known(text),
      type: z.enum(['short_text', 'paragraph', 'choice', 'yes_no', 'number']),
      required: z._default(z.boolean(), false),
      options: list(option, MOST.questionOptions),
      minimum: known(finite),
      maximum: known(finite),
      only_if: known(z.looseObject({ question: id, is: id })),
    })
    .check(rule('has-options')),
) satisfies z.ZodMiniType<BookingQuestion>;

/** A limit that is left out gives away places: rules are read as a whole. */
export const rulesSchema = whole(
  z.looseObject({
    waitlist: known(natural),
    per_phone: known(positive),
    per_household: known(positive),
    household_question: known(id),
    attendee_names: z._default(z.enum(['none', 'optional', 'required']), 'none'),
    priority: known(
      z.looseObject({
        groups: z.array(option).check(rule('length', 1, 20)),
        opens_days_before: known(natural),
      }),
    ),
    draw: known(z.looseObject({ minutes_before: natural })),
  }),
) satisfies z.ZodMiniType<BookingRules>;

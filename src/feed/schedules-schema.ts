import * as z from 'zod/mini';
import type { Schedule } from '../model/schedule.ts';
import { date, doubtful, id, known, list, rule, text, time } from '../shape/base-schema.ts';
import { MOST } from './most-items.ts';

/** A weekday, with its number in the month or year where it has one. */
const byDay = z.string().check(z.regex(/^([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)$/));
/** A day of the month, or from its end. */
const byMonthDay = z.int().check(z.minimum(-31), z.maximum(31));
const monthDay = z.string().check(rule('month-day'));
const range = z.looseObject({ start: time, end: doubtful(known(time)), id: doubtful(known(id)) });
const times = doubtful(list(range, MOST.times));
const datedSession = z.looseObject({ date, times });

/** All but its words narrows what a schedule offers: of what cannot be read nobody knows how far. */
export const scheduleSchema = z.looseObject({
  id,
  kind: z.enum(['hours', 'event']),
  freq: doubtful(known(z.enum(['weekly', 'monthly', 'yearly', 'WEEKLY', 'MONTHLY', 'YEARLY']))),
  interval: doubtful(z._default(z.int().check(z.positive(), z.maximum(53)), 1)),
  byday: doubtful(list(byDay, MOST.weekdays)),
  bymonthday: doubtful(list(byMonthDay, MOST.weekdays)),
  times,
  start: doubtful(known(date)),
  count: doubtful(known(z.int().check(z.positive(), z.maximum(MOST.count)))),
  until: doubtful(known(date)),
  valid_from: doubtful(known(date)),
  valid_to: doubtful(known(date)),
  season: doubtful(known(z.looseObject({ from: monthDay, to: monthDay, name: known(text) }))),
  dates: doubtful(list(datedSession, MOST.dates)),
  calendar: doubtful(known(id)),
  on_holiday: doubtful(z._default(z.enum(['closed', 'open', 'ask']), 'ask')),
  on_makeup_workday: doubtful(
    z._default(z.enum(['unchanged', 'as_weekday', 'closed', 'ask']), 'unchanged'),
  ),
  exceptions: doubtful(
    list(
      z.looseObject({
        date,
        status: z.enum(['cancelled', 'moved', 'extra', 'ask']),
        reason: doubtful(known(text)),
        to: doubtful(known(datedSession)),
        times,
        services: doubtful(list(id, MOST.services)),
      }),
      MOST.dates,
    ),
  ),
  description: known(text),
}) satisfies z.ZodMiniType<Schedule>;

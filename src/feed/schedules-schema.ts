import * as z from 'zod/mini';
import { WEEKDAYS } from '../model/time/plain-date.ts';
import type { Schedule } from '../model/schedule.ts';
import { date, doubtful, id, known, list, rule, text, time } from '../shape/base-schema.ts';
import { MOST } from './most-items.ts';

const monthDay = z.string().check(rule('month-day'));
const range = z.looseObject({ start: time, end: doubtful(known(time)) });
const times = doubtful(list(range, MOST.times));
const datedSession = z.looseObject({ date, times });

/** All but its words narrows what a schedule offers: of what cannot be read nobody knows how far. */
export const scheduleSchema = z.looseObject({
  id,
  kind: z.enum(['hours', 'event']),
  interval: doubtful(z._default(z.int().check(z.positive(), z.maximum(53)), 1)),
  byday: doubtful(list(z.enum(WEEKDAYS), MOST.weekdays)),
  times,
  start: doubtful(known(date)),
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
        status: z.enum(['cancelled', 'moved', 'extra']),
        reason: doubtful(known(text)),
        to: doubtful(known(datedSession)),
        times,
      }),
      MOST.dates,
    ),
  ),
  description: known(text),
}) satisfies z.ZodMiniType<Schedule>;

import * as z from 'zod/mini';
import { WEEKDAYS } from '../model/time/plain-date.ts';
import type { Schedule } from '../model/schedule.ts';
import { date, doubtful, id, known, list, rule, text, time } from '../shape/base-schema.ts';
import { MOST } from './most-items.ts';

const monthDay = z.string().check(rule('month-day'));
const range = z.looseObject({ start: time, end: known(time) });
const datedSession = z.looseObject({ date, times: list(range, MOST.times) });

export const scheduleSchema = z.looseObject({
  id,
  kind: z.enum(['hours', 'event']),
  interval: doubtful(z._default(z.int().check(z.positive(), z.maximum(53)), 1)),
  byday: list(z.enum(WEEKDAYS), MOST.weekdays),
  times: list(range, MOST.times),
  start: doubtful(known(date)),
  until: doubtful(known(date)),
  valid_from: doubtful(known(date)),
  valid_to: doubtful(known(date)),
  season: doubtful(known(z.looseObject({ from: monthDay, to: monthDay, name: known(text) }))),
  dates: list(datedSession, MOST.dates),
  calendar: doubtful(known(id)),
  on_holiday: z._default(z.enum(['closed', 'open', 'ask']), 'ask'),
  on_makeup_workday: z._default(z.enum(['unchanged', 'as_weekday', 'closed', 'ask']), 'unchanged'),
  exceptions: doubtful(
    list(
      z.looseObject({
        date,
        status: z.enum(['cancelled', 'moved', 'extra']),
        reason: known(text),
        to: doubtful(known(datedSession)),
        times: list(range, MOST.times),
      }),
      MOST.dates,
    ),
  ),
  description: known(text),
}) satisfies z.ZodMiniType<Schedule>;

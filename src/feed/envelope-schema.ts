import * as z from 'zod/mini';
import type { Envelope } from '../model/feed.ts';
import { WEEKDAYS } from '../model/time/plain-date.ts';
import {
  address,
  array,
  date,
  doubtful,
  id,
  instant,
  known,
  late,
  list,
  named,
  natural,
  rule,
  text,
  plainText,
} from '../shape/base-schema.ts';
import { MOST } from './most-items.ts';

const calendar = z.looseObject({
  id,
  valid_from: doubtful(known(date)),
  valid_to: doubtful(known(date)),
  days: doubtful(
    list(
      z.looseObject({
        date,
        to: doubtful(known(date)),
        kind: z.enum(['holiday', 'workday']),
        name: text,
        as: doubtful(known(z.enum(WEEKDAYS))),
      }),
      MOST.calendarDays,
    ),
  ),
});

const change = z.looseObject({ date, by: known(plainText), text: plainText });

const privacy = z.looseObject({
  version: id,
  handler: named,
  contact: named,
  purpose: named,
  method: named,
  kinds: named,
  retention: named,
  rights: named,
  url: known(address),
});

export const envelopeSchema = z.looseObject({
  spec: z.string().check(z.regex(/^\d+\.\d+$/)),
  id: z._default(id, 'feed'),
  title: z._default(text, ''),
  notice: known(text),
  publisher_id: known(id),
  license: known(plainText),
  languages: z._default(array(id, MOST.languages), ['zh-Hans']),
  timezone: doubtful(z._default(z.string().check(rule('time-zone')), 'Asia/Shanghai')),
  crs: known(z.enum(['wgs84', 'gcj02', 'bd09'])),
  generated_at: known(instant),
  ttl: known(natural),
  next: known(address),
  feedback_url: known(address),
  ics_url: known(address),
  atom_url: known(address),
  calendars: doubtful(list(calendar, MOST.calendars)),
  booking: known(
    z.looseObject({
      endpoint: address,
      privacy: known(privacy),
      allow_insecure: known(z.boolean()),
    }),
  ),
  changes: late(known(array(change, MOST.changes))),
}) satisfies z.ZodMiniType<Envelope>;

import * as z from 'zod/mini';
import type { Service } from '../model/service.ts';
import {
  address,
  array,
  date,
  doubtful,
  finite,
  id,
  known,
  late,
  list,
  named,
  natural,
  positive,
  shortList,
  text,
  time,
} from '../shape/base-schema.ts';
import { questionSchema, rulesSchema } from './booking-terms-schema.ts';
import { phone, wechat } from './places-schema.ts';
import { MOST } from './most-items.ts';

/** Most questions of a service: a form is no questionnaire. */
const MAX_QUESTIONS = 50;

export const serviceBookingSchema = z.looseObject({
  mode: doubtful(known(z.enum(['online', 'phone', 'walk_in', 'link', 'wechat']))),
  url: known(address),
  max_party_size: doubtful(known(positive)),
  opens_days_before: doubtful(known(natural)),
  opens_time: doubtful(known(time)),
  closes_minutes_before: doubtful(known(natural)),
  cancel_minutes_before: doubtful(known(natural)),
  questions: doubtful(shortList(questionSchema, { most: MAX_QUESTIONS, unique: 'id' })),
  rules: doubtful(known(rulesSchema)),
});

const serviceAtLocation = z.looseObject({
  id,
  location_id: known(id),
  description: known(text),
  schedules: doubtful(known(array(id, MOST.schedules))),
  capabilities: list(id, MOST.capabilities),
  capacity: doubtful(known(z.looseObject({ maximum: doubtful(known(natural)) }))),
});

export const serviceSchema = z.looseObject({
  id,
  name: named,
  aka: list(text, MOST.aka),
  summary: known(text),
  description: known(text),
  organization_id: known(id),
  status: doubtful(
    z._default(
      z.enum(['active', 'inactive', 'defunct', 'temporarily_closed', 'unknown']),
      'active',
    ),
  ),
  terms: list(id, MOST.terms),
  open_to: doubtful(known(z.enum(['city', 'community', 'all']))),
  eligibility: doubtful(
    known(
      z.looseObject({
        text: doubtful(known(text)),
        min_age: doubtful(known(natural)),
        max_age: doubtful(known(natural)),
      }),
    ),
  ),
  cost: doubtful(
    known(
      z.looseObject({
        free: doubtful(known(z.boolean())),
        text: doubtful(known(text)),
        options: doubtful(
          list(
            z.looseObject({
              name: doubtful(known(text)),
              amount: finite.check(z.nonnegative()),
              currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
            }),
            MOST.costOptions,
          ),
        ),
      }),
    ),
  ),
  booking: doubtful(known(serviceBookingSchema)),
  languages: known(array(id, MOST.languages)),
  phones: list(phone, MOST.phones),
  wechat: late(list(wechat, MOST.wechat)),
  url: known(address),
  at: list(serviceAtLocation, MOST.at),
  image: known(z.looseObject({ url: address, alt: text, credit: known(text) })),
  documents: doubtful(known(array(text, MOST.documents))),
  alert: doubtful(known(text)),
  attachments: late(
    list(
      z.looseObject({
        name: named,
        url: address,
        media_type: known(z.string().check(z.regex(/^[a-z]+\/[\w.+-]+$/i))),
        size_in_bytes: known(natural),
      }),
      MOST.attachments,
    ),
  ),
  checked: late(
    known(z.looseObject({ on: known(date), by: known(text), review_after: known(date) })),
  ),
}) satisfies z.ZodMiniType<Service>;

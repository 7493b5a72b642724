import * as z from 'zod/mini';
import type { Location, Organization, Taxonomy } from '../model/service.ts';
import {
  address,
  finite,
  id,
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

const answer = z._default(z.enum(['yes', 'no', 'unknown']), 'unknown');

export const phone = z.looseObject({
  number: z.string().check(rule('length', 3, 40)),
  name: known(text),
});

export const wechat = z.looseObject({
  kind: known(z.enum(['official_account', 'mini_program', 'personal'])),
  name: known(text),
  id: known(plainText),
  qr_url: known(address),
});

export const taxonomySchema = z.looseObject({
  id,
  name: z._default(text, ''),
  terms: list(
    z.looseObject({
      id,
      parent_id: known(id),
      name: named,
      aka: list(text, MOST.aka),
      icon: known(plainText),
    }),
    MOST.taxonomyTerms,
  ),
}) satisfies z.ZodMiniType<Taxonomy>;

export const organizationSchema = z.looseObject({
  id,
  name: named,
  aka: list(text, MOST.aka),
  kind: known(plainText),
  parent_id: known(id),
  description: known(text),
  phones: list(phone, MOST.phones),
  wechat: late(list(wechat, MOST.wechat)),
  url: known(address),
  count: known(natural),
}) satisfies z.ZodMiniType<Organization>;

const coordinates = {
  longitude: finite.check(z.minimum(-180), z.maximum(180)),
  latitude: finite.check(z.minimum(-90), z.maximum(90)),
};

/** A longitude and a latitude. */
const coordinatePair = z.array(finite).check(rule('coordinate-pair'));

const geo = z.union([
  z.looseObject({ type: z.literal('point'), ...coordinates }),
  z.looseObject({
    type: z.literal('line'),
    points: list(coordinatePair, MOST.points),
    length_km: known(finite.check(z.nonnegative())),
  }),
]);

export const locationSchema = z.looseObject({
  id,
  name: named,
  aka: list(text, MOST.aka),
  type: known(z.enum(['physical', 'virtual', 'route'])),
  parent_id: known(id),
  address: known(
    z.looseObject({ text: known(text), city: known(plainText), province: known(plainText) }),
  ),
  geo: known(geo),
  accessibility: known(
    z.looseObject({ step_free: answer, accessible_toilet: answer, note: known(text) }),
  ),
  description: known(text),
  schedules: list(id, MOST.schedules),
  phones: list(phone, MOST.phones),
  count: known(natural),
}) satisfies z.ZodMiniType<Location>;

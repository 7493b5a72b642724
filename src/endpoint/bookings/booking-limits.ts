import type { Kysely } from 'kysely';
import type { BookingRules } from '../../model/booking/booking-terms.ts';
import type { Counted } from '../requests/rate-limit.ts';
import type { BookingRow, Tables } from '../store/tables.ts';

/**
 * The rules let somebody hold no more places of a session; `null` where they do. Only of a party that is larger
 * than anybody's may be is the limit told: all others are answered alike, be it the person, the phone or the
 * household that holds places, so that the answer tells of nobody.
 */
export type LimitReached = { readonly kind: 'limit-reached'; readonly limit: number | null } | null;

type Asked = Pick<
  BookingRow,
  'id' | 'session_id' | 'party_size' | 'person_key' | 'phone_key' | 'household_key'
>;

/** Looks whether a booking goes beyond what the rules let somebody hold. The counter is locked. */
export async function limitReached(
  transaction: Kysely<Tables>,
  asked: Asked,
  rules: BookingRules,
): Promise<LimitReached> {
  const limits = [
    ['phone_key', rules.per_phone],
    ['household_key', rules.per_household],
  ] as const;
  for (const [key, limit] of limits) {
    const isCounted = limit !== null && asked[key] !== null;
    if (isCounted && asked.party_size > limit) return { kind: 'limit-reached', limit };
  }
  const refused = { kind: 'limit-reached', limit: null } as const;
  if ((await held(transaction, asked, 'person_key')) > 0) return refused;
  for (const [key, limit] of limits) {
    if (limit === null) continue;
    if ((await held(transaction, asked, key)) + asked.party_size > limit) return refused;
  }
  return null;
}

/** The places of the session that bookings with the same key hold or wait for. */
async function held(
  transaction: Kysely<Tables>,
  asked: Asked,
  key: 'person_key' | 'phone_key' | 'household_key',
): Promise<number> {
  const value = asked[key];
  if (value === null) return 0;
  const { sum } = await transaction
    .selectFrom('bookings')
    .select((column) => column.fn.sum<number | string | null>('party_size').as('sum'))
    .where('session_id', '=', asked.session_id)
    .where(key, '=', value)
    .where('status', '!=', 'cancelled')
    .where('id', '!=', asked.id)
    .executeTakeFirstOrThrow();
  return Number(sum ?? 0);
}

/** A booking as the limit of its phone number counts it. */
export function phoneCounted({
  contact_phone,
  created_at,
}: Pick<BookingRow, 'contact_phone' | 'created_at'>): Counted {
  return { kind: 'perPhone', who: contact_phone ?? '', at: Date.parse(created_at) };
}

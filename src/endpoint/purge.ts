import type { Kysely } from 'kysely';
import { DAY_MS } from '../model/time/durations.ts';
import type { Instant } from '../model/time/zoned-time.ts';
import { ERASED } from './bookings/booking-changes.ts';
import { audit } from './office/audit.ts';
import { dropErasedText } from './store/erased-text.ts';
import type { Tables } from './store/tables.ts';

/**
 * Erases everything personal of bookings whose session began more than so many days ago, and of needs
 * that are older. Places, counts and whether somebody came stay.
 *
 * @returns how many bookings and needs were erased
 */
export async function purgePersonalData(
  db: Kysely<Tables>,
  now: Instant,
  days: number,
): Promise<number> {
  const at = new Date(now).toISOString();
  const before = new Date(now - days * DAY_MS).toISOString();
  const erased = await db.transaction().execute(async (transaction) => {
    const bookings = await transaction
      .updateTable('bookings')
      .set(ERASED)
      .where('starts_at', '<', before)
      .where('contact_name', 'is not', null)
      .returning('id')
      .execute();
    const needs = await transaction
      .updateTable('needs')
      .set({ text: null, contact_name: null, contact_phone: null, fingerprint: '' })
      .where('created_at', '<', before)
      .where('text', 'is not', null)
      .returning('id')
      .execute();
    return { bookings: bookings.length, needs: needs.length };
  });
  const count = erased.bookings + erased.needs;
  if (count > 0) await dropErasedText(db);
  if (count > 0) await audit(db, { at, actor: 'server', action: 'purge', subject: null }, erased);
  return count;
}

import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';

/** Draws a confirmation code, as it is read aloud: `482 716`. */
export function drawCode(): string {
  return randomInt(1_000_000)
    .toString()
    .padStart(6, '0')
    .replace(/^(...)/, '$1 ');
}

/** A code that no booking of the session has: the one it had, if it can be. */
export async function freeCode(
  transaction: Kysely<Tables>,
  sessionId: string,
  wanted: string,
): Promise<string> {
  let code = wanted;
  for (;;) {
    const other = await transaction
      .selectFrom('bookings')
      .select('id')
      .where('session_id', '=', sessionId)
      .where('code', '=', code)
      .executeTakeFirst();
    if (other === undefined) return code;
    code = drawCode();
  }
}

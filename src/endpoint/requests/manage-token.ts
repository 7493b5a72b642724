import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sharedSecret } from '../store/keyed-hash.ts';
import type { Tables } from '../store/tables.ts';

/** Makes and checks the tokens of manage links: whoever holds one may see and cancel a booking. */
export interface ManageTokens {
  /** The token of a booking: its id and a signature, safe in a path. */
  tokenOf(bookingId: string): string;
  /** The booking a token was made for, or `null` where it was not made here. */
  bookingIdOf(token: string): string | null;
}

/** Opens the tokens with the secret that all processes share through the database. */
export async function openManageTokens(db: Kysely<Tables>): Promise<ManageTokens> {
  return manageTokens(await sharedSecret(db, 'manage-token'));
}

function manageTokens(secret: Buffer): ManageTokens {
  const sign = (bookingId: string) => createHmac('sha256', secret).update(bookingId).digest();
  return {
    tokenOf: (bookingId) => `${bookingId}.${sign(bookingId).toString('base64url')}`,
    bookingIdOf(token) {
      const dot = token.lastIndexOf('.');
      const bookingId = token.slice(0, Math.max(dot, 0));
      const given = Buffer.from(token.slice(dot + 1), 'base64url');
      const expected = sign(bookingId);
      const same = given.length === expected.length && timingSafeEqual(given, expected);
      return same && dot > 0 ? bookingId : null;
    },
  };
}

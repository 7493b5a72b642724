import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Hashes what is compared but is not to be read: who somebody is, a phone number, an address. Keyed,
 * because a list of all phone numbers is soon hashed.
 */
export type KeyedHash = (kind: string, text: string) => string;

/** A secret that all processes share through the database; the first that asks for it makes it. */
export async function sharedSecret(db: Kysely<Tables>, name: string): Promise<Buffer> {
  const made = { name, value: randomBytes(32).toString('base64url') };
  await db.transaction().execute((transaction) =>
    transaction
      .insertInto('secrets')
      .values(made)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  const { value } = await db
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64url');
}

/** Opens the hash with the secret of the database. */
export async function openKeyedHash(db: Kysely<Tables>): Promise<KeyedHash> {
  const secret = await sharedSecret(db, 'keyed-hash');
  return (kind, text) =>
    createHmac('sha256', secret).update(`${kind}\n${text}`).digest('base64url');
}

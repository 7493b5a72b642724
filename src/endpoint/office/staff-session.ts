import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Instant } from '../../model/time/zoned-time.ts';
import { sharedSecret } from '../store/keyed-hash.ts';
import type { StaffSessionRow, Tables } from '../store/tables.ts';

/** Names of the staff with the tokens they sign in with. */
export type StaffTokens = Readonly<Record<string, string>>;

/** The variables of a route once somebody is signed in. */
export interface SignedIn {
  readonly Variables: { member: string };
}

/** Tells who is signed in, by a cookie that names a row of the database and holds no token. */
export interface StaffSessions {
  /** The member of staff a token belongs to; every token is compared, in constant time. */
  memberOf(token: string): string | null;
  /** Opens a session; the cookie that names it. */
  signIn(member: string, now: Instant): Promise<string>;
  /** The member of staff whose session a cookie names; `null` where it has ended, or never was. */
  signedIn(cookie: string | undefined, now: Instant): Promise<string | null>;
  /** Ends every session of a member of staff, on every computer. */
  signOut(member: string): Promise<void>;
}

/** A working day. */
export const SESSION_SECONDS = 8 * 3_600;

/** Opens the sessions of the staff. Those of members who are gone, or have another token now, end with it. */
export async function openStaffSessions(
  db: Kysely<Tables>,
  tokens: StaffTokens,
): Promise<StaffSessions> {
  const secret = await sharedSecret(db, 'office');
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest();
  const same = (a: string, b: string) => timingSafeEqual(sign(a), sign(b));
  const idOf = (cookie: string) => sign(`session\n${cookie}`).toString('base64url');
  const tokenKeys = new Map(
    Object.entries(tokens).map(([member, token]) => [
      member,
      sign(`token\n${member}\n${token}`).toString('base64url'),
    ]),
  );
  await endSessions(db, (row) => tokenKeys.get(row.member) !== row.token_key);

  return {
    memberOf(token) {
      const matches = Object.entries(tokens).filter(([, expected]) => same(token, expected));
      return matches[0]?.[0] ?? null;
    },
    async signIn(member, now) {
      const cookie = randomBytes(32).toString('base64url');
      const expires = new Date(now + SESSION_SECONDS * 1000).toISOString();
      const token_key = tokenKeys.get(member) ?? '';
      const row = { id: idOf(cookie), member, token_key, expires_at: expires };
      await db
        .transaction()
        .execute((transaction) => transaction.insertInto('staff_sessions').values(row).execute());
      return cookie;
    },
    async signedIn(cookie, now) {
      if (cookie === undefined) return null;
      const row = await db
        .selectFrom('staff_sessions')
        .selectAll()
        .where('id', '=', idOf(cookie))
        .executeTakeFirst();
      if (row === undefined || row.expires_at < new Date(now).toISOString()) return null;
      // Another process may have opened it, which has another token for the same name.
      return tokenKeys.get(row.member) === row.token_key ? row.member : null;
    },
    signOut: (member) => endSessions(db, (row) => row.member === member),
  };
}

/** Ends the sessions whose time is over. */
export async function endOldSessions(db: Kysely<Tables>, now: Instant): Promise<void> {
  const at = new Date(now).toISOString();
  await endSessions(db, (row) => row.expires_at < at);
}

async function endSessions(
  db: Kysely<Tables>,
  isOver: (row: StaffSessionRow) => boolean,
): Promise<void> {
  const rows = await db.selectFrom('staff_sessions').selectAll().execute();
  const ids = rows.filter(isOver).map(({ id }) => id);
  if (ids.length === 0) return;
  await db
    .transaction()
    .execute((transaction) =>
      transaction.deleteFrom('staff_sessions').where('id', 'in', ids).execute(),
    );
}

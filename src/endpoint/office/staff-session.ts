import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../model/time/zoned-time.ts';

/** Names of the staff with the tokens they sign in with. */
export type StaffTokens = Readonly<Record<string, string>>;

/** The variables of a route once somebody is signed in. */
export interface SignedIn {
  readonly Variables: { member: string };
}

/** Tells who is signed in, by a cookie that holds no token. */
export interface StaffSessions {
  /** The member of staff a token belongs to; every token is compared, in constant time. */
  memberOf(token: string): string | null;
  cookieFor(member: string, now: Instant): string;
  /** The member of staff a cookie was made for; `null` where it was not made here, or too long ago. */
  signedIn(cookie: string | undefined, now: Instant): string | null;
}

/** A working day. */
export const SESSION_SECONDS = 8 * 3_600;

export function openStaffSessions(secret: Buffer, tokens: StaffTokens): StaffSessions {
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest();
  const same = (a: string, b: string) => timingSafeEqual(sign(a), sign(b));
  return {
    memberOf(token) {
      const matches = Object.entries(tokens).filter(([, expected]) => same(token, expected));
      return matches[0]?.[0] ?? null;
    },
    cookieFor(member, now) {
      const claim = `${Buffer.from(member).toString('base64url')}.${now + SESSION_SECONDS * 1000}`;
      return `${claim}.${sign(claim).toString('base64url')}`;
    },
    signedIn(cookie, now) {
      const [member = '', expires = '', signature = ''] = (cookie ?? '').split('.');
      const expected = sign(`${member}.${expires}`).toString('base64url');
      if (!same(signature, expected) || Number(expires) < now) return null;
      const name = Buffer.from(member, 'base64url').toString();
      return Object.hasOwn(tokens, name) ? name : null;
    },
  };
}

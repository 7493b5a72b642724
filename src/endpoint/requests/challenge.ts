import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Challenge, Proof } from '../../booking/contract.ts';
import { DAY_MS } from '../../model/time/durations.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { Refusal } from './problems.ts';

/** The work and the time a booking must prove before it is taken. */
export interface ChallengeOptions {
  /** Zero bits of work, 0 to 24; each one doubles it. 0 asks for time only. */
  readonly difficulty: number;
  /** Seconds between looking at the places and booking: nobody fills in a form faster. */
  readonly minimumSeconds: number;
}

/** Gives challenges and checks what was made of them. */
export interface Challenges {
  given(now: Instant): Challenge;
  /**
   * @throws Refusal `proof-required` with a challenge where there is no good proof, and
   *   `too-many-requests` with the seconds that are missing where it came too soon
   */
  check(proof: Proof | null, requestId: string, now: Instant): void;
}

/** Milliseconds for which a challenge may be answered: longer than anybody fills in a form. */
const VALID_MS = DAY_MS;

export function openChallenges(secret: Buffer, options: ChallengeOptions): Challenges {
  const { difficulty, minimumSeconds } = options;
  const signed = (issued: string) => createHmac('sha256', secret).update(issued).digest();
  const given = (now: Instant): Challenge => {
    const issued = now.toString(36);
    return { value: `${issued}.${signed(issued).toString('base64url')}`, difficulty };
  };

  /** The instant a challenge was given; `null` where it was not given here, or too long ago. */
  function issuedAt(value: string, now: Instant): Instant | null {
    const [issued = '', signature = ''] = value.split('.');
    const expected = signed(issued);
    const got = Buffer.from(signature, 'base64url');
    if (got.length !== expected.length || !timingSafeEqual(got, expected)) return null;
    const at = Number.parseInt(issued, 36);
    return at <= now && now - at <= VALID_MS ? at : null;
  }

  return {
    given,
    check(proof, requestId, now) {
      const at = proof === null ? null : issuedAt(proof.challenge, now);
      if (proof === null || at === null || !isSolved(proof, requestId, difficulty)) {
        throw new Refusal('proof-required', { challenge: given(now) });
      }
      const missing = minimumSeconds - (now - at) / 1000;
      if (missing > 0) throw new Refusal('too-many-requests', { retryAfter: Math.ceil(missing) });
    },
  };
}

/** The work counts for one request only: its key is part of what was hashed. */
function isSolved({ challenge, nonce }: Proof, requestId: string, difficulty: number): boolean {
  if (difficulty === 0) return true;
  const hash = createHash('sha256').update(`${challenge}.${requestId}.${nonce}`).digest();
  const bits = hash.readUInt32BE(0);
  return Math.clz32(bits) >= Math.min(difficulty, 32);
}

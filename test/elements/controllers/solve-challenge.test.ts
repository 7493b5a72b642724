import { expect } from '@open-wc/testing';
import type { Challenge, Proof } from '../../../src/booking/contract.ts';
import { solveChallenge } from '../../../src/booking/solve-challenge.ts';
import { findNonce } from '../../../src/booking/find-nonce.ts';

const KEY = '8e03978e-40d5-43e8-bc93-6894a57f9324';

/** Proves for a form that is on its page, or that goes from it. */
function prove(challenge: Challenge, isWanted = () => true): Promise<Proof | null> {
  return solveChallenge(challenge, KEY, { isWanted });
}

/** The zero bits of a proof, counted with the browser's own SHA-256. */
async function zeroBitsOf(value: string, nonce: number): Promise<number> {
  const text = new TextEncoder().encode(`${value}.${KEY}.${nonce}`);
  const hash = new DataView(await crypto.subtle.digest('SHA-256', text));
  return Math.clz32(hash.getUint32(0));
}

describe('proving that a request was worth some work', () => {
  it('needs none where only time is asked for', async () => {
    const proof = await prove({ value: 'a', difficulty: 0 });
    expect(proof).to.deep.equal({ challenge: 'a', nonce: 0 });
  });

  it('finds a number that anybody can check', async () => {
    for (const difficulty of [1, 5, 10]) {
      const proof = await prove({ value: 'b', difficulty });
      expect(proof?.challenge).to.equal('b');
      expect(await zeroBitsOf('b', proof?.nonce ?? -1)).to.be.at.least(difficulty);
    }
  });

  it('finds the first number that does, and none where there is none', async () => {
    const first = findNonce('c', KEY, 0, 100_000, 8) ?? -1;
    expect(first).to.be.at.least(0);
    expect(findNonce('c', KEY, 0, first, 8)).to.equal(null);
    expect(findNonce('c', KEY, first, 1, 8)).to.equal(first);
  });

  it('lets the page live meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await prove({ value: 'd', difficulty: 15 });
    clearInterval(timer);
    expect(turns).to.be.greaterThan(0);
  });

  it('stops between two slices of work where nobody waits for it any more', async () => {
    let looks = 0;
    const proof = await prove({ value: 'e', difficulty: 24 }, () => (looks += 1) < 3);
    expect(proof).to.equal(null);
    expect(looks).to.equal(3);
  });
});

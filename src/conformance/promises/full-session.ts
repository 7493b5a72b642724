import { bookingIn, expectProblem } from '../answers.ts';
import { expect, expectSame } from '../broken.ts';
import type { Promised } from '../promise.ts';

export const fullSessionPromises: readonly Promised[] = [
  {
    id: 'race-last-place',
    says: 'Of many people on the last place at once, one gets it.',
    async check(endpoint) {
      const { lastPlace } = endpoint.target;
      if (lastPlace === null) return 'not-offered';
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => endpoint.post(lastPlace, endpoint.body())),
      );
      const taken = answers.filter(({ status }) => status < 300);
      expectSame('people who got the last place', taken.length, 1);
      for (const answer of answers.filter(({ status }) => status >= 300)) {
        await expectProblem(answer, 'session-full', 'not-enough-places');
      }
      return undefined;
    },
  },
  {
    id: 'wait-list-moves-up',
    says: 'Who agrees to wait for a full session has a position, and the place that is cancelled.',
    async check(endpoint) {
      const { lastPlace } = endpoint.target;
      if (lastPlace === null) return 'not-offered';
      const first = await endpoint.book(lastPlace);
      const [full] = (await endpoint.availability(lastPlace)).sessions;
      if (full?.waitlist.open !== true) return 'not-offered';
      const second = await endpoint.book(lastPlace, { acceptWaitlist: true });
      expectSame('status', second.status, 'waitlisted');
      expectSame('position', second.position, full.waitlist.length + 1);
      await endpoint.send(first.manageUrl, { method: 'DELETE' });
      const moved = await bookingIn(await endpoint.send(second.manageUrl));
      expect(moved.status === 'confirmed', `who waited is ${moved.status} after a cancellation`);
      return undefined;
    },
  },
];

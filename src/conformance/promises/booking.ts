import { randomUUID } from 'node:crypto';
import { bookingIn, expectProblem } from '../answers.ts';
import { expect, expectSame } from '../broken.ts';
import type { Promised } from '../promise.ts';

export const bookingPromises: readonly Promised[] = [
  {
    id: 'booking-created',
    says: 'A booking is 201 with its Location, a code, its deadlines and absolute links.',
    async check(endpoint) {
      const answer = await endpoint.post(endpoint.target.session, endpoint.body());
      expectSame('status', answer.status, 201);
      const location = answer.headers.get('location');
      const booking = await bookingIn(answer);
      expectSame('Location', location, booking.manageUrl);
      expect(/^\d{3} ?\d{3}$/.test(booking.code), 'the code is not six digits');
      expect(Date.parse(booking.undoUntil) - Date.now() > 540_000, 'less than ten minutes to undo');
    },
  },
  {
    id: 'booking-takes-places',
    says: 'A booking takes as many places as it has people; cancelling gives them back.',
    async check(endpoint) {
      const { session } = endpoint.target;
      const before = await endpoint.remaining(session);
      const { manageUrl } = await endpoint.book(session);
      expectSame('places after booking', await endpoint.remaining(session), before - 1);
      await endpoint.send(manageUrl, { method: 'DELETE' });
      expectSame('places after cancelling', await endpoint.remaining(session), before);
    },
  },
  {
    id: 'booking-session-changed',
    says: 'Who has seen another time or place of a session than it has now does not book it.',
    async check(endpoint) {
      const { session } = endpoint.target;
      const before = await endpoint.remaining(session);
      const body = endpoint.body({ sessionVersion: `seen-before-${randomUUID()}` });
      await expectProblem(await endpoint.post(session, body), 'session-changed');
      expectSame('places', await endpoint.remaining(session), before);
    },
  },
];

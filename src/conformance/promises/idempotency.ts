import { randomUUID } from 'node:crypto';
import { bookingIn, expectProblem } from '../answers.ts';
import { expect, expectSame } from '../broken.ts';
import type { Promised } from '../promise.ts';

export const idempotencyPromises: readonly Promised[] = [
  {
    id: 'key-replay',
    says: 'The same request sent again is the same booking, marked as replayed, and takes nothing more.',
    async check(endpoint) {
      const { session } = endpoint.target;
      const body = endpoint.body();
      const first = await bookingIn(await endpoint.post(session, body));
      const places = await endpoint.remaining(session);
      const again = await endpoint.post(session, body);
      expectSame('status', again.status, 200);
      const second = await bookingIn(again);
      expectSame('booking', [second.id, second.code], [first.id, first.code]);
      expect(second.replayed, 'replayed is not true');
      expectSame('places', await endpoint.remaining(session), places);
    },
  },
  {
    id: 'key-parallel',
    says: 'The same request sent many times at once is one booking.',
    async check(endpoint) {
      const { session } = endpoint.target;
      const before = await endpoint.remaining(session);
      const body = endpoint.body();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => endpoint.post(session, body)),
      );
      const ids = new Set<string>();
      for (const answer of answers) {
        if (answer.status === 409) await expectProblem(answer, 'in-progress');
        else ids.add((await bookingIn(answer)).id);
      }
      expectSame('bookings', ids.size, 1);
      expectSame('places', await endpoint.remaining(session), before - 1);
    },
  },
  {
    id: 'key-reused',
    says: 'The same key with another body is refused.',
    async check(endpoint) {
      const { session } = endpoint.target;
      const body = endpoint.body();
      await bookingIn(await endpoint.post(session, body));
      const other = { ...body, contact: { name: '另一位', phone: '13000000000' } };
      await expectProblem(await endpoint.post(session, other), 'key-reused');
    },
  },
  {
    id: 'key-missing',
    says: 'A request without a key is refused.',
    async check(endpoint) {
      const { requestId: _, ...body } = endpoint.body();
      await expectProblem(await endpoint.post(endpoint.target.session, body), 'key-missing');
    },
  },
  {
    id: 'key-in-body',
    says: 'The key counts in the body alone, because gateways drop headers.',
    async check(endpoint) {
      const { session } = endpoint.target;
      const body = endpoint.body();
      const first = await bookingIn(await endpoint.post(session, body, { key: null }));
      const second = await bookingIn(await endpoint.post(session, body, { key: null }));
      expectSame('booking', second.id, first.id);
    },
  },
  {
    id: 'key-mismatch',
    says: 'A header with another key than the body is refused, not chosen between.',
    async check(endpoint) {
      const { session } = endpoint.target;
      const answer = await endpoint.post(session, endpoint.body(), { key: randomUUID() });
      await expectProblem(answer, 'bad-request');
    },
  },
];

import { randomUUID } from 'node:crypto';
import { expect, expectSame } from '../broken.ts';
import type { Promised } from '../promise.ts';
import { solved } from '../proof.ts';

const MAX_AGE_SECONDS = 60;

export const availabilityPromises: readonly Promised[] = [
  {
    id: 'availability-shape',
    says: 'Free places are told with the instant at which they were true; unknown ids are left out.',
    async check(endpoint) {
      const { session } = endpoint.target;
      const { asOf, sessions } = await endpoint.availability(session, `unknown-${randomUUID()}`);
      expectSame(
        'sessions',
        sessions.map(({ id }) => id),
        [session],
      );
      expect(Math.abs(Date.parse(asOf) - Date.now()) < 600_000, 'asOf is not now');
      const [state] = sessions;
      expect((state?.remaining ?? 0) <= (state?.capacity ?? -1), 'more places than there are');
    },
  },
  {
    id: 'availability-etag',
    says: 'Places have an entity tag; asked for again with it, nothing new is 304.',
    async check(endpoint) {
      const path = `/availability?sessions=${encodeURIComponent(endpoint.target.session)}`;
      const tag = (await endpoint.send(path)).headers.get('etag') ?? '';
      expect(tag !== '', 'no ETag');
      const again = await endpoint.send(path, { headers: { 'if-none-match': tag } });
      expectSame('status', again.status, 304);
    },
  },
  {
    id: 'availability-short-lived',
    says: 'A cache may keep places for a minute at most.',
    async check(endpoint) {
      const path = `/availability?sessions=${encodeURIComponent(endpoint.target.session)}`;
      const kept = (await endpoint.send(path)).headers.get('cache-control') ?? '';
      const ages = [...kept.matchAll(/\b(?:s-maxage|max-age)=(\d+)/g)].map(([, age]) =>
        Number(age),
      );
      const isShort = ages.length > 0 && ages.every((age) => age <= MAX_AGE_SECONDS);
      expect(isShort || /no-store|no-cache/.test(kept), `Cache-Control is "${kept}"`);
    },
  },
  {
    id: 'availability-challenge',
    says: 'What a booking must prove is told with the places, and the proof is taken at once.',
    async check(endpoint) {
      const { session } = endpoint.target;
      const { challenge } = await endpoint.availability(session);
      if (challenge === null) return 'not-offered';
      const body = endpoint.body();
      const proof = solved(challenge, String(body['requestId']));
      const answer = await endpoint.post(session, JSON.stringify({ ...body, proof }));
      expectSame('status', answer.status, 201);
      return undefined;
    },
  },
];

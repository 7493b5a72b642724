import { randomUUID } from 'node:crypto';
import { needReceiptSchema } from '../../src/booking/schema.ts';
import { bookingIn, expectProblem, type Endpoint } from './endpoint.ts';
import { expect, expectSame, type Promised } from './promise.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Every promise of the contract that can be seen from outside, by what it is about. */
export const PROMISES: Readonly<Record<string, readonly Promised[]>> = {
  availability: [
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
  ],
  booking: [
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
        expect(
          Date.parse(booking.undoUntil) - Date.now() > 540_000,
          'less than ten minutes to undo',
        );
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
  ],
  idempotency: [
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
        await endpoint.post(session, body);
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
        const text = JSON.stringify(body);
        const first = await endpoint.post(session, text);
        if (first.status === 403) return 'not-offered'; // asks for a proof: seen with the others
        const second = await endpoint.post(session, text);
        expectSame('booking', (await bookingIn(second)).id, (await bookingIn(first)).id);
        return undefined;
      },
    },
  ],
  race: [
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
  ],
  problems: [
    problem('problem-unknown-session', 'unknown-session', (endpoint) =>
      endpoint.post(`unknown-${randomUUID()}`, endpoint.body()),
    ),
    problem('problem-media-type', 'media-type', (endpoint) =>
      endpoint.post(endpoint.target.session, endpoint.body(), { 'content-type': 'text/plain' }),
    ),
    problem('problem-bad-request', 'bad-request', (endpoint) =>
      endpoint.post(endpoint.target.session, '{"requestId":'),
    ),
    problem('problem-too-large', 'too-large', (endpoint) =>
      endpoint.post(endpoint.target.session, endpoint.body({ x: 'x'.repeat(1_000_000) })),
    ),
    {
      id: 'problem-validation',
      says: 'A wrong value is named by a JSON Pointer into the body.',
      async check(endpoint) {
        const body = endpoint.body({ contact: { name: '合规测试', phone: '12' } });
        const answer = await endpoint.post(endpoint.target.session, body);
        const { errors = [] } = await expectProblem(answer, 'validation-error');
        expect(
          errors.some(({ pointer }) => /^#?\/contact\/phone$/.test(pointer)),
          'no error points to /contact/phone',
        );
      },
    },
    {
      id: 'problem-consent',
      says: 'Without consent to the current notice nothing is booked.',
      async check(endpoint) {
        const consents = [
          { id: 'privacy', version: 'of-another-year', at: new Date().toISOString() },
        ];
        const answer = await endpoint.post(endpoint.target.session, endpoint.body({ consents }));
        await expectProblem(answer, 'validation-error');
      },
    },
  ],
  'cross-origin': [
    {
      id: 'cors-preflight',
      says: 'Pages of the site may send JSON with Idempotency-Key and If-Match.',
      async check(endpoint) {
        const path = `/sessions/${encodeURIComponent(endpoint.target.session)}/bookings`;
        const answer = await endpoint.send(path, {
          method: 'OPTIONS',
          headers: {
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'content-type,idempotency-key,if-match',
          },
        });
        expect(answer.status < 300, `the preflight is answered with ${answer.status}`);
        expectAllowed(answer, endpoint);
        const allowed = (answer.headers.get('access-control-allow-headers') ?? '').toLowerCase();
        for (const name of ['content-type', 'idempotency-key', 'if-match']) {
          expect(allowed === '*' || allowed.includes(name), `${name} is not allowed`);
        }
      },
    },
    {
      id: 'cors-expose',
      says: 'Pages may read answers, and ETag, Location and Retry-After of them.',
      async check(endpoint) {
        const answer = await endpoint.send('/availability?sessions=');
        expectAllowed(answer, endpoint);
        const exposed = (answer.headers.get('access-control-expose-headers') ?? '').toLowerCase();
        for (const name of ['etag', 'location', 'retry-after']) {
          expect(exposed === '*' || exposed.includes(name), `${name} is not exposed`);
        }
      },
    },
  ],
  manage: [
    {
      id: 'manage-etag',
      says: 'A booking has an entity tag; a change of what was seen before is refused.',
      async check(endpoint) {
        const { manageUrl } = await endpoint.book();
        const tag = (await endpoint.send(manageUrl)).headers.get('etag') ?? '';
        expect(tag !== '', 'no ETag');
        const same = await endpoint.send(manageUrl, { headers: { 'if-none-match': tag } });
        expectSame('status', same.status, 304);
        const stale = { method: 'DELETE', headers: { 'if-match': '"stale"' } };
        await expectProblem(await endpoint.send(manageUrl, stale), 'booking-changed');
      },
    },
    {
      id: 'manage-cancel-twice',
      says: 'Cancelling twice does no harm, and the key still finds the booking.',
      async check(endpoint) {
        const { session } = endpoint.target;
        const body = endpoint.body();
        const { manageUrl } = await bookingIn(await endpoint.post(session, body));
        for (let times = 0; times < 2; times += 1) {
          const answer = await endpoint.send(manageUrl, { method: 'DELETE' });
          expect([200, 204].includes(answer.status), `DELETE is answered with ${answer.status}`);
        }
        expectSame(
          'status',
          (await bookingIn(await endpoint.post(session, body))).status,
          'cancelled',
        );
      },
    },
    {
      id: 'manage-private',
      says: 'No answer holds a name or a number, and none of them is kept by a cache.',
      async check(endpoint) {
        const body = endpoint.body({ contact: { name: '不可外传', phone: '13077778888' } });
        const made = await endpoint.post(endpoint.target.session, body);
        const { manageUrl } = await bookingIn(made.clone());
        const seen = await endpoint.send(manageUrl);
        for (const answer of [made, seen]) {
          expect(
            !/不可外传|13077778888/.test(await answer.clone().text()),
            'an answer names somebody',
          );
          const kept = answer.headers.get('cache-control') ?? '';
          expect(/no-store/.test(kept), `Cache-Control is "${kept}"`);
        }
      },
    },
    {
      id: 'manage-unguessable',
      says: 'A link that was not given out finds nothing.',
      async check(endpoint) {
        const { manageUrl } = await endpoint.book();
        const answer = await endpoint.send(`${manageUrl.slice(0, -4)}AAAA`);
        await expectProblem(answer, 'not-found');
      },
    },
    {
      id: 'manage-move',
      says: 'A booking moves to another session of its service: places change hands once.',
      async check(endpoint) {
        const { session, other } = endpoint.target;
        if (other === null) return 'not-offered';
        const { manageUrl } = await endpoint.book();
        const before = [await endpoint.remaining(session), await endpoint.remaining(other)];
        const init = {
          method: 'PATCH',
          headers: JSON_TYPE,
          body: JSON.stringify({ sessionId: other, sessionVersion: null }),
        };
        const answer = await endpoint.send(manageUrl, init);
        if (answer.status === 404 || answer.status === 405) return 'not-offered';
        expectSame('session', (await bookingIn(answer)).session.id, other);
        await bookingIn(await endpoint.send(manageUrl, init));
        const [here = 0, there = 0] = before;
        expectSame(
          'places',
          [await endpoint.remaining(session), await endpoint.remaining(other)],
          [here + 1, there - 1],
        );
        return undefined;
      },
    },
    {
      id: 'calendar-file',
      says: 'The session is a calendar file whose lines are folded at 75 octets.',
      async check(endpoint) {
        const { icsUrl } = await endpoint.book();
        const answer = await endpoint.send(icsUrl);
        const text = await answer.text();
        expect(
          (answer.headers.get('content-type') ?? '').startsWith('text/calendar'),
          'not sent as text/calendar',
        );
        expect(text.startsWith('BEGIN:VCALENDAR\r\n'), 'does not begin as a calendar');
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line) <= 75, 'a line has more than 75 octets');
        }
        expect(!text.includes('合规测试'), 'the file names somebody');
      },
    },
  ],
  needs: [
    {
      id: 'needs-kept-once',
      says: 'What a resident says is missing is kept once, and can be taken back.',
      async check(endpoint) {
        const body = JSON.stringify({ requestId: randomUUID(), text: '合规测试，请忽略' });
        const send = () => endpoint.send('/needs', { method: 'POST', headers: JSON_TYPE, body });
        const answer = await send();
        if ([403, 404, 405].includes(answer.status)) return 'not-offered';
        const first = needReceiptSchema.safeParse(await answer.json());
        const second = needReceiptSchema.safeParse(await (await send()).json());
        expect(first.success && second.success, 'not of the shape of a receipt');
        expectSame('receipt', second.data.id, first.data.id);
        const gone = await endpoint.send(first.data.manageUrl, { method: 'DELETE' });
        expect(gone.status < 300, `taking it back is answered with ${gone.status}`);
        return undefined;
      },
    },
  ],
};

function problem(
  id: string,
  type: string,
  ask: (endpoint: Endpoint) => Promise<Response>,
): Promised {
  return {
    id,
    says: `What should be refused as ${type} is, as problem details with their status.`,
    async check(endpoint) {
      await expectProblem(await ask(endpoint), type);
    },
  };
}

function expectAllowed(answer: Response, { target }: Endpoint): void {
  const allowed = answer.headers.get('access-control-allow-origin');
  expect(allowed === '*' || allowed === target.origin, `Access-Control-Allow-Origin is ${allowed}`);
}

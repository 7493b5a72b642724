import { bookingIn, expectProblem } from '../answers.ts';
import { expect, expectSame } from '../broken.ts';
import type { Promised } from '../promise.ts';

export const managePromises: readonly Promised[] = [
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
        headers: { 'content-type': 'application/json' },
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
];

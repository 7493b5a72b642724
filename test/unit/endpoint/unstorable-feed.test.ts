import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookingFeed, NOTICE_VERSION, SESSIONS } from '../../support/booking-feed.ts';
import { askFor, bookingOf, onEachDatabase, startTestServer } from './test-server.ts';

/** What PostgreSQL cannot store, and what no UTF-8 can say. */
const UNSTORABLE = ['\0', '\ud800', '\udc00'];

/** Texts of the feed that come into the rows of bookings, into answers or into pages of the office. */
const TEXTS = [
  ...['svc-yoga', 'at-yoga', 'weekly', 'loc-hall', 'Prenatal yoga', '孕期瑜伽'],
  ...['嘉顺社区', '北京南路, 1号; 后院', NOTICE_VERSION, '测试', '社区居委会'],
];

await onEachDatabase((open) => {
  test('a feed with what no database can store is answered, and books where it can', async (t) => {
    const token = 'front-desk-token-1';
    const server = await startTestServer(t, open, { staffTokens: { front: token } });
    const { origin, post, get, remove, writeFeed, events } = server;
    const signedIn = await fetch(`${origin}/office/sign-in`, {
      ...{ method: 'POST', redirect: 'manual', headers: { origin } },
      body: new URLSearchParams({ token }),
    });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    for (const text of TEXTS) {
      for (const sign of UNSTORABLE) {
        const odd = `${text.slice(0, 2)}${sign}${text.slice(2)}`;
        const said = (value: string) => JSON.stringify(value).slice(1, -1);
        const feed = JSON.stringify(bookingFeed()).replaceAll(said(text), said(odd));
        await writeFeed(feed);
        const id = SESSIONS.open.replaceAll(text, odd);
        // A half of a character cannot be said in an address: it comes as U+FFFD.
        const session = Buffer.from(id).toString();
        const version = NOTICE_VERSION.replaceAll(text, odd);
        const consents = [{ id: 'privacy', version, at: '2026-11-24T10:00:00+08:00' }];
        const answers = [
          await get(`/availability?sessions=${encodeURIComponent(session)}`),
          await get('/feed.json'),
          await post(session, askFor()),
          await post(session, askFor({ consents })),
          ...(await Promise.all(
            ['/office', `/office/sessions/${encodeURIComponent(session)}`].map((path) =>
              fetch(`${origin}${path}`, { headers: { cookie } }),
            ),
          )),
        ];
        for (const answer of answers) {
          assert.ok(answer.status < 500, `${said(odd)} ${answer.status} ${answer.url}`);
          if (answer.status !== 201) continue;
          const made = await bookingOf(answer);
          for (const path of [made.manageUrl, made.icsUrl]) {
            const seen = await get(path ?? '');
            assert.ok(seen.status < 500, `${said(odd)} ${seen.status} ${path}`);
          }
          assert.equal((await remove(made.manageUrl)).status, 200, said(odd));
        }
        const isId = /^[a-z-]+$/.test(text);
        const isBooked = answers.some(({ status }) => status === 201);
        assert.equal(isBooked, !isId && text !== NOTICE_VERSION, said(odd));
      }
    }
    assert.ok(
      events.every((event) => !event.includes('internal-error')),
      events.join('\n'),
    );
  });

  test('a booking stays as it was where its place is called by an id that nothing can store', async (t) => {
    const { post, get, writeFeed, events } = await startTestServer(t, open);
    const made = await bookingOf(await post(SESSIONS.open, askFor()));
    for (const id of ['svc-yoga', 'at-yoga', 'loc-hall']) {
      await writeFeed(JSON.stringify(bookingFeed()).replaceAll(id, `${id}\\u0000`));
      const seen = await bookingOf(await get(made.manageUrl));
      assert.deepEqual([seen.code, seen.status], [made.code, 'confirmed'], id);
    }
    assert.deepEqual(events, []);
  });
});

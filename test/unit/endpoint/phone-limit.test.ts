import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../../src/endpoint/store/database.ts';
import { NOTICE_VERSION, SESSIONS } from '../../support/booking-feed.ts';
import {
  askFor,
  bookingOf,
  NO_LIMITS,
  onEachDatabase,
  problemOf,
  somebody,
  startTestServer,
} from './test-server.ts';

const THREE_A_DAY = { ...NO_LIMITS, perPhone: { times: 3, perSeconds: 86_400 } };
const STALE = [{ id: 'privacy', version: '2020-01-01', at: '2026-11-24T10:00:00Z' }];

await onEachDatabase((open) => {
  test('what took no place is not counted: nobody else can use up the limit of a number', async (t) => {
    const { post } = await startTestServer(t, open, { limits: THREE_A_DAY });
    const { phone } = somebody();
    const ask = (name: string, more = {}) => askFor({ contact: { name, phone }, ...more });
    await post(SESSIONS.onePlace, askFor()); // full from here
    const attempts: readonly (readonly [string, Record<string, unknown>, string])[] = [
      ['nope', ask('甲'), 'unknown-session'],
      [SESSIONS.onePlace, ask('甲'), 'session-full'],
      [SESSIONS.waitlist, ask('甲', { partySize: 1, consents: STALE }), 'validation-error'],
      [SESSIONS.over, ask('甲'), 'session-over'],
      [SESSIONS.notYetOpen, ask('甲'), 'not-yet-open'],
      [SESSIONS.cancelled, ask('甲'), 'session-cancelled'],
      [SESSIONS.closed, ask('甲'), 'booking-closed'],
      [SESSIONS.open, ask('甲', { sessionVersion: 'old' }), 'session-changed'],
      [SESSIONS.open, ask('甲', { website: 'x' }), 'robot-suspected'],
      [SESSIONS.open, ask('甲', { partySize: 5 }), 'validation-error'],
    ];
    for (const [session, body, code] of attempts) {
      assert.equal((await problemOf(await post(session, body))).code, code);
    }
    const first = ask('甲');
    assert.equal((await post(SESSIONS.open, first)).status, 201);
    for (const _ of [1, 2, 3]) {
      assert.equal((await problemOf(await post(SESSIONS.open, ask('甲')))).code, 'limit-reached');
      assert.equal((await post(SESSIONS.open, first)).status, 200);
      const reused = await post(SESSIONS.open, { ...first, partySize: 2 });
      assert.equal((await problemOf(reused)).code, 'key-reused');
    }
    assert.equal((await post(SESSIONS.open, ask('乙'))).status, 201);
    assert.equal((await post(SESSIONS.open, ask('丙'))).status, 201);
    const over = await problemOf(await post(SESSIONS.open, ask('丁')));
    assert.equal(over.code, 'too-many-requests');
  });

  test('a booking over the limit leaves no place taken, and many at once are no more', async (t) => {
    const { post, database, availability } = await startTestServer(t, open, {
      limits: THREE_A_DAY,
    });
    const { phone } = somebody();
    const sessions = [SESSIONS.open, SESSIONS.names, SESSIONS.open, SESSIONS.names];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        post(
          sessions[index % 4] ?? '',
          askFor({ contact: { name: `友${'甲'.repeat(index)}`, phone } }),
        ),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 201).length, 3);
    assert.equal(answers.filter(({ status }) => status === 429).length, 17);
    const states = await availability(SESSIONS.open, SESSIONS.names);
    const free = states.reduce((sum, state) => sum + Number(state['remaining']), 0);
    assert.equal(free, 40 - 3);
    const db = await openDatabase(database);
    assert.equal((await db.selectFrom('bookings').selectAll().execute()).length, 3);
    await db.destroy();
  });

  test('who cancels has taken no place: whoever books and cancels uses up nothing', async (t) => {
    const { post, remove, clock } = await startTestServer(t, open, { limits: THREE_A_DAY });
    const { phone } = somebody();
    const ask = (name: string) => askFor({ contact: { name, phone } });
    for (const name of ['甲', '乙', '丙', '丁', '戊']) {
      const made = await bookingOf(await post(SESSIONS.open, ask(name)));
      clock.now += 1_000;
      assert.equal((await remove(made.manageUrl)).status, 200);
      assert.equal((await remove(made.manageUrl)).status, 200, 'twice gives nothing back twice');
    }
    for (const name of ['甲', '乙', '丙']) {
      assert.equal((await post(SESSIONS.open, ask(name))).status, 201);
    }
    assert.equal((await post(SESSIONS.open, ask('丁'))).status, 429);
  });
});

await onEachDatabase((open) => {
  test('where there are no places the answer is the same, whoever is booked', async (t) => {
    const { post } = await startTestServer(t, open);
    const resident = somebody('古丽');
    await post(SESSIONS.onePlace, askFor({ contact: resident }));
    await post(SESSIONS.names, {
      ...askFor({ contact: resident, partySize: 1 }),
      consents: [{ id: 'privacy', version: NOTICE_VERSION, at: '2026-11-24T10:00:00Z' }],
    });
    for (const size of [4, 4, 4, 4]) {
      const attendees = Array.from({ length: size - 1 }, () => ({ name: '友' }));
      await post(SESSIONS.names, askFor({ partySize: size, attendees }));
    }
    const alike = async (session: string, more: Record<string, unknown> = {}) => {
      const [known, stranger] = await Promise.all(
        [resident, somebody('古丽')].map(async (contact) =>
          (await post(session, askFor({ contact, ...more }))).text(),
        ),
      );
      assert.equal(known, stranger);
      return known;
    };
    assert.match((await alike(SESSIONS.onePlace)) ?? '', /session-full/);
    const attendees = ['甲', '乙', '丙'].map((name) => ({ name }));
    const party = await alike(SESSIONS.names, { partySize: 4, attendees });
    assert.match(party ?? '', /not-enough-places/);
  });

  test('who asks for one person after the other is soon told nothing', async (t) => {
    const limits = { ...NO_LIMITS, wrongLinks: { times: 3, perSeconds: 3_600 } };
    const { post } = await startTestServer(t, open, { limits });
    const people = [somebody('甲'), somebody('乙'), somebody('丙'), somebody('丁')];
    for (const contact of people) await post(SESSIONS.open, askFor({ contact }));
    const answers = [];
    for (const contact of people) {
      answers.push((await problemOf(await post(SESSIONS.open, askFor({ contact })))).code);
    }
    const told = 'limit-reached';
    assert.deepEqual(answers, [told, told, told, 'too-many-requests']);
    const nobody = await problemOf(await post(SESSIONS.open, askFor()));
    assert.equal(nobody.code, 'too-many-requests', 'who is not booked is told the same');
  });
});

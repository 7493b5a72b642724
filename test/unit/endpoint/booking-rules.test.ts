import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase, type DatabaseOptions } from '../../../src/endpoint/store/database.ts';
import { bookingFeed, NOTICE_VERSION, SESSIONS } from '../../support/booking-feed.ts';
import {
  askFor,
  bookingOf,
  onEachDatabase,
  problemOf,
  somebody,
  startTestServer,
} from './test-server.ts';

const ANSWERS = { door: '3 号楼 501', walk: 'alone' };
const AGREED = { version: NOTICE_VERSION, at: '2026-11-24T10:00:00+08:00' };
const BOTH = [
  { id: 'privacy', ...AGREED },
  { id: 'on-behalf', ...AGREED },
];

async function rowsOf(database: DatabaseOptions) {
  const db = await openDatabase(database);
  const rows = await db.selectFrom('bookings').selectAll().orderBy('arrival').execute();
  await db.destroy();
  return rows;
}

await onEachDatabase((open) => {
  test('who comes may be another than who books, with their consent', async (t) => {
    const { post, database } = await startTestServer(t, open);
    const onBehalfOf = { name: '买买提', relation: '女儿' };
    const without = await problemOf(await post(SESSIONS.open, askFor({ onBehalfOf })));
    assert.deepEqual(
      without.errors?.map(({ pointer, code }) => [pointer, code]),
      [['#/consents', 'missing']],
    );
    const answer = await post(SESSIONS.open, askFor({ onBehalfOf, consents: BOTH }));
    assert.equal(answer.status, 201);
    const [row] = await rowsOf(database);
    assert.deepEqual([row?.on_behalf_name, row?.on_behalf_relation], ['买买提', '女儿']);
  });

  test('the questions of a service are answered, each by its kind', async (t) => {
    const { post, database } = await startTestServer(t, open);
    const wrong = { walk: 'bed', age: '一百', nonsense: 'x' };
    const problem = await problemOf(await post(SESSIONS.questions, askFor({ answers: wrong })));
    assert.deepEqual(
      problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [
        ['#/answers/door', 'missing'],
        ['#/answers/lift', 'missing'],
        ['#/answers/age', 'not-a-number'],
      ],
    );
    const answers = { ...ANSWERS, age: 82, lift: true, nonsense: 'x' };
    assert.equal((await post(SESSIONS.questions, askFor({ answers }))).status, 201);
    const [row] = await rowsOf(database);
    assert.deepEqual(JSON.parse(row?.answers ?? ''), { ...ANSWERS, age: 82 });
  });

  test('the names of all who come are asked for where the service says so', async (t) => {
    const { post, database } = await startTestServer(t, open);
    const ask = { partySize: 3, attendees: [{ name: '小明' }] };
    const problem = await problemOf(await post(SESSIONS.names, askFor(ask)));
    assert.equal(problem.errors?.[0]?.pointer, '#/attendees/1/name');
    const all = { partySize: 3, attendees: [{ name: '小明' }, { name: '小红' }] };
    assert.equal((await post(SESSIONS.names, askFor(all))).status, 201);
    const [row] = await rowsOf(database);
    assert.deepEqual(JSON.parse(row?.attendees ?? ''), all.attendees);
    const more = { partySize: 1, attendees: [{ name: '小明' }] };
    assert.equal((await post(SESSIONS.names, askFor(more))).status, 422);
  });

  test('the same person is not booked twice for a session, however the name is written', async (t) => {
    const { post } = await startTestServer(t, open);
    const contact = { name: 'Gül Aynur', phone: '+86 139-0000-1234' };
    assert.equal((await post(SESSIONS.open, askFor({ contact }))).status, 201);
    const again = askFor({ contact: { name: 'gül  aynur', phone: '13900001234' } });
    const problem = await problemOf(await post(SESSIONS.open, again));
    assert.equal(problem.code, 'limit-reached');
    assert.doesNotMatch(JSON.stringify(problem), /\d{3} \d{3}|manage|13900001234/);
    const other = askFor({ contact: { ...contact, name: '阿依' } });
    assert.equal((await post(SESSIONS.open, other)).status, 201);
    assert.equal((await post(SESSIONS.onePlace, askFor({ contact }))).status, 201);
  });

  test('who has cancelled may book the same session again', async (t) => {
    const { post, remove } = await startTestServer(t, open);
    const contact = somebody();
    const made = await bookingOf(await post(SESSIONS.open, askFor({ contact })));
    await remove(made.manageUrl);
    assert.equal((await post(SESSIONS.open, askFor({ contact }))).status, 201);
  });

  test('a phone number holds no more places of a session than the rule says', async (t) => {
    const { post } = await startTestServer(t, open);
    const { phone } = somebody();
    const ask = (name: string) => askFor({ contact: { name, phone }, acceptWaitlist: true });
    assert.equal((await post(SESSIONS.waitlist, ask('甲'))).status, 201);
    const problem = await problemOf(await post(SESSIONS.waitlist, ask('乙')));
    assert.equal(problem.code, 'limit-reached');
    assert.equal((await post(SESSIONS.waitlistLater, ask('乙'))).status, 201);
  });

  test('a refusal tells nobody whether it is the person, the phone or the household that is booked', async (t) => {
    const { post } = await startTestServer(t, open);
    const { phone } = somebody();
    const answerTo = async (session: string, more: Record<string, unknown>) => {
      const response = await post(session, askFor({ acceptWaitlist: true, ...more }));
      return { status: response.status, body: await response.text() };
    };
    const booked = { contact: { name: '甲', phone }, answers: ANSWERS };
    for (const session of [SESSIONS.waitlist, SESSIONS.questions, SESSIONS.open]) {
      assert.equal((await answerTo(session, booked)).status, 201);
    }
    const person = await answerTo(SESSIONS.open, booked);
    const sameAnswers = [
      await answerTo(SESSIONS.waitlist, booked),
      await answerTo(SESSIONS.waitlist, { contact: { name: '乙', phone } }),
      await answerTo(SESSIONS.questions, booked),
      await answerTo(SESSIONS.questions, { contact: somebody(), answers: ANSWERS }),
    ];
    assert.equal(person.status, 409);
    for (const answer of sameAnswers) assert.deepEqual(answer, person);
  });

  test('a household is told by its answer, however that is written', async (t) => {
    const { post } = await startTestServer(t, open);
    assert.equal((await post(SESSIONS.questions, askFor({ answers: ANSWERS }))).status, 201);
    const answers = { ...ANSWERS, door: ' ３号楼５０１ ' };
    const problem = await problemOf(await post(SESSIONS.questions, askFor({ answers })));
    assert.equal(problem.code, 'limit-reached');
  });

  test('of many requests at once for one person, one is booked', async (t) => {
    const { post } = await startTestServer(t, open);
    const contact = somebody();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(SESSIONS.open, askFor({ contact }))),
    );
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [201, ...Array.from({ length: 19 }, () => 409)],
    );
  });

  test('everything personal is erased with a booking that is cancelled', async (t) => {
    const { post, remove, database } = await startTestServer(t, open);
    const made = await post(
      SESSIONS.questions,
      askFor({
        answers: ANSWERS,
        consents: BOTH,
        onBehalfOf: { name: '买买提', relation: '女儿' },
      }),
    );
    await remove((await bookingOf(made)).manageUrl);
    const [row] = await rowsOf(database);
    const { contact_name, contact_phone, on_behalf_name, on_behalf_relation, answers } = row ?? {};
    const { person_key, phone_key, household_key, fingerprint } = row ?? {};
    assert.deepEqual(
      [contact_name, contact_phone, on_behalf_name, on_behalf_relation, answers],
      [null, null, null, null, null],
    );
    assert.deepEqual([person_key, phone_key, household_key, fingerprint], [null, null, null, '']);
  });

  test('phone numbers cannot be found again by hashing them', async (t) => {
    const { post, database } = await startTestServer(t, open);
    const { createHash } = await import('node:crypto');
    const contact = { name: '甲', phone: '13900005678' };
    await post(SESSIONS.open, askFor({ contact }));
    const [row] = await rowsOf(database);
    const plain = createHash('sha256').update('phone\n13900005678').digest('base64url');
    assert.notEqual(row?.phone_key, plain);
    assert.equal(row?.phone_key?.length, 43);
  });

  test('who belongs to a priority group books earlier, the others are told when', async (t) => {
    const server = await startTestServer(t, open);
    const ask = (priorityGroup: string | null) =>
      server.post(SESSIONS.priority, askFor({ priorityGroup }));
    server.clock.now = Date.parse('2026-11-24T07:59:00+08:00');
    assert.equal((await problemOf(await ask('over-70'))).code, 'not-yet-open', 'too early for all');
    server.clock.now = Date.parse('2026-11-24T08:00:00+08:00');
    const [state] = await server.availability(SESSIONS.priority);
    assert.deepEqual(
      [state?.['status'], state?.['opensAt']],
      ['priority', '2026-11-26T00:00:00.000Z'],
    );
    assert.equal((await problemOf(await ask(null))).code, 'not-yet-open');
    assert.equal((await ask('over-70')).status, 201);
    assert.equal((await ask('members')).status, 409);
    server.clock.now = Date.parse('2026-11-26T08:00:00+08:00');
    assert.equal((await ask(null)).status, 201);
    const unknown = await problemOf(await ask('members'));
    assert.equal(unknown.errors?.[0]?.pointer, '#/priorityGroup');
  });

  test('who belongs to a priority group waits before the others', async (t) => {
    const server = await startTestServer(t, open);
    server.clock.now = Date.parse('2026-11-26T08:00:00+08:00');
    const ask = async (priorityGroup: string | null) =>
      bookingOf(
        await server.post(SESSIONS.priority, askFor({ priorityGroup, acceptWaitlist: true })),
      );
    await ask(null);
    await ask(null);
    const waiting = await ask(null);
    const first = await ask('over-70');
    assert.equal(first.position, 1);
    assert.equal((await bookingOf(await server.get(waiting.manageUrl))).position, 2);
  });

  test('rules that cannot be read pause the booking of their service alone', async (t) => {
    const feed = bookingFeed();
    const services = feed.services.map((service) =>
      service['id'] === 'svc-massage'
        ? { ...service, booking: { mode: 'online', rules: { per_phone: 'two' } } }
        : service,
    );
    const { post } = await startTestServer(t, open, { feed: { ...feed, services } });
    assert.equal((await problemOf(await post(SESSIONS.waitlist, askFor()))).code, 'maintenance');
    assert.equal((await post(SESSIONS.open, askFor())).status, 201);
  });

  test('what a robot writes into the field that people never see is refused', async (t) => {
    const { post, database } = await startTestServer(t, open);
    const answer = await post(SESSIONS.open, askFor({ website: 'https://spam.example' }));
    assert.equal((await problemOf(answer)).code, 'robot-suspected');
    assert.deepEqual(await rowsOf(database), []);
  });
});

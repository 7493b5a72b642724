import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvent } from '../../../support/calendar.ts';
import { askFor, bookingOf, onEachDatabase, placesTaken } from '../test-server.ts';
import { auditedIn, startYoga } from './identity-server.ts';
import { AFTERNOON, CORRECTED, MORNING, withoutYoga, YOGA, yogaAt, yogaFeed } from './yoga-feed.ts';

const THURSDAY = yogaAt('10:00', '2026-11-26');
const MOVE = '改到 2026-11-26 10:00–11:30';
const KEEP = '仍按原来的举行';

await onEachDatabase((open) => {
  /** Seven bookings of a Wednesday that the feed has moved to Thursdays. */
  async function onThursdays(t: Parameters<typeof startYoga>[0]) {
    const server = await startYoga(t, open);
    const made = await server.fill();
    await server.writeFeed(yogaFeed({ days: ['TH'] }));
    const [first] = made;
    assert.ok(first);
    return { ...server, made, first, desk: await server.office() };
  }

  test('moved by a person: the bookings go along, their links say so, and no place is sold twice', async (t) => {
    const { desk, first, link, linkPage, tried, database } = await onThursdays(t);
    const page = await desk.press(MOVE);
    assert.match(page, /已经记下/);
    assert.match(page, /front 决定：从 2026-11-25 10:00–11:30 改到 2026-11-26 10:00–11:30/);
    assert.equal(await tried(THURSDAY), 'session-full');
    assert.equal(await tried(YOGA), 'session-changed');
    const { session } = await link(first);
    assert.deepEqual([session.id, session.inDoubt], [THURSDAY, false]);
    assert.match(await linkPage(first), /原来是 2026-11-25 10:00，现在是 2026-11-26 10:00/);
    const actions = (await auditedIn(database)).map(({ action, actor }) => `${actor} ${action}`);
    assert.ok(actions.includes('front session-moved-by-office'));
    assert.ok(actions.includes('server session-held'));
  });

  test('kept by a person: it stands as it was, also at the next reading, and the new day opens', async (t) => {
    const { desk, first, link, linkPage, tried, writeFeed, remove } = await onThursdays(t);
    await desk.press(KEEP);
    assert.equal(await tried(YOGA), 'booking-closed');
    assert.equal(await tried(THURSDAY), 'booked');
    assert.equal((await link(first)).session.inDoubt, false);
    assert.doesNotMatch(await linkPage(first), /核对|有变/);
    await writeFeed(yogaFeed({ days: ['TH'], envelope: { title: '又一次' } }));
    assert.match(await desk.page(), /数据文件里没有，仍按原来的举行/);
    assert.equal((await link(first)).status, 'confirmed');
    assert.equal((await remove(first.manageUrl)).status, 200);
    await writeFeed(yogaFeed());
    assert.equal(await tried(YOGA), 'booked');
  });

  test('cancelled by a person: the link says why, and the new day opens', async (t) => {
    const { desk, first, link, linkPage, tried } = await onThursdays(t);
    const page = await desk.press('确定取消', { said: '老师生病 <b>' });
    assert.match(page, /front 决定：取消/);
    const now = await link(first);
    assert.deepEqual([now.status, now.said], ['cancelled', '老师生病 <b>']);
    assert.match(await linkPage(first), /预约已取消.*社区说明：老师生病 &lt;b&gt;/);
    assert.equal(await tried(THURSDAY), 'booked');
  });

  test('whatever becomes of a session, its calendar file is taken for a later one of the same event', async (t) => {
    const { get, writeFeed, fill, office } = await startYoga(t, open);
    const [made] = await fill();
    assert.ok(made);
    const desk = await office();
    const event = async () =>
      readEvent(await (await get(made.icsUrl, { 'accept-language': 'zh-CN' })).text());
    const events = [await event()];
    await writeFeed(yogaFeed({ days: ['TH'] }));
    events.push(await event());
    await desk.press(KEEP);
    events.push(await event());
    await desk.press('撤销.*');
    events.push(await event());
    await desk.press('确定取消', { said: '停电' });
    events.push(await event());
    await desk.press('撤销.*');
    await desk.press(MOVE);
    events.push(await event());
    assert.deepEqual(
      events.map(({ status }) => status),
      ['CONFIRMED', 'TENTATIVE', 'CONFIRMED', 'TENTATIVE', 'CANCELLED', 'CONFIRMED'],
    );
    assert.equal(new Set(events.map(({ uid }) => uid)).size, 1);
    const sequences = events.map(({ sequence }) => sequence);
    assert.deepEqual(
      sequences,
      [...new Set(sequences)].toSorted((a, b) => a - b),
    );
    assert.match(events[1]?.summary ?? '', /^正在核对：/);
    assert.match(
      events[1]?.description ?? '',
      /请打电话 .* 核实。\n预约码：.*\n人数：1\n原定时间：/,
    );
    assert.match(events[4]?.description ?? '', /^社区取消了这一场。\n社区说明：停电\n/);
    assert.match(events[5]?.description ?? '', /^时间有变，原来是 2026-11-25 10:00。\n/);
  });

  test('each decision can be taken back: it is in doubt again, and nothing was lost', async (t) => {
    for (const [button, typed] of [
      [MOVE, {}],
      [KEEP, {}],
      ['确定取消', { said: '停电' }],
    ] as const) {
      const { desk, first, link, tried, database } = await onThursdays(t);
      const before = await link(first);
      await desk.press(button, typed);
      assert.match(await desk.press('撤销这个改动'), /已经撤销.*等您决定（1）/);
      assert.equal(await tried(YOGA), 'session-in-doubt');
      assert.equal(
        await tried(THURSDAY),
        'session-in-doubt',
        'what nobody has booked is closed again',
      );
      assert.deepEqual(await link(first), before);
      await desk.press(MOVE);
      assert.equal(await tried(THURSDAY), 'session-full');
      assert.deepEqual(await placesTaken(database), { counted: 7, booked: 7 });
    }
  });

  test('what was moved by itself can be taken back, and stays so; who booked the new time keeps it', async (t) => {
    const server = await startYoga(t, open);
    const { fill, post, link, tried, writeFeed, database, office } = server;
    const [early] = await fill(YOGA, 3);
    await writeFeed(yogaFeed({ times: [CORRECTED] }));
    const late = await bookingOf(await post(yogaAt('10:30'), askFor({ partySize: 2 })));
    assert.ok(early);
    const desk = await office();
    await desk.press('撤销这个改动');
    const [was, is] = [await link(early), await link(late)];
    assert.deepEqual(
      [was.session.inDoubt, was.session.startsAt],
      [true, '2026-11-25T02:00:00.000Z'],
    );
    assert.deepEqual(
      [is.session.inDoubt, is.session.startsAt, is.session.movedFrom, is.status],
      [false, '2026-11-25T02:30:00.000Z', null, 'confirmed'],
    );
    await writeFeed(yogaFeed({ times: [CORRECTED], envelope: { title: '又一次' } }));
    assert.equal((await link(early)).session.inDoubt, true);
    assert.equal(await tried(yogaAt('10:30'), { partySize: 4 }), 'booked');
    assert.equal(await tried(yogaAt('10:30'), { partySize: 2 }), 'not-enough-places');
    await desk.press(KEEP);
    assert.equal((await link(early)).session.startsAt, '2026-11-25T02:00:00.000Z');
    assert.deepEqual(await placesTaken(database), { counted: 9, booked: 9 });
  });

  test('one of two a day is put into the other where it has places for everybody, and comes back whole', async (t) => {
    const feed = yogaFeed({ times: [MORNING, AFTERNOON] });
    const { fill, tried, link, writeFeed, office, database } = await startYoga(t, open, { feed });
    const [early] = await fill(YOGA, 3);
    const [late] = await fill(yogaAt('14:00'), 2);
    assert.ok(early && late);
    await writeFeed(yogaFeed({ times: [AFTERNOON] }));
    const desk = await office();
    await desk.press('并入 2026-11-25 14:00–15:30 那一场');
    const joined = await link(early);
    assert.deepEqual(
      [joined.status, joined.session.startsAt, joined.session.id],
      ['confirmed', '2026-11-25T06:00:00.000Z', yogaAt('14:00')],
    );
    assert.equal(await tried(yogaAt('14:00'), { partySize: 3 }), 'not-enough-places');
    assert.deepEqual(await placesTaken(database), { counted: 5, booked: 5 });
    await desk.press('撤销这个改动');
    const back = await link(early);
    assert.deepEqual(
      [back.session.inDoubt, back.session.startsAt, back.code],
      [true, '2026-11-25T02:00:00.000Z', early.code],
    );
    assert.equal((await link(late)).session.inDoubt, false);
    assert.deepEqual(await placesTaken(database), { counted: 5, booked: 5 });
  });

  test('where there are not places for everybody, nobody is put there', async (t) => {
    const feed = yogaFeed({ times: [MORNING, AFTERNOON] });
    const { fill, writeFeed, office, database } = await startYoga(t, open, { feed });
    await fill(YOGA, 5);
    await fill(yogaAt('14:00'), 3);
    await writeFeed(yogaFeed({ times: [AFTERNOON] }));
    const desk = await office();
    assert.doesNotMatch(await desk.page(), /并入/);
    const answer = await desk.send(`/office/sessions/${encodeURIComponent(YOGA)}/decide`, {
      move: yogaAt('14:00'),
    });
    assert.match(answer.headers.get('location') ?? '', /said=no-room/);
    assert.deepEqual(await placesTaken(database), { counted: 8, booked: 8 });
  });

  test('of two people who decide at once, one does', async (t) => {
    const { desk, first, link, database } = await onThursdays(t);
    const address = `/office/sessions/${encodeURIComponent(YOGA)}/decide`;
    const answers = await Promise.all([
      desk.send(address, { move: THURSDAY }),
      desk.send(address, { keep: 'yes' }),
      desk.send(address, { cancel: 'yes', said: '' }),
    ]);
    const said = answers.map((answer) => answer.headers.get('location')?.split('=').at(-1));
    assert.deepEqual(said.map(String).toSorted(), ['changed', 'changed', 'done']);
    assert.equal((await link(first)).session.inDoubt, false);
    const decided = (await auditedIn(database)).filter(({ action }) => /by-office/.test(action));
    assert.equal(decided.length, 1);
  });

  test('what everybody was told of is shown no more', async (t) => {
    const { fill, writeFeed, office } = await startYoga(t, open);
    await fill(YOGA, 2);
    await writeFeed(yogaFeed({ times: [CORRECTED] }));
    const desk = await office();
    assert.match(await desk.page(), /要通知（1）/);
    assert.doesNotMatch(await desk.press('都通知到了'), /要通知|需要处理/);
  });

  test('nobody decides who is not signed in, or from another page', async (t) => {
    const { origin, desk, first, link } = await onThursdays(t);
    const path = `/office/sessions/${encodeURIComponent(YOGA)}/decide`;
    const body = new URLSearchParams({ keep: 'yes' });
    const stranger = await fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body,
    });
    assert.equal(stranger.headers.get('location'), '/office/sign-in');
    const elsewhere = { origin: 'https://evil.example' };
    assert.equal((await desk.send(path, { keep: 'yes' }, elsewhere)).status, 403);
    assert.equal((await link(first)).session.inDoubt, true);
  });

  test('a doubt that everybody has left is none, and keeps nothing closed', async (t) => {
    const { made, remove, desk, tried, writeFeed } = await onThursdays(t);
    for (const { manageUrl } of made) assert.equal((await remove(manageUrl)).status, 200);
    assert.doesNotMatch(await desk.page(), /等您决定（/);
    await writeFeed(yogaFeed({ days: ['TH'], envelope: { title: '又一次' } }));
    assert.equal(await tried(THURSDAY), 'booked');
    assert.equal(await tried(YOGA), 'unknown-session');
  });

  test('a resident moves out of a session in doubt, and into none', async (t) => {
    const { patch, link, fill, first, writeFeed } = await onThursdays(t);
    const to = (sessionId: string) => patch(first.manageUrl, { sessionId, sessionVersion: null });
    assert.equal((await to(THURSDAY)).status, 409);
    const next = yogaAt('10:00', '2026-12-03');
    assert.equal((await to(next)).status, 200);
    const now = await link(first);
    assert.deepEqual(
      [now.session.id, now.session.inDoubt, now.session.movedFrom],
      [next, false, null],
    );
    await fill(next, 1);
    await writeFeed(withoutYoga());
    assert.equal((await link(first)).session.inDoubt, true);
  });
});

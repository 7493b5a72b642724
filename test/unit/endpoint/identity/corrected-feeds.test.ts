import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doChores } from '../../../../src/endpoint/chores.ts';
import { openProgramme } from '../../../../src/endpoint/sessions/programme.ts';
import { openDatabase } from '../../../../src/endpoint/store/database.ts';
import { until } from '../../../support/until.ts';
import { askFor, bookingOf, onEachDatabase, placesTaken } from '../test-server.ts';
import { auditedIn, startYoga } from './identity-server.ts';
import {
  AFTERNOON,
  CORRECTED,
  MORNING,
  PHONE,
  withoutYoga,
  YOGA,
  yogaAt,
  yogaFeed,
} from './yoga-feed.ts';

const DAY_PAGE = '/office?day=2026-11-25';
const LATER = yogaAt('10:30');

await onEachDatabase((open) => {
  test('unchanged: a feed written anew leaves everything as it is', async (t) => {
    const { fill, link, tried, writeFeed, office } = await startYoga(t, open);
    const [made] = await fill();
    assert.ok(made);
    await writeFeed(yogaFeed({ envelope: { title: '另一个名字' } }));
    assert.deepEqual(await link(made), made);
    assert.equal(await tried(YOGA), 'session-full');
    assert.doesNotMatch(await (await office()).page(), /需要处理/);
  });

  test('time corrected: the bookings move, and no place is sold twice', async (t) => {
    const server = await startYoga(t, open);
    const { fill, link, linkPage, tried, availability, writeFeed, database } = server;
    const [made] = await fill();
    assert.ok(made);
    const ics = async () => (await server.get(made.icsUrl)).text();
    const before = /SEQUENCE:(\d+)/.exec(await ics())?.[1];
    await writeFeed(yogaFeed({ times: [CORRECTED] }));

    assert.equal(await tried(LATER), 'session-full');
    assert.equal(await tried(YOGA), 'session-changed');
    assert.deepEqual(await placesTaken(database), { counted: 7, booked: 7 });
    const [state] = await availability(LATER);
    assert.deepEqual([state?.['remaining'], state?.['status']], [0, 'full']);
    assert.deepEqual(await availability(YOGA), []);

    const now = await link(made);
    assert.deepEqual(
      [now.code, now.status, now.session.id, now.session.startsAt, now.session.movedFrom],
      [made.code, 'confirmed', LATER, '2026-11-25T02:30:00.000Z', '2026-11-25T02:00:00.000Z'],
    );
    assert.match(await linkPage(made), /原来是 2026-11-25 10:00，现在是 2026-11-25 10:30/);
    assert.match(await ics(), new RegExp(`SEQUENCE:${Number(before) + 1}\\r`));
    assert.match(await ics(), /DTSTART:20261125T023000Z/);

    const page = await (await server.office()).page(DAY_PAGE);
    assert.match(page, /10:30–12:00[\s\S]*已约 7 \/ 7/);
    assert.ok(page.indexOf('要通知') < page.indexOf('<table>'), 'what needs a person stands first');
    assert.match(page, /7 笔预约/);
  });

  test('time corrected: who booked the old time may cancel until it begins, and who waits moves up', async (t) => {
    const { fill, post, link, remove, clock, writeFeed } = await startYoga(t, open);
    const [made] = await fill();
    assert.ok(made);
    const waiting = await bookingOf(await post(YOGA, askFor({ acceptWaitlist: true })));
    await writeFeed(
      yogaFeed({
        times: [CORRECTED],
        service: {
          booking: { mode: 'online', cancel_minutes_before: 600, rules: { waitlist: 5 } },
        },
      }),
    );
    clock.now = Date.parse('2026-11-25T09:00:00+08:00');
    assert.equal((await link(made)).cancelUntil, '2026-11-25T02:30:00.000Z');
    assert.equal((await remove(made.manageUrl)).status, 200);
    assert.equal((await link(waiting)).status, 'confirmed');
  });

  test('time corrected with an id: it is the same session however far it moves on its day', async (t) => {
    const named = (time: typeof MORNING) => yogaFeed({ times: [{ ...time, id: 'am' }] });
    const { fill, link, tried, writeFeed } = await startYoga(t, open, { feed: named(MORNING) });
    const id = 'at-yoga~weekly~2026-11-25~am';
    const [made] = await fill(id);
    assert.ok(made);
    await writeFeed(named(AFTERNOON));
    assert.equal(await tried(id), 'session-full');
    const { session } = await link(made);
    assert.deepEqual([session.id, session.startsAt], [id, '2026-11-25T06:00:00.000Z']);
  });

  test('ids added to the times of a feed change nothing for who has booked', async (t) => {
    const { fill, link, tried, writeFeed } = await startYoga(t, open);
    const [made] = await fill();
    assert.ok(made);
    await writeFeed(yogaFeed({ times: [{ ...MORNING, id: 'am' }] }));
    assert.equal(await tried('at-yoga~weekly~2026-11-25~am'), 'session-full');
    const now = await link(made);
    assert.deepEqual([now.session.startsAt, now.session.movedFrom], [made.session.startsAt, null]);
  });

  test('two a day, one vanishes: that one is held, the other untouched', async (t) => {
    const both = yogaFeed({ times: [MORNING, AFTERNOON] });
    const { fill, get, link, linkPage, tried, writeFeed, office } = await startYoga(t, open, {
      feed: both,
    });
    const [made] = await fill();
    const [other] = await fill(yogaAt('14:00'), 3);
    assert.ok(made && other);
    await writeFeed(yogaFeed({ times: [AFTERNOON] }));
    assert.equal(await tried(YOGA), 'session-in-doubt');
    assert.equal(await tried(yogaAt('14:00')), 'booked');
    const now = await link(made);
    assert.deepEqual([now.status, now.session.inDoubt, now.phone], ['confirmed', true, PHONE]);
    assert.equal((await link(other)).session.inDoubt, false);
    assert.match(await (await get(made.icsUrl)).text(), /STATUS:TENTATIVE/);
    assert.match(await linkPage(made), new RegExp(`正在核对[\\s\\S]*tel:[\\s\\S]*${PHONE}`));
    const page = await (await office()).page(DAY_PAGE);
    assert.ok(page.indexOf('等您决定') < page.indexOf('<table>'));
    assert.match(page, /10:00–11:30[\s\S]*核对/);
  });

  test('two a day, both change: both are held, and both new times closed', async (t) => {
    const both = yogaFeed({ times: [MORNING, AFTERNOON] });
    const { fill, link, tried, availability, writeFeed } = await startYoga(t, open, { feed: both });
    const made = [...(await fill()), ...(await fill(yogaAt('14:00')))];
    await writeFeed(
      yogaFeed({
        times: [
          { start: '10:15', end: '11:45' },
          { start: '14:15', end: '15:45' },
        ],
      }),
    );
    const next = [yogaAt('10:15'), yogaAt('14:15')];
    for (const id of next) assert.equal(await tried(id), 'session-in-doubt');
    const states = await availability(...next);
    assert.deepEqual(
      states.map(({ status, inDoubt }) => [status, inDoubt]),
      [
        ['closed', true],
        ['closed', true],
      ],
    );
    for (const booking of made) assert.equal((await link(booking)).session.inDoubt, true);
    assert.equal(await tried(yogaAt('10:15', '2026-12-02')), 'booked');
  });

  test('corrected to the time of one that is gone: both are held, and one time is not two', async (t) => {
    const named = { ...MORNING, id: 'one' };
    const { fill, link, tried, writeFeed, office } = await startYoga(t, open, {
      feed: yogaFeed({ times: [named, AFTERNOON] }),
    });
    const one = 'at-yoga~weekly~2026-11-25~one';
    const [morning] = await fill(one, 4);
    const [afternoon] = await fill(yogaAt('14:00'), 4);
    assert.ok(morning && afternoon);
    await writeFeed(yogaFeed({ times: [{ ...AFTERNOON, id: 'one' }] }));
    assert.equal(await tried(one), 'session-in-doubt');
    for (const booking of [morning, afternoon]) {
      const { session } = await link(booking);
      assert.deepEqual([session.inDoubt, session.startsAt], [true, booking.session.startsAt]);
    }
    const desk = await office();
    const page = await desk.page();
    assert.equal(page.split('改到 2026-11-25 14:00–15:30').length - 1, 2);
    const buttons = await desk.buttons();
    const toAfternoon = buttons.filter(({ says }) => says.startsWith('改到'));
    for (const { action, fields } of toAfternoon) await desk.send(action, fields);
    assert.deepEqual(
      [(await link(morning)).session.inDoubt, (await link(afternoon)).session.inDoubt],
      [true, true],
      'eight people are not put where there are seven places',
    );
  });

  test('kept beside another that came to its time: that is closed until those who were kept have left', async (t) => {
    const { fill, link, tried, writeFeed, office, remove, chores } = await withChores(t, open);
    await writeFeed(yogaFeed({ times: [{ ...MORNING, id: 'one' }, AFTERNOON] }));
    const one = 'at-yoga~weekly~2026-11-25~one';
    const kept = await fill(yogaAt('14:00'), 2);
    const [moved] = await fill(one, 3);
    assert.ok(moved);
    await writeFeed(yogaFeed({ times: [{ ...MORNING, id: 'one' }] }));
    const desk = await office();
    await desk.press('仍按原来的举行');
    assert.equal(await tried(one), 'booked', 'at another time');
    await writeFeed(yogaFeed({ times: [{ ...AFTERNOON, id: 'one' }] }));
    assert.equal((await link(moved)).session.inDoubt, true);
    await desk.press('改到 2026-11-25 14:00–15:30');
    assert.equal((await link(moved)).session.startsAt, '2026-11-25T06:00:00.000Z');
    assert.equal(await tried(one), 'session-in-doubt', 'seven places, and six people already');
    for (const booking of kept) {
      assert.equal((await link(booking)).status, 'confirmed');
      assert.equal((await remove(booking.manageUrl)).status, 200);
    }
    await chores();
    await until(async () => (await tried(one)) === 'booked', 'nobody stands at its time');
  });

  test('cancelled by a person, its time is booked by others: then it does not come back beside them', async (t) => {
    const { fill, link, tried, writeFeed, office, database } = await startYoga(t, open, {
      feed: yogaFeed({ times: [{ ...MORNING, id: 'one' }, AFTERNOON] }),
    });
    const one = 'at-yoga~weekly~2026-11-25~one';
    const [cancelled] = await fill(yogaAt('14:00'), 4);
    const [moved] = await fill(one, 3);
    assert.ok(cancelled && moved);
    await writeFeed(yogaFeed({ times: [{ ...MORNING, id: 'one' }] }));
    const desk = await office();
    await desk.press('确定取消');
    await writeFeed(yogaFeed({ times: [{ ...AFTERNOON, id: 'one' }] }));
    await desk.press('改到 2026-11-25 14:00–15:30');
    assert.equal((await link(moved)).session.startsAt, '2026-11-25T06:00:00.000Z');
    assert.equal(await tried(one), 'booked', 'who was cancelled takes no place');
    await desk.send(`/office/sessions/${encodeURIComponent(yogaAt('14:00'))}/restore`);
    assert.equal((await link(cancelled)).status, 'cancelled');
    const db = await openDatabase(database);
    const { id } = await db
      .selectFrom('session_changes')
      .select('id')
      .where('action', '=', 'cancelled-by-office')
      .executeTakeFirstOrThrow();
    await db.destroy();
    const answer = await desk.send(`/office/changes/${id}`, { done: 'undo' });
    assert.match(answer.headers.get('location') ?? '', /said=changed/);
    assert.equal((await link(cancelled)).status, 'cancelled');
    assert.equal(await tried(one), 'booked');
  });

  test('cancelled by hand and brought back, it opens its time to another, and closes it again', async (t) => {
    const { fill, link, tried, writeFeed, office } = await startYoga(t, open, {
      feed: yogaFeed({ times: [{ ...MORNING, id: 'one' }, AFTERNOON] }),
    });
    const one = 'at-yoga~weekly~2026-11-25~one';
    const kept = yogaAt('14:00');
    const [made] = await fill(kept, 2);
    await fill(one, 2);
    assert.ok(made);
    await writeFeed(yogaFeed({ times: [{ ...MORNING, id: 'one' }] }));
    const desk = await office();
    await desk.press('仍按原来的举行');
    await writeFeed(yogaFeed({ times: [{ ...AFTERNOON, id: 'one' }] }));
    await desk.press('改到 2026-11-25 14:00–15:30');
    assert.equal(await tried(one), 'session-in-doubt');
    await desk.send(`/office/sessions/${encodeURIComponent(kept)}/cancel`);
    assert.equal(await tried(one), 'booked');
    await desk.send(`/office/sessions/${encodeURIComponent(kept)}/restore`);
    assert.equal((await link(made)).status, 'confirmed');
    assert.equal(await tried(one), 'session-in-doubt');
  });

  test('weekday changed: it is held, and the new day closed until somebody decides', async (t) => {
    const { fill, link, tried, writeFeed, office } = await startYoga(t, open);
    const [made] = await fill();
    assert.ok(made);
    await writeFeed(yogaFeed({ days: ['TH'] }));
    assert.equal(await tried(yogaAt('10:00', '2026-11-26')), 'session-in-doubt');
    assert.equal(await tried(yogaAt('10:00', '2026-12-03')), 'booked');
    const { session } = await link(made);
    assert.deepEqual([session.inDoubt, session.startsAt], [true, made.session.startsAt]);
    assert.match(await (await office()).page(), /改到 2026-11-26 10:00–11:30/);
  });

  test('schedule split in two: place, day and time are the same, and so is the session', async (t) => {
    const { fill, link, tried, writeFeed, office } = await startYoga(t, open);
    const [made] = await fill();
    assert.ok(made);
    await writeFeed(yogaFeed({ schedule: 'winter' }));
    assert.equal(await tried(yogaAt('10:00', '2026-11-25', 'winter')), 'session-full');
    const now = await link(made);
    assert.deepEqual([now.session.startsAt, now.session.movedFrom], [made.session.startsAt, null]);
    assert.match(await (await office()).page(DAY_PAGE), /已约 7 \/ 7/);
  });

  test('service renamed: its bookings have the new name', async (t) => {
    const { fill, linkPage, tried, writeFeed } = await startYoga(t, open);
    const [made] = await fill();
    assert.ok(made);
    await writeFeed(yogaFeed({ service: { name: '新瑜伽' } }));
    assert.match(await linkPage(made), /新瑜伽/);
    assert.equal(await tried(YOGA), 'session-full');
  });

  test('service id changed: it is held, and one press says that it is the same', async (t) => {
    const { fill, link, tried, writeFeed, office } = await startYoga(t, open);
    const [made] = await fill();
    assert.ok(made);
    const at = [
      { id: 'at-new', location_id: 'loc-hall', schedules: ['weekly'], capacity: { maximum: 7 } },
    ];
    await writeFeed(yogaFeed({ service: { id: 'svc-new', at } }));
    const next = 'at-new~weekly~2026-11-25T10:00';
    assert.equal(await tried(next), 'session-in-doubt');
    const desk = await office();
    await desk.press('改到 2026-11-25 10:00–11:30[^<]*');
    assert.equal(await tried(next), 'session-full');
    const now = await link(made);
    assert.deepEqual(
      [now.session.id, now.session.serviceId, now.session.inDoubt],
      [next, 'svc-new', false],
    );
  });

  test('service id changed, its place the same: that is no other service by itself either', async (t) => {
    const { fill, link, tried, writeFeed, office } = await startYoga(t, open);
    const [made] = await fill();
    assert.ok(made);
    await writeFeed(yogaFeed({ service: { id: 'svc-new' } }));
    assert.equal(await tried(YOGA), 'session-in-doubt');
    await (await office()).press('改到 2026-11-25 10:00–11:30[^<]*');
    assert.equal(await tried(YOGA), 'session-full');
    assert.equal((await link(made)).session.serviceId, 'svc-new');
  });

  test('service removed, or by phone from now on: it is held, and nobody is cancelled', async (t) => {
    for (const next of [withoutYoga(), yogaFeed({ service: { booking: { mode: 'phone' } } })]) {
      const { fill, link, tried, writeFeed, office } = await startYoga(t, open);
      const [made] = await fill();
      assert.ok(made);
      await writeFeed(next);
      const now = await link(made);
      assert.deepEqual([now.status, now.session.inDoubt], ['confirmed', true]);
      assert.equal(await tried(YOGA), 'session-in-doubt');
      const desk = await office();
      assert.match(await desk.page(DAY_PAGE), /孕期瑜伽[\s\S]*已约 7 \/ 7/);
      const list = await desk.page(`/office/sessions/${encodeURIComponent(YOGA)}`);
      assert.equal(list.match(/href="tel:/g)?.length, 7, 'a list of people to call');
      const table = await desk.page(`/office/day.csv?day=2026-11-25`);
      assert.equal(table.match(/古丽/g)?.length, 14);
    }
  });

  test('unreadable: a time that nobody can read is in doubt, a rule that nobody can read is nobody’s loss', async (t) => {
    const { fill, link, tried, writeFeed, office } = await startYoga(t, open);
    const [made] = await fill();
    assert.ok(made);
    const unreadable = [
      yogaFeed({ rule: { interval: 2, start: null } }), // every second week, from no week on
      yogaFeed({ exceptions: [{ date: '2026-11-25', status: 'moved' }] }), // nobody knows to when
    ];
    for (const feed of unreadable) {
      await writeFeed(feed);
      const now = await link(made);
      assert.deepEqual([now.status, now.session.inDoubt], ['confirmed', true]);
      assert.equal(await tried(YOGA), 'session-in-doubt');
      assert.match(await (await office()).page(), /读不出来.*7 笔预约/);
      await writeFeed(yogaFeed());
      assert.equal((await link(made)).session.inDoubt, false);
    }
    await writeFeed(
      yogaFeed({ service: { booking: { mode: 'online', rules: { per_phone: 'x' } } } }),
    );
    assert.deepEqual(await link(made), made);
    assert.equal(await tried(YOGA), 'maintenance');
  });

  test('place changed: it is kept, under a new version, and everybody is told', async (t) => {
    const { fill, post, linkPage, link, availability, writeFeed, office } = await startYoga(
      t,
      open,
    );
    const [made] = await fill(YOGA, 3);
    assert.ok(made);
    const [before] = await availability(YOGA);
    await writeFeed(yogaFeed({ location: 'loc-annex' }));
    const [after] = await availability(YOGA);
    assert.notEqual(after?.['version'], before?.['version']);
    assert.equal((await post(YOGA, askFor({ sessionVersion: before?.['version'] }))).status, 409);
    const { session } = await link(made);
    assert.deepEqual([session.placeChanged, session.locationId], [true, 'loc-annex']);
    assert.match(await linkPage(made), /地点有变：现在在友好路分站/);
    assert.match(await (await office()).page(), /要通知[\s\S]*3 笔预约/);
  });

  test('cancelled or moved by the feed itself: as announced, with its reason', async (t) => {
    const { fill, link, linkPage, tried, writeFeed, office } = await startYoga(t, open);
    const [made] = await fill();
    assert.ok(made);
    const on = { date: '2026-11-25', reason: '停电' };
    await writeFeed(yogaFeed({ exceptions: [{ ...on, status: 'cancelled' }] }));
    assert.equal((await link(made)).status, 'cancelled');
    assert.match(await linkPage(made), /停电/);
    assert.equal(await tried(YOGA), 'session-cancelled');
    assert.match(await (await office()).page(), /要通知/);
    const to = { date: '2026-11-27', times: [AFTERNOON] };
    await writeFeed(yogaFeed({ exceptions: [{ ...on, status: 'moved', to }] }));
    const now = await link(made);
    assert.deepEqual([now.status, now.session.id], ['confirmed', YOGA]);
    assert.equal(now.session.startsAt, '2026-11-27T06:00:00.000Z');
    assert.match(
      await linkPage(made),
      /原来是 2026-11-25 10:00，现在是 2026-11-27 14:00[\s\S]*停电/,
    );
    assert.equal(await tried(YOGA), 'session-full');
  });

  test('capacity below what is sold: everybody stays, nobody moves up, the office is told', async (t) => {
    const { fill, post, link, remove, availability, writeFeed, office } = await startYoga(t, open);
    const made = await fill();
    const waiting = await bookingOf(await post(YOGA, askFor({ acceptWaitlist: true })));
    await writeFeed(yogaFeed({ maximum: 4 }));
    for (const booking of made) assert.equal((await link(booking)).status, 'confirmed');
    const [state] = await availability(YOGA);
    assert.deepEqual([state?.['capacity'], state?.['remaining']], [4, 0]);
    assert.match(await (await office()).page(), /超出 3/);
    for (const booking of made.slice(0, 3)) await remove(booking.manageUrl);
    assert.equal((await link(waiting)).status, 'waitlisted');
    assert.doesNotMatch(await (await office()).page(), /超出/);
    for (const booking of made.slice(3, 4)) await remove(booking.manageUrl);
    assert.equal((await link(waiting)).status, 'confirmed');
  });

  test('held, it comes back: confirmed as before, and booked as before', async (t) => {
    const { fill, link, tried, writeFeed, office } = await startYoga(t, open);
    const [made] = await fill(YOGA, 6);
    assert.ok(made);
    await writeFeed(withoutYoga());
    assert.equal((await link(made)).session.inDoubt, true);
    await writeFeed(yogaFeed());
    assert.deepEqual(await link(made), { ...made });
    assert.equal(await tried(YOGA), 'booked');
    assert.equal(await tried(YOGA), 'session-full');
    assert.doesNotMatch(await (await office()).page(), /等您决定/);
  });

  test('held until it has begun: unresolved, and said so', async (t) => {
    const { fill, link, linkPage, clock, database, writeFeed, chores } = await withChores(t, open);
    const [made] = await fill();
    assert.ok(made);
    await writeFeed(withoutYoga());
    assert.equal((await link(made)).session.inDoubt, true);
    clock.now = Date.parse('2026-11-25T10:00:00+08:00');
    await chores();
    const isSaid = async () => /到原定时间还没有核对清楚/.test(await linkPage(made));
    await until(isSaid, 'the link says that nobody has decided');
    const actions = (await auditedIn(database)).map(({ action }) => action);
    assert.equal(actions.filter((action) => action === 'session-unresolved').length, 1);
  });

  test('who waits does not move up, and no lots are drawn, while nobody knows what holds', async (t) => {
    const { fill, post, link, remove, writeFeed } = await startYoga(t, open);
    const [first] = await fill();
    assert.ok(first);
    const waiting = await bookingOf(await post(YOGA, askFor({ acceptWaitlist: true })));
    await writeFeed(withoutYoga());
    await remove(first.manageUrl);
    assert.equal((await link(waiting)).status, 'waitlisted');
    await writeFeed(yogaFeed());
    const again = await link(waiting);
    assert.equal(again.session.inDoubt, false);
  });
});

async function withChores(
  t: Parameters<typeof startYoga>[0],
  open: Parameters<typeof startYoga>[1],
) {
  const server = await startYoga(t, open);
  return {
    ...server,
    /** What another process does each minute. */
    async chores() {
      const db = await openDatabase(server.database);
      const now = () => server.clock.now;
      const source = openProgramme(db, server.feedFile, () => {}, now);
      const limiter = { forget: () => Promise.resolve() };
      await doChores({ db, source, limiter, log: () => {}, now, retentionDays: 30 });
      await db.destroy();
    },
  };
}

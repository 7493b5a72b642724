import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../../../src/endpoint/store/database.ts';
import { startServer } from '../../../../src/endpoint/server.ts';
import { SESSIONS } from '../../../support/booking-feed.ts';
import { until } from '../../../support/until.ts';
import { askFor, bookingOf, clientOf, NO_LIMITS, onEachDatabase } from '../test-server.ts';
import { withoutIdentities } from '../older-database.ts';
import { auditedIn, startYoga, TOKEN } from './identity-server.ts';
import { CORRECTED, withoutYoga, YOGA, yogaAt, yogaFeed } from './yoga-feed.ts';

const DAY = 86_400_000;
const MADE = { generated_at: '2026-11-24T08:00:00+08:00' };

await onEachDatabase((open) => {
  test('a feed that cannot be read: the last good one goes on for a day, and then nothing new is booked', async (t) => {
    const { tried, clock, availability, writeFeed, office, link, fill } = await startYoga(t, open);
    const [made] = await fill(YOGA, 1);
    assert.ok(made);
    await writeFeed('{ half of i');
    assert.equal(await tried(YOGA), 'booked');
    assert.match(await (await office()).page(), /需要处理.*读不出来/);
    const nextWeek = yogaAt('10:00', '2026-12-02');
    clock.now += DAY - 1;
    assert.equal(await tried(nextWeek), 'booked');
    clock.now += 1;
    assert.equal(await tried(nextWeek), 'maintenance');
    const [state] = await availability(nextWeek);
    assert.deepEqual([state?.['status'], state?.['inDoubt']], ['closed', true]);
    assert.equal((await link(made)).status, 'confirmed');
    await writeFeed(yogaFeed());
    assert.equal(await tried(nextWeek), 'booked');
  });

  test('after a restart in an outage of the file, the last good feed is still there', async (t) => {
    const server = await startYoga(t, open);
    const [made] = await server.fill(YOGA, 7);
    assert.ok(made);
    await server.writeFeed('nothing');
    await server.tried(YOGA);
    await server.close();
    const again = await startServer({
      ...server.database,
      ...{ feedFile: server.feedFile, port: 0, now: () => server.clock.now + DAY - 1 },
      ...{ limits: NO_LIMITS, log: () => {}, staffTokens: { front: TOKEN } },
    });
    t.after(() => again.close());
    const { post, get } = clientOf(again.origin);
    assert.equal((await post(yogaAt('10:00', '2026-12-02'), askFor())).status, 201);
    const link = await get(made.manageUrl.replace(server.origin, again.origin));
    assert.equal((await bookingOf(link)).status, 'confirmed');
  });

  test('the feed of another office is not taken, whatever it holds, until this office says so', async (t) => {
    const feed = yogaFeed({ envelope: { publisher_id: 'org-1' } });
    const { fill, tried, writeFeed, office, events, database } = await startYoga(t, open, { feed });
    await fill();
    await writeFeed(yogaFeed({ times: [CORRECTED], envelope: { publisher_id: 'org-2' } }));
    assert.equal(await tried(yogaAt('10:30')), 'unknown-session');
    assert.equal(await tried(YOGA), 'session-full');
    assert.ok(events.some((event) => /feed-refused.*other-publisher/.test(event)));
    await (await office()).press('是我们的，采用');
    assert.equal(await tried(yogaAt('10:30')), 'session-full');
    const taken = (await auditedIn(database)).filter(({ action }) => action === 'feed-taken');
    assert.equal(taken.length, 1);
  });

  test('an older copy is not taken', async (t) => {
    const feed = yogaFeed({ envelope: MADE });
    const { tried, writeFeed, events, office } = await startYoga(t, open, { feed });
    const older = { generated_at: '2026-11-23T08:00:00+08:00' };
    await writeFeed(yogaFeed({ times: [CORRECTED], envelope: older }));
    assert.equal(await tried(yogaAt('10:30')), 'unknown-session');
    assert.equal(await tried(YOGA), 'booked');
    assert.equal(events.filter((event) => event.includes('feed-refused')).length, 1);
    await (await office()).press('仍然采用这一份');
    assert.equal(await tried(yogaAt('10:30')), 'booked');
  });

  test('a copy that is half empty waits for a day, and what it lacks is not booked meanwhile', async (t) => {
    const { tried, clock, link, fill, writeFeed, office } = await startYoga(t, open);
    const [made] = await fill(YOGA, 2);
    assert.ok(made);
    const { services, ...rest } = yogaFeed();
    const half = { ...rest, services: services.slice(4) };
    await writeFeed(half);
    assert.equal(await tried(YOGA), 'session-in-doubt');
    assert.equal(await tried(SESSIONS.waitlistLater), 'booked');
    const kept = await link(made);
    assert.deepEqual([kept.status, kept.session.inDoubt], ['confirmed', false]);
    assert.match(await (await office()).page(), /少了很多内容/);
    clock.now += DAY - 7_200_000;
    assert.equal((await link(made)).session.inDoubt, false);
    clock.now += 7_200_000 - 60_000;
    await writeFeed(yogaFeed());
    assert.equal((await link(made)).session.inDoubt, false);
    assert.doesNotMatch(await (await office()).page(), /需要处理/);
  });

  test('a half empty copy is taken when somebody says that it is meant', async (t) => {
    const { tried, link, fill, writeFeed, office } = await startYoga(t, open);
    const [made] = await fill(YOGA, 2);
    assert.ok(made);
    await writeFeed({ ...yogaFeed(), services: [] });
    assert.equal(await tried(YOGA), 'session-in-doubt');
    const page = await (await office()).press('没有错，现在采用');
    assert.match(page, /已经采用.*等您决定（1）/);
    assert.equal((await link(made)).session.inDoubt, true);
  });

  test('a half empty copy is taken by itself after a day; even then nobody is cancelled', async (t) => {
    const later = yogaAt('10:00', '2026-12-02');
    const { tried, link, clock, fill, writeFeed } = await startYoga(t, open);
    const [made] = await fill(later, 2);
    assert.ok(made);
    await writeFeed({ ...yogaFeed(), services: [] });
    assert.equal(await tried(later), 'session-in-doubt');
    clock.now += DAY;
    const isTaken = async () => (await link(made)).session.inDoubt;
    await until(isTaken, 'the copy is taken');
    assert.equal((await link(made)).status, 'confirmed');
  });

  test('an upgrade from the version before keeps ids and links, and sees what has changed since', async (t) => {
    const server = await startYoga(t, open);
    const [made] = await server.fill();
    assert.ok(made);
    await server.close();
    const db = await openDatabase(server.database);
    await withoutIdentities(db, server.database);
    await db.destroy();
    for (const [feed, isInDoubt] of [
      [yogaFeed(), false],
      [withoutYoga(), true],
    ] as const) {
      await server.writeFeed(feed);
      const again = await startServer({
        ...server.database,
        ...{ feedFile: server.feedFile, port: 0, now: () => server.clock.now },
        ...{ limits: NO_LIMITS, log: () => {} },
      });
      const { get, post } = clientOf(again.origin);
      const link = await bookingOf(await get(made.manageUrl.replace(server.origin, again.origin)));
      assert.deepEqual(
        [link.id, link.code, link.status, link.session.id, link.session.inDoubt],
        [made.id, made.code, 'confirmed', YOGA, isInDoubt],
      );
      assert.equal((await post(YOGA, askFor())).status, 409);
      await again.close();
    }
  });
});

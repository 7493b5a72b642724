import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Booking } from '../../../../src/booking/contract.ts';
import { openDatabase } from '../../../../src/endpoint/store/database.ts';
import type { BookingRow, SessionCounterRow } from '../../../../src/endpoint/store/tables.ts';
import { FEED_NOW } from '../../../support/booking-feed.ts';
import { runs } from '../../../support/sweep.ts';
import { askFor, bookingOf, onEachDatabase } from '../test-server.ts';
import { startYoga } from './identity-server.ts';
import { yogaFeed, type Time, type Yoga } from './yoga-feed.ts';

/**
 * Offices correct their feeds in all ways and orders, residents book, wait and cancel meanwhile, and staff press
 * whatever button there is: confirmed places of one real session never exceed its capacity, nobody is cancelled
 * by silence, and nobody leaves the office's pages.
 */

const DAY = 86_400_000;
const MOST_PLACES = 3;
const STARTS = ['10:00', '10:30', '11:30', '14:00', '14:45'] as const;
const SCHEDULES = ['weekly', 'winter'] as const;
/** Days from Monday on which there is yoga. */
const DAYS = { WE: 2, TH: 3, SA: 5 } as const;

const time = fc
  .record({ start: fc.constantFrom(...STARTS), isNamed: fc.boolean() })
  .map(({ start, isNamed }): Time => ({
    start,
    end: `${Number(start.slice(0, 2)) + 1}${start.slice(2)}`,
    ...(isNamed ? { id: 'one' } : {}),
  }));

const yoga: fc.Arbitrary<Yoga> = fc.record({
  times: fc.uniqueArray(time, { minLength: 1, maxLength: 2, selector: ({ start }) => start }),
  days: fc.subarray(Object.keys(DAYS), { minLength: 1, maxLength: 2 }),
  maximum: fc.constantFrom(1, 2, MOST_PLACES),
  schedule: fc.constantFrom('weekly', ...SCHEDULES),
  location: fc.constantFrom('loc-hall', 'loc-hall', 'loc-annex'),
  service: fc.constantFrom(
    ...[{}, {}, {}, { id: 'svc-new' }],
    ...[{ booking: { mode: 'phone' } }, { status: 'inactive' }],
  ),
});

const which = fc.nat({ max: 100 });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('feed' as const), yoga }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ kind: fc.constant('book' as const), which },
      people: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('press' as const), which }) },
);

/** The real thing that people come to: a service at a place and a time. */
function slotOf({ service_id, location_id, starts_at }: BookingRow): string {
  return `${service_id} ${location_id ?? ''} ${starts_at}`;
}

const placesOf = (rows: readonly BookingRow[], status: BookingRow['status']) =>
  rows.reduce((sum, row) => sum + (row.status === status ? row.party_size : 0), 0);

/** No slot has more than there ever were places, and every counter is what its bookings say. */
function assertHolds(rows: readonly BookingRow[], counters: readonly SessionCounterRow[]): void {
  for (const slot of new Set(rows.map(slotOf))) {
    const taken = placesOf(
      rows.filter((row) => slotOf(row) === slot),
      'confirmed',
    );
    assert.ok(taken <= MOST_PLACES, `${slot} has ${taken}`);
  }
  for (const { session_id, taken, waiting } of counters) {
    const own = rows.filter((row) => row.session_id === session_id);
    if (own.length === 0) continue;
    assert.deepEqual(
      [session_id, taken, waiting],
      [session_id, placesOf(own, 'confirmed'), placesOf(own, 'waitlisted')],
    );
  }
}

/** The dates of a week's yoga, from its Monday. */
function datesFrom(monday: number): readonly string[] {
  return Object.values(DAYS).map((day) => dateOf(monday + day * DAY));
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Every session that a feed of the week may announce: old pages ask for those that are gone, too. */
function sessionsFrom(monday: number): readonly string[] {
  const times = [...STARTS.map((start) => `T${start}`), '~one'];
  return SCHEDULES.flatMap((schedule) =>
    datesFrom(monday).flatMap((date) => times.map((at) => `at-yoga~${schedule}~${date}${at}`)),
  );
}

/** The one yoga of a week, whatever its feed calls it. */
interface Real {
  readonly start: string;
  readonly day: string;
  readonly schedule: string;
  readonly isRenamed: boolean;
}

const FIRST: Real = { start: '10:00', day: 'WE', schedule: 'weekly', isRenamed: false };

/** A correction of one respect at a time, as offices make them; or what happens between two. */
const correction = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      change: fc.oneof(
        fc.record({ start: fc.constantFrom(...STARTS) }),
        fc.record({ day: fc.constantFrom(...Object.keys(DAYS)) }),
        fc.record({ schedule: fc.constantFrom(...SCHEDULES) }),
        fc.record({ isRenamed: fc.boolean() }),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'away' as const }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'book' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), which }) },
);

function feedOf({ start, day, schedule, isRenamed }: Real, isThere: boolean, title: string) {
  const at = {
    ...{ location_id: 'loc-hall', schedules: [schedule], capacity: { maximum: MOST_PLACES } },
    id: isRenamed ? 'at-new' : 'at-yoga',
  };
  const feed = yogaFeed({
    times: [{ start, end: `${Number(start.slice(0, 2)) + 1}${start.slice(2)}` }],
    ...{ days: [day], schedule, envelope: { title } },
    service: { at: [at], ...(isRenamed ? { id: 'svc-new' } : {}) },
  });
  return isThere ? feed : { ...feed, services: feed.services.slice(1) };
}

function realSessions(monday: number): readonly string[] {
  const old = sessionsFrom(monday);
  return [...old, ...old.map((id) => id.replace('at-yoga', 'at-new'))];
}

await onEachDatabase((open) => {
  test('confirmed places of one real session never exceed its capacity', async (t) => {
    const server = await startYoga(t, open);
    let weeks = 0;

    async function rowsOf(sessionsAfter: number) {
      const db = await openDatabase(server.database);
      const since = new Date(sessionsAfter).toISOString();
      const query = db.selectFrom('bookings').selectAll().where('starts_at', '>', since);
      const rows = await query.execute();
      const counters = await db.selectFrom('session_counters').selectAll().execute();
      await db.destroy();
      return { rows, counters };
    }

    /** A week of its own for each try: what was before is over. */
    async function nextWeek() {
      weeks += 1;
      const now = FEED_NOW + weeks * 7 * DAY;
      const monday = Date.parse('2026-11-23T00:00:00Z') + weeks * 7 * DAY;
      server.clock.now = now;
      const desk = await server.office(); // who signed in last week is signed out
      const sessions = sessionsFrom(monday);
      const made: Booking[] = [];
      const left = new Set<string>();
      let copies = 0;

      async function publish(next: Yoga) {
        copies += 1;
        await server.writeFeed(yogaFeed({ ...next, envelope: { title: `${weeks} ${copies}` } }));
      }

      /** Books what is offered, or what only an old page asks for. */
      async function book(choice: number, partySize: number) {
        const states = await server.availability(...sessions);
        const offered = states.filter(({ status }) => status !== 'closed');
        const chosen = offered[choice % (offered.length + 1)]?.['id'] as string | undefined;
        const id = chosen ?? sessions[choice % sessions.length] ?? '';
        const ask = askFor({ partySize, acceptWaitlist: choice % 2 === 0 });
        const answer = await server.post(id, ask);
        if (!answer.ok) return assert.ok(answer.status >= 400 && answer.status < 500);
        const booking = await bookingOf(answer);
        made.push(booking);
        assert.equal(booking.session.inDoubt, false, 'what is in doubt is not sold');
        if (booking.status !== 'confirmed') return;
        const { rows } = await rowsOf(now);
        const own = rows.find((row) => row.id === booking.id);
        assert.ok(own);
        const slot = rows.filter((row) => slotOf(row) === slotOf(own));
        const [state] = await server.availability(id);
        assert.ok(placesOf(slot, 'confirmed') <= Number(state?.['capacity']));
      }

      async function cancel(choice: number) {
        const booking = made[choice % made.length];
        if (booking && (await server.remove(booking.manageUrl)).ok) left.add(booking.id);
      }

      async function press(choice: number) {
        const buttons = await desk.buttons();
        const button = buttons[choice % buttons.length];
        if (button !== undefined) await desk.send(button.action, button.fields);
      }

      async function assertNobodyIsLost() {
        const { rows, counters } = await rowsOf(now);
        const byOffice = new Set(
          counters.flatMap((row) => (row.cancelled_at === null ? [] : [row.session_id])),
        );
        const lists = await Promise.all(
          datesFrom(monday).map((date) => desk.page(`/office/day.csv?day=${date}`)),
        );
        for (const row of rows) {
          const booking = made.find(({ id }) => id === row.id);
          assert.ok(booking);
          const { status } = await server.link(booking);
          const isMeant = left.has(row.id) || byOffice.has(row.session_id);
          assert.ok(status !== 'cancelled' || isMeant, 'nobody is cancelled by silence');
          if (row.status === 'cancelled') continue;
          assert.ok(
            lists.some((list) => list.includes(row.code)),
            'nobody leaves the lists of the office',
          );
        }
      }

      return { now, publish, book, cancel, press, assertNobodyIsLost };
    }

    await fc.assert(
      fc.asyncProperty(
        yoga,
        fc.array(step, { minLength: 6, maxLength: 18 }),
        async (first, steps) => {
          const week = await nextWeek();
          await week.publish(first);
          for (const each of steps) {
            if (each.kind === 'feed') await week.publish(each.yoga);
            if (each.kind === 'book') await week.book(each.which, each.people);
            if (each.kind === 'cancel') await week.cancel(each.which);
            if (each.kind === 'press') await week.press(each.which);
            await server.availability('what reads a feed that has changed');
            const { rows, counters } = await rowsOf(week.now);
            assertHolds(rows, counters);
          }
          await week.assertNobodyIsLost();
        },
      ),
      runs(10, 5),
    );
  });

  test('one real session, corrected in one respect after the other, is never sold twice', async (t) => {
    const server = await startYoga(t, open);
    let weeks = 0;

    await fc.assert(
      fc.asyncProperty(fc.array(correction, { minLength: 4, maxLength: 14 }), async (steps) => {
        weeks += 1;
        const now = FEED_NOW + weeks * 7 * DAY;
        const monday = Date.parse('2026-11-23T00:00:00Z') + weeks * 7 * DAY;
        server.clock.now = now;
        const desk = await server.office();
        let real: Real = FIRST;
        let isThere = true;
        let copies = 0;
        const publish = async () => {
          copies += 1;
          await server.writeFeed(feedOf(real, isThere, `${weeks} ${copies}`));
          await server.availability('what reads a feed that has changed');
        };
        await publish();
        for (const each of steps) {
          if (each.kind === 'book') {
            const states = await server.availability(...realSessions(monday));
            for (const { id } of states) await server.post(String(id), askFor());
          } else if (each.kind === 'move') {
            const moves = (await desk.buttons()).filter(({ says }) => says.startsWith('改到'));
            const button = moves[each.which % moves.length];
            if (button !== undefined) await desk.send(button.action, button.fields);
          } else {
            // What is away comes back as it was: nobody could know it again otherwise.
            if (each.kind === 'correct' && isThere) real = { ...real, ...each.change };
            isThere = each.kind === 'correct' || !isThere;
            await publish();
          }
          const db = await openDatabase(server.database);
          const rows = await db
            .selectFrom('bookings')
            .selectAll()
            .where('starts_at', '>', new Date(now).toISOString())
            .where('starts_at', '<', new Date(monday + 7 * DAY).toISOString())
            .execute();
          await db.destroy();
          const taken = placesOf(rows, 'confirmed');
          assert.ok(taken <= MOST_PLACES, `sold ${taken} times`);
        }
      }),
      runs(10, 5),
    );
  });
});

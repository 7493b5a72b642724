import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takePlaces } from '../../../../src/endpoint/bookings/bookings.ts';
import { changeFeed } from '../../../../src/endpoint/identity/feed-store.ts';
import { closeCandidates, markCounter } from '../../../../src/endpoint/identity/session-store.ts';
import { openDatabase } from '../../../../src/endpoint/store/database.ts';
import { NO_RULES } from '../../../../src/model/booking/booking-terms.ts';
import { newBooking } from '../new-row.ts';
import { onEachDatabase } from '../test-server.ts';

const OFFER = { capacity: 9, rules: NO_RULES, acceptWaitlist: false, version: 'v1' };

await onEachDatabase((open) => {
  async function desk(t: Parameters<typeof open>[0]) {
    const db = await openDatabase(await open(t));
    t.after(() => db.destroy());
    const book = async (revision: number, version = 'v1') =>
      (await takePlaces(db, newBooking(), { ...OFFER, version, revision })).kind;
    return { db, book };
  }

  test('a session is booked for the first time by what holds now, and by nothing else', async (t) => {
    const { db, book } = await desk(t);
    await db.transaction().execute((transaction) => changeFeed(transaction, { revision: 1 }));
    assert.equal(await book(0), 'stale');
    assert.equal(await book(1), 'taken');
  });

  test('one that was booked before needs no more than its counter', async (t) => {
    const { db, book } = await desk(t);
    assert.equal(await book(0), 'taken');
    await db.transaction().execute((transaction) => changeFeed(transaction, { revision: 1 }));
    assert.equal(await book(0), 'taken');
  });

  test('in doubt, or at another time, it is not booked by who does not know', async (t) => {
    const { db, book } = await desk(t);
    assert.equal(await book(0), 'taken');
    await db.transaction().execute((transaction) => changeFeed(transaction, { revision: 1 }));
    assert.equal(await book(0, 'v2'), 'stale');
    await markCounter(db, 'one', { in_doubt: 1 });
    assert.equal(await book(0), 'stale');
    const rows = await db.selectFrom('bookings').selectAll().execute();
    assert.equal(rows.length, 1);
    assert.equal(await book(1, 'v2'), 'taken', 'who goes by what holds now knows better');
  });

  test('closed for another that is in doubt, it is not booked by who does not know', async (t) => {
    const { db, book } = await desk(t);
    assert.equal(await book(0), 'taken');
    await db.transaction().execute(async (transaction) => {
      await changeFeed(transaction, { revision: 1 });
      await closeCandidates(transaction, 'other', ['one']);
    });
    assert.equal(await book(0), 'stale');
    assert.equal(await book(1), 'taken', 'who goes by what holds now is asked no more');
    assert.equal(await book(0), 'taken', 'booked since, its counter is trusted again');
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Migrator } from 'kysely/migration';
import { openDatabase } from '../../../src/endpoint/store/database.ts';
import { migrations } from '../../../src/endpoint/store/migrations.ts';
import { FEED_NOW, NOTICE_VERSION, SESSIONS } from '../../support/booking-feed.ts';
import {
  askFor,
  bookingOf,
  onEachDatabase,
  problemOf,
  somebody,
  startTestServer,
} from './test-server.ts';
import { forgetMigration, withoutIdentities } from './older-database.ts';

const AT = '2026-11-24T10:00:00+08:00';
const OFFERED = { id: 'privacy', version: NOTICE_VERSION, at: AT };
const NEVER_SHOWN = { id: 'privacy', version: 'NEVER-SHOWN', at: '1900-01-01T00:00:00Z' };
const ON_BEHALF = { id: 'on-behalf', version: NOTICE_VERSION, at: '1901-01-01T00:00:00Z' };
const NOW = new Date(FEED_NOW).toISOString();

await onEachDatabase((open) => {
  test('a consent that was not offered is refused, whatever stands beside it', async (t) => {
    const { post, origin } = await startTestServer(t, open);
    const mixed = [
      [NEVER_SHOWN, OFFERED],
      [OFFERED, NEVER_SHOWN],
      [OFFERED, { ...ON_BEHALF, version: 'NEVER-SHOWN' }],
      [ON_BEHALF],
      [{ ...NEVER_SHOWN, at: AT }],
    ];
    for (const consents of mixed) {
      const onBehalfOf = { name: '买买提', relation: null };
      for (const more of [{}, { onBehalfOf }]) {
        const problem = await problemOf(await post(SESSIONS.open, askFor({ consents, ...more })));
        assert.equal(problem.code, 'validation-error');
        assert.ok(problem.errors?.every(({ pointer }) => pointer === '#/consents'));
      }
      const need = {
        requestId: askFor()['requestId'],
        text: '理发',
        contact: somebody(),
        consents,
      };
      const answer = await fetch(`${origin}/booking/needs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(need),
      });
      assert.equal((await problemOf(answer)).errors?.[0]?.pointer, '#/consents');
    }
  });

  test('the consent that was offered is kept with the time of the endpoint', async (t) => {
    const { post, origin, database } = await startTestServer(t, open);
    const consents = [ON_BEHALF, { ...OFFERED, at: '1900-01-01T00:00:00Z' }];
    const onBehalfOf = { name: '买买提', relation: null };
    assert.equal((await post(SESSIONS.open, askFor({ consents, onBehalfOf }))).status, 201);
    for (const contact of [somebody(), null]) {
      const requestId = askFor()['requestId'];
      const answer = await fetch(`${origin}/booking/needs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ requestId, text: '理发', contact, consents }),
      });
      assert.equal(answer.status, 201);
    }
    const db = await openDatabase(database);
    const bookings = await db.selectFrom('bookings').selectAll().execute();
    const needs = await db.selectFrom('needs').selectAll().execute();
    await db.destroy();
    const kept = [...bookings, ...needs].map((row) => [row.consent_version, row.consented_at]);
    const agreed = [NOTICE_VERSION, NOW];
    assert.deepEqual(
      kept.toSorted((a, b) => Number(a[0] === null) - Number(b[0] === null)),
      [agreed, agreed, [null, null]],
    );
    assert.doesNotMatch(JSON.stringify([bookings, needs]), /190[01]-/);
  });

  test('a database of the version before keeps every booking, and its links', async (t) => {
    const server = await startTestServer(t, open);
    const made = await bookingOf(await server.post(SESSIONS.open, askFor()));
    const db = await openDatabase(server.database);
    const before = { ...(await db.selectFrom('bookings').selectAll().executeTakeFirstOrThrow()) };
    await withoutIdentities(db, server.database);
    // As the version before has left it: its tables, and the time the device said.
    await db.schema.dropTable('staff_sessions').execute();
    await db.schema.alterTable('needs').dropColumn('consented_at').execute();
    await db.updateTable('bookings').set({ consented_at: '1900-01-01T00:00:00Z' }).execute();
    const schema = 'databaseSchema' in server.database ? server.database.databaseSchema : undefined;
    await forgetMigration(db, server.database, '003-own-borders');
    await db.destroy();
    const again = await openDatabase(server.database);
    const migrator = new Migrator({
      ...{ db: again, provider: migrations },
      ...(schema === undefined ? {} : { migrationTableSchema: schema }),
    });
    assert.ok((await migrator.getMigrations()).every(({ executedAt }) => executedAt !== undefined));
    const after = await again.selectFrom('bookings').selectAll().executeTakeFirstOrThrow();
    await again.destroy();
    assert.deepEqual(
      { ...after },
      {
        ...before,
        consented_at: before.created_at,
        first_starts_at: null,
        first_location_id: null,
      },
    );
    assert.equal((await bookingOf(await server.get(made.manageUrl))).code, made.code);
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { readFeed } from '../../../src/feed/read-feed.ts';
import type { NeedReceipt } from '../../../src/booking/need-contract.ts';
import { needReceiptSchema } from '../../../src/booking/schema.ts';
import { openDatabase, type DatabaseOptions } from '../../../src/endpoint/store/database.ts';
import { bookingFeed, NOTICE_VERSION, type BookingFeed } from '../../support/booking-feed.ts';
import { onEachDatabase, problemOf, startTestServer } from './test-server.ts';

function feedWithTerms(): BookingFeed & { taxonomies: unknown } {
  const terms = [
    { id: 'children', name: { 'zh-Hans': '托育', en: 'Child care' } },
    { id: 'beauty', name: '理发' },
  ];
  return { ...bookingFeed(), taxonomies: [{ id: 'need', name: '类别', terms }] };
}

function need(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    requestId: randomUUID(),
    text: '晚上也开的儿童托管',
    term: 'need:children',
    forWhom: 'children',
    times: ['weekday-evening'],
    locationId: 'loc-hall',
    ...changes,
  };
}

async function needsIn(database: DatabaseOptions) {
  const db = await openDatabase(database);
  const rows = await db.selectFrom('needs').selectAll().execute();
  await db.destroy();
  return rows;
}

await onEachDatabase((open) => {
  async function start(t: Parameters<typeof open>[0]) {
    const server = await startTestServer(t, open, { feed: feedWithTerms() });
    const send = (body: unknown) =>
      fetch(`${server.origin}/booking/needs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const counts = async () => {
      const answer = await fetch(`${server.origin}/booking/needs.json`);
      return { answer, feed: readFeed(await answer.clone().json()) };
    };
    return { ...server, send, counts };
  }

  test('a need is kept, and says nothing of anybody who did not want to be called', async (t) => {
    const { send, database } = await start(t);
    const answer = await send(need());
    assert.equal(answer.status, 201);
    const receipt = (await answer.json()) as NeedReceipt;
    assert.ok(needReceiptSchema.safeParse(receipt).success);
    assert.equal(receipt.undoUntil, '2026-11-24T02:10:00.000Z');
    const [row] = await needsIn(database);
    assert.equal(row?.text, '晚上也开的儿童托管');
    assert.deepEqual([row?.contact_name, row?.contact_phone], [null, null]);
  });

  test('it is kept once, however often it is sent, and another under its key is refused', async (t) => {
    const { send, database } = await start(t);
    const body = need();
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(body)));
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    assert.deepEqual(statuses, [...Array.from({ length: 11 }, () => 200), 201]);
    assert.equal((await needsIn(database)).length, 1);
    const other = await problemOf(await send({ ...body, text: '理发' }));
    assert.equal(other.code, 'key-reused');
  });

  test('who wishes to be called agrees to the notice first', async (t) => {
    const { send } = await start(t);
    const contact = { name: '古丽', phone: '13912345678' };
    const without = await problemOf(await send(need({ contact })));
    assert.equal(without.errors?.[0]?.pointer, '#/consents');
    const consents = [{ id: 'privacy', version: NOTICE_VERSION, at: '2026-11-24T10:00:00+08:00' }];
    assert.equal((await send(need({ contact, consents }))).status, 201);
  });

  test('what cannot be meant is refused by its field', async (t) => {
    const { send } = await start(t);
    const wrong: [body: Record<string, unknown>, pointer: string][] = [
      [need({ text: '  ' }), '#/text'],
      [need({ text: 'x'.repeat(2_001) }), '#/text'],
      [need({ term: 'need:nothing' }), '#/term'],
      [need({ locationId: 'loc-nowhere' }), '#/locationId'],
      [need({ forWhom: 'cats' }), '#/forWhom'],
      [need({ times: ['never'] }), '#/times/0'],
    ];
    for (const [body, pointer] of wrong) {
      const { code, errors } = await problemOf(await send(body));
      assert.deepEqual([code, errors?.[0]?.pointer], ['validation-error', pointer]);
    }
    const keyless = need();
    delete keyless['requestId'];
    assert.equal((await problemOf(await send(keyless))).code, 'key-missing');
  });

  test('it can be taken back for ten minutes; what was written is erased', async (t) => {
    const { send, remove, clock, database } = await start(t);
    const receipt = (await (await send(need())).json()) as NeedReceipt;
    assert.equal((await remove(receipt.manageUrl)).status, 200);
    assert.equal((await remove(receipt.manageUrl)).status, 200);
    assert.equal((await needsIn(database))[0]?.text, null);
    const other = (await (await send(need())).json()) as NeedReceipt;
    clock.now += 11 * 60_000;
    assert.equal((await problemOf(await remove(other.manageUrl))).code, 'cancel-closed');
    const forged = other.manageUrl.replace(/need:[^.]+/, `need:${receipt.id}`);
    assert.equal((await problemOf(await remove(forged))).code, 'not-found');
  });

  test('they are told as a feed of numbers that a panel can show', async (t) => {
    const { send, counts } = await start(t);
    for (let times = 0; times < 3; times += 1) await send(need());
    await send(need({ term: 'need:beauty', forWhom: 'elders', locationId: null, times: [] }));
    const { answer, feed } = await counts();
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    if (!('feed' in feed)) assert.fail('a feed');
    assert.deepEqual(feed.issues, []);
    const said = feed.feed.metrics.map(({ id, value, label }) => [id, value, label]);
    assert.deepEqual(said, [
      ['needs-all', 4, { 'zh-Hans': '收到的需求', en: 'Needs received' }],
      ['needs-kind-need:children', 3, { 'zh-Hans': '托育', en: 'Child care' }],
      ['needs-whom-children', 3, { 'zh-Hans': '孩子', en: 'Children' }],
      ['needs-time-weekday-evening', 3, { 'zh-Hans': '工作日晚上', en: 'Weekdays, evening' }],
      ['needs-place-loc-hall', 3, '嘉顺社区'],
    ]);
    const tag = answer.headers.get('etag') ?? '';
    const again = await fetch(answer.url, { headers: { 'if-none-match': tag } });
    assert.equal(again.status, 304);
  });

  test('no number is so small that it could point at somebody, and no words are told', async (t) => {
    const { send, counts } = await start(t);
    const contact = { name: '金丝雀', phone: '13800138000' };
    const consents = [{ id: 'privacy', version: NOTICE_VERSION, at: '2026-11-24T10:00:00+08:00' }];
    await send(need({ contact, consents }));
    await send(need());
    const { answer, feed } = await counts();
    if (!('feed' in feed)) assert.fail('a feed');
    assert.deepEqual(feed.feed.metrics, []);
    assert.doesNotMatch(await answer.text(), /金丝雀|13800138000|托管/);
  });
});

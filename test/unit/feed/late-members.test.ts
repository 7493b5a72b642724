import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lateMembersOf } from '../../../src/feed/late-members.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { readFeedStrictly } from '../../../src/feed/read-feed-strictly.ts';
import type { Service } from '../../../src/model/service.ts';

/** A feed with one service that says when it was checked. */
const feedWith = (checked: unknown) => ({
  feed: { spec: '1.0' },
  services: [{ id: 'yoga', name: '瑜伽', checked }],
});

/** The one service of it, as pages read it at first. */
async function serviceOnPage(checked: unknown): Promise<Service> {
  const { services } = await readFeedStrictly(feedWith(checked), () => Promise.resolve());
  const [service] = services;
  assert.ok(service);
  return service;
}

describe('the members of a record that pages read later', () => {
  it('are read when they are asked for', async () => {
    const service = await serviceOnPage({ on: '2026-11-20', by: '小李' });
    assert.deepEqual(lateMembersOf('services', service).checked, {
      ...{ on: '2026-11-20', by: '小李', review_after: null },
    });
  });

  it('are unknown where they are missing', async () => {
    assert.equal(lateMembersOf('services', await serviceOnPage(undefined)).checked, null);
    assert.equal(lateMembersOf('services', await serviceOnPage(null)).checked, null);
  });

  it('lose the smallest part that cannot be read, and the page does not fall', async () => {
    const service = await serviceOnPage({ on: 'yesterday', by: { toString: 1 }, review_after: 5 });
    assert.deepEqual(lateMembersOf('services', service).checked, {
      ...{ on: null, by: {}, review_after: null },
    });
    assert.equal(lateMembersOf('services', await serviceOnPage('today')).checked, null);
  });

  it('are those of the envelope, too', async () => {
    const changes = [{ date: '2026-11-20', text: '瑜伽停课' }, { date: 'yesterday' }];
    const read = (of: unknown) =>
      readFeedStrictly({ feed: { spec: '1.0', changes: of } }, () => Promise.resolve());
    const { feed } = await read(changes);
    assert.deepEqual(lateMembersOf('feed', feed).changes, [{ ...changes[0], by: null }]);
    assert.equal(lateMembersOf('feed', (await read('x')).feed).changes, null);
  });

  it('are the same however often they are asked for', async () => {
    const service = await serviceOnPage({ on: '2026-11-20' });
    assert.equal(lateMembersOf('services', service), lateMembersOf('services', service));
  });

  it('are none that a page has put on all objects', async () => {
    const service = await serviceOnPage(undefined);
    const polluted = Object.create({ checked: { on: '2026-11-20' } }) as Service;
    Object.assign(polluted, service);
    Reflect.deleteProperty(polluted, 'checked');
    assert.equal(lateMembersOf('services', polluted).checked, null);
  });

  it('have nothing odd about them when a feed is read again, as by who mends it', async () => {
    const feed = { feed: { spec: '1.0' }, services: [{ id: 'yoga', name: '瑜伽' }] };
    await readFeedStrictly(feed, () => Promise.resolve());
    const reading = readFeed(feed);
    assert.ok('feed' in reading);
    assert.deepEqual(reading.issues, []);
  });

  it('are reported by those who read all of a feed', () => {
    const reading = readFeed(feedWith({ on: 'yesterday' }));
    assert.ok('feed' in reading);
    assert.deepEqual(
      reading.issues.map(({ pointer, code }) => [pointer, code]),
      [['/checked/on', 'wrong-type']],
    );
  });
});

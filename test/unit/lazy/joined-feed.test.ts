import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import '../../support/learned.ts';
import { mergeFeeds } from '../../../src/authoring/merge/merge-feeds.ts';
import type { Members } from '../../../src/shape/members.ts';
import { EXAMPLE_FEED } from '../../../src/feed/fields/example-feed.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { joinedFeedSteps, reasonApart } from '../../../src/lazy/several/joined-feed.ts';
import { readParts } from '../../../src/lazy/several/parts.ts';
import type { Copy } from '../../../src/lazy/several/copy.ts';
import { directoryOf, sessionsOfService } from '../../../src/model/directory.ts';
import type { Feed } from '../../../src/model/feed.ts';
import { finished } from '../../../src/model/steps.ts';
import { placesOf } from '../../../src/model/feed-state.ts';
import type { Service } from '../../../src/model/service.ts';
import { edited, type Edit } from '../authoring/edits.ts';
import { beijing } from '../../support/feed-builders.ts';
import { changed, changes as someChanges, clone, FULL } from '../feed/changed-feeds.ts';

const NOW = beijing('2026-11-24 09:00');

/** What a page makes of some feeds, in one go. */
const joinedFeed = (copies: readonly Copy[], first: Copy | null) =>
  finished(joinedFeedSteps(copies, first));

/** A feed as a page has read it. */
function copyOf(id: string, edits: readonly Edit[] = [], raw: unknown = EXAMPLE_FEED): Copy {
  const written = edited(raw, [['/feed/id', id], ['/feed/next', null], ...edits]);
  const reading = readFeed(written);
  if ('failure' in reading) throw new Error(reading.detail);
  return { ...reading, address: `https://${id}.example/feed.json`, readAt: NOW };
}

const HEPING = copyOf('heping');
const JIASHUN = copyOf('jiashun', [
  ['/feed/title', '嘉顺社区便民服务'],
  ['/locations/0/name', '嘉顺社区党群服务中心'],
  ['/organizations/0/name', '嘉顺社区居民委员会'],
]);

const idsIn = ({ services }: Feed) => services.map(({ id }) => id);

function sessionsIn(feed: Feed, service: Service) {
  return sessionsOfService(directoryOf(feed), service, NOW, 28).map(({ session }) => {
    const { scheduleId: _, ...said } = session;
    return said;
  });
}

describe('Several feeds of a page', () => {
  it('are what linli merge makes of them', () => {
    const sources = [HEPING, JIASHUN].map(({ feed, address }) => ({
      ...{ name: address, address, feed },
      raw: clone(feed as never) as unknown as Members,
    }));
    const merge = mergeFeeds(sources, { id: null, title: null, booking: 'heping' });
    if ('problems' in merge) throw new Error(JSON.stringify(merge.problems));
    const { feed: envelope, ...lists } = joinedFeed([HEPING, JIASHUN], HEPING).feed;
    const { feed: own, ...merged } = merge.feed;
    expect(lists).to.deep.equal(merged);
    expect(envelope).to.deep.include({ id: own.id, title: own.title, booking: own.booking });
  });

  it('have the ids of the first as they are, and those of others after that of their feed', () => {
    const ids = ['svc-yoga', 'svc-cash', 'svc-lecture'];
    const of = (prefix: string) => ids.map((id) => `${prefix}${id}`);
    expect(idsIn(joinedFeed([HEPING, JIASHUN], HEPING).feed)).to.deep.equal([
      ...of(''),
      ...of('jiashun.'),
    ]);
    // Where the first cannot be read, or others come and go, the others keep theirs.
    expect(idsIn(joinedFeed([JIASHUN], null).feed)).to.deep.equal(of('jiashun.'));
    const third = copyOf('beimen');
    expect(idsIn(joinedFeed([HEPING, third, JIASHUN], HEPING).feed)).to.include.members(
      of('jiashun.'),
    );
  });

  it('stand in the order they are named, whoever answers first', async () => {
    const copies = new Map([HEPING, JIASHUN].map((copy) => [copy.address, copy] as const));
    const options = { fresh: false, origin: null, learn: async () => {} };
    for (const last of copies.keys()) {
      const answered: string[] = [];
      let others = () => {};
      const untilOthers = new Promise<void>((resolve) => (others = resolve));
      const parts = await readParts(
        [...copies.keys()],
        async (address) => {
          if (address === last) await untilOthers;
          answered.push(address);
          others();
          return copies.get(address) ?? HEPING;
        },
        new AbortController().signal,
        options,
      );
      expect(answered.at(-1)).to.equal(last);
      expect(parts.map(({ copy }) => copy)).to.deep.equal([HEPING, JIASHUN]);
    }
  });

  it('are booked at the endpoint of the first alone', () => {
    const { feed } = joinedFeed([HEPING, JIASHUN], HEPING);
    const modes = feed.services.map(({ id, booking }) => [id, booking?.mode ?? null]);
    expect(Object.fromEntries(modes)).to.include({
      'svc-yoga': 'online',
      'jiashun.svc-yoga': 'phone',
    });
    expect(feed.feed.booking?.endpoint).to.equal('https://booking.example.org/booking');
    // Without it there is none: nobody knows whether it has one.
    expect(joinedFeed([JIASHUN], null).feed.feed.booking).to.equal(null);
  });

  it('offer no more than each of them alone, whatever is wrong in one', () => {
    fc.assert(
      fc.property(someChanges, (made) => {
        const raw = made.reduce(changed, clone(FULL));
        fc.pre('feed' in readFeed(raw));
        const own = copyOf('a', [], raw);
        fc.pre(reasonApart(own, [JIASHUN], JIASHUN) === null);
        const { feed, issues } = joinedFeed([JIASHUN, own], JIASHUN);
        expect(issues).to.have.length(own.issues.length + JIASHUN.issues.length);
        for (const service of own.feed.services) {
          const id = `a.${service.id}`;
          const now = feed.services.find((each) => each.id === id);
          expect(now?.unreadable).to.deep.equal(service.unreadable);
          expect(now?.status).to.equal(service.status);
          expect(now && sessionsIn(feed, now)).to.deep.equal(sessionsIn(own.feed, service));
          // What could not be read of a question is found under its new id.
          expect(placesOf(issues, 'services', id, '/booking/')).to.deep.equal(
            placesOf(own.issues, 'services', service.id, '/booking/'),
          );
        }
      }),
    );
  });

  it('take no calendar of another feed for one of their own that cannot be read', () => {
    const days = [{ date: '2026-12-02', kind: 'workday', name: '不是假日' }];
    const first = copyOf('a', [['/feed/calendars', [{ id: 'own', days }]]]);
    const other = copyOf('b', [
      ['/feed/calendars', []],
      ['/schedules/0/calendar', 'own'],
    ]);
    const { feed } = joinedFeed([first, other], first);
    const yoga = feed.services.find(({ id }) => id === 'b.svc-yoga');
    expect(yoga && directoryOf(feed).timesAt(yoga.at[0] ?? yoga.at[1]!).areInDoubt).to.equal(true);
  });

  it('are to be read anew when the first of them is', () => {
    const old = copyOf('old', [
      ['/feed/generated_at', '2026-11-01T00:00:00+08:00'],
      ['/feed/ttl', 31_536_000],
    ]);
    const daily = copyOf('daily', [
      ['/feed/generated_at', '2026-11-24T00:00:00+08:00'],
      ['/feed/ttl', 86_400],
    ]);
    expect(joinedFeed([old, daily], old).feed.feed).to.include({
      ttl: 86_400,
      generated_at: '2026-11-24T00:00:00+08:00',
    });
  });

  it('cannot be one with another zone, the same id, or ids that could not be told apart', () => {
    const reason = (copy: Copy) => reasonApart(copy, [HEPING], HEPING);
    expect(reason(JIASHUN)).to.equal(null);
    expect(reason(copyOf('b', [['/feed/timezone', 'Asia/Urumqi']]))).to.include('timezone');
    expect(reason(copyOf('heping'))).to.include('same-id');
    expect(reason(copyOf('heping.b'))).to.include('nested-id');
    const first = copyOf('a', [['/services/1/id', 'jiashun.svc-cash']]);
    expect(reasonApart(JIASHUN, [first], first)).to.equal('jiashun.svc-cash');
  });
});

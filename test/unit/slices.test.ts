import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readFeed } from '../../src/feed/read-feed.ts';
import { inSlices } from '../../src/http/in-slices.ts';
import { zhHans } from '../../src/i18n/zh-hans.ts';
import type { Copy } from '../../src/lazy/several/copy.ts';
import { joinedFeedSteps } from '../../src/lazy/several/joined-feed.ts';
import { severalFeeds } from '../../src/lazy/several/several-feeds.ts';
import { everydayWords } from '../../src/lazy/search/everyday.ts';
import { pinyinReadings } from '../../src/lazy/search/pinyin.ts';
import { directoryOf, directorySteps } from '../../src/model/directory.ts';
import type { Feed } from '../../src/model/feed.ts';
import {
  addReadings,
  buildSearchIndex,
  searchIndexOf,
} from '../../src/model/search/search-index.ts';
import { countSteps } from '../../src/model/filter/facet-counts.ts';
import { firstLookSteps } from '../../src/model/filter/first-look.ts';
import { soonestFirst } from '../../src/model/filter/list-order.ts';
import { occasionSteps } from '../../src/model/filter/occasions.ts';
import { selectSteps } from '../../src/model/filter/select-services.ts';
import { kindSteps, pointSteps } from '../../src/model/places/capability-finder.ts';
import { distanceSteps } from '../../src/model/places/distance.ts';
import { closestServices, findServices } from '../../src/model/search/find-services.ts';
import { suggestionSteps } from '../../src/model/search/search-suggestions.ts';
import { searchSteps } from '../../src/model/search/search.ts';
import { finished } from '../../src/model/steps.ts';
import { timetableSteps } from '../../src/model/time/week-timetable.ts';
import { beijing } from '../support/feed-builders.ts';
import { stepsOf } from '../support/count-steps.ts';

/** Steps that one piece of work may come to: two for each record of the longest list, and a few. */
const MOST_AT_ONCE = 50_000;

const WEEKLY = { byday: ['TU'], times: [{ start: '10:00', end: '11:00' }] };
const NOW = beijing('2026-11-24 10:00');
const EVERYWHERE = { area: null, category: null, organization: null, service: null };
const TODAY = { query: '', chosen: { when: ['today'] } };

/** A feed with as many records as are read, in chains as long as are followed. */
function largeFeed(count = 20_000): Feed {
  const many = <Item>(make: (n: number) => Item) =>
    Array.from({ length: count }, (_, n) => make(n));
  const reading = readFeed({
    feed: { spec: '1.0' },
    organizations: many((n) => ({ id: `o${n}`, name: `单位${n}` })),
    locations: many((n) => ({ id: `l${n}`, name: `地点${n}`, parent_id: `l${n + 1}` })),
    schedules: many((n) => ({ id: `h${n}`, kind: n % 2 === 0 ? 'hours' : 'event', ...WEEKLY })),
    capabilities: [{ id: 'c', kind: 'cash', name: '取款' }],
    services: many((n) => ({
      ...{ id: `s${n}`, name: `服务${n}`, organization_id: `o${n}` },
      at: [{ id: 'a', location_id: `l${n}`, schedules: [`h${n}`], capabilities: ['c'] }],
    })),
  });
  if ('failure' in reading) throw new Error(reading.detail);
  return reading.feed;
}

/** The pieces that some work is done in, by their steps. */
function piecesOf(work: Generator<void, unknown, unknown>): readonly number[] {
  const pieces: number[] = [];
  const state = { isDone: false };
  while (!state.isDone) {
    pieces.push(stepsOf(() => (state.isDone = work.next().done === true)));
  }
  return pieces;
}

describe('with as many records as are read', () => {
  const feed = largeFeed();

  it('the directory is made in small pieces, and is then there', () => {
    const pieces = piecesOf(directorySteps(feed));
    expect(pieces.length).to.be.above(300);
    expect(Math.max(...pieces)).to.be.below(MOST_AT_ONCE);
    expect(stepsOf(() => directoryOf(feed))).to.be.below(10);
  });

  it('what is searched is made in small pieces, and its pinyin too', () => {
    const directory = directoryOf(feed);
    const pieces = piecesOf(buildSearchIndex(directory));
    const more = piecesOf(addReadings(searchIndexOf(directory), pinyinReadings));
    // The table of readings is taken apart in one piece, once.
    const [, ...others] = [...more].sort((a, b) => b - a);
    expect(Math.max(...pieces, ...others)).to.be.below(MOST_AT_ONCE);
    expect(pieces.length + more.length).to.be.above(40_000);
  });
});

describe('many feeds that a page names', () => {
  const COMMUNITIES = 40;
  const SERVICES = 50;
  const copies = Array.from({ length: COMMUNITIES }, (_, n): Copy => {
    const feed = largeFeed(SERVICES);
    const own = { ...feed, feed: { ...feed.feed, id: `community${n}`, languages: ['zh-Hans'] } };
    const address = `https://county.example/${n}.json`;
    return { feed: own, issues: [], address, readAt: NOW };
  });

  it('are joined in small pieces', () => {
    const pieces = piecesOf(joinedFeedSteps(copies, copies[0] ?? null));
    // Services, places and organisations are looked at one by one.
    expect(pieces.length).to.be.above(3 * COMMUNITIES * SERVICES);
    const whole = pieces.reduce((sum, each) => sum + each, 0);
    expect(Math.max(...pieces)).to.be.below(whole / 20);
  });

  it('leave the page its turns while they are joined', async (test) => {
    let time = 0;
    test.mock.method(performance, 'now', () => (time += 1));
    let turns = 0;
    const { MessageChannel } = globalThis;
    globalThis.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        turns += 1;
      }
    };
    const host = { src: copies.map(({ address }) => address).join(' '), ownerDocument: {} };
    const read = (address: string) =>
      Promise.resolve(copies.find((copy) => copy.address === address) as Copy);
    const join = severalFeeds(read, host as never, zhHans);
    const options = { fresh: false, origin: null, learn: () => Promise.resolve() };
    const { feed } = await join('', new AbortController().signal, options);
    globalThis.MessageChannel = MessageChannel;
    expect(feed.services).to.have.length(COMMUNITIES * SERVICES);
    // One after each few steps: the clock of this test moves at each.
    expect(turns).to.be.above((COMMUNITIES * SERVICES) / 10);
  });
});

/** Services that are enough to tell one pass over all of them from one step. */
const MANY = 2_000;

describe('what a visitor asks of many services is worked out in small pieces:', () => {
  const directory = directoryOf(largeFeed(MANY));
  const all = directory.services;
  const known = () => finished(occasionSteps(directory, NOW));
  const here = { longitude: 87.3, latitude: 44 };
  const asked: Readonly<Record<string, () => Generator<void, unknown, unknown>>> = {
    'a first look': () => firstLookSteps(directory, { ...EVERYWHERE, area: 'l19' }, TODAY, all),
    'what takes place when and where': () => occasionSteps(directory, NOW),
    'the numbers beside each choice': () => countSteps(directory, EVERYWHERE, TODAY, known),
    'a choice': () => selectSteps(directory, EVERYWHERE, TODAY, known),
    'the soonest first': () => soonestFirst(directory, all, NOW),
    'the nearest first': () => distanceSteps(directory, all, here),
    'a week': () => timetableSteps(directory, all, '2026-11-23'),
    'a search': () => searchSteps(directory, '服务 12'),
    'other searches': () => suggestionSteps(directory, '服物', pinyinReadings, 'zh-Hans', all),
    'a search by the words of people': () =>
      findServices(directory, '周三 服务 12', everydayWords(), (filter, services) =>
        selectSteps(directory, EVERYWHERE, filter, known, services),
      ),
    'what comes closest': () => closestServices(directory, '服务 十二号', everydayWords(), all),
    'what can be done': () => kindSteps(directory, all, null),
    'where it can be done': () => pointSteps(directory, all, 'cash', null, null),
  };

  for (const [what, work] of Object.entries(asked)) {
    it(what, () => {
      const pieces = piecesOf(work());
      expect(pieces.length).to.be.at.least(MANY);
      // One piece goes through all of them a few times where they are put in order or into a tree.
      expect(Math.max(...pieces)).to.be.below(15 * MANY);
    });
  }
});

describe('long work', () => {
  it('pauses after some milliseconds, and ends where it is called off', async (test) => {
    let time = 0;
    test.mock.method(performance, 'now', () => (time += 1));
    let done = 0;
    function* work(): Generator<void, string, unknown> {
      for (; done < 100; done += 1) yield;
      return 'all';
    }
    let pauses = 0;
    const pause = () => Promise.resolve(void (pauses += 1));
    expect(await inSlices(work(), pause)).to.equal('all');
    expect(pauses).to.be.within(10, 20);
    done = 0;
    const stop = new AbortController();
    const called = await inSlices(work(), () => Promise.resolve(stop.abort()), stop.signal).catch(
      (error: unknown) => (error as Error).name,
    );
    expect([called, done < 20]).to.deep.equal(['AbortError', true]);
  });
});

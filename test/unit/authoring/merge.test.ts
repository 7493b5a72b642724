import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import '../../support/learned.ts';
import { changesBetween } from '../../../src/authoring/changes/changes-between.ts';
import { changeRecords } from '../../../src/authoring/changes/words/change-list.ts';
import { mergeFeeds } from '../../../src/authoring/merge/merge-feeds.ts';
import type { MergeOptions, MergeSource } from '../../../src/authoring/merge/merge-source.ts';
import {
  MERGE_WORDS,
  noteSentence,
  problemSentence,
} from '../../../src/authoring/merge/merge-words.ts';
import { mendedFeed } from '../../../src/check/mended-feed.ts';
import { lateMembersOf } from '../../../src/feed/late-members.ts';
import { EXAMPLE_FEED } from '../../../src/feed/fields/example-feed.ts';
import { lintFeed } from '../../../src/feed/lint.ts';
import { directoryOf, sessionsOfService } from '../../../src/model/directory.ts';
import type { Feed } from '../../../src/model/feed.ts';
import type { Service } from '../../../src/model/service.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { allWordings } from '../../../src/model/text.ts';
import { beijing } from '../../support/feed-builders.ts';
import { changed, changes as someChanges, clone, FULL } from '../feed/changed-feeds.ts';
import { edited, type Edit } from './edits.ts';
import { feedIn } from './single-changes.ts';

const NOW = beijing('2026-11-24 09:00');
const OPTIONS: MergeOptions = { id: null, title: null, booking: null };

/** The example as a feed of its own, with the given edits. */
function source(id: string, edits: readonly Edit[] = [], raw: unknown = EXAMPLE_FEED): MergeSource {
  const written = edited(raw, [['/feed/id', id], ['/feed/next', null], ...edits]);
  const own: unknown = JSON.parse(mendedFeed(JSON.stringify(written)).text);
  return {
    name: `${id}.json`,
    address: null,
    raw: own as MergeSource['raw'],
    feed: feedIn(own),
  };
}

const HEPING = source('heping');
/** Another community of the same street, with no endpoint. */
const JIASHUN = source('jiashun', [
  ['/feed/booking', null],
  ['/feed/title', '嘉顺社区便民服务'],
  ['/feed/notice', '今天停水。'],
  ['/locations/0/name', '嘉顺社区党群服务中心'],
  ['/organizations/0/name', '嘉顺社区居民委员会'],
]);

function merged(sources: readonly MergeSource[], options: Partial<MergeOptions> = {}) {
  const merge = mergeFeeds(sources, { ...OPTIONS, ...options });
  if ('problems' in merge) throw new Error(JSON.stringify(merge.problems));
  return merge;
}

/** The sentences on why feeds are not merged. */
function refused(sources: readonly MergeSource[], options: Partial<MergeOptions> = {}) {
  const merge = mergeFeeds(sources, { ...OPTIONS, ...options });
  if (!('problems' in merge)) return [];
  return merge.problems.map((problem) => problemSentence(problem, MERGE_WORDS.en));
}

const notesOf = (sources: readonly MergeSource[], options: Partial<MergeOptions> = {}) =>
  merged(sources, options).notes.map((note) => noteSentence(note, MERGE_WORDS['zh-Hans']));

/** Sessions of a service by when and how they are. */
function sessionsIn(feed: Feed, service: Service) {
  return sessionsOfService(directoryOf(feed), service, NOW, 60).map(({ session }) => {
    const { date, start, end, startsAt, status, reason, doubt } = session;
    return { date, start, end, startsAt, status, reason: allWordings(reason), doubt };
  });
}

describe('several feeds in one', () => {
  it('have ids that begin with that of their feed, and lead to what they led to', () => {
    const { feed, merged: raw } = merged([HEPING, JIASHUN], { booking: 'none' });
    expect(feed.services.map(({ id }) => id)).to.deep.equal([
      ...['heping.svc-yoga', 'heping.svc-cash', 'heping.svc-lecture'],
      ...['jiashun.svc-yoga', 'jiashun.svc-cash', 'jiashun.svc-lecture'],
    ]);
    const yoga = feed.services[3];
    expect([yoga?.organization_id, yoga?.terms, yoga?.at[0]]).to.deep.equal([
      'jiashun.org-heping',
      ['need:sport'],
      {
        id: 'jiashun.yoga-heping',
        location_id: 'jiashun.loc-heping',
        description: '二楼活动室',
        schedules: ['jiashun.sch-yoga'],
        capabilities: [],
        capacity: { maximum: 12 },
      },
    ]);
    const times = feed.schedules.find(({ id }) => id === 'jiashun.sch-yoga');
    expect(times?.exceptions[0]?.services).to.deep.equal(['jiashun.svc-yoga']);
    expect(times?.calendar).to.equal('cn');
    // Nobody can book at Jiashun online: that was so before.
    expect(lintFeed(feed).map(({ code, id }) => [code, id])).to.deep.equal([
      ['online-without-endpoint', 'jiashun.svc-yoga'],
    ]);
    expect(readFeed(raw)).to.have.property('issues').that.deep.equals([]);
  });

  it('have places, organisations and categories that all know once, and say so', () => {
    const { feed } = merged([HEPING, JIASHUN], { booking: 'none' });
    expect(feed.locations.map(({ id }) => id)).to.deep.equal([
      ...['heping.loc-heping', 'heping.loc-street', 'heping.loc-road', 'heping.loc-points'],
      'jiashun.loc-heping',
    ]);
    expect(feed.locations[4]?.parent_id).to.equal('heping.loc-street');
    expect(feed.taxonomies.map(({ id, terms }) => [id, terms.length])).to.deep.equal([['need', 2]]);
    expect(notesOf([HEPING, JIASHUN], { booking: 'none' })).to.include(
      '延安北路街道：heping、jiashun 都有，合成一条。',
    );
  });

  it('keep apart places that contradict each other, and fill up those that do not', () => {
    const other = source('jiashun', [
      ['/feed/booking', null],
      ['/locations/3/count', 12],
      ['/locations/1/phones', [{ number: '0994-1111111' }]],
    ]);
    const { feed } = merged([HEPING, other]);
    const named = (name: string) => feed.locations.filter((each) => each.name === name);
    expect(named('助农取款点').map(({ count }) => count)).to.deep.equal([99, 12]);
    expect(named('延安北路街道').map(({ phones }) => phones[0]?.number)).to.deep.equal([
      '0994-1111111',
    ]);
  });

  it('leave out what was left out for want of an id', () => {
    const { feed } = merged([source('heping', [['/services/0/at/0/id', ' ']]), JIASHUN], {
      booking: 'none',
    });
    expect(feed.services[0]?.at.map(({ id }) => id)).not.to.include('heping.');
    expect(feed.services[3]?.at).to.have.length(1);
  });

  it('keep the sessions of each service, whatever is wrong in a feed', () => {
    fc.assert(
      fc.property(someChanges, (made) => {
        const raw = made.reduce(changed, clone(FULL)) as { feed?: { id?: unknown } };
        fc.pre('feed' in readFeed(raw));
        const own = source('a', [], raw);
        const merge = mergeFeeds([own, JIASHUN], { ...OPTIONS, booking: 'none' });
        fc.pre(!('problems' in merge));
        if ('problems' in merge) return;
        for (const [sourceFeed, prefix] of [
          [own.feed, 'a.'],
          [JIASHUN.feed, 'jiashun.'],
        ] as const) {
          for (const service of sourceFeed.services) {
            const now = merge.feed.services.find(({ id }) => id === `${prefix}${service.id}`);
            expect(now && sessionsIn(merge.feed, now)).to.deep.equal(
              sessionsIn(sourceFeed, service),
            );
          }
        }
      }),
    );
  });

  it('mean what one of them means where there is no other', () => {
    for (const one of [HEPING, JIASHUN]) {
      const { feed } = merged([one]);
      const changes = changesBetween(one.feed, feed, NOW);
      const said = changes.changes.filter(({ kind }) => kind !== 'readdressed');
      expect(changeRecords({ ...changes, changes: said }, 'zh-Hans', NOW)).to.deep.equal([]);
    }
  });

  it('mean what each of them means, but for what is said', () => {
    const { feed } = merged([HEPING, JIASHUN], { booking: 'none' });
    const told = changeRecords(changesBetween(JIASHUN.feed, feed, NOW), 'zh-Hans', NOW).filter(
      ({ group, kind }) => group === 'service' && kind !== 'new' && kind !== 'readdressed',
    );
    // Two services of the name are there now, and nobody knows which was meant.
    expect(told.map(({ text }) => text)).to.deep.equal(['助农取款不再提供。']);
  });

  it('are the same in whatever order they are given', () => {
    const third = source('beimen', [['/feed/booking', null]]);
    const one = merged([HEPING, JIASHUN, third]);
    expect(merged([third, JIASHUN, HEPING])).to.deep.equal(one);
    expect(merged([JIASHUN, HEPING, third])).to.deep.equal(one);
  });

  it('keep the ids of services when another joins', () => {
    const ids = ({ feed }: { readonly feed: Feed }) => feed.services.map(({ id }) => id);
    const before = ids(merged([HEPING, JIASHUN]));
    const after = ids(merged([HEPING, JIASHUN, source('anning', [['/feed/booking', null]])]));
    expect(after).to.include.members(before);
  });

  it('keep the ids of the one whose endpoint is kept, which knows its sessions by them', () => {
    const { feed } = merged([HEPING, JIASHUN]);
    expect(feed.feed.booking?.endpoint).to.equal('https://booking.example.org/booking');
    expect(feed.services.map(({ id, booking }) => [id, booking?.mode ?? null])).to.deep.equal([
      ['svc-yoga', 'online'],
      ['svc-cash', 'link'],
      ['svc-lecture', null],
      ['jiashun.svc-yoga', 'phone'],
      ['jiashun.svc-cash', 'link'],
      ['jiashun.svc-lecture', null],
    ]);
    expect(notesOf([HEPING, JIASHUN])).to.include(
      'jiashun：1 项服务在那边的接口上预约，合并后改为电话预约或“请咨询”。',
    );
  });

  it('never make a service bookable at an endpoint that does not know it', () => {
    const other = source('other', [
      ['/feed/booking/endpoint', 'https://other.example.org/booking'],
      ['/services/0/phones', []],
      ['/organizations/0/phones', []],
      ['/locations/0/phones', []],
    ]);
    const modes = (booking: string) =>
      merged([HEPING, other], { booking }).feed.services.flatMap(({ id, booking: own }) =>
        own !== null && own.mode !== 'link' ? [[id, own.mode]] : [],
      );
    expect(modes('heping')).to.deep.equal([
      ['svc-yoga', 'online'],
      ['other.svc-yoga', null],
    ]);
    expect(modes('none')).to.deep.equal([
      ['heping.svc-yoga', 'phone'],
      ['other.svc-yoga', null],
    ]);
    expect(refused([HEPING, other])).to.deep.equal([
      'There are several booking endpoints, and a feed has one: heping https://booking.example.org/booking；other https://other.example.org/booking. Say with --booking ID whose is kept, or --booking none.',
    ]);
    expect(refused([HEPING, other], { booking: 'x' })).to.have.length(1);
  });

  it('are refused where times or places would be wrong, or ids could not be told apart', () => {
    const edits: readonly [Edit[], RegExp][] = [
      [[['/feed/timezone', 'Asia/Urumqi']], /time zones .* b Asia\/Urumqi；heping Asia\/Shanghai/],
      [[['/feed/timezone', 'x']], /time zones/],
      [[['/feed/crs', 'wgs84']], /coordinate systems/],
      [[['/feed/crs', null]], /coordinate systems/],
      [[['/feed/id', 'heping']], /all have the feed\.id heping/],
      [[['/feed/id', 'heping.two']], /begins with heping\./],
    ];
    for (const [edit, sentence] of edits) {
      const other = source('b', [['/feed/booking', null], ...edit]);
      expect(refused([HEPING, other]).join()).to.match(sentence);
    }
    const placeless = source('b', [
      ['/feed/booking', null],
      ['/feed/crs', null],
      ['/locations', []],
    ]);
    expect(refused([HEPING, placeless])).to.deep.equal([]);
  });

  it('are as old as the oldest, and current as long as the shortest', () => {
    const young = source('b', [
      ['/feed/booking', null],
      ['/feed/generated_at', '2026-12-01T01:00:00+08:00'],
      ['/feed/ttl', 3600],
    ]);
    const { feed } = merged([HEPING, young]).feed;
    expect([feed.generated_at, feed.ttl]).to.deep.equal(['2026-11-30T18:00:00+08:00', 3600]);
    const undated = source('c', [
      ['/feed/booking', null],
      ['/feed/generated_at', null],
    ]);
    expect(merged([HEPING, undated]).feed.feed.generated_at).to.equal(null);
  });

  it('name a calendar to subscribe to where it is that of all of them', () => {
    const addressesIn = (...edits: readonly Edit[]) => {
      const other = source('b', [['/feed/booking', null], ...edits]);
      const { feed } = merged([HEPING, other]).feed;
      return [feed.ics_url, feed.atom_url];
    };
    const all = ['https://county.example/heping.ics', 'https://county.example/heping.atom'];
    expect(addressesIn()).to.deep.equal(all);
    // Who subscribed to one of two would miss what the other cancels.
    expect(addressesIn(['/feed/ics_url', 'https://county.example/b.ics'])[0]).to.equal(null);
    expect(addressesIn(['/feed/ics_url', null])[0]).to.equal(null);
    expect(notesOf([HEPING, JIASHUN]).join()).not.to.contain('ics_url');
    const other = source('b', [
      ['/feed/booking', null],
      ['/feed/ics_url', null],
    ]);
    expect(notesOf([HEPING, other]).join()).to.contain('ics_url');
  });

  it('say whose each notice is, and where each came from', () => {
    const { feed, merged: raw } = merged([HEPING, JIASHUN], { id: 'county', title: '全县' });
    expect([feed.feed.id, feed.feed.title]).to.deep.equal(['county', '全县']);
    expect(feed.feed.notice).to.have.property(
      'zh-Hans',
      '和平社区便民服务：12月1日起执行冬季时间。 嘉顺社区便民服务：今天停水。',
    );
    expect((raw['feed'] as Record<string, unknown>)['x_sources']).to.deep.equal([
      {
        id: 'heping',
        title: EXAMPLE_FEED.feed.title,
        generated_at: '2026-11-30T18:00:00+08:00',
        url: null,
      },
      {
        id: 'jiashun',
        title: '嘉顺社区便民服务',
        generated_at: '2026-11-30T18:00:00+08:00',
        url: null,
      },
    ]);
  });

  it('have one history, by the days, with whose each line is', () => {
    const day = (date: string, text: string) => ({ date, text });
    const changes = [day('2026-11-28', '甲'), day('2026-12-01', '乙')];
    const other = source('b', [
      ['/feed/booking', null],
      ['/feed/title', '嘉顺社区'],
      ['/feed/changes', changes],
    ]);
    const { merged: raw } = merged([HEPING, other]);
    const history = (raw['feed'] as { changes: readonly unknown[] }).changes;
    expect(history).to.deep.equal([
      { ...changes[0], by: '嘉顺社区' },
      { date: '2026-11-30', by: '和平社区便民服务 小王', text: '12月2日 瑜伽停课' },
      { ...changes[1], by: '嘉顺社区' },
    ]);
    const none = source('a', [['/feed/changes', null]]);
    expect(merged([none]).merged['feed']).not.to.have.property('changes');
  });

  it('say the language of plain texts where it is not the first of all', () => {
    const uyghur = source('u', [
      ['/feed/booking', null],
      ['/feed/languages', ['ug']],
      ['/services/0/name', 'يوگا'],
    ]);
    const { feed } = merged([HEPING, uyghur]);
    const yoga = feed.services.find(({ id }) => id === 'u.svc-yoga');
    expect(yoga?.name).to.deep.equal({ ug: 'يوگا' });
    expect(feed.feed.languages).to.deep.equal(['zh-Hans', 'en', 'ug']);
  });

  it('have whole addresses where they come from one', () => {
    const web = { ...HEPING, address: 'https://county.example/data/feed.json' };
    const { feed, notes } = merged([web, JIASHUN]);
    expect(feed.services[0]?.image?.url).to.equal('https://county.example/data/images/yoga.jpg');
    expect(
      feed.services[0] && lateMembersOf('services', feed.services[0]).attachments[0]?.url,
    ).to.equal('https://county.example/data/files/yoga.pdf');
    expect(notes).to.deep.include({ kind: 'relative', feed: 'jiashun', count: 5 });
  });

  it('name services of one name at one place, and keep them', () => {
    expect(notesOf([HEPING, JIASHUN])).to.include(
      '助农取款：同一个地点有 2 条同名的服务，都留着，请看一看：svc-cash、jiashun.svc-cash。',
    );
  });

  it('have a calendar that all write down once, and their own where they differ', () => {
    const day = { date: '2026-12-31', kind: 'holiday', name: '元旦' };
    const same = [
      ['/feed/calendars/0/id', 'days'] as const,
      ['/schedules/0/calendar', 'days'] as const,
    ];
    const equal = source('b', [['/feed/booking', null], ...same]);
    const { feed } = merged([HEPING, equal]);
    expect(feed.feed.calendars.map(({ id }) => id)).to.deep.equal(['city-days']);
    expect(feed.schedules.find(({ id }) => id === 'b.sch-yoga')?.calendar).to.equal('city-days');
    const other = source('b', [
      ['/feed/booking', null],
      ['/feed/calendars/0/days/-', day],
    ]);
    const apart = merged([HEPING, other]).feed.feed.calendars.map(({ id }) => id);
    expect(apart).to.deep.equal(['city-days', 'b.city-days']);
  });

  it('are refused where an id would be too long to be read', () => {
    const long = 'x'.repeat(199);
    const other = source('b', [
      ['/feed/booking', null],
      ['/schedules/1/id', long],
      ['/locations/0/schedules', [long]],
    ]);
    expect(refused([other])).to.deep.equal([
      '1 of locations could not be read once they are merged: there are too many, or ids are too long.',
      '1 of schedules could not be read once they are merged: there are too many, or ids are too long.',
    ]);
  });

  it('count in a figure no more than it counted', () => {
    const wide = source('w', [
      ['/feed/booking', null],
      ['/metrics/3/computed/where', { term: 'need:sport' }],
    ]);
    const { feed, notes } = merged([HEPING, wide]);
    const computed = feed.metrics.filter((metric) => metric.computed !== null);
    // The organisation of both is one now.
    expect(computed.map(({ id }) => id)).to.deep.equal([]);
    expect(notes.filter(({ kind }) => kind === 'not-counted')).to.deep.equal([
      { kind: 'not-counted', id: 'm-sessions' },
      { kind: 'not-counted', id: 'w.m-sessions' },
    ]);
    const apart = merged([HEPING, JIASHUN]).feed.metrics.filter(({ computed: each }) => each);
    expect(apart.map(({ id }) => id)).to.deep.equal(['m-sessions', 'jiashun.m-sessions']);
  });
});

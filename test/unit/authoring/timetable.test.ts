import { expect } from 'chai';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { speakerOf } from '../../../src/authoring/changes/words/speaker.ts';
import { newsFeed } from '../../../src/authoring/timetable/news-feed.ts';
import { newsOf } from '../../../src/authoring/timetable/news.ts';
import { timetableOf, type TimetablePart } from '../../../src/authoring/timetable/timetable.ts';
import { timetableCalendar } from '../../../src/authoring/timetable/timetable-calendar.ts';
import { madeAt, type TimetableSource } from '../../../src/authoring/timetable/timetable-source.ts';
import { directoryOf } from '../../../src/model/directory.ts';
import type { Feed } from '../../../src/model/feed.ts';
import type { ScheduleException } from '../../../src/model/schedule.ts';
import { addMonths } from '../../../src/model/time/plain-date.ts';
import { readSubscribed } from '../../support/calendar.ts';
import {
  at,
  beijing,
  calendar,
  exception,
  feedWith,
  location,
  organization,
  schedule,
  service,
} from '../../support/feed-builders.ts';

const NOW = beijing('2026-11-24 10:00');
const SPAN = { first: '2026-11-01', last: '2026-12-31' };
const ALL: TimetablePart = { area: null, service: null, organization: null };
const CANCELLED = exception({ date: '2026-12-02', status: 'cancelled', reason: '老师请假' });

/** Yoga on Wednesdays at Jiashun, which lies in a street; lectures on one day elsewhere. */
function town(exceptions: readonly ScheduleException[] = [], title = '便民服务'): Feed {
  const times = [{ start: '16:00', end: '17:30' }];
  return feedWith({
    feed: { id: 'town', title, generated_at: '2026-11-20T10:00:00+08:00' },
    organizations: [
      organization({ id: 'office', name: '街道办' }),
      organization({ id: 'club', name: '老年协会', parent_id: 'office' }),
    ],
    locations: [
      location({ id: 'street', name: '延安北路街道' }),
      location({ id: 'jiashun', name: '嘉顺社区', parent_id: 'street' }),
      location({ id: 'far', name: '二六工镇' }),
    ],
    services: [
      service({
        id: 'yoga',
        organization_id: 'club',
        at: [
          at({ id: 'yoga-jiashun', location_id: 'jiashun', schedules: ['wednesdays'] }),
          at({ id: 'yoga-far', location_id: 'far', schedules: ['lecture'] }),
        ],
      }),
      service({
        id: 'lecture',
        name: '讲座',
        at: [at({ id: 'lecture-far', location_id: 'far', schedules: ['lecture'] })],
      }),
      service({ id: 'gone', status: 'defunct', at: [at({ id: 'g', schedules: ['wednesdays'] })] }),
    ],
    schedules: [
      schedule({ id: 'wednesdays', kind: 'event', byday: ['WE'], times, exceptions }),
      schedule({ id: 'lecture', kind: 'event', dates: [{ date: '2026-12-05', times }] }),
    ],
  });
}

function sourceOf(feed: Feed, parts: Partial<TimetableSource> = {}): TimetableSource {
  const speaker = speakerOf(directoryOf(feed), 'zh-Hans', NOW);
  const made = madeAt(feed.feed.generated_at, NOW);
  return { speaker, part: ALL, page: null, made, earlier: null, ...parts };
}

function calendarOf(feed: Feed, parts: Partial<TimetableSource> = {}, now = NOW): string {
  const source = sourceOf(feed, parts);
  return timetableCalendar(timetableOf(source.speaker.directory, source.part, SPAN), source, now);
}

function atomOf(feed: Feed, parts: Partial<TimetableSource> = {}, now = NOW): string {
  const source = sourceOf(feed, parts);
  const { directory } = source.speaker;
  return newsFeed(
    newsOf(timetableOf(directory, source.part, SPAN), source.speaker, now),
    source,
    null,
    now,
  );
}

function valuesIn(atom: string, name: string): readonly string[] {
  return [...atom.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(
    ([, value]) => value ?? '',
  );
}

describe('A timetable to subscribe to', () => {
  it('has every session of its days, those that are over too, with lasting ids', () => {
    const { events, properties } = readSubscribed(calendarOf(town()));
    expect(events).to.have.length(9 + 2);
    expect(events[0]).to.include({
      uid: 'yoga-jiashun~wednesdays~2026-11-04T16:00@town',
      start: '2026-11-04T08:00:00Z',
      end: '2026-11-04T09:30:00Z',
      status: 'CONFIRMED',
      summary: '孕期瑜伽',
      location: '嘉顺社区',
    });
    expect(properties.get('name')).to.equal('便民服务');
    expect(properties.get('refresh-interval')).to.equal('PT6H');
  });

  it('is that of a place and those in it, of a service, or of an organisation and those below it', () => {
    const idsOf = (part: Partial<TimetablePart>) => {
      const calendar = readSubscribed(calendarOf(town(), { part: { ...ALL, ...part } }));
      return [...new Set(calendar.events.map(({ uid }) => uid.split('~')[0]))];
    };
    expect(idsOf({ area: 'street' })).to.deep.equal(['yoga-jiashun']);
    expect(idsOf({ area: 'far' })).to.deep.equal(['yoga-far', 'lecture-far']);
    expect(idsOf({ service: 'lecture' })).to.deep.equal(['lecture-far']);
    expect(idsOf({ organization: 'office' })).to.deep.equal(['yoga-jiashun', 'yoga-far']);
    const { properties } = readSubscribed(
      calendarOf(town(), { part: { ...ALL, area: 'jiashun', service: 'yoga' } }),
    );
    expect(properties.get('x-wr-calname')).to.equal('孕期瑜伽 · 嘉顺社区 · 便民服务');
  });

  it('says what is cancelled, moved, added or to be asked for, in the title too', () => {
    const { events } = readSubscribed(
      calendarOf(
        town([
          CANCELLED,
          exception({
            date: '2026-12-09',
            status: 'moved',
            to: { date: '2026-12-10', times: [{ start: '09:00', end: '10:30' }] },
          }),
          exception({ date: '2026-12-16', status: 'moved', to: null }),
          exception({
            date: '2026-12-18',
            status: 'extra',
            times: [{ start: '10:00', end: '11:00' }],
          }),
        ]),
        { part: { ...ALL, service: 'yoga', area: 'jiashun' } },
      ),
    );
    const said = new Map(
      events.map(({ uid, ...event }) => [uid.split('~')[2]?.slice(0, 10), event]),
    );
    expect(said.get('2026-12-02')).to.include({ status: 'CANCELLED', summary: '取消：孕期瑜伽' });
    expect(said.get('2026-12-02')?.description).to.include('老师请假');
    expect(said.get('2026-12-09')).to.include({
      status: 'CONFIRMED',
      start: '2026-12-10T01:00:00Z',
    });
    expect(said.get('2026-12-16')).to.include({
      status: 'TENTATIVE',
      summary: '去前请咨询：孕期瑜伽',
    });
    expect(said.get('2026-12-18')).to.include({
      status: 'CONFIRMED',
      start: '2026-12-18T02:00:00Z',
    });
  });

  it('is the same file while nothing changes, and gives what changes a later version', () => {
    const first = calendarOf(town());
    const later = NOW + 3_600_000;
    expect(calendarOf(town(), { earlier: first }, later)).to.equal(first);
    const second = calendarOf(town([CANCELLED]), { earlier: first }, later);
    const [was, is] = [readSubscribed(first).events, readSubscribed(second).events];
    for (const [place, event] of is.entries()) {
      const before = was[place];
      if (event.status !== 'CANCELLED') expect(event).to.deep.equal(before);
      else {
        expect(event.uid).to.equal(before?.uid);
        expect(event.stamp).to.equal('2026-11-24T03:00:00Z');
        expect(event.sequence).to.be.greaterThan(before?.sequence ?? 0);
      }
    }
    // Taken back at once, by a clock that stands still, it is a later version all the same.
    const third = readSubscribed(calendarOf(town(), { earlier: second }, later)).events;
    const restored = third.find(({ uid }) => uid.includes('2026-12-02'));
    const cancelled = is.find(({ status }) => status === 'CANCELLED');
    expect(restored?.status).to.equal('CONFIRMED');
    expect(restored?.sequence).to.be.greaterThan(cancelled?.sequence ?? 0);
  });

  it('is empty, and a calendar still, where nothing takes place', () => {
    expect(readSubscribed(calendarOf(feedWith())).events).to.deep.equal([]);
  });

  it('comes back as it was from a library of strangers, whatever stands in a feed', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, text, (title, reason) => {
        const feed = town([{ ...CANCELLED, reason }], title);
        const written = calendarOf(feed, { page: 'https://c.example/?a=1,2' });
        expect(readSubscribed(written).events).to.have.length(11);
        expect(calendarOf(feed, { earlier: written, page: 'https://c.example/?a=1,2' })).to.equal(
          written,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('News of a timetable', () => {
  it('say what the office changed, and where it is', () => {
    const atom = atomOf(town([CANCELLED]), { page: 'https://c.example/s.html' });
    expect(valuesIn(atom, 'title')).to.deep.equal([
      '便民服务 · 停课、改期和加场',
      '12月2日（周三）16:00 孕期瑜伽（嘉顺社区）取消：老师请假。',
    ]);
    expect(valuesIn(atom, 'content')).to.deep.equal([
      '12月2日（周三）16:00 孕期瑜伽（嘉顺社区）取消：老师请假。\n嘉顺社区',
    ]);
    expect(atom).to.include('href="https://c.example/s.html?linli.service=yoga"');
    expect(valuesIn(atom, 'updated')).to.deep.equal([
      '2026-11-20T02:00:00Z',
      '2026-11-20T02:00:00Z',
    ]);
  });

  it('have what was announced last first, and keep the time of what was known', () => {
    const first = atomOf(town([CANCELLED]));
    const later = NOW + 3_600_000;
    expect(atomOf(town([CANCELLED]), { earlier: first }, later)).to.equal(first);
    const another = exception({ date: '2026-12-09', status: 'cancelled' });
    const second = atomOf(town([CANCELLED, another]), { earlier: first }, later);
    expect(valuesIn(second, 'updated')).to.deep.equal([
      ...['2026-11-24T03:00:00Z', '2026-11-24T03:00:00Z', '2026-11-20T02:00:00Z'],
    ]);
    expect(valuesIn(second, 'title')[1]).to.match(/^12月9日/);
    expect(valuesIn(second, 'id')[2]).to.equal(valuesIn(first, 'id')[1]);
    // A new reason is the same news, said again.
    const third = atomOf(town([{ ...CANCELLED, reason: '场地检修' }]), { earlier: first }, later);
    expect(valuesIn(third, 'id')).to.deep.equal(valuesIn(first, 'id'));
    expect(valuesIn(third, 'updated')[1]).to.equal('2026-11-24T03:00:00Z');
    // Nothing left of it: the feed is no older than it was.
    const none = atomOf(town(), { earlier: second }, later);
    expect(valuesIn(none, 'updated')).to.deep.equal(['2026-11-24T03:00:00Z']);
  });

  it('leave out what is over, and what holidays do each year', () => {
    const over = exception({ date: '2026-11-18', status: 'cancelled' });
    expect(valuesIn(atomOf(town([over])), 'content')).to.deep.equal([]);
    const { feed, schedules, ...lists } = town();
    const days = [{ date: '2026-12-02', kind: 'holiday', name: '节日', as: null }] as const;
    const closed = feedWith({
      feed: { ...feed, calendars: [calendar(days)] },
      schedules: schedules.map((each) => ({ ...each, calendar: 'cn', on_holiday: 'closed' })),
      ...lists,
    });
    const { events } = readSubscribed(calendarOf(closed));
    expect(events.filter(({ status }) => status === 'CANCELLED')).to.have.length(1);
    expect(valuesIn(atomOf(closed), 'content')).to.deep.equal([]);
  });

  it('have ids that differ by feed and by language, and no other', () => {
    const ids = new Set<string>();
    for (const language of ['zh-Hans', 'en'] as const) {
      for (const id of ['town', 'city']) {
        const feed = town([CANCELLED]);
        const named = { ...feed, feed: { ...feed.feed, id } };
        const speaker = speakerOf(directoryOf(named), language, NOW);
        for (const each of valuesIn(atomOf(named, { speaker }), 'id')) {
          expect(each).to.match(
            /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
          );
          ids.add(each);
        }
      }
    }
    expect(ids.size).to.equal(8);
  });

  it('say the same on New Year’s Day as the day before', () => {
    const first = atomOf(town([CANCELLED]), {}, NOW);
    const speaker = speakerOf(
      directoryOf(town([CANCELLED])),
      'zh-Hans',
      beijing('2027-01-01 00:10'),
    );
    expect(valuesIn(atomOf(town([CANCELLED]), { speaker }, NOW), 'title')).to.deep.equal(
      valuesIn(first, 'title'),
    );
  });
});

describe('A day some months later', () => {
  it('is the last of a month that has no such day', () => {
    expect(addMonths('2026-11-30', 3)).to.equal('2027-02-28');
    expect(addMonths('2024-01-31', 1)).to.equal('2024-02-29');
    expect(addMonths('2026-11-01', -1)).to.equal('2026-10-01');
    expect(addMonths('2026-01-15', 12)).to.equal('2027-01-15');
  });
});

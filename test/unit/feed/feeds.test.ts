import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { feedText } from '../../../demo/feeds/feed-text.ts';
import { sampleCity } from '../../../demo/feeds/sample-city.ts';
import { lintFeed } from '../../../src/feed/lint.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { bookableSessions } from '../../../src/model/booking/bookable.ts';
import { capabilityKinds, findPoints } from '../../../src/model/places/capability-finder.ts';
import { computedOf } from '../../../src/model/figures/computed-figures.ts';
import { directoryOf, placesAround, sessionsOfService } from '../../../src/model/directory.ts';
import type { Feed } from '../../../src/model/feed.ts';
import { addDays } from '../../../src/model/time/plain-date.ts';
import { instantOf } from '../../../src/model/time/zoned-time.ts';
import { PUBLISHED_FIGURES, PUBLISHED_LIMITS } from './published-figures.ts';

const ZONE = 'Asia/Shanghai';
const TODAY = '2026-11-24';
const changjiText = readFileSync(
  new URL('../../../demo/feeds/changji.json', import.meta.url),
  'utf8',
);

function read(value: unknown): Feed {
  const reading = readFeed(value);
  assert.ok('feed' in reading, 'it is a feed');
  assert.deepEqual(reading.issues, []);
  return reading.feed;
}

/** Every string of a value with the keys that lead to it. */
function* stringsIn(value: unknown, path: readonly string[] = []): Generator<[string[], string]> {
  if (typeof value === 'string') yield [[...path], value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) yield* stringsIn(part, [...path, key]);
}

function assertBothLanguages(value: unknown, path = ''): void {
  if (typeof value !== 'object' || value === null) return;
  if ('zh-Hans' in value || 'en' in value) {
    assert.deepEqual(Object.keys(value).sort(), ['en', 'zh-Hans'], path);
    for (const words of Object.values(value)) assert.match(words as string, /\S/, path);
    return;
  }
  for (const [key, part] of Object.entries(value)) assertBothLanguages(part, `${path}/${key}`);
}

describe('the feed of Changji', () => {
  const feed = read(JSON.parse(changjiText));
  const directory = directoryOf(feed);

  it('passes the lint without a warning', () => {
    assert.deepEqual(lintFeed(feed), []);
  });

  for (const { id, value, qualifier, unit, story, from, series, computed } of PUBLISHED_FIGURES) {
    it(`holds the figure ${id} as published`, () => {
      const metric = feed.metrics.find((each) => each.id === id);
      assert.ok(metric);
      assert.equal(metric.value, value);
      assert.equal(metric.qualifier, qualifier);
      assert.equal((metric.unit as Record<string, string>)['en'], unit);
      assert.deepEqual(metric.terms, [`story:${story}`]);
      assert.equal(metric.from?.v ?? null, from ?? null);
      assert.deepEqual(
        metric.series.map(({ v, qualifier: exactness }) => [v, exactness]),
        series ?? [],
      );
      assert.equal(metric.computed?.of ?? null, computed ?? null);
    });
  }

  it('holds no other figure, each with a source and no date of ours', () => {
    assert.equal(feed.metrics.length, PUBLISHED_FIGURES.length);
    for (const metric of feed.metrics) {
      assert.equal(metric.as_of, null);
      assert.ok(metric.as_of_text);
      assert.ok(metric.source);
    }
  });

  for (const { id, limit } of PUBLISHED_LIMITS) {
    it(`holds what one can do, and up to what amount: ${id}`, () => {
      const capability = directory.capability(id);
      assert.deepEqual(
        capability?.limit,
        limit === null ? null : { qualifier: 'lt', value: limit, unit: 'CNY', per: null },
      );
      const used = feed.services.some(({ at }) =>
        at.some(({ capabilities }) => capabilities.includes(id)),
      );
      assert.ok(used, 'a service offers it');
    });
  }

  it('says at a machine, by oneself, with staff or online, as far as that was published', () => {
    assert.deepEqual(
      Object.fromEntries(feed.capabilities.map(({ id, channel }) => [id, channel])),
      {
        'cap-cash': 'machine',
        'cap-cash-branch': 'staff',
        'cap-transfer': 'self_service',
        'cap-plain-transfer': null,
        'cap-printing': null,
        'cap-online-banking': 'online',
        'cap-medical-insurance': 'staff',
        'cap-social-insurance': 'staff',
      },
    );
  });

  const FLAGSHIP = 'loc-tuanzhuang-point';
  const BRANCH = 'loc-manas-branches';
  const PLAIN = 'loc-plain-points';
  const questions: [kind: string, amount: number | null, answers: Record<string, string>][] = [
    ['cash_withdrawal', null, { [FLAGSHIP]: 'yes', [BRANCH]: 'yes' }],
    ['cash_withdrawal', 1500, { [FLAGSHIP]: 'yes', [BRANCH]: 'ask' }],
    ['cash_withdrawal', 1999.99, { [FLAGSHIP]: 'yes', [BRANCH]: 'ask' }],
    ['cash_withdrawal', 2000, { [BRANCH]: 'ask', [FLAGSHIP]: 'no' }],
    ['cash_withdrawal', 3000, { [BRANCH]: 'ask', [FLAGSHIP]: 'no' }],
    ['transfer', 49_999, { [FLAGSHIP]: 'yes', [PLAIN]: 'ask' }],
    ['transfer', 50_000, { [PLAIN]: 'ask', [FLAGSHIP]: 'no' }],
  ];
  for (const [kind, amount, answers] of questions) {
    it(`answers where ${kind} of ${amount ?? 'any amount'} can be done`, () => {
      const points = findPoints(directory, directory.services, kind, amount);
      assert.deepEqual(
        points.map(({ location, verdict }) => [location?.id, verdict.answer]),
        Object.entries(answers),
      );
    });
  }

  it('asks for an amount where money is withdrawn or transferred, and nowhere else', () => {
    const kinds = capabilityKinds(directory, directory.services);
    assert.deepEqual(
      kinds.filter(({ unit }) => unit !== null).map(({ kind, unit }) => [kind, unit]),
      [
        ['cash_withdrawal', 'CNY'],
        ['transfer', 'CNY'],
      ],
    );
  });

  it('knows no more of the branches than that they are in the county', () => {
    const branches = directory.location(BRANCH);
    assert.equal(branches?.parent_id, 'loc-manas');
    assert.equal(branches?.count, null);
    assert.deepEqual(branches?.schedules, []);
  });

  it('counts 99 plain service points and 435 organisations of the city', () => {
    assert.equal(directory.location('loc-plain-points')?.count, 99);
    const others = directory.organization('org-city-others')?.count ?? 0;
    const named = ['org-shunzhimei', 'org-tongchuan', 'org-youyun-meals', 'org-youyun-care'];
    assert.equal(others + named.filter((id) => directory.organization(id)).length, 435);
  });

  it('says how long the scenic road is and draws no course that was not published', () => {
    const road = directory.location('loc-s101');
    assert.equal(road?.type, 'route');
    assert.deepEqual(road?.geo, { type: 'line', points: [], length_km: 301.6 });
  });

  it('places communities in streets in the city, and villages in townships in the county', () => {
    const chain = (id: string) =>
      placesAround(directory, directory.location(id)).map((place) => place.id);
    assert.deepEqual(chain('loc-jiashun'), ['loc-jiashun', 'loc-jianguo-road', 'loc-changji']);
    assert.deepEqual(chain('loc-youyun-jidi').slice(1), ['loc-beijing-south-road', 'loc-changji']);
    assert.deepEqual(chain('loc-tuanzhuang').slice(1), ['loc-qingshuihe', 'loc-manas']);
    assert.deepEqual(chain('loc-xiaohaizi').slice(1), ['loc-guangdongdi', 'loc-manas']);
  });

  it('has the beauty sessions on Wednesdays and Thursdays, free, without an appointment', () => {
    const service = directory.service('svc-beauty-class');
    assert.deepEqual(directory.schedule('sch-beauty-class')?.byday, ['WE', 'TH']);
    assert.equal(service?.cost?.free, true);
    assert.equal(service?.booking?.mode, 'walk_in');
  });

  it('invents no hours', () => {
    for (const { times, dates, exceptions } of feed.schedules) {
      assert.deepEqual([...times, ...dates, ...exceptions], []);
    }
    for (const [path, text] of stringsIn(JSON.parse(changjiText))) {
      if (!path.includes('generated_at')) assert.doesNotMatch(text, /\d[:：]\d\d/, path.join('/'));
    }
  });

  it('invents no phone, address, price, place on the map, or booking', () => {
    const phones = [...feed.organizations, ...feed.locations, ...feed.services].flatMap(
      (record) => record.phones,
    );
    assert.deepEqual(phones, []);
    assert.ok(feed.locations.every(({ address }) => address === null));
    assert.ok(feed.locations.every(({ geo }) => geo === null || geo.type === 'line'));
    const priced = feed.services.filter(({ cost }) => cost !== null);
    assert.deepEqual(
      priced.map(({ id }) => id),
      ['svc-beauty-class'],
    );
    assert.deepEqual(priced[0]?.cost?.options, []);
    assert.equal(feed.feed.booking, null);
    assert.ok(feed.services.every(({ at }) => at.every(({ capacity }) => capacity === null)));
    assert.ok(feed.services.every(({ checked }) => checked === null));
  });

  it('says everything in both languages, Chinese with full-width punctuation', () => {
    assertBothLanguages(JSON.parse(changjiText));
    for (const [path, text] of stringsIn(JSON.parse(changjiText))) {
      const place = path.join('/');
      if (path.at(-1) === 'zh-Hans') assert.doesNotMatch(text, /[,;:!?()"]/, place);
      else assert.doesNotMatch(text, /\p{Script=Han}/u, place);
    }
  });
});

describe('the feed of the sample city', () => {
  const raw = sampleCity({ today: TODAY });
  const feed = read(raw);

  it('has 71 communities, 435 organisations, 913 services, and counts them right', () => {
    const streets = feed.locations.filter(({ parent_id }) => parent_id === 'loc-city');
    const inStreets = feed.locations.filter(({ parent_id }) =>
      streets.some(({ id }) => id === parent_id),
    );
    assert.equal(inStreets.length, 71);
    assert.equal(feed.organizations.length, 435);
    assert.equal(feed.services.length, 913);
    for (const metric of feed.metrics.filter(({ value }) => value !== null)) {
      const { computed } = metric;
      if (computed === null) continue;
      const now = instantOf(TODAY, '10:00', ZONE);
      assert.equal(computedOf(computed, directoryOf(feed), now).value, metric.value);
    }
  });

  it('names no organisation and no community twice', () => {
    for (const list of [feed.organizations, feed.locations]) {
      const names = list.map(({ name }) => JSON.stringify(name));
      assert.equal(new Set(names).size, names.length);
    }
  });

  it('says that it is sample data', () => {
    assert.match((feed.feed.notice as Record<string, string>)['zh-Hans'] ?? '', /^演示数据：/);
    assert.match((feed.feed.notice as Record<string, string>)['en'] ?? '', /^Sample data: /);
  });

  it('has every kind of times, price, booking and answer', () => {
    const modes = feed.services.map(({ booking }) => booking?.mode ?? 'unknown');
    for (const mode of ['online', 'phone', 'walk_in', 'unknown']) {
      assert.ok(modes.filter((each) => each === mode).length > 30, mode);
    }
    const online = modes.filter((mode) => mode === 'online').length;
    assert.ok(online > 0.4 * 913 && online < 0.6 * 913, `${online} are booked online`);
    for (const free of [true, false, undefined]) {
      assert.ok(feed.services.filter(({ cost }) => cost?.free === free).length > 30, `${free}`);
    }
    const answers = feed.locations.map(({ accessibility }) => accessibility?.step_free);
    for (const answer of ['yes', 'no', 'unknown'] as const) assert.ok(answers.includes(answer));
    const changes = feed.schedules.flatMap(({ exceptions }) => exceptions);
    for (const status of ['cancelled', 'moved', 'extra'] as const) {
      assert.ok(changes.filter((each) => each.status === status).length > 10, status);
    }
    assert.ok(feed.schedules.some(({ dates }) => dates.length > 0));
    assert.ok(feed.schedules.some(({ interval }) => interval === 2));
    assert.ok(feed.services.some(({ at }) => at.some(({ schedules }) => schedules === null)));
    assert.ok(feed.metrics.some(({ series }) => series.some(({ v }) => v === null)));
  });

  it('has capacities from 1 to 40', () => {
    const places = feed.services.flatMap(({ at }) => at.map(({ capacity }) => capacity?.maximum));
    const known = places.filter((maximum) => maximum !== null && maximum !== undefined);
    assert.equal(Math.min(...known), 1);
    assert.equal(Math.max(...known), 40);
  });

  it('is the same, byte by byte, for the same seed and day', () => {
    assert.equal(feedText(sampleCity({ today: TODAY })), feedText(raw));
    assert.notEqual(feedText(sampleCity({ today: TODAY, seed: 7 })), feedText(raw));
  });

  it('keeps its names and ids on another day', () => {
    const other = read(sampleCity({ today: '2027-03-05' }));
    const named = ({ services }: Feed) => services.map(({ id, name }) => ({ id, name }));
    assert.deepEqual(named(other), named(feed));
  });

  it('is written as JSON of under 1.1 MB', () => {
    const text = feedText(raw);
    assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(raw)));
    assert.ok(Buffer.byteLength(text) < 1_100_000);
  });
});

const DAYS = [
  TODAY,
  '2026-12-28',
  '2026-12-31',
  '2027-01-01',
  '2027-02-06',
  '2027-04-30',
  '2027-10-01',
  '2028-02-28',
  '2028-02-29',
];

for (const today of DAYS) {
  describe(`the feed of the sample city made on ${today}`, () => {
    const feed = read(sampleCity({ today }));
    const directory = directoryOf(feed);
    const moments = ['00:00', '12:00', '23:59'].map((time) => instantOf(today, time, ZONE));

    const service = (id: string) => {
      const found = directory.service(id);
      assert.ok(found, id);
      return found;
    };
    const statusesOf = (id: string, now: number) =>
      bookableSessions(directory, service(id), now).map(({ window }) => window.status);
    const sessionOf = (id: string, status: string, now: number) => {
      const sessions = sessionsOfService(directory, service(id), now, 14);
      return sessions.find(({ session }) => session.status === status)?.session;
    };

    it('passes the lint without a warning', () => {
      assert.deepEqual(lintFeed(feed), []);
    });

    it('says everything in both languages', () => {
      assertBothLanguages(feed.services);
    });

    for (const now of moments) {
      it(`holds its promises at ${new Date(now).toISOString()}`, () => {
        for (const id of ['svc-demo-open', 'svc-demo-last-place', 'svc-demo-pair']) {
          assert.ok(statusesOf(id, now).includes('open'), id);
        }
        assert.ok((service('svc-demo-open').at[0]?.capacity?.maximum ?? 0) >= 20);
        assert.equal(service('svc-demo-last-place').at[0]?.capacity?.maximum, 1);
        assert.equal(service('svc-demo-pair').at[0]?.capacity?.maximum, 2);
        assert.deepEqual(statusesOf('svc-demo-closed', now), ['closed']);
        assert.deepEqual(statusesOf('svc-demo-not-yet', now), ['not-yet', 'not-yet']);
        assert.deepEqual(statusesOf('svc-demo-dated', now), ['open', 'open', 'open']);
        for (const id of ['svc-demo-hours', 'svc-demo-ask', 'svc-demo-days-only']) {
          assert.deepEqual(statusesOf(id, now), [], id);
        }
      });

      it(`shows what changes soon at ${new Date(now).toISOString()}`, () => {
        const cancelled = sessionOf('svc-demo-cancelled', 'cancelled', now);
        assert.equal(cancelled?.date, addDays(today, 3));
        assert.ok(cancelled?.reason);
        const moved = sessionOf('svc-demo-moved', 'moved', now);
        assert.equal(moved?.plannedDate, addDays(today, 4));
        assert.equal(moved?.date, addDays(today, 5));
        assert.equal(moved?.start, '16:00');
        assert.ok(moved?.reason);
        const extra = sessionsOfService(directory, service('svc-demo-extra'), now, 14);
        assert.ok(extra.some(({ session }) => session.date === addDays(today, 6)));
        assert.equal(sessionOf('svc-demo-holiday', 'cancelled', now)?.date, addDays(today, 8));
      });
    }
  });
}

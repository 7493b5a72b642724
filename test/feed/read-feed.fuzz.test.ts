import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { readFeed, readFeedInSlices, type FeedReading } from '../../src/feed/read-feed.ts';
import { envelopeSchema, recordSchemas, type RecordList } from '../../src/feed/schema.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const LISTS = Object.keys(recordSchemas) as RecordList[];

/** Names that mean something to a feed, and names that mean something to JavaScript. */
const KEYS = [
  ...['id', 'name', 'label', 'feed', 'spec', 'services', 'at', 'schedules', 'url', 'geo', 'points'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'toJSON'],
];

/** Values that are wrong in most places, and right in some. */
const VALUES: Json[] = [
  ...[null, true, 0, -1, 1.5, 1e308, '', ' ', '1.0', '2026-02-30', '2026-11-25', '10:00', '24:00'],
  ...['javascript:alert(1)', '\uD800', 'Asia/Shanghai', 'WE', 'moved', 'online', 'line', 'x'],
  ...[[], {}, [[]], [null], [{}], { en: 'x' }, { en: null }, { id: 'x' }, { type: 'point' }],
];

const key = fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 6 }));

const { value: anyJson } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...VALUES),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map(asFromTheWire),
  ),
}));

/** An object whose every key is its own, `__proto__` too, as `JSON.parse` makes it. */
function asFromTheWire(members: readonly (readonly [string, Json])[]): Json {
  const text = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return JSON.parse(`{${text.join(',')}}`) as Json;
}

/** A feed with something in every field. */
const FULL: Json = {
  feed: {
    spec: '1.0',
    languages: ['zh-Hans', 'en'],
    calendars: [{ id: 'cn', days: [{ date: '2026-10-01', kind: 'holiday', name: '国庆' }] }],
    booking: { endpoint: '/booking', privacy: null },
  },
  taxonomies: [{ id: 'need', name: '需求', terms: [{ id: 'elder', name: '养老', aka: ['老人'] }] }],
  organizations: [{ id: 'org', name: '社区', phones: [{ number: '12345', name: null }], url: '/' }],
  locations: [
    { id: 'loc', name: '嘉顺', geo: { type: 'point', longitude: 87, latitude: 44 } },
    {
      id: 'road',
      name: 'S101',
      geo: {
        type: 'line',
        points: [
          [87.6, 43.8],
          [87.7, 43.9],
        ],
      },
    },
  ],
  schedules: [
    {
      id: 'sch',
      kind: 'event',
      byday: ['WE', 'FR'],
      times: [{ start: '10:00', end: '11:30' }],
      dates: [{ date: '2026-11-27', times: [] }],
      exceptions: [{ date: '2026-11-25', status: 'moved', to: { date: '2026-11-26', times: [] } }],
    },
  ],
  capabilities: [
    { id: 'cap', kind: 'cash', name: '取现', limit: { qualifier: 'lt', value: 2000, unit: 'CNY' } },
  ],
  services: [
    {
      id: 'svc',
      name: { 'zh-Hans': '瑜伽', en: 'Yoga' },
      terms: ['need:elder'],
      eligibility: { min_age: 18 },
      cost: { free: false, options: [{ amount: 5, currency: 'CNY' }] },
      booking: { mode: 'online', max_party_size: 4 },
      at: [{ id: 'at', schedules: ['sch'], capacity: { maximum: 20 } }, { id: 'at-2' }],
      image: { url: 'x.jpg', alt: '照片' },
      checked: { on: '2026-11-01', by: '社区' },
    },
  ],
  metrics: [
    {
      id: 'm',
      label: '社区',
      value: 71,
      series: [
        { t: '2025', v: 1 },
        { t: '去年', v: null },
      ],
    },
  ],
};

/** A change somewhere in a feed: which of its places, counted through, and what is put there. */
interface Change {
  readonly place: number;
  readonly value: Json;
  readonly kind: 'replace' | 'delete' | 'add';
  readonly key: string;
}

const changes = fc.array(
  fc.record<Change>({
    place: fc.nat(),
    value: anyJson,
    kind: fc.constantFrom('replace', 'delete', 'add'),
    key,
  }),
  { minLength: 1, maxLength: 8 },
);

function changed(feed: Json, { place, kind, key: name, ...change }: Change): Json {
  const value = clone(change.value);
  const holders: [holder: Record<string, Json>, key: string][] = [];
  const walk = (part: Json) => {
    if (typeof part !== 'object' || part === null) return;
    for (const inner of Object.keys(part)) {
      holders.push([part as Record<string, Json>, inner]);
      walk((part as Record<string, Json>)[inner] ?? null);
    }
  };
  walk(feed);
  const [holder, at] = holders[place % Math.max(holders.length, 1)] ?? [];
  if (holder === undefined || at === undefined) return feed;
  if (kind === 'delete' && Array.isArray(holder)) holder.splice(Number(at), 1);
  else if (kind === 'delete') Reflect.deleteProperty(holder, at);
  else if (Array.isArray(holder) && kind === 'add') holder.push(value);
  else {
    const property = kind === 'add' && !Array.isArray(holder) ? name : at;
    Object.defineProperty(holder, property, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return feed;
}

function clone(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** A failure, or a feed in which every record passes its schema again. */
function expectSound(reading: FeedReading): void {
  if ('failure' in reading) {
    expect(reading.failure).to.be.oneOf(['not-a-feed', 'wrong-version']);
    return;
  }
  expect(envelopeSchema.safeParse(reading.feed.feed).success).to.equal(true);
  for (const list of LISTS) {
    const ids = new Set<string>();
    for (const record of reading.feed[list]) {
      expect(recordSchemas[list].safeParse(record).success, `${list} ${record.id}`).to.equal(true);
      expect(ids.has(record.id), `${list} ${record.id} twice`).to.equal(false);
      ids.add(record.id);
    }
  }
  for (const { severity, pointer } of reading.issues) {
    expect(severity).to.be.oneOf(['record-dropped', 'field-dropped', 'warning']);
    expect(pointer).to.match(/^(\/.*)?$/s);
  }
}

/** What all objects inherit: nothing may ever be added to it. */
function prototypeKeys(): PropertyKey[] {
  return [Object.prototype, Array.prototype, Function.prototype].flatMap((one) =>
    Reflect.ownKeys(one),
  );
}

describe('reading whatever comes', () => {
  const before = prototypeKeys();
  afterEach(() => {
    expect(prototypeKeys()).to.deep.equal(before);
  });

  it('reads the whole feed that the other cases are made from', () => {
    const reading = readFeed(clone(FULL));
    expect(reading).to.deep.include({ issues: [] });
    expectSound(reading);
  });

  it('is a failure or a sound feed for any JSON', () => {
    const json = fc.oneof(fc.jsonValue({ maxDepth: 4 }), anyJson);
    fc.assert(
      fc.property(json, (value) => expectSound(readFeed(value))),
      { numRuns: 300 },
    );
  });

  it('is a failure or a sound feed for any lists beside a right envelope', () => {
    const lists = fc.record(
      Object.fromEntries(LISTS.map((list) => [list, fc.oneof(anyJson, fc.array(anyJson))])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(lists, (given) => expectSound(readFeed({ ...given, feed: { spec: '1.0' } }))),
      { numRuns: 200 },
    );
  });

  it('is a failure or a sound feed when a right feed is changed at random', () => {
    fc.assert(
      fc.property(changes, (given) => expectSound(readFeed(given.reduce(changed, clone(FULL))))),
      { numRuns: 300 },
    );
  });

  it('gives the same in slices as in one go', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (given) => {
        const value = given.reduce(changed, clone(FULL));
        expect(await readFeedInSlices(value, async () => {})).to.deep.equal(readFeed(value));
      }),
      { numRuns: 50 },
    );
  });
});

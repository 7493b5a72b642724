import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sampleCity } from '../../../demo/feeds/sample-city.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { structuredDataOf, type JsonLdNode } from '../../../src/lazy/structured-data/graph.ts';
import { directoryOf } from '../../../src/model/directory.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FEEDS = join(ROOT, 'demo/feeds');
const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const CACHE = join(ROOT, '.cache');

/** The nodes by which a feed is described on a page. */
function graphOf(name: string, json: unknown, language: string): readonly JsonLdNode[] {
  const reading = readFeed(json);
  assert.ok('feed' in reading);
  const directory = directoryOf(reading.feed);
  const described = structuredDataOf(directory, directory.services, {
    now: NOW,
    language,
    feedAddress: `https://example.org/feeds/${name}`,
    addressOf: (id) => `https://example.org/services?linli.service=${encodeURIComponent(id)}`,
  });
  return described['@graph'] as readonly JsonLdNode[];
}

/** A feed with one of each case that is rare: moved, cancelled, on the net, at no place that is known. */
function rareFeed() {
  const schedule = (id: string, exceptions: readonly unknown[] = []) => ({
    ...{ id, kind: 'event', freq: 'WEEKLY', byday: ['WE'], exceptions },
    times: [{ start: '10:00', end: '11:30' }],
  });
  const service = (id: string, parts: Record<string, unknown> = {}, at = {}) => ({
    ...{ id, name: id, status: 'active', organization_id: 'office', languages: ['zh-Hans'] },
    at: [{ id: `at-${id}`, location_id: 'hall', schedules: ['weekly'], ...at }],
    ...parts,
  });
  return {
    feed: {
      spec: '1.0',
      id: 'rare',
      title: '少见的',
      languages: ['zh-Hans'],
      timezone: 'Asia/Shanghai',
    },
    organizations: [{ id: 'office', name: '街道办', kind: 'government', url: 'office.html' }],
    locations: [
      { id: 'hall', name: '礼堂', type: 'physical' },
      { id: 'net', name: '网上课堂', type: 'virtual' },
      { id: 'many', name: '99 个服务点', count: 99 },
    ],
    schedules: [
      schedule('weekly', [
        {
          ...{ date: '2026-11-25', status: 'moved', reason: '停电' },
          to: { date: '2026-11-26', times: [{ start: '16:00', end: '17:30' }] },
        },
        { date: '2026-12-02', status: 'cancelled' },
        { date: '2026-12-09', status: 'ask' },
      ]),
    ],
    services: [
      service('free', { cost: { free: true }, url: 'free.html' }),
      service('priced', { cost: { free: false, options: [{ amount: 15, currency: 'CNY' }] } }),
      service('unreadable', {
        cost: { free: false, options: [{ amount: '很多', currency: 'CNY' }] },
      }),
      service('online', {}, { location_id: 'net' }),
      service('anywhere', {}, { location_id: null }),
      service('everywhere', {}, { location_id: 'many' }),
    ],
  };
}

const GRAPHS = new Map(
  ['zh-Hans', 'en'].flatMap((language) => [
    ...readdirSync(FEEDS)
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const json = JSON.parse(readFileSync(join(FEEDS, name), 'utf8')) as unknown;
        return [`${name} ${language}`, graphOf(name, json, language)] as const;
      }),
    [
      `city ${language}`,
      graphOf('city.json', sampleCity({ today: '2026-11-24' }), language),
    ] as const,
    [`rare ${language}`, graphOf('rare.json', rareFeed(), language)] as const,
  ]),
);
const NODES = [...GRAPHS.values()].flat();
const ofType = (type: string) => NODES.filter((node) => node['@type'] === type);

describe('What search engines are told of every feed here', () => {
  it('is in the vocabulary of schema.org, as others have typed it', () => {
    mkdirSync(CACHE, { recursive: true });
    const folder = mkdtempSync(join(CACHE, 'schema-org-'));
    after(() => rmSync(folder, { recursive: true, force: true }));
    // One node of each shape: a feed has thousands that differ in their words alone.
    const shapes = new Map(NODES.map((node) => [shapeOf(node), node]));
    assert.ok(shapes.size > 20, 'there is something to look at');
    const types = [...new Set([...shapes.values()].map((node) => said(node['@type'])))];
    assert.deepEqual(compile(folder, types, [...shapes.values()]), []);

    const [event] = ofType('Event');
    const wrong = { ...event, locatoin: '礼堂', eventStatus: 'cancelled' };
    const errors = compile(folder, types, [wrong]).join('\n');
    assert.match(errors, /error/, 'the types would tell of a word that is none');
  });

  it('gives every session a place, a way to come, and an address', () => {
    const events = ofType('Event');
    assert.ok(events.length > 100);
    const names = new Map(NODES.map((node) => [node['@id'], node['name']]));
    for (const event of events) {
      const location = event['location'] as JsonLdNode | undefined;
      assert.ok(location?.['name'] ?? names.get(location?.['@id'] ?? ''), JSON.stringify(event));
      assert.match(
        said(event['eventAttendanceMode']),
        /^https:\/\/schema\.org\/(Online|Offline)EventAttendanceMode$/,
      );
      assert.match(said(event['url']), /^https:\/\/example\.org\//);
      assert.match(said(event['eventStatus']), /^https:\/\/schema\.org\/Event/);
      const isMoved = said(event['eventStatus']).endsWith('Rescheduled');
      assert.equal('previousStartDate' in event, isMoved);
    }
  });

  it('has a currency beside every price, and no address that leads nowhere', () => {
    const offers = NODES.flatMap((node) => (node['offers'] ?? []) as readonly JsonLdNode[]);
    assert.ok(offers.some(({ price }) => price === 0) && offers.some(({ price }) => price !== 0));
    for (const offer of offers) {
      if ('price' in offer) assert.match(said(offer['priceCurrency']), /^[A-Z]{3}$/);
    }
    for (const [, url] of JSON.stringify(NODES).matchAll(/"(?:url|serviceUrl)":("[^"]*")/g)) {
      assert.match(said(JSON.parse(url ?? '')), /^https?:\/\//);
    }
  });

  it('says nothing for certain that is not', () => {
    const events = GRAPHS.get('rare zh-Hans')?.filter((node) => node['@type'] === 'Event') ?? [];
    const dates = events.filter(({ name }) => name === 'free').map((event) => event['startDate']);
    assert.deepEqual(dates, [
      '2026-11-26T16:00:00+08:00',
      '2026-12-02T10:00:00+08:00',
      '2026-12-16T10:00:00+08:00',
    ]);
    const first = (name: string) => events.find((event) => event['name'] === name);
    assert.deepEqual(first('anywhere')?.['location'], { '@type': 'Place', name: '地点请咨询' });
    assert.deepEqual(first('everywhere')?.['location'], { '@type': 'Place', name: '99 个服务点' });
    const online = first('online')?.['location'] as JsonLdNode | undefined;
    assert.equal(online?.['@type'], 'VirtualLocation');
    assert.ok(!('offers' in (first('unreadable') ?? {})));
    assert.ok(!('isAccessibleForFree' in (first('unreadable') ?? {})));
    assert.equal(first('free')?.['url'], 'https://example.org/feeds/free.html');
  });
});

/** A text as it stands in a node; of anything else its JSON. */
function said(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The errors that the compiler finds in nodes, each declared as what its type says. */
function compile(
  folder: string,
  types: readonly string[],
  nodes: readonly JsonLdNode[],
): readonly string[] {
  const file = join(folder, 'nodes.ts');
  const lines = nodes.map(
    (node, index) => `export const node${index}: ${said(node['@type'])} = ${JSON.stringify(node)};`,
  );
  writeFileSync(
    file,
    [`import type { ${types.join(', ')} } from 'schema-dts';`, ...lines].join('\n'),
  );
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      ...[join(ROOT, 'node_modules/typescript/bin/tsc'), '--ignoreConfig', '--noEmit', '--strict'],
      ...[
        '--skipLibCheck',
        '--types',
        '',
        '--module',
        'esnext',
        '--moduleResolution',
        'bundler',
        file,
      ],
    ],
    { encoding: 'utf8', timeout: 300_000 },
  );
  const errors = stdout.split('\n').filter((line) => line.includes('error'));
  return status === 0 || errors.length > 0 ? errors : [`the compiler failed: ${stdout}`];
}

/** A node without its words: its keys, and the types of what it holds. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  const entries = Object.entries(value).map(([key, member]) =>
    key === '@type' || /Status$|Mode$/.test(key) ? said(member) : `${key}:${shapeOf(member)}`,
  );
  return `{${entries.sort().join()}}`;
}

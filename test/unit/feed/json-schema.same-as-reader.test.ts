import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { seededRandom } from '../../../demo/feeds/seeded-random.ts';
import { feedJsonSchema } from '../../../src/feed/json-schema.ts';
import { readFeed } from '../../../src/feed/read-feed.ts';
import { isTimeZone } from '../../../src/model/time/zoned-time.ts';
import { FULL_RECORDS } from '../../support/full-records.ts';
import { changedRecord } from '../../support/seeded-changes.ts';

const SCHEMA = feedJsonSchema() as Record<string, unknown>;
const accepts = new Ajv2020({ strict: true, allErrors: false }).compile(SCHEMA);

/** Number of changed feeds that are held against the reader; `MUTATIONS` asks for more. */
const MUTATIONS = Number(process.env['MUTATIONS'] ?? 10_000);

/** The codes of what JSON Schema has no word for: keys that nobody knows, and ids that stand twice. */
const BEYOND = new Set(['unknown-key', 'unknown-rule-word', 'duplicate-id']);

/** The codes of all that the reader tells an editor about a feed; `null` where it is none. */
function toldOf(feed: unknown): readonly string[] | null {
  const reading = readFeed(feed);
  return 'feed' in reading ? reading.issues.map(({ code }) => code) : null;
}

function isReadWithoutAWord(feed: unknown): boolean {
  return toldOf(feed)?.every((code) => BEYOND.has(code)) ?? false;
}

type List = keyof typeof FULL_RECORDS;
const LISTS = Object.keys(FULL_RECORDS) as List[];

function feedOf(list: List, record: unknown): object {
  return list === 'feed' ? { feed: record } : { feed: { spec: '1.0' }, [list]: [record] };
}

const envelope = (parts: object) => ({ feed: { spec: '1.0', ...parts } });
const service = (parts: object) => ({
  ...envelope({}),
  services: [{ id: 's', name: '瑜伽', ...parts }],
});
const schedule = (parts: object) => ({
  ...envelope({}),
  schedules: [{ id: 's', kind: 'event', ...parts }],
});
const place = (parts: object) => ({
  ...envelope({}),
  locations: [{ id: 'l', name: '社区', ...parts }],
});
const metric = (parts: object) => ({
  ...envelope({}),
  metrics: [{ id: 'm', label: '人', value: 1, ...parts }],
});
const times = (start: string, end: string | null = null) => schedule({ times: [{ start, end }] });
const question = (parts: object) =>
  service({ booking: { mode: 'online', questions: [{ id: 'q', label: '几周', ...parts }] } });
const image = (parts: object) =>
  metric({ images: [{ url: 'a.svg', alt: '图', width: 9, height: 9, ...parts }] });
const computed = (parts: object) => metric({ computed: { op: 'count', of: 'services', ...parts } });

/** What editors wrote when the feed was looked at from outside, with whether it is read as it stands. */
const SAMPLES: readonly (readonly [name: string, isRead: boolean, feed: unknown])[] = [
  ['nothing but an envelope', true, envelope({})],
  ['no envelope', false, { services: [] }],
  ['a later minor version', true, envelope({ spec: '1.7' })],
  ['another major version', false, envelope({ spec: '2.0' })],
  ['a version that is a number', false, envelope({ spec: 1 })],
  ['a list that is null', true, { ...envelope({}), services: null }],
  ['a list that is an object', false, { ...envelope({}), services: {} }],
  ['a list that is a text', false, { ...envelope({}), metrics: '' }],
  ['a name', true, service({})],
  ['a name in two languages', true, service({ name: { 'zh-Hans': '瑜伽', en: 'Yoga' } })],
  ['a name that is empty in one language', true, service({ name: { 'zh-Hans': '瑜伽', en: '' } })],
  ['an empty name', false, service({ name: '' })],
  ['a name of blanks', false, service({ name: ' \t\u3000' })],
  ['a name of marks that nobody sees', false, service({ name: '\u200F\u202E' })],
  ['a name in no language', false, service({ name: {} })],
  ['a name that is empty in every language', false, service({ name: { en: '', ug: ' ' } })],
  ['no name', false, service({ name: undefined })],
  ['a name that is a number', false, service({ name: 12345 })],
  ['a name that is too long', false, service({ name: '长'.repeat(20_001) })],
  ['an id with blanks around it', true, service({ id: ' s ' })],
  ['an empty id', false, service({ id: '' })],
  ['an id of blanks', false, service({ id: '  ' })],
  ['an id that is too long', false, service({ id: 'x'.repeat(201) })],
  ['a time', true, times('09:00', '11:30')],
  ['a time of one digit', false, times('9:00')],
  ['a time with seconds', false, times('09:00:00')],
  ['a time that is none', false, times('25:00')],
  ['the end of a day', false, times('10:00', '24:00')],
  ['a date', true, schedule({ start: '2026-12-02' })],
  ['a leap day', true, schedule({ start: '2028-02-29' })],
  ['a leap day of a year without one', false, schedule({ start: '2026-02-29' })],
  ['a day that is none', false, schedule({ start: '2026-02-30' })],
  ['a date of one digit', false, schedule({ start: '2026-2-3' })],
  ['a date with slashes', false, schedule({ start: '2026/12/02' })],
  ['a season', true, schedule({ season: { from: '11-01', to: '02-29' } })],
  ['a season of month thirteen', false, schedule({ season: { from: '13-01', to: '03-01' } })],
  ['an interval of more than a year', false, schedule({ interval: 54 })],
  ['a numbered weekday', true, schedule({ byday: ['-1FR', '1MO'] })],
  ['a weekday in words', false, schedule({ byday: ['周三'] })],
  ['a zone', true, envelope({ timezone: 'Asia/Urumqi' })],
  ['a zone that is nowhere', false, envelope({ timezone: 'Mars/Base' })],
  ['an instant', true, envelope({ generated_at: '2026-11-24T10:00:00+08:00' })],
  ['an instant of a month in words', false, envelope({ generated_at: 'May' })],
  ['an instant without a place', false, envelope({ generated_at: '2026-11-24 10:00' })],
  ['an address', true, service({ url: 'https://例子.中国/a?b=c#d' })],
  ['an address of the feed’s own site', true, service({ url: '../yoga.html?a:b' })],
  ['an address that runs', false, service({ url: 'javascript:alert(1)' })],
  ['an address that holds a page', false, service({ url: 'data:text/html,x' })],
  ['an address without a host', false, service({ url: 'http://[' })],
  ['an address of another host, without a scheme', true, service({ url: '//example.org/a' })],
  ['an address by number', true, service({ url: 'http://192.168.1.8:8080/a' })],
  ['an address by a number that is none', false, service({ url: 'https://a.1' })],
  ['an address with an empty name', false, service({ url: 'https://xn--/' })],
  ['a telephone as an address', true, service({ url: 'tel:12345' })],
  ['a state that is none', false, service({ status: '随便' })],
  [
    'a currency that is none',
    false,
    service({ cost: { options: [{ amount: 1, currency: '元' }] } }),
  ],
  [
    'a price in words',
    false,
    service({ cost: { options: [{ amount: '很多', currency: 'CNY' }] } }),
  ],
  ['yes in words', false, service({ cost: { free: '是' } })],
  ['a phone number that is too short', false, service({ phones: [{ number: '12' }] })],
  ['a limit that is below none', false, service({ booking: { rules: { waitlist: -1 } } })],
  ['a question of a type that is none', false, question({ type: 'date' })],
  ['a choice without options', false, question({ type: 'choice' })],
  [
    'a choice with options',
    true,
    question({ type: 'choice', options: [{ id: 'a', label: '甲' }] }),
  ],
  ['a place', true, place({ geo: { type: 'point', longitude: 87.3, latitude: 44 } })],
  [
    'a place that is nowhere',
    false,
    place({ geo: { type: 'point', longitude: 430, latitude: 0 } }),
  ],
  ['a road', true, place({ geo: { type: 'line', points: [[87.3, 44]] } })],
  [
    'a road through a third dimension',
    false,
    place({ geo: { type: 'line', points: [[87.3, 44, 1]] } }),
  ],
  ['an image', true, image({})],
  ['an image that holds itself', false, image({ url: 'data:image/png;base64,AAAA' })],
  ['an image without a width', false, image({ width: undefined })],
  ['a figure that counts', true, computed({})],
  ['a figure that sums what cannot be summed', false, computed({ op: 'sum' })],
  [
    'a figure by what its kind does not have',
    false,
    computed({ of: 'metrics', where: { location_id: 'l' } }),
  ],
];

describe('The published JSON Schema and the reader', () => {
  for (const [name, isRead, feed] of SAMPLES) {
    it(`${isRead ? 'take' : 'do not take'} ${name}`, () => {
      const sent: unknown = JSON.parse(JSON.stringify(feed));
      assert.equal(isReadWithoutAWord(sent), isRead, String(toldOf(sent)));
      assert.equal(accepts(sent), isRead, JSON.stringify(accepts.errors));
    });
  }

  it(`agree about ${MUTATIONS} changed feeds`, () => {
    const random = seededRandom(20_261_129);
    let taken = 0;
    for (let run = 0; run < MUTATIONS; run += 1) {
      const list = random.pick(LISTS);
      const feed = feedOf(list, changedRecord(FULL_RECORDS[list], random));
      const text = JSON.stringify(feed);
      if (text.includes('"__proto__"')) continue; // left out when it is read, and no fault
      const isAccepted = accepts(feed);
      const told = toldOf(feed);
      const about = `${String(told)} ${JSON.stringify(accepts.errors)} ${text.slice(0, 2_000)}`;
      assert.equal(isAccepted, isReadWithoutAWord(feed), about);
      if (isAccepted) taken += 1;
    }
    assert.ok(taken > MUTATIONS / 20 && taken < MUTATIONS * 0.95, String(taken));
  });

  it('differ in ids that stand twice alone, which JSON Schema has no word for', () => {
    const twice = {
      ...envelope({}),
      services: [
        { id: 's', name: '甲' },
        { id: 's', name: '乙' },
      ],
    };
    assert.deepEqual(toldOf(twice), ['duplicate-id']);
    assert.ok(accepts(twice));
  });

  it('know the same zones', () => {
    const { feed } = SCHEMA['properties'] as Record<
      string,
      { properties: Record<string, unknown> }
    >;
    const zones = (feed!.properties['timezone'] as { enum: readonly string[] }).enum;
    assert.deepEqual(
      zones.filter((zone) => !isTimeZone(zone)),
      [],
    );
    for (const zone of Intl.supportedValuesOf('timeZone')) assert.ok(zones.includes(zone));
  });

  it('has a name of its own, and examples that it accepts, whole and in part', () => {
    assert.match(String(SCHEMA['$id']), /^https:\/\/.*feed\.schema\.json$/);
    const examples = SCHEMA['examples'] as readonly unknown[];
    assert.ok(examples.length > 0);
    for (const example of examples) assert.deepEqual(toldOf(example), []);
    let parts = 0;
    for (const part of schemasIn(SCHEMA)) {
      const { examples: given, $id: _, ...rest } = part;
      if (!Array.isArray(given)) continue;
      parts += 1;
      const fits = new Ajv2020({ strict: true }).compile(rest);
      for (const example of given as readonly unknown[]) {
        assert.ok(fits(example), JSON.stringify([example, fits.errors]));
      }
    }
    assert.ok(parts > 30);
  });
});

/** Every schema that stands in a schema, and itself. */
function* schemasIn(schema: unknown): Generator<Record<string, unknown>, void> {
  if (Array.isArray(schema)) for (const each of schema) yield* schemasIn(each);
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
  yield schema as Record<string, unknown>;
  for (const [key, each] of Object.entries(schema)) if (key !== 'examples') yield* schemasIn(each);
}

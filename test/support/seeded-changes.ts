import type { SeededRandom } from '../../demo/feeds/seeded-random.ts';

/** Changes of records by chance, the same for the same seed: what people and programs may do to a feed. */

type Holder = Record<string, unknown>;

/** Values that are wrong in most places, and right in some. */
const VALUES: readonly string[] = [
  ...[
    'null',
    'true',
    'false',
    '0',
    '-0',
    '-1',
    '1',
    '1.5',
    '7',
    '53',
    '54',
    '1e308',
    '1e999',
    '181',
  ],
  ...['""', '" "', '" a "', '"a"', '"1.0"', '"CNY"', '"cny"', '"2026-02-30"', '"2026-11-25"'],
  ...['"2024-02-29"', '"0000-02-29"', '"1900-02-29"', '"10:00"', '"24:00"', '"02-29"', '"2026-11"'],
  ...['"2026-11-24T00:00:00+08:00"', '"javascript:alert(1)"', '"/a b"', '"//host/x"', '"http://"'],
  ...['"https://例子.中国/a?b=c#d"', '"https://xn--/"', '"https://a.1"', '"mailto:a@b"', '"tel:1"'],
  ...['"\\ud800"', '"Asia/Shanghai"', '"Asia/Urumqi"', '"Asia/Changji"', '"WE"', '"moved"'],
  ...[
    '"online"',
    '"line"',
    '"point"',
    '"choice"',
    '"required"',
    '"eq"',
    '"up"',
    '"count"',
    '"sum"',
  ],
  ...['"metrics"', '"services"', '"active"', '"unreadable"', '[]', '{}', '[[]]', '[null]', '[{}]'],
  ...['{"en":"x"}', '{"en":null}', '{"en":" "}', '{"__proto__":"x"}', '{"constructor":"x"}'],
  ...[
    '{"toString":"x","en":"y"}',
    '{"id":"x"}',
    '{"type":"point"}',
    '{"type":"line"}',
    '["a","a"]',
  ],
  ...[
    '{"length":{"toString":null,"valueOf":null}}',
    '[87.6,43.8]',
    '[0,91]',
    '{"date":"2026-11-26"}',
  ],
  JSON.stringify('长'.repeat(201)),
  JSON.stringify('x'.repeat(2_001)),
  JSON.stringify('x'.repeat(20_001)),
];

const KEYS: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'toJSON'],
  ...[
    'id',
    'name',
    'label',
    'en',
    'x_private',
    'to',
    'status',
    'geo',
    'questions',
    'rules',
    'parts',
  ],
];

/** The record with a few changes; each is a record of its own. */
export function changedRecord(record: unknown, random: SeededRandom): unknown {
  const holder = JSON.parse(`{"record":${JSON.stringify(record)}}`) as Holder;
  const changes = random.whole(1, 6);
  for (let change = 0; change < changes; change += 1) changeOnce(holder, random);
  return holder['record'];
}

function changeOnce(root: Holder, random: SeededRandom): void {
  const places: (readonly [holder: object, key: string])[] = [];
  collect(root, places);
  const [holder, key] = random.pick(places);
  const value: unknown = JSON.parse(random.pick(VALUES));
  const kind = random.whole(0, 9);
  if (Array.isArray(holder)) changeList(holder as unknown[], Number(key), value, kind, random);
  else if (kind < 2 && holder !== root) Reflect.deleteProperty(holder, key);
  else if (kind < 4) set(holder, random.pick(KEYS), value);
  else if (kind < 5) set(holder, key, [(holder as Holder)[key]]);
  else set(holder, key, value);
}

function changeList(
  list: unknown[],
  index: number,
  value: unknown,
  kind: number,
  random: SeededRandom,
): void {
  if (kind < 2) list.splice(index, 1);
  else if (kind < 4) list.splice(index, 0, value);
  else if (kind < 5) list.push(structuredClone(list[index]));
  else if (kind < 6 && random.chance(0.2))
    for (let at = 0; at < 210; at += 1) list.push(structuredClone(list[index]));
  else list[index] = value;
}

function collect(part: object, places: (readonly [holder: object, key: string])[]): void {
  for (const [key, value] of Object.entries(part)) {
    places.push([part, key]);
    if (typeof value === 'object' && value !== null) collect(value as object, places);
  }
}

/** Sets a member as `JSON.parse` does: `__proto__` is one like any other. */
function set(holder: object, key: string, value: unknown): void {
  const attributes = { configurable: true, enumerable: true, writable: true };
  Object.defineProperty(holder, key, { ...attributes, value });
}

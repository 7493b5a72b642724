import * as fc from 'fast-check';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

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

/** Any JSON that a feed could hold, and more that it could not. */
export const { value: anyJson } = fc.letrec<{ value: Json }>((tie) => ({
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
export const FULL: { [list: string]: Json } = {
  feed: {
    spec: '1.0',
    languages: ['zh-Hans', 'en'],
    crs: 'gcj02',
    generated_at: '2026-11-24T00:00:00+08:00',
    ttl: 86_400,
    feedback_url: 'mailto:feedback@example.invalid',
    calendars: [
      {
        id: 'cn',
        days: [
          { date: '2026-09-26', kind: 'workday', name: '调休', as: 'TH' },
          { date: '2026-10-01', kind: 'holiday', name: '国庆' },
        ],
      },
    ],
    booking: { endpoint: '/booking', privacy: null },
  },
  taxonomies: [{ id: 'need', name: '需求', terms: [{ id: 'elder', name: '养老', aka: ['老人'] }] }],
  organizations: [
    {
      id: 'org',
      name: '社区',
      phones: [{ number: '12345', name: null }],
      url: '/',
      wechat: [{ kind: 'official_account', name: '社区', id: null, qr_url: 'qr.png' }],
    },
  ],
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
      start: '2026-11-01',
      until: '2027-03-31',
      season: { from: '10-01', to: '04-30', name: '冬季' },
      calendar: 'cn',
      on_makeup_workday: 'as_weekday',
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
      documents: ['身份证'],
      wechat: [{ kind: 'personal', id: 'yoga-wang' }],
      attachments: [{ name: '申请表', url: 'files/a.docx', size_in_bytes: 2048 }],
      languages: ['zh-Hans', 'ug'],
      phones: [{ number: '12345' }],
      cost: { free: false, options: [{ amount: 5, currency: 'CNY' }] },
      booking: { mode: 'online', max_party_size: 4 },
      at: [
        { id: 'at', schedules: ['sch'], capabilities: ['cap'], capacity: { maximum: 20 } },
        { id: 'at-2' },
      ],
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
export interface Change {
  readonly place: number;
  readonly value: Json;
  readonly kind: 'replace' | 'delete' | 'add';
  readonly key: string;
}

/** A few changes, to be made one after another. */
export const changes = fc.array(
  fc.record<Change>({
    place: fc.nat(),
    value: anyJson,
    kind: fc.constantFrom('replace', 'delete', 'add'),
    key,
  }),
  { minLength: 1, maxLength: 8 },
);

/** Makes a change, in place. */
export function changed(feed: Json, { place, kind, key: name, ...change }: Change): Json {
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

export function clone(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

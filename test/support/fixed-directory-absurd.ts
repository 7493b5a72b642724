/**
 * The same kind of feed with everything in it that a spreadsheet, a careless hand or a joker can put
 * there. `test/unit/feed/directory-absurd.test.ts` lists what is found.
 */
export function absurdDirectoryFeed(): unknown {
  return {
    feed: absurdEnvelope(),
    taxonomies: [
      null,
      {
        id: 'need',
        name: '类别',
        terms: [
          { id: 'elder', name: '养老', parent_id: 'elder' },
          { id: 'elder', name: '养老' },
          { id: 'lost', name: '迷路', parent_id: 'nowhere' },
          { id: 'nameless' },
        ],
      },
    ],
    organizations: [
      { id: 'org', name: ' ', url: 'org.html' },
      { id: 'firm', name: '公司', parent_id: 'firm', phones: [{ number: 'O994-2345678' }] },
    ],
    locations: absurdLocations(),
    schedules: absurdSchedules(),
    services: absurdServices(),
    capabilities: absurdCapabilities(),
    metrics: 'many',
  };
}

const MARKUP = '<img src=x onerror="window.pwned=true">';
const SCRIPT = 'javascript:window.pwned=true';
/** As long as a text may be, and one more. */
const LONGEST = '长'.repeat(20_000);
const TOO_LONG = `${LONGEST}长`;

function absurdEnvelope() {
  return {
    ...{ spec: '1.99', id: 'absurd', title: MARKUP, publisher_id: 'nobody' },
    ...{ languages: ['zh-Hans'], timezone: 'Mars/Olympus', crs: 'mars' },
    ...{ generated_at: 'yesterday', ttl: -1, next: SCRIPT, feedback_url: SCRIPT },
    calendars: [
      {
        id: 'cal',
        days: [
          { date: '2026-11-30', kind: 'workday', name: '周一调休', as: 'MO' },
          { date: '2026-12-05', kind: 'workday', name: '调休', as: 'MONDAY' },
          { date: '2026-12-05', kind: 'holiday', name: '放假' },
          { date: '2026-02-30', kind: 'holiday', name: '没有的日子' },
          { date: '2026-12-06', kind: 'party', name: '聚会' },
        ],
      },
    ],
    booking: { endpoint: SCRIPT },
  };
}

function absurdLocations() {
  const point = (longitude: unknown, latitude: unknown) => ({
    geo: { type: 'point', longitude, latitude },
  });
  return [
    null,
    'somewhere',
    {},
    { id: 'nameless' },
    { id: 7, name: '数字编号' },
    { id: 'self', name: '自己', parent_id: 'self' },
    { id: 'ring-1', name: '圈一', parent_id: 'ring-2' },
    { id: 'ring-2', name: '圈二', parent_id: 'ring-3' },
    { id: 'ring-3', name: '圈三', parent_id: 'ring-1' },
    { id: 'in-ring', name: '圈里', parent_id: 'ring-1' },
    { id: 'orphan', name: '孤儿', parent_id: 'nowhere' },
    { id: 'swapped', name: '颠倒', ...point(44.01, 87.3) },
    { id: 'zero', name: '零点', ...point(0, 0) },
    { id: 'pole', name: '极点', ...point(87.3, 100) },
    { id: 'words', name: '文字坐标', ...point('东经87', '北纬44') },
    { id: 'road', name: '公路', geo: { type: 'line', points: [[87.3], 'x', [87.3, 44]] } },
    {
      id: 'fields',
      name: { ug: 'مەھەللە', 'zh-Hans': MARKUP },
      type: 'castle',
      accessibility: { step_free: 'maybe', accessible_toilet: null },
      schedules: ['no-such-schedule'],
      phones: [{ number: '1' }, { number: '"0994"' }, null],
      count: 1.5,
    },
    { id: 'twin', name: '双胞胎' },
    { id: 'twin', name: '双胞胎二' },
    ...Array.from({ length: 300 }, (_, index) => ({ id: `room-${index}`, name: `${index}号房` })),
  ];
}

function absurdSchedules() {
  const event = (id: string, more: object) => ({ id, kind: 'event', byday: ['WE'], ...more });
  const FIRST = Date.UTC(2020, 0, 1);
  const dayOf = (index: number) => new Date(FIRST + index * 86_400_000).toISOString().slice(0, 10);
  return [
    event('backwards', { start: '2026-12-31', until: '2026-01-01' }),
    event('unknowable', { valid_from: '2026-12-31', valid_to: '2026-01-01' }),
    event('empty-time', { times: [{ start: '10:00', end: '10:00' }] }),
    event('no-time', { times: [{ start: '25:00', end: '26:00' }, { end: '10:00' }, 'noon'] }),
    event('no-season', { season: { from: '02-30', to: '09-31' } }),
    event('off-season', {
      season: { from: '05-01', to: '09-30' },
      ...{ start: '2026-11-01', until: '2026-12-31' },
    }),
    event('never', { byday: ['XX', 'WE', 7], interval: 0 }),
    event('strange-days', {
      calendar: 'no-such-calendar',
      on_holiday: 'dance',
      on_makeup_workday: 'dance',
      start: '2026-11-01',
      dates: [{ date: '2026-10-31' }, { date: 'soon' }],
      exceptions: [
        { date: '2026-11-24', status: 'cancelled' },
        { date: '2026-11-25', status: 'moved', to: null },
        { date: '2026-12-02', status: 'vanished' },
        { date: '2026-12-09', status: 'moved', to: { date: '2026-12-32' } },
      ],
    }),
    event('exceptions', {
      byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
      times: [{ start: '10:00', end: '11:00' }],
      exceptions: Array.from({ length: 5000 }, (_, index) => ({
        date: dayOf(index),
        status: 'cancelled',
      })),
    }),
    event('unused', {}),
    { id: 'kindless' },
  ];
}

const SCHEDULES = [
  ...['backwards', 'unknowable', 'empty-time', 'no-time', 'no-season', 'off-season', 'never'],
  ...['strange-days', 'exceptions'],
];

function absurdCapabilities() {
  const cash = (id: string, value: unknown, unit = 'CNY') => ({
    ...{ id, kind: 'cash_withdrawal', name: '取现' },
    limit: { qualifier: 'lt', value, unit },
  });
  return [
    cash('not-a-number', 'NaN'),
    cash('null', null),
    cash('negative', -2000),
    cash('nothing', 0),
    cash('huge', 1e308),
    cash('of-what', 2000, ''),
    { ...cash('unitless', 2000), limit: { qualifier: 'lt', value: 2000 } },
    { ...cash('channel', 2000), channel: 'pigeon' },
  ];
}

function absurdServices() {
  const fields = [
    ...['aka', 'summary', 'description', 'organization_id', 'status', 'terms', 'open_to', 'cost'],
    ...['eligibility', 'booking', 'languages', 'phones', 'url', 'at', 'image', 'documents'],
    ...['alert', 'checked'],
  ];
  const all = (value: unknown) => Object.fromEntries(fields.map((field) => [field, value]));
  return [
    null,
    42,
    [],
    {},
    { id: 'nameless', name: null },
    { id: '', name: '空编号' },
    { id: 'missing', name: '什么都没有' },
    { id: 'null', name: '什么都不知道', ...all(null) },
    { id: 'number', name: '什么都不对', ...all(7) },
    { id: 'long', name: LONGEST, summary: TOO_LONG, description: '长'.repeat(5000) },
    { id: 'too-long', name: TOO_LONG },
    { id: 'twin', name: '第一个' },
    { id: 'twin', name: '第二个' },
    {
      id: 'scripts',
      name: { ug: 'يوگا', 'kk-Arab': 'مەكتەپ', he: 'יוגה', th: 'โยคะ', emoji: '🧘‍♀️' },
      summary: 'Z̷̛̗a̸̲̔l̵͈̈́g̶̹̏o̷͍͛ \u202Eإلى اليمين',
      languages: ['tlh', 'x-unheard-of', 5],
    },
    {
      id: 'markup',
      name: MARKUP,
      alert: `${MARKUP}<script>`,
      url: SCRIPT,
      booking: { mode: 'link', url: SCRIPT },
      image: { url: SCRIPT, alt: MARKUP },
    },
    {
      id: 'lost',
      name: '无处可寻',
      organization_id: 'no-such-organization',
      terms: ['need:no-such-term', 'elder', 'need:elder', 'need:elder'],
      at: [
        { id: 'at-lost', location_id: 'no-such-place', schedules: ['no-such-schedule'] },
        { id: 'at-ring', location_id: 'in-ring', schedules: SCHEDULES },
        { id: 'at-cash', location_id: 'self', capabilities: ['negative', 'no-such-capability'] },
        { location_id: 'self' },
      ],
    },
    {
      id: 'contradictions',
      name: 'name',
      summary: '待补充',
      status: 'zombie',
      open_to: 'mars',
      eligibility: { min_age: 60, max_age: 6 },
      cost: {
        free: true,
        options: [
          { amount: 15, currency: 'CNY' },
          { amount: -1, currency: 'CNY' },
          { amount: 15, currency: '元' },
        ],
      },
      booking: { mode: 'fax', max_party_size: 0, closes_minutes_before: -5 },
      phones: [{ number: 'call me' }, { number: 12_345 }],
      image: { url: 'yoga.jpg', alt: '' },
      documents: '身份证',
      checked: { on: '2026-11-20', review_after: '2025-11-20' },
    },
    { id: 'undated', name: '没有日期', checked: { on: '2026-02-30', review_after: 'never' } },
    { id: 'ages', name: '年龄', eligibility: { min_age: -3, max_age: '12' } },
    {
      id: 'everywhere',
      name: '到处都有',
      at: Array.from({ length: 300 }, (_, index) => ({
        id: `at-everywhere-${index}`,
        location_id: `room-${index}`,
        schedules: ['exceptions'],
      })),
    },
  ];
}

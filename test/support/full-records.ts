import { FULL } from '../unit/feed/changed-feeds.ts';

const TEXT = { 'zh-Hans': '瑜伽', en: 'Yoga', ug: 'يوگا' };
const PHONE = { number: '0994-1234567', name: TEXT };
const WECHAT = [
  { kind: 'mini_program', name: TEXT, id: 'gh_1', qr_url: 'qr.png' },
  { name: '社区' },
];
const RANGE = { start: '10:00', end: '11:30' };
const QUALIFIED = { t: '2025', v: 12.5, qualifier: 'about', projected: true };

const QUESTIONS = [
  { id: 'weeks', label: TEXT, hint: TEXT, type: 'number', required: true, minimum: 1, maximum: 42 },
  {
    id: 'diet',
    label: '忌口',
    type: 'choice',
    options: [
      { id: 'none', label: '没有' },
      { id: 'halal', label: TEXT },
    ],
    only_if: { question: 'weeks', is: 'yes' },
  },
  { id: 'note', label: '备注', type: 'paragraph' },
];

const RULES = {
  waitlist: 10,
  per_phone: 2,
  per_household: 3,
  household_question: 'note',
  attendee_names: 'optional',
  priority: { groups: [{ id: 'elder', label: '60岁以上' }], opens_days_before: 7 },
  draw: { minutes_before: 120 },
};

/** Records that have something in every member, by their list, beside those of the smaller feed. */
export const FULL_RECORDS = {
  feed: {
    ...(FULL['feed'] as object),
    id: 'full',
    title: TEXT,
    notice: '示例',
    publisher_id: 'org',
    license: 'CC-BY-4.0',
    timezone: 'Asia/Urumqi',
    next: 'more.json',
    booking: {
      endpoint: 'https://book.example.org/api',
      allow_insecure: true,
      privacy: {
        ...{ version: '2', handler: TEXT, contact: '12345', purpose: '预约', method: '线上' },
        ...{ kinds: '姓名、电话', retention: '30天', rights: '查阅、删除', url: '/privacy.html' },
      },
    },
  },
  taxonomies: {
    id: 'need',
    name: TEXT,
    terms: [
      { id: 'elder', name: TEXT, aka: ['老人', TEXT] },
      { id: 'meal', parent_id: 'elder', name: '助餐' },
    ],
  },
  organizations: {
    ...{ id: 'org', name: TEXT, aka: ['嘉顺', TEXT], kind: 'community', parent_id: 'street' },
    ...{
      description: TEXT,
      phones: [PHONE, PHONE],
      wechat: WECHAT,
      url: 'https://example.org/a',
      count: 3,
    },
  },
  locations: {
    ...{ id: 'loc', name: TEXT, aka: [TEXT], type: 'physical', parent_id: 'street', count: 2 },
    address: { text: TEXT, city: '昌吉市', province: '新疆' },
    geo: { type: 'point', longitude: 87.3, latitude: 44 },
    accessibility: { step_free: 'yes', accessible_toilet: 'no', note: TEXT },
    ...{ description: TEXT, schedules: ['sch', 'sch-2'], phones: [PHONE] },
  },
  schedules: {
    ...{ id: 'sch', kind: 'event', interval: 2, byday: ['MO', 'WE'], times: [RANGE, RANGE] },
    ...{
      start: '2026-11-01',
      until: '2027-03-31',
      valid_from: '2026-11-01',
      valid_to: '2027-06-30',
    },
    season: { from: '10-01', to: '04-30', name: TEXT },
    dates: [{ date: '2026-11-27', times: [RANGE] }, { date: '2026-11-28' }],
    ...{ calendar: 'cn', on_holiday: 'closed', on_makeup_workday: 'as_weekday', description: TEXT },
    exceptions: [
      {
        date: '2026-11-25',
        status: 'moved',
        reason: TEXT,
        to: { date: '2026-11-26', times: [RANGE] },
      },
      { date: '2026-12-02', status: 'cancelled', reason: '停课' },
      { date: '2026-12-05', status: 'extra', times: [RANGE] },
    ],
  },
  capabilities: {
    ...{ id: 'cap', kind: 'cash_withdrawal', name: TEXT, channel: 'machine' },
    limit: { qualifier: 'lt', value: 2000, unit: 'CNY', per: 'day' },
  },
  services: {
    ...{
      id: 'svc',
      name: TEXT,
      aka: [TEXT, '养生'],
      summary: TEXT,
      description: '每周',
      terms: ['a:b'],
    },
    ...{ organization_id: 'org', status: 'temporarily_closed', open_to: 'community', alert: TEXT },
    eligibility: { text: TEXT, min_age: 18, max_age: 60 },
    cost: { free: false, text: TEXT, options: [{ name: TEXT, amount: 5.5, currency: 'CNY' }] },
    booking: {
      ...{
        mode: 'online',
        url: '/book',
        max_party_size: 4,
        opens_days_before: 7,
        opens_time: '08:00',
      },
      ...{
        closes_minutes_before: 60,
        cancel_minutes_before: 120,
        questions: QUESTIONS,
        rules: RULES,
      },
    },
    ...{
      languages: ['zh-Hans', 'ug'],
      phones: [PHONE],
      wechat: WECHAT,
      url: 'mailto:a@example.org',
    },
    at: [
      {
        ...{ id: 'at', location_id: 'loc', description: TEXT, schedules: ['sch'] },
        ...{ capabilities: ['cap'], capacity: { maximum: 20 } },
      },
      { id: 'at-2' },
    ],
    image: { url: 'x.jpg', alt: TEXT, credit: TEXT },
    documents: ['身份证', TEXT],
    attachments: [
      { name: TEXT, url: 'files/a.pdf', media_type: 'application/pdf', size_in_bytes: 122_880 },
      { name: '海报', url: 'https://example.org/b' },
    ],
    checked: { on: '2026-11-01', by: TEXT, review_after: '2027-05-01' },
  },
  metrics: {
    ...{ id: 'm', label: TEXT, value: 71, unit: TEXT, qualifier: 'gt', description: TEXT },
    ...{ terms: ['story:city'], as_of: '2025-06', as_of_text: TEXT, target: 80, good: 'up' },
    source: { name: TEXT, url: 'https://news.example.org/1' },
    from: QUALIFIED,
    series: [QUALIFIED, { t: '去年', v: null }],
    ...{ picture: 'ranking', whole: 100, stage: 'after', review_after: '2027-01-01' },
    parts: [
      { label: TEXT, v: 3, qualifier: 'lt' },
      { label: '其他', v: null },
    ],
    images: [{ url: 'a.svg', alt: TEXT, credit: '社区', width: 640, height: 360 }],
    computed: {
      ...{ op: 'count', of: 'sessions', by: 'need' },
      where: { term: 'need:elder', organization_id: 'org', location_id: 'loc', days: 14 },
    },
  },
} as const;

import type { Json } from './changed-feeds.ts';
import { LIMITED } from './limited-feed.ts';

const PRIVACY = {
  ...{ version: '1', handler: '测试社区', contact: '0994-0000000', purpose: '保留名额' },
  ...{ method: '本地保存', kinds: '姓名、电话', retention: '30 天', rights: '可查询' },
};
const BOOKING = { endpoint: '/booking', privacy: PRIVACY };

/** Rules of months and years, the days of China, exceptions of some times and of some services. */
const RECURRING: Json = {
  feed: { spec: '1.0', id: 'recurring', languages: ['zh-Hans'], booking: BOOKING },
  locations: [{ id: 'hall', name: '大厅' }],
  schedules: [
    {
      id: 'clinic',
      kind: 'event',
      freq: 'monthly',
      byday: ['1WE', '-1FR'],
      start: '2026-11-04',
      count: 3,
      times: [{ id: 'am', start: '09:00', end: '11:00' }],
    },
    {
      id: 'collection',
      kind: 'event',
      freq: 'monthly',
      interval: 2,
      bymonthday: [1, 10, -1],
      start: '2026-10-01',
      until: '2026-12-11',
      calendar: 'cn',
      on_holiday: 'closed',
      on_makeup_workday: 'closed',
      times: [{ start: '14:00', end: '15:00' }],
    },
    {
      id: 'market',
      kind: 'event',
      freq: 'yearly',
      interval: 2,
      start: '2024-12-05',
      times: [{ start: '08:00' }],
      exceptions: [
        { date: '2026-12-05', status: 'moved', to: { date: '2026-12-08' }, reason: '下雪' },
      ],
    },
    {
      id: 'dance',
      kind: 'event',
      byday: ['TU', 'TH'],
      start: '2026-11-05',
      count: 8,
      times: [
        { id: 'one', start: '10:00', end: '11:00' },
        { id: 'two', start: '19:00', end: '20:30' },
      ],
      exceptions: [
        { date: '2026-11-26', status: 'cancelled', times: [{ start: '19:00' }], reason: '停电' },
        { date: '2026-12-01', status: 'cancelled', services: ['singing'], reason: '老师外出' },
        {
          date: '2026-12-03',
          status: 'moved',
          services: ['dancing'],
          times: [{ start: '10:00' }],
          to: { date: '2026-12-04', times: [{ start: '11:00', end: '12:00' }] },
        },
        { date: '2026-12-08', status: 'ask', reason: '场地待定' },
        { date: '2026-12-12', status: 'extra', services: ['dancing'] },
      ],
    },
    {
      id: 'dated',
      kind: 'event',
      times: [{ start: '18:00', end: '19:00' }],
      dates: [
        { date: '2026-11-30', times: [{ id: 'first', start: '16:00', end: '17:00' }] },
        { date: '2026-12-02' },
      ],
    },
  ],
  services: [
    {
      id: 'check-up',
      name: '体检',
      booking: { mode: 'online', max_party_size: 1, closes_minutes_before: 2_880 },
      at: [{ id: 'check-up-hall', schedules: ['clinic'], capacity: { maximum: 4 } }],
    },
    {
      id: 'waste',
      name: '大件垃圾',
      booking: { mode: 'phone' },
      at: [
        { id: 'waste-a', schedules: ['collection', 'market'], location_id: 'hall' },
        { id: 'waste-b', schedules: ['market'] },
      ],
    },
    ...['dancing', 'singing'].map((id) => ({
      id,
      name: id,
      booking: { mode: 'online', max_party_size: 2, opens_days_before: 10 },
      at: [{ id: `${id}-hall`, schedules: ['dance'], capacity: { maximum: 6 } }],
    })),
    {
      id: 'film',
      name: '电影',
      booking: { mode: 'online' },
      at: [{ id: 'film-hall', schedules: ['dated'], capacity: { maximum: 3 } }],
    },
  ],
};

/** Forms with all that they can ask, and all rules of who gets a place. */
const ASKED: Json = {
  feed: { spec: '1.0', id: 'asked', languages: ['zh-Hans'], booking: BOOKING },
  schedules: [
    { id: 'daily', kind: 'event', byday: ['TH', 'SA'], times: [{ start: '10:00', end: '11:00' }] },
  ],
  services: [
    {
      id: 'trip',
      name: '郊游',
      summary: '一日',
      alert: '雨天不出发',
      open_to: 'community',
      eligibility: { text: '须能步行', min_age: 18, max_age: 70 },
      documents: ['身份证', '社保卡'],
      cost: { free: false, text: '午餐自理', options: [{ amount: 5, currency: 'CNY' }] },
      booking: {
        mode: 'online',
        max_party_size: 3,
        questions: [
          { id: 'home', label: '门牌', type: 'short_text', required: true },
          {
            id: 'way',
            label: '怎么来',
            type: 'choice',
            required: true,
            options: [
              { id: 'bus', label: '班车' },
              { id: 'own', label: '自己来' },
            ],
          },
          {
            id: 'stop',
            label: '哪一站上车',
            hint: '站名',
            type: 'paragraph',
            required: true,
            only_if: { question: 'way', is: 'bus' },
          },
          { id: 'ill', label: '有无疾病', type: 'yes_no', required: true },
          { id: 'age', label: '年龄', type: 'number', required: true, minimum: 18, maximum: 70 },
        ],
        rules: {
          waitlist: 2,
          per_phone: 3,
          per_household: 4,
          household_question: 'home',
          attendee_names: 'required',
        },
      },
      at: [{ id: 'trip-a', schedules: ['daily'], capacity: { maximum: 20 } }],
    },
    {
      id: 'flat',
      name: '公租房',
      status: 'active',
      booking: {
        mode: 'online',
        opens_days_before: 14,
        opens_time: '08:30',
        rules: {
          priority: {
            groups: [{ id: 'old', label: '老人' }],
            opens_days_before: 21,
          },
          draw: { minutes_before: 1_440 },
        },
      },
      at: [{ id: 'flat-a', schedules: ['daily'], capacity: { maximum: 2 } }],
    },
    {
      id: 'site',
      name: '网上办',
      cost: { options: [{ name: '工本', amount: 10, currency: 'CNY' }] },
      booking: { mode: 'link', url: 'https://example.gov.cn/' },
      at: [{ id: 'site-a' }],
    },
    { id: 'come', name: '直接来', booking: { mode: 'walk_in' }, at: [{ id: 'b', schedules: [] }] },
    { id: 'over', name: '已停', status: 'inactive', at: [{ id: 'c', schedules: ['daily'] }] },
    { id: 'gone', name: '撤销', status: 'defunct', at: [{ id: 'd', schedules: ['daily'] }] },
  ],
};

/** Places in another zone with hours of summer and winter, and services that have those of their place. */
const PLACES: Json = {
  feed: {
    spec: '1.0',
    id: 'places',
    timezone: 'Asia/Urumqi',
    languages: ['zh-Hans', 'ug'],
    calendars: [
      {
        id: 'near',
        valid_from: '2026-11-01',
        valid_to: '2026-12-06',
        days: [
          { date: '2026-11-27', kind: 'holiday', name: '节' },
          { date: '2026-11-28', kind: 'workday', name: '补', as: 'FR' },
        ],
      },
    ],
    booking: BOOKING,
  },
  organizations: [{ id: 'office', name: '办事处', phones: [{ number: '0994-1234567' }] }],
  locations: [
    { id: 'street', name: '街道' },
    {
      id: 'library',
      name: '图书馆',
      type: 'physical',
      parent_id: 'street',
      schedules: ['winter', 'summer'],
    },
    { id: 'pool', name: '泳池', parent_id: 'street', schedules: ['pool-hours', 'pool-course'] },
  ],
  schedules: [
    {
      id: 'winter',
      kind: 'hours',
      byday: ['TU', 'WE', 'TH'],
      times: [{ start: '10:00', end: '17:00' }],
      season: { from: '11-01', to: '11-30', name: '冬季' },
    },
    {
      id: 'summer',
      kind: 'hours',
      byday: ['MO'],
      times: [{ start: '09:00', end: '20:00' }],
      season: { from: '12-01', to: '10-31' },
    },
    {
      id: 'pool-hours',
      kind: 'hours',
      byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
      times: [{ start: '22:00', end: '02:00' }],
      valid_from: '2026-11-20',
      valid_to: '2026-12-08',
      calendar: 'near',
      on_holiday: 'ask',
      on_makeup_workday: 'as_weekday',
    },
    {
      id: 'pool-course',
      kind: 'event',
      byday: ['SU'],
      start: '2026-11-29',
      times: [{ start: '12:00', end: '13:00' }],
      calendar: 'near',
      on_holiday: 'open',
      on_makeup_workday: 'ask',
    },
  ],
  services: [
    {
      id: 'read',
      name: '阅览',
      organization_id: 'office',
      at: [{ id: 'r', location_id: 'library' }],
    },
    {
      id: 'swim',
      name: '游泳',
      open_to: 'city',
      at: [
        { id: 's', location_id: 'pool' },
        { id: 't', location_id: 'library', schedules: ['pool-hours'] },
      ],
    },
    {
      id: 'lesson',
      name: '游泳课',
      booking: { mode: 'online', cancel_minutes_before: 1_440 },
      at: [
        { id: 'l', location_id: 'pool', schedules: ['pool-course'], capacity: { maximum: 8 } },
        { id: 'm', location_id: 'library', schedules: [], capacity: { maximum: 8 } },
      ],
    },
  ],
};

/** Figures and machines, each with a limit of another kind. */
const FIGURES: Json = {
  feed: { spec: '1.0', id: 'figures', languages: ['zh-Hans'] },
  locations: [{ id: 'hall', name: '大厅' }],
  schedules: [
    { id: 'hours', kind: 'hours', byday: ['MO', 'TU'], times: [{ start: '09:00', end: '18:00' }] },
  ],
  capabilities: [
    {
      id: 'machine',
      kind: 'cash',
      name: '取现',
      channel: 'machine',
      limit: { qualifier: 'lt', value: 1_500, unit: 'CNY' },
    },
    {
      id: 'counter',
      kind: 'cash',
      name: '柜台取现',
      channel: 'staff',
      limit: { qualifier: 'gt', value: 1_000, unit: 'CNY', per: 'day' },
    },
    {
      id: 'print',
      kind: 'print',
      name: '打印',
      limit: { qualifier: 'about', value: 1_200, unit: '页', per: 'month' },
    },
  ],
  services: [
    {
      id: 'bank',
      name: '银行',
      at: [{ id: 'b', location_id: 'hall', schedules: ['hours'], capabilities: ['machine'] }],
    },
    {
      id: 'post',
      name: '邮局',
      at: [{ id: 'p', location_id: 'hall', capabilities: ['counter', 'print'] }],
    },
  ],
  metrics: [
    {
      id: 'visits',
      label: '服务',
      value: 300,
      unit: '人次',
      qualifier: 'about',
      target: 400,
      good: 'up',
      stage: 'after',
      from: { t: '2025', v: 200, qualifier: 'gt' },
      series: [
        { t: '2024', v: 100, qualifier: 'lt' },
        { t: '2025', v: 200, projected: true },
      ],
      parts: [{ label: '老人', v: 100, qualifier: 'gt' }],
      whole: 500,
    },
    { id: 'rate', label: '满意率', value: 90, unit: '%', qualifier: 'lt', target: 95 },
  ],
};

/** Feeds whose every member narrows something, by what they have of it. */
export const LIMITED_FEEDS: Readonly<Record<string, Json>> = {
  limits: LIMITED,
  'rules of months and years': RECURRING,
  questions: ASKED,
  'hours of places': PLACES,
  figures: FIGURES,
};

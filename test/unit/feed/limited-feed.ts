import type { Json } from './changed-feeds.ts';

const PRIVACY = {
  ...{ version: '1', handler: '测试社区', contact: '0994-0000000', purpose: '保留名额' },
  ...{ method: '本地保存', kinds: '姓名、电话', retention: '30 天', rights: '可查询' },
};

/** A feed whose every member narrows something: what it promises, it promises with all its limits. */
export const LIMITED: Json = {
  feed: {
    spec: '1.0',
    id: 'limited',
    timezone: 'Asia/Shanghai',
    languages: ['zh-Hans'],
    calendars: [
      {
        id: 'own',
        days: [
          { date: '2026-12-02', kind: 'holiday', name: '节' },
          { date: '2026-12-10', to: '2026-12-12', kind: 'holiday', name: '连休' },
          { date: '2026-12-05', kind: 'workday', name: '调休', as: 'TU' },
        ],
      },
    ],
    booking: { endpoint: '/booking', privacy: PRIVACY },
  },
  locations: [
    { id: 'city', name: '市' },
    { id: 'hall', name: '大厅', parent_id: 'city', schedules: ['hall-hours'] },
  ],
  schedules: [
    {
      id: 'hall-hours',
      kind: 'hours',
      byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
      times: [
        { start: '09:30', end: '13:30' },
        { start: '15:30', end: '19:00' },
      ],
      calendar: 'own',
      on_holiday: 'closed',
      on_makeup_workday: 'as_weekday',
      exceptions: [{ date: '2026-12-03', status: 'cancelled', reason: '停电' }],
    },
    {
      id: 'class',
      kind: 'event',
      interval: 2,
      byday: ['WE', 'SA'],
      start: '2026-11-18',
      until: '2026-12-16',
      valid_from: '2026-11-01',
      valid_to: '2026-12-31',
      season: { from: '10-15', to: '04-15' },
      times: [
        { start: '10:00', end: '11:00' },
        { start: '15:00', end: '16:00' },
      ],
      calendar: 'own',
      on_holiday: 'closed',
      on_makeup_workday: 'closed',
      exceptions: [
        { date: '2026-12-05', status: 'cancelled', reason: '老师请假' },
        { date: '2026-11-28', status: 'extra', times: [{ start: '17:00', end: '18:00' }] },
      ],
    },
    {
      id: 'lectures',
      kind: 'event',
      dates: [
        { date: '2026-11-27', times: [{ start: '16:00', end: '17:30' }] },
        { date: '2026-12-04', times: [{ start: '16:00', end: '17:30' }] },
      ],
      exceptions: [
        {
          date: '2026-12-04',
          status: 'moved',
          reason: '场地',
          to: { date: '2026-12-07', times: [{ start: '18:00', end: '19:00' }] },
        },
      ],
    },
  ],
  capabilities: [
    {
      id: 'cash',
      kind: 'cash_withdrawal',
      name: '取现',
      limit: { qualifier: 'lt', value: 2_000, unit: 'CNY', per: 'transaction' },
    },
  ],
  services: [
    {
      id: 'yoga',
      name: '瑜伽',
      status: 'active',
      open_to: 'community',
      eligibility: { min_age: 60, max_age: 75 },
      cost: { free: false, options: [{ name: '每次', amount: 26, currency: 'CNY' }] },
      booking: {
        mode: 'online',
        max_party_size: 2,
        opens_days_before: 7,
        opens_time: '09:00',
        closes_minutes_before: 120,
        cancel_minutes_before: 60,
        questions: [
          { id: 'door', label: '楼栋门牌', type: 'short_text', required: true },
          {
            id: 'size',
            label: '尺码',
            type: 'choice',
            required: true,
            options: [{ id: 's', label: '小' }],
          },
        ],
        rules: { waitlist: 3, per_phone: 2, per_household: 4, household_question: 'door' },
      },
      at: [
        { id: 'yoga-hall', location_id: 'hall', schedules: ['class'], capacity: { maximum: 9 } },
      ],
    },
    {
      id: 'law',
      name: '法律讲座',
      cost: { free: true },
      booking: { mode: 'online', max_party_size: 3 },
      at: [
        { id: 'law-hall', location_id: 'hall', schedules: ['lectures'], capacity: { maximum: 5 } },
      ],
    },
    {
      id: 'desk',
      name: '取款点',
      at: [{ id: 'desk-hall', location_id: 'hall', capabilities: ['cash'] }],
    },
    {
      id: 'shut',
      name: '停办的课',
      status: 'temporarily_closed',
      at: [{ id: 'shut-hall', schedules: ['lectures'], location_id: 'hall' }],
    },
  ],
  metrics: [
    { id: 'visits', label: '服务人次', value: 2_000, unit: '人次', qualifier: 'gt', good: 'up' },
    {
      id: 'share',
      label: '比例',
      value: 40,
      unit: '%',
      qualifier: 'lt',
      from: { t: '2025', v: 10 },
    },
  ],
};

/** Services for tests to book, each used by one test only, so that no test waits for another's places. */
const DESKS = 700;

/** Services of each kind with rules of its own. */
const OF_EACH_KIND = 100;

const KINDS = {
  /** One place, three may wait. */
  wait: { capacity: 1, rules: { waitlist: 3 } },
  /** One of each kind of question. */
  ask: {
    questions: [
      { id: 'door', type: 'short_text', required: true, label: '楼栋和门牌号', hint: '例如 3-501' },
      {
        id: 'walk',
        type: 'choice',
        required: true,
        label: '行动情况',
        options: [
          { id: 'alone', label: '能自己走' },
          { id: 'bed', label: '卧床' },
        ],
      },
      {
        id: 'lift',
        type: 'yes_no',
        required: true,
        label: '有电梯吗',
        only_if: { question: 'walk', is: 'bed' },
      },
      { id: 'age', type: 'number', label: '年龄', minimum: 50, maximum: 120 },
      { id: 'note', type: 'paragraph', label: '备注' },
    ],
  },
  /** The names of all who come. */
  names: { rules: { attendee_names: 'required' } },
  /** Lots are drawn an hour before. */
  draw: {
    closes_minutes_before: 120,
    rules: { draw: { minutes_before: 60 } },
  },
  /** Open to those over 70 only, for now. */
  first: {
    opens_days_before: 0,
    rules: {
      priority: { groups: [{ id: 'over-70', label: '七十岁以上' }], opens_days_before: 28 },
    },
  },
  /** One place for each phone number. */
  single: { rules: { per_phone: 1 } },
  /** Rules that nobody can read. */
  broken: { rules: { per_phone: 'two' } },
};

/** @param {string} endpoint address of the booking endpoint */
export function deskFeed(endpoint) {
  return {
    feed: {
      spec: '1.0',
      id: 'desk',
      title: { 'zh-Hans': '测试社区', en: 'Test community' },
      languages: ['zh-Hans', 'en'],
      timezone: 'Asia/Shanghai',
      crs: 'gcj02',
      booking: { endpoint, privacy: privacy() },
    },
    locations: [
      {
        id: 'loc-1',
        name: { 'zh-Hans': '嘉顺社区', en: 'Jiashun community' },
        geo: { type: 'point', longitude: 87.3, latitude: 44.01 },
      },
    ],
    organizations: [
      {
        id: 'org-1',
        name: { 'zh-Hans': '测试学校', en: 'Test school' },
        phones: [{ number: '0994-2345678' }],
      },
    ],
    schedules: [
      {
        id: 'sch-daily',
        kind: 'event',
        byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
        times: [{ start: '23:00', end: '23:59' }],
        exceptions: [
          {
            date: dayFromToday(2),
            status: 'cancelled',
            reason: { 'zh-Hans': '停课一次', en: 'no class' },
          },
        ],
      },
    ],
    services: [
      ...services('desk', DESKS, {}, 2),
      ...Object.entries(KINDS).flatMap(([kind, { capacity = 2, ...booking }]) =>
        services(kind, OF_EACH_KIND, booking, capacity),
      ),
    ],
    metrics: [
      {
        id: 'm-desks',
        label: { 'zh-Hans': '服务项目', en: 'Services' },
        value: 913,
        unit: { 'zh-Hans': '项', en: 'services' },
        computed: { op: 'count', of: 'services' },
      },
    ],
  };
}

function services(kind, count, booking, maximum) {
  return Array.from({ length: count }, (_, index) => index + 1).map((number) => ({
    id: `svc-${kind}-${number}`,
    name: { 'zh-Hans': `太极拳${number}`, en: `Tai chi ${number}` },
    organization_id: 'org-1',
    cost: { free: true },
    booking: { mode: 'online', max_party_size: 4, ...booking },
    documents: [{ 'zh-Hans': '身份证', en: 'ID card' }],
    at: [
      {
        id: `sal-${kind}-${number}`,
        location_id: 'loc-1',
        schedules: ['sch-daily'],
        capacity: { maximum },
      },
    ],
  }));
}

function privacy() {
  const said = (text) => ({ 'zh-Hans': text, en: text });
  return {
    version: '2026-11-01',
    handler: said('测试社区'),
    contact: said('0994-2345678'),
    purpose: said('预约'),
    method: said('电话'),
    kinds: said('姓名、电话'),
    retention: said('30 天'),
    rights: said('查询、删除'),
  };
}

function dayFromToday(days) {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** Services for tests to book, each used by one test only, so that no test waits for another's places. */
const DESKS = 400;

/** @param {string} endpoint address of the booking endpoint */
export function deskFeed(endpoint) {
  const ids = Array.from({ length: DESKS }, (_, index) => index + 1);
  return {
    feed: {
      spec: '1.0',
      id: 'desk',
      title: { 'zh-Hans': '测试社区', en: 'Test community' },
      languages: ['zh-Hans', 'en'],
      timezone: 'Asia/Shanghai',
      booking: { endpoint, privacy: privacy() },
    },
    locations: [{ id: 'loc-1', name: { 'zh-Hans': '嘉顺社区', en: 'Jiashun community' } }],
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
    services: ids.map((number) => ({
      id: `svc-desk-${number}`,
      name: { 'zh-Hans': `太极拳${number}`, en: `Tai chi ${number}` },
      organization_id: 'org-1',
      cost: { free: true },
      booking: { mode: 'online', max_party_size: 4 },
      documents: [{ 'zh-Hans': '身份证', en: 'ID card' }],
      at: [
        {
          id: `sal-desk-${number}`,
          location_id: 'loc-1',
          schedules: ['sch-daily'],
          capacity: { maximum: 2 },
        },
      ],
    })),
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

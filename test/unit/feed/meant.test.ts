import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feed/read-feed.ts';
import type { FeedRecords } from '../../../src/feed/feed-records.ts';
import { readRecord } from '../../../src/feed/read-record.ts';
import { meant } from '../../../src/feed/meant/meant.ts';
import type { Json } from '../../../src/shape/shape-table.ts';

type List = keyof FeedRecords;

/** The records that the parts stand in, by list. */
const BASES: Readonly<Record<List, Readonly<Record<string, Json>>>> = {
  feed: { spec: '1.0' },
  taxonomies: { id: 'a' },
  organizations: { id: 'a', name: 'a' },
  locations: { id: 'a', name: 'a' },
  services: { id: 'a', name: 'a' },
  schedules: { id: 'a', kind: 'event' },
  capabilities: { id: 'a', kind: 'a', name: 'a' },
  metrics: { id: 'a', label: 'a' },
};

function reading(list: List, path: string, value: Json) {
  const steps = path.split('/');
  const part = steps.reduceRight<Json>(
    (inner, step) => (step === '0' ? [inner] : { [step]: inner }),
    value,
  );
  const record = { ...BASES[list], ...(part as object) };
  const { item, odd } = readRecord(list, record, { copies: true, meant });
  const read = steps.reduce<unknown>(
    (inner, step) => (inner as Readonly<Record<string, unknown>> | null)?.[step] ?? null,
    item,
  );
  return { item, odd, read };
}

/** A range of times as it is read: without an id where none is written. */
const timeRange = (start: string, end: string) => ({ start, end, id: null });

const SUMMER = { from: '07-01', to: '09-30', name: null };
const BOOKED_FOR_TWO = {
  ...{ mode: null, url: null, max_party_size: 2, opens_days_before: null, opens_time: null },
  ...{ closes_minutes_before: null, cancel_minutes_before: null, questions: [], rules: null },
};
const TWO_THOUSAND = { qualifier: 'eq', value: 2000, unit: 'CNY', per: null };

/** Written, and read as: by the list and the place of what is written. */
const CERTAIN: readonly (readonly [List, string, written: Json, read: Json])[] = [
  ['schedules', 'interval', '2', 2],
  ['schedules', 'interval', '２', 2],
  ['services', 'booking/max_party_size', '1', 1],
  ['services', 'booking/max_party_size', '20人', 20],
  ['services', 'eligibility/min_age', '60岁', 60],
  ['services', 'eligibility/min_age', ' 60 周岁', 60],
  [
    'services',
    'cost/options/0',
    { amount: '1,200.5', currency: '元' },
    { name: null, amount: 1200.5, currency: 'CNY' },
  ],
  ['metrics', 'value', '２，０００', 2000],
  ['schedules', 'until', '2026/06/30', '2026-06-30'],
  ['schedules', 'until', '2026.6.30', '2026-06-30'],
  ['schedules', 'until', '2026年12月2日', '2026-12-02'],
  ['schedules', 'until', '２０２６－１２－０２', '2026-12-02'],
  ['schedules', 'until', '2026年12月2號', '2026-12-02'],
  ['schedules', 'until', '2026—12—02', '2026-12-02'],
  ['schedules', 'byday', ['週三', '禮拜四', '每周五'], ['WE', 'TH', 'FR']],
  ['schedules', 'times/0', { start: '9點半', end: '11点钟' }, timeRange('09:30', '11:00')],
  ['schedules', 'times/0', { start: '9:00:00.000', end: '11時' }, timeRange('09:00', '11:00')],
  ['services', 'status', '已停办', 'temporarily_closed'],
  ['services', 'status', '永久关闭', 'defunct'],
  ['services', 'status', '营业', 'active'],
  ['schedules', 'until', '2026-6-3', '2026-06-03'],
  ['schedules', 'until', '20261202', '2026-12-02'],
  ['schedules', 'until', '2026-12-02（周三）', '2026-12-02'],
  ['schedules', 'until', '2026-12-02 星期三', '2026-12-02'],
  ['schedules', 'until', '2026-12-02T00:00:00+08:00', '2026-12-02'],
  ['schedules', 'until', '2026-12-01T16:00:00Z', '2026-12-02'],
  ['schedules', 'until', '2026-12-02 23:59:59', '2026-12-02'],
  ['schedules', 'dates/0', '2026/12/7', { date: '2026-12-07', times: [] }],
  ['schedules', 'dates/0/date', '2026-12-07T00:00:00+08:00', '2026-12-07'],
  [
    'schedules',
    'season',
    { from: '7/1', to: '9月30日' },
    { from: '07-01', to: '09-30', name: null },
  ],
  ['schedules', 'times/0', { start: '9:00', end: '24:00' }, timeRange('09:00', '00:00')],
  ['schedules', 'times/0', { start: '09:00:00', end: '9点半' }, timeRange('09:00', '09:30')],
  ['schedules', 'times/0', { start: '９：００', end: '10时15分' }, timeRange('09:00', '10:15')],
  ['schedules', 'times/0', { start: '下午3点', end: '晚上8:30' }, timeRange('15:00', '20:30')],
  ['schedules', 'times/0', { start: '3 pm', end: '3:30 PM' }, timeRange('15:00', '15:30')],
  ['schedules', 'times', '9:00-11:00', [timeRange('09:00', '11:00')]],
  [
    'schedules',
    'times',
    '9:00～11:00，下午3点至5点',
    [timeRange('09:00', '11:00'), timeRange('15:00', '17:00')],
  ],
  ['schedules', 'byday', ['Wed'], ['WE']],
  [
    'schedules',
    'byday',
    ['周三', '星期天', '礼拜六', 'friday', 'mo'],
    ['WE', 'SU', 'SA', 'FR', 'MO'],
  ],
  ['schedules', 'byday', '周一至周五', ['MO', 'TU', 'WE', 'TH', 'FR']],
  ['schedules', 'byday', '周一、三、五', ['MO', 'WE', 'FR']],
  ['schedules', 'byday', 'MO,WE', ['MO', 'WE']],
  ['schedules', 'byday', ['第一个周一', '最后一个星期五', '2nd Tuesday'], ['1MO', '-1FR', '2TU']],
  ['schedules', 'freq', '每月', 'monthly'],
  ['schedules', 'kind', '活动', 'event'],
  [
    'schedules',
    'exceptions/0',
    { date: '2026-12-02', status: 'canceled' },
    { date: '2026-12-02', status: 'cancelled', reason: null, to: null, times: [], services: [] },
  ],
  ...['取消', '停课', 'Cancelled', '暂停', '已取消', '停开', '放假', '停課'].map(
    (word) =>
      [
        'schedules',
        'exceptions/0',
        { date: '2026-12-02', status: word },
        {
          date: '2026-12-02',
          status: 'cancelled',
          reason: null,
          to: null,
          times: [],
          services: [],
        },
      ] as const,
  ),
  [
    'schedules',
    'exceptions/0',
    { date: '2026-12-02', status: '改期', to: '2026-12-03' },
    {
      date: '2026-12-02',
      status: 'moved',
      reason: null,
      to: { date: '2026-12-03', times: [] },
      times: [],
      services: [],
    },
  ],
  ['schedules', 'on_holiday', '照常', 'open'],
  ['services', 'status', 'closed', 'temporarily_closed'],
  ['services', 'status', '暂停', 'temporarily_closed'],
  ['services', 'status', 'Temporarily Closed', 'temporarily_closed'],
  ['services', 'status', '正常', 'active'],
  ['services', 'cost', '免费', { free: true, text: null, options: [] }],
  ['services', 'cost', '每次 20 元', { free: null, text: '每次 20 元', options: [] }],
  ['services', 'cost/free', 'yes', true],
  ['services', 'cost/free', '是', true],
  ['services', 'cost/free', '否', false],
  [
    'services',
    'eligibility',
    '60 岁以上老人',
    { text: '60 岁以上老人', min_age: null, max_age: null },
  ],
  ['services', 'booking/mode', 'walk-in', 'walk_in'],
  ['services', 'booking/mode', '电话', 'phone'],
  ['services', 'phones', '0994-1234567', [{ number: '0994-1234567', name: null }]],
  ['services', 'phones/0/number', 13_800_138_000, '13800138000'],
  [
    'services',
    'at/0',
    { id: 'x', capacity: 20 },
    {
      id: 'x',
      location_id: null,
      description: null,
      schedules: null,
      capabilities: [],
      capacity: { maximum: 20 },
    },
  ],
  ['services', 'terms', 'a:b', ['a:b']],
  ['locations', 'accessibility/step_free', '有', 'yes'],
  ['locations', 'accessibility/step_free', true, 'yes'],
  [
    'locations',
    'geo',
    { type: 'point', longitude: '87.30', latitude: '44.01' },
    { type: 'point', longitude: 87.3, latitude: 44.01 },
  ],
  ...(
    [
      ['over', 'gt'],
      ['超过', 'gt'],
      ['约', 'about'],
      ['不少于', 'gt'],
      ['>', 'gt'],
      ['≤', 'lt'],
      ['approx', 'about'],
    ] as const
  ).map(([word, qualifier]) => ['metrics', 'qualifier', word, qualifier] as const),
  ['metrics', 'good', 'lower', 'down'],
  ['metrics', 'as_of', '2026年6月', '2026-06'],
  ['metrics', 'as_of', '2026/6/30', '2026-06-30'],
  ['feed', 'timezone', '北京时间', 'Asia/Shanghai'],
  ['feed', 'timezone', 'UTC+8', 'Asia/Shanghai'],
  ['feed', 'generated_at', '2026年11月24日 9:00', '2026-11-24T09:00:00+08:00'],
  // Chinese numerals.
  ...(
    [
      ['九点半', '09:30'],
      ['下午三点', '15:00'],
      ['十点十五分', '10:15'],
      ['三点一刻', '03:15'],
      ['九点三刻', '09:45'],
      ['下午3点1刻', '15:15'],
      ['两点', '02:00'],
      ['兩點', '02:00'],
      ['二十点', '20:00'],
      ['晚上八点整', '20:00'],
      ['九点零五分', '09:05'],
      ['上午十一点四十', '11:40'],
      ['零点', '00:00'],
      ['十时三十分', '10:30'],
    ] as const
  ).map(
    ([written, start]) =>
      ['schedules', 'times/0', { start: written }, { start, end: null, id: null }] as const,
  ),
  ['schedules', 'times', '九点半至十一点', [timeRange('09:30', '11:00')]],
  [
    'schedules',
    'times',
    '上午九点到十一点半、下午两点到四点',
    [timeRange('09:00', '11:30'), timeRange('14:00', '16:00')],
  ],
  ['services', 'booking/opens_time', '九点', '09:00'],
  ['schedules', 'until', '二〇二六年十二月二日', '2026-12-02'],
  ['schedules', 'until', '二○二六年十一月二十五日', '2026-11-25'],
  ['schedules', 'until', '二零二七年一月三十一号', '2027-01-31'],
  ['schedules', 'until', '2026年十二月二日（星期三）', '2026-12-02'],
  ['schedules', 'season', { from: '七月一日', to: '九月三十日' }, SUMMER],
  ['metrics', 'as_of', '二〇二六年六月', '2026-06'],
  ['services', 'booking/max_party_size', '两', 2],
  ['services', 'booking/max_party_size', '十五人', 15],
  ['services', 'booking/max_party_size', '十', 10],
  ['services', 'eligibility/min_age', '六十岁', 60],
  ['services', 'eligibility/min_age', '六十五周岁', 65],
  ['services', 'booking/max_party_size', '二十', 20],
  ['services', 'booking/max_party_size', '一百二十名', 120],
  ['services', 'booking/max_party_size', '一百零五', 105],
  ['metrics', 'value', '一千零二十', 1020],
  ['capabilities', 'limit', { value: '两千', unit: 'CNY' }, TWO_THOUSAND],
  // More brackets than there should be.
  ['schedules', 'interval', [2], 2],
  ['schedules', 'byday', [['MO', 'WE']], ['MO', 'WE']],
  ['schedules', 'until', ['2026年12月2日'], '2026-12-02'],
  ['services', 'status', ['closed'], 'temporarily_closed'],
  ['services', 'booking', [{ max_party_size: 2 }], BOOKED_FOR_TWO],
  // Every so many weeks, months, years.
  ['schedules', 'interval', '二', 2],
  ['schedules', 'interval', '两周', 2],
  ['schedules', 'interval', '2周', 2],
  ['schedules', 'interval', '每两周', 2],
  ['schedules', 'interval', '每两个星期', 2],
  ['schedules', 'interval', '隔周', 2],
  ['schedules', 'interval', '每周', 1],
  // Several in one item of a list.
  ['schedules', 'byday', ['周一至周五'], ['MO', 'TU', 'WE', 'TH', 'FR']],
  ['schedules', 'byday', ['Mon-Fri'], ['MO', 'TU', 'WE', 'TH', 'FR']],
  ['schedules', 'byday', ['周一、周三'], ['MO', 'WE']],
  ['schedules', 'byday', ['SA', '周一、三', '周五'], ['SA', 'MO', 'WE', 'FR']],
  [
    'schedules',
    'times',
    ['9:00-11:00，14:00-16:00'],
    [timeRange('09:00', '11:00'), timeRange('14:00', '16:00')],
  ],
];

describe('what is certain', () => {
  for (const [list, path, written, read] of CERTAIN) {
    it(`is read as it is meant, and told: ${list} ${path} ${JSON.stringify(written)}`, () => {
      const { read: found, odd, item } = reading(list, path, written);
      assert.deepEqual(found, read);
      assert.ok(odd.length > 0);
      assert.deepEqual([...new Set(odd.map(({ code }) => code))], ['written-otherwise']);
      for (const { instead, detail } of odd) assert.ok(detail !== '' && instead !== null);
      assert.equal(item && 'unreadable' in item, false);
    });
  }
});

/** Written, and not one thing: by the list, the place, and the member that is unreadable then. */
const UNCERTAIN: readonly (readonly [List, string, written: Json])[] = [
  ['schedules', 'interval', 'two or three'],
  ['schedules', 'interval', '2.5'],
  ['schedules', 'interval', ''],
  ['schedules', 'until', '12月2日'],
  ['schedules', 'until', '02/12/2026'],
  ['schedules', 'until', '2026-12-02（周四）'],
  ['schedules', 'until', '2026-02-30'],
  ['schedules', 'until', '年底'],
  ['schedules', 'until', 46_358],
  ['schedules', 'dates/0/date', '2026-12-07 14:00'],
  ['schedules', 'times/0/start', '24:00'],
  ['schedules', 'times/0/start', '9'],
  ['schedules', 'times/0/start', '9.30'],
  ['schedules', 'times/0/start', '晚上12点'],
  ['schedules', 'times', '上午'],
  ['schedules', 'byday', '工作日或周末'],
  ['schedules', 'byday', ['三']],
  ['schedules', 'byday', [3]],
  ['schedules', 'exceptions/0/status', '待定'],
  ['schedules', 'exceptions', null],
  ['services', 'status', '取消'],
  ['services', 'status', null],
  ['services', 'booking/closes_minutes_before', '2小时'],
  ['services', 'booking/max_party_size', '一两个'],
  ['services', 'booking/questions/0', { id: 'tel', label: '家属电话', type: 'phone' }],
  ['services', 'eligibility/min_age', '老人'],
  ['capabilities', 'limit', { value: '两千五', unit: 'CNY' }],
  ['capabilities', 'limit', { value: '一千多', unit: 'CNY' }],
  ['services', 'booking/max_party_size', '三五人'],
  ['services', 'booking/max_party_size', '十来个'],
  ['services', 'booking/max_party_size', '两三人'],
  ['services', 'booking/max_party_size', '一百二'],
  ['services', 'booking/max_party_size', '廿'],
  ['services', 'eligibility/min_age', '六七十岁'],
  ['schedules', 'times/0/start', '三刻'],
  ['schedules', 'times/0/start', '差一刻九点'],
  ['schedules', 'times/0/start', '两三点'],
  ['schedules', 'times/0/start', '十二点多'],
  ['schedules', 'times/0/start', '九点5'],
  ['schedules', 'times/0/start', '晚上十二点'],
  ['schedules', 'until', '十二月二日'],
  ['schedules', 'until', '二六年十二月二日'],
  ['schedules', 'until', '二〇二六年腊月廿三'],
  ['schedules', 'until', '二〇二六年十二月三十二日'],
  ['schedules', 'interval', [2, 3]],
  ['schedules', 'interval', { value: 2 }],
  ['schedules', 'interval', '两周或三周'],
  ['schedules', 'interval', '双周'],
  ['schedules', 'interval', '单周'],
  ['schedules', 'interval', '隔两周'],
  ['schedules', 'interval', '半月'],
  ['schedules', 'interval', '两个月'],
  ['schedules', 'interval', '隔天'],
  ['schedules', 'byday', ['周一至周五', '三']],
  ['schedules', 'byday', ['周五至周一']],
  ['schedules', 'byday', ['周一至']],
  ['metrics', 'qualifier', '？'],
  ['feed', 'timezone', '乌鲁木齐'],
  ['feed', 'timezone', 'Asia/Changji'],
];

describe('what is not certain', () => {
  for (const [list, path, written] of UNCERTAIN) {
    it(`is unreadable, and said to be so: ${list} ${path} ${JSON.stringify(written)}`, () => {
      const { item, odd } = reading(list, path, written);
      const [member = ''] = path.split('/');
      assert.ok(odd.some(({ doubtful, pointer }) => doubtful && pointer.startsWith(`/${member}`)));
      assert.ok(item !== null && 'unreadable' in item);
      assert.deepEqual(Object.keys(item.unreadable as object), [member]);
    });
  }
});

describe('an interval with its unit', () => {
  const intervalOf = (freq: Json, interval: Json) =>
    readRecord('schedules', { ...BASES.schedules, freq, interval }, { copies: true, meant }).item;

  it('is that of its rule, and of no other', () => {
    for (const [freq, interval, read] of [
      ['weekly', '两周', 2],
      ['WEEKLY', '隔周', 2],
      ['每周', '每3周', 3],
      ['monthly', '两个月', 2],
      ['每月', '隔月', 2],
      ['yearly', '每两年', 2],
    ] as const) {
      const item = intervalOf(freq, interval);
      assert.deepEqual([item?.interval, item?.unreadable], [read, undefined], interval);
    }
    for (const [freq, interval] of [
      ['monthly', '两周'],
      ['weekly', '隔月'],
      ['yearly', '两个月'],
    ] as const) {
      assert.deepEqual(intervalOf(freq, interval)?.unreadable, { interval });
    }
  });
});

describe('an item of a list that says several', () => {
  it('is told where it stands, and so is what comes after it', () => {
    const record = { ...BASES.schedules, byday: ['周一至周三', '周五', '三'] };
    const { odd } = readRecord('schedules', record, { copies: true, meant });
    assert.deepEqual(
      odd.map(({ pointer, code }) => [pointer, code]),
      [
        ['/byday/0', 'written-otherwise'],
        ['/byday/1', 'written-otherwise'],
        ['/byday/2', 'wrong-type'],
      ],
    );
  });

  it('makes no list longer than one is read', () => {
    const byday = Array.from({ length: 100 }, () => '周一至周日');
    const record = { ...BASES.schedules, byday };
    const { item } = readRecord('schedules', record, { copies: true, meant });
    assert.deepEqual(Object.keys(item?.unreadable ?? {}), ['byday']);
    assert.ok((item?.byday.length ?? 0) <= 100);
  });
});

describe('a member that nobody knows', () => {
  /** The member, what is likely, and what cannot be read for it. */
  const strangers: readonly (readonly [
    List,
    Readonly<Record<string, Json>>,
    likely: string | null,
    unreadable: string | null,
  ])[] = [
    ['schedules', { bydays: ['SA'] }, 'byday', 'byday'],
    ['schedules', { time: [{ start: '10:00' }] }, 'times', 'times'],
    ['schedules', { cancelled: ['2026-12-02'] }, 'exceptions', 'exceptions'],
    ['schedules', { exdate: ['2026-12-02'] }, 'exceptions', 'exceptions'],
    ['schedules', { 停课: '2026-12-02' }, 'exceptions', 'exceptions'],
    ['schedules', { exeptions: [{}] }, 'exceptions', 'exceptions'],
    ['schedules', { exdate: [] }, 'exceptions', null],
    ['schedules', { wkst: 'MO' }, null, null],
    ['schedules', { wkst: 'SU' }, null, 'wkst'],
    ['schedules', { untill: '2026-12-02' }, 'until', 'until'],
    ['schedules', { end_date: '2026-12-02' }, 'until', 'until'],
    ['schedules', { validTo: '2026-12-02' }, 'valid_to', 'valid_to'],
    ...['bysetpos', 'bymonth', 'byweekno', 'byyearday', 'byhour', 'byminute', 'bysecond'].map(
      (word) => ['schedules', { [word]: [1] }, null, word] as const,
    ),
    ['schedules', { rrule: 'FREQ=WEEKLY' }, null, 'rrule'],
    ['services', { tel: '0994-1234567' }, 'phones', null],
    ['services', { weibo: 'abc' }, null, null],
    ['services', { shedules: ['s'] }, null, null],
    ['services', { state: 'closed' }, 'status', 'status'],
    ['services', { elegibility: { min_age: 60 } }, 'eligibility', 'eligibility'],
    ['services', { Status: 'closed' }, 'status', 'status'],
    ['services', { cancelled: true }, 'status', 'status'],
    ['services', { pausedUntil: '2026-12-31' }, 'status', 'status'],
    ['services', { valid_to: '2026-12-31' }, 'status', 'status'],
    ['services', { enabled: false }, 'status', 'status'],
    ['services', { enabled: true }, 'status', null],
    ['services', { enabled: '否' }, 'status', 'status'],
    ['services', { closed: false }, 'status', null],
    ['services', { published: '2026-12-02' }, null, null],
    ['services', { max_age: 12 }, 'eligibility', 'eligibility'],
    ['services', { max_participants: 5 }, 'booking', 'booking'],
    ['services', { residents_only: true }, 'booking', 'booking'],
    ['services', { lastEdited: '2026-12-02' }, null, null],
    ['schedules', { exdates: ['2026-12-02'] }, 'exceptions', 'exceptions'],
    ['schedules', { week_interval: 2 }, null, 'week_interval'],
    ['schedules', { valid_until: '2026-12-02' }, null, 'valid_until'],
    ['schedules', { except_holidays: true }, 'exceptions', 'exceptions'],
    ['schedules', { active: false }, null, 'active'],
    ['schedules', { active: true }, null, null],
    ['locations', { adress: '建国路' }, 'address', null],
    // In Chinese, by words that the names have in them.
    ...(
      [
        ['schedules', '上课时间', 'times'],
        ['schedules', '间隔', 'interval'],
        ['schedules', '截止日期', 'until'],
        ['schedules', '结束日期', 'until'],
        ['schedules', '停课日期', 'exceptions'],
        ['schedules', '有效期至', 'valid_to'],
        ['schedules', '季节', 'season'],
        ['schedules', '日历', 'calendar'],
        ['schedules', '节假日', 'on_holiday'],
        ['schedules', '星期', 'byday'],
        ['services', '服务对象', 'eligibility'],
        ['services', '报名截止', 'status'],
        ['services', '费用', 'cost'],
        ['services', '人数上限', 'booking'],
        ['services', '提醒', 'alert'],
        ['services', '所需材料', 'documents'],
        ['metrics', '单位', 'unit'],
      ] as const
    ).map(([list, key, likely]) => [list, { [key]: '某某' }, likely, likely] as const),
    ...(
      [
        ['services', '名称', 'name'],
        ['services', '报名电话', 'phones'],
        ['services', '备注', null],
        ['services', '停车', null],
        ['services', '更新日期', null],
        ['locations', '开放时间', 'schedules'],
      ] as const
    ).map(([list, key, likely]) => [list, { [key]: '某某' }, likely, null] as const),
  ];
  for (const [list, members, likely, unreadable] of strangers) {
    const [key = ''] = Object.keys(members);
    it(`is named with what may be meant: ${list} ${key}`, () => {
      const record = { ...BASES[list], ...members };
      const { item, odd } = readRecord(list, record, { copies: true, meant });
      const isOfRule = list === 'schedules' && likely === null && unreadable !== null;
      const code = isOfRule ? 'unknown-rule-word' : 'unknown-key';
      assert.deepEqual(
        odd.map((part) => [part.pointer, part.code, part.instead, part.doubtful]),
        [[`/${key}`, code, likely, unreadable !== null]],
      );
      const said = (item as { readonly unreadable?: object } | null)?.unreadable ?? {};
      assert.deepEqual(Object.keys(said), unreadable === null ? [] : [unreadable]);
    });
  }

  it('is a slip of the pen in a limit, though a part of it is a word for what is open', () => {
    for (const key of ['openS_days_before', 'open_sdays_before', 'open_days_before']) {
      const record = { ...BASES.services, booking: { mode: 'online', [key]: 7 } };
      const { item } = readRecord('services', record, { copies: true, meant });
      assert.deepEqual(item?.booking?.unreadable, { opens_days_before: '7' });
    }
  });

  it('says that there is none, by an empty list where a missing one means that others hold', () => {
    for (const at of [{ chedules: [] }, { Schedules: [] }, { hours: [] }]) {
      const record = { ...BASES.services, at: [{ id: 'a', ...at }] };
      const { item } = readRecord('services', record, { copies: true, meant });
      const [place] = item?.at ?? [];
      assert.deepEqual(Object.keys(place?.unreadable ?? {}), ['schedules']);
    }
  });

  it('passes where it is private, or a documented name of another standard', () => {
    for (const members of [
      { x_note: 'a', x_cancelled: true },
      { '@type': 'Service', alternate_name: 'a', email: 'a@example.com', service_areas: [] },
    ]) {
      const { odd } = readRecord(
        'services',
        { ...BASES.services, ...members },
        { copies: true, meant },
      );
      assert.deepEqual(odd, []);
    }
  });

  it('cannot say what readers alone say', () => {
    const record = { ...BASES.schedules, unreadable: { until: 'x' } };
    const { item } = readRecord('schedules', record, { copies: true, meant });
    assert.equal(item && 'unreadable' in item, false);
  });
});

describe('a feed', () => {
  it('whose version is a number is read', () => {
    const reading = readFeed({ feed: { spec: 1 } });
    assert.ok('feed' in reading);
    assert.deepEqual(
      reading.issues.map(({ code, instead }) => [code, instead]),
      [['written-otherwise', '"1.0"']],
    );
  });

  it('whose time zone cannot be read has no times that anybody knows', () => {
    const reading = readFeed({
      feed: { spec: '1.0', timezone: 'here' },
      schedules: [BASES.schedules],
    });
    assert.ok('feed' in reading);
    assert.deepEqual(reading.feed.schedules[0]?.unreadable, { timezone: 'here' });
  });
});

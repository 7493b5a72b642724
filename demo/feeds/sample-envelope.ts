import { CATEGORY_ICONS } from '../../src/model/category-icons.ts';
import { addDays, type PlainDate } from '../../src/model/time/plain-date.ts';
import { sampleHolidays } from './sample-calendar.ts';
import { both, type Words } from './sample-words.ts';

const CATEGORIES: readonly (readonly [id: string, name: Words, aka: readonly Words[]])[] = [
  [
    'elder',
    ['养老', 'Elder care'],
    [
      ['助老', 'help for the elderly'],
      ['老年人', 'older people'],
    ],
  ],
  ['medical', ['医疗', 'Medical care'], [['健康', 'health']]],
  [
    'culture',
    ['文体', 'Culture and sport'],
    [
      ['文艺', 'arts'],
      ['健身', 'fitness'],
    ],
  ],
  [
    'children',
    ['幼小', 'Children'],
    [
      ['孩子', 'kids'],
      ['托育', 'child care'],
    ],
  ],
  ['law', ['法律', 'Law'], [['普法', 'legal education']]],
  ['beauty', ['美妆', 'Beauty'], [['美容', 'beauty care']]],
  ['housekeeping', ['家政', 'Housekeeping'], [['家务', 'housework']]],
  ['property', ['物业', 'Property management'], [['小区', 'housing estate']]],
  ['disability', ['助残', 'Disability support'], [['残疾人', 'disabled people']]],
  ['meals', ['就餐', 'Meals'], [['吃饭', 'eating']]],
  ['work', ['就业', 'Work and skills'], [['培训', 'training']]],
  [
    'money',
    ['金融缴费', 'Money and bills'],
    [
      ['银行', 'bank'],
      ['取钱', 'cash'],
    ],
  ],
];

/** The drawings of categories that have not the name of one. */
const ICONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CATEGORY_ICONS.map((name) => [name, name])),
  ...{ law: 'legal', money: 'finance' },
};

const PRIVACY = {
  version: '2026-11-01',
  handler: both([
    '演示市社区服务中心（示例，并非真实机构）',
    'Sample City Community Service Centre (sample, not a real body)',
  ]),
  contact: both(['示例电话：0300-2000000', 'Sample phone: 0300-2000000']),
  purpose: both([
    '为您保留名额，并在活动取消或改期时通知您。',
    'To keep your place and to tell you when a session is cancelled or moved.',
  ]),
  method: both([
    '您在本页填写后，经加密连接发送到预约系统保存；不作其他用途，不提供给他人。',
    'What you enter on this page is sent over an encrypted connection and kept in the booking system; it is used for nothing else and given to nobody else.',
  ]),
  kinds: both(['姓名、联系电话、参加人数。', 'Name, phone number, number of people.']),
  retention: both([
    '活动结束后保存30天，随后删除。',
    'Kept for 30 days after the session, then deleted.',
  ]),
  rights: both([
    '您可以随时查看、更正或取消预约，也可以要求删除信息、撤回同意；请使用确认页的管理链接或拨打上述电话。',
    'You may see, correct or cancel your booking at any time, have your data deleted, and withdraw your consent: use the link on the confirmation or call the number above.',
  ]),
  url: null,
};

/** The envelope of the sample feed: who, when, how to book, and that none of it is real. */
export function sampleEnvelope(today: PlainDate) {
  return {
    spec: '1.0',
    id: 'sample-city',
    title: both(['演示市社区服务', 'Community services of Sample City']),
    notice: both([
      '演示数据：以下社区、服务和数字均为示例，并非真实信息。',
      'Sample data: the communities, services and figures below are examples, not real information.',
    ]),
    publisher_id: null,
    license: 'CC0-1.0',
    languages: ['zh-Hans', 'en'],
    timezone: 'Asia/Shanghai',
    crs: 'gcj02',
    generated_at: `${today}T00:00:00+08:00`,
    ttl: 86_400,
    next: null,
    feedback_url: 'mailto:feedback@example.invalid?subject=%E6%BC%94%E7%A4%BA%E5%B8%82',
    // From where the booking endpoint serves the feed, too, as images do.
    ics_url: '../feeds/sample-city.ics',
    atom_url: '../feeds/sample-city.atom',
    calendars: [
      { id: 'holidays', days: sampleHolidays(today) },
      {
        id: 'demo',
        days: [
          {
            date: addDays(today, 8),
            kind: 'holiday',
            name: both(['示例停课日', 'Sample day off']),
          },
        ],
      },
    ],
    booking: { endpoint: '/booking', privacy: PRIVACY },
  };
}

/** The categories services are grouped by, and the one group of figures. */
export function sampleTaxonomies() {
  return [
    {
      id: 'need',
      name: both(['服务类别', 'Kind of help']),
      terms: CATEGORIES.map(([id, name, aka]) => ({
        id,
        parent_id: null,
        icon: ICONS[id] ?? null,
        name: both(name),
        aka: aka.map(both),
      })),
    },
    {
      id: 'story',
      name: both(['主题', 'Story']),
      terms: [
        { id: 'sample', parent_id: null, name: both(['演示数字', 'Sample figures']), aka: [] },
      ],
    },
  ];
}

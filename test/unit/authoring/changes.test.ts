import { describe, it } from 'node:test';
import { expect } from 'chai';
import '../../support/learned.ts';
import { changesBetween } from '../../../src/authoring/changes/changes-between.ts';
import {
  changeMarkdown,
  changeRecords,
  changeText,
} from '../../../src/authoring/changes/words/change-list.ts';
import { EXAMPLE_FEED } from '../../../src/feed/fields/example-feed.ts';
import { beijing } from '../../support/feed-builders.ts';
import { edited, type Edit } from './edits.ts';
import { feedIn } from './single-changes.ts';

const NOW = beijing('2026-11-30 09:00');

/** The example, in which nothing has happened yet. */
const BEFORE = edited(EXAMPLE_FEED, [['/schedules/0/exceptions', []]]);

/** The sentences on what edits of a feed change for residents. */
function told(edits: readonly Edit[], language: 'zh-Hans' | 'en', from = BEFORE): string[] {
  const changes = changesBetween(feedIn(from), feedIn(edited(from, edits)), NOW);
  return changeRecords(changes, language, NOW).map(({ text }) => text.replaceAll('\u2060', ''));
}

const CASES: readonly [
  what: string,
  change: readonly Edit[],
  chinese: readonly string[],
  english: readonly string[],
][] = [
  [
    'a new service',
    [
      [
        '/services/-',
        {
          id: 'cut',
          name: '理发',
          cost: { free: true },
          booking: { mode: 'walk_in' },
          at: [{ id: 'cut', location_id: 'loc-heping', schedules: ['sch-office'] }],
        },
      ],
    ],
    [
      '新增服务：理发；时间：周一至周五 10:00–19:00；地点：和平社区党群服务中心（延安北路街道）；费用：免费；预约方式：直接前往；电话：0994-1234567（一楼大厅）。',
    ],
    [
      'New service: 理发; time: Mon–Fri 10:00–19:00; place: 和平社区党群服务中心 (延安北路街道); price: Free; how to book: Just come; phone: 0994-1234567 (一楼大厅).',
    ],
  ],
  [
    'a service that is gone',
    [['/services/2', undefined]],
    ['普法讲座不再提供。'],
    ['普法讲座 is no longer offered.'],
  ],
  [
    'a service that is given up',
    [['/services/0/status', 'inactive']],
    ['孕期瑜伽不再提供。'],
    ['Prenatal yoga is no longer offered.'],
  ],
  [
    'another name',
    [['/services/0/name/zh-Hans', '孕妇瑜伽']],
    ['“孕期瑜伽”改名为“孕妇瑜伽”。'],
    ['Prenatal yoga: name updated.'],
  ],
  [
    'another id',
    [['/services/1/id', 'svc-money']],
    ['助农取款的链接变了，以前收藏、转发的链接请换成新的。'],
    ['助农取款 has a new link: please replace links you kept or sent.'],
  ],
  [
    'a service that is closed for now',
    [['/services/0/status', 'temporarily_closed']],
    ['孕期瑜伽：状态由“正常提供”改为“暂停服务”。'],
    ['Prenatal yoga: status changed from “offered as usual” to “closed for now”.'],
  ],
  [
    'another price',
    [['/services/0/cost', { free: true }]],
    ['孕期瑜伽：费用由“每次 10 元”改为“免费”。'],
    ['Prenatal yoga: price changed from “10 yuan 每次” to “Free”.'],
  ],
  [
    'a price that nobody can read any more',
    [['/services/0/cost', { free: 'perhaps' }]],
    ['孕期瑜伽：费用请咨询（原为“每次 10 元”）。'],
    ['Prenatal yoga: price: please ask (it was “10 yuan 每次”).'],
  ],
  [
    'a limit that was not there, and that nobody can read',
    [['/services/1/booking/max_party_size', 'lots']],
    ['助农取款：一次可约人数请咨询（原为“最多 10 人”）。'],
    ['助农取款: people per booking: please ask (it was “up to 10”).'],
  ],
  [
    'an alert that is taken back',
    [['/services/0/alert', null]],
    ['孕期瑜伽：不再有提示（原为“12月2日老师请假，停一次”）。'],
    ['Prenatal yoga: notice: none any more (it was “12月2日老师请假，停一次”).'],
  ],
  [
    'an alert that is new',
    [['/services/2/alert', '请带身份证']],
    ['普法讲座：新增提示，请带身份证。'],
    ['普法讲座: notice (new): 请带身份证.'],
  ],
  [
    'rules of booking',
    [
      ['/services/0/booking/opens_days_before', 14],
      ['/services/0/booking/rules/waitlist', 3],
      ['/services/0/booking/closes_minutes_before', null],
    ],
    [
      '孕期瑜伽：开始预约的时间由“提前 7 天 08:00 开始”改为“提前 14 天 08:00 开始”。',
      '孕期瑜伽：预约规则由“候补最多 8 人”改为“候补最多 3 人”。',
      '孕期瑜伽：预约截止时间由“开始前 1 小时”改为“开始之前”。',
    ],
    [
      'Prenatal yoga: start of booking changed from “7 days before at 08:00” to “14 days before at 08:00”.',
      'Prenatal yoga: rules of booking changed from “at most 8 on the waiting list” to “at most 3 on the waiting list”.',
      'Prenatal yoga: end of booking changed from “1 hour before it begins” to “until it begins”.',
    ],
  ],
  [
    'the limit of what can be done at a place',
    [['/capabilities/0/limit/value', 5000]],
    ['助农取款：可办理的业务由“取现金（每天不足2,000 元）”改为“取现金（每天不足5,000 元）”。'],
    [
      '助农取款: what can be done there changed from “取现金 (under 2,000 yuan per day)” to “取现金 (under 5,000 yuan per day)”.',
    ],
  ],
  [
    'other usual times',
    [
      ['/schedules/0/byday', ['TH']],
      ['/schedules/0/times/0', { id: 'morning', start: '15:00', end: '16:30' }],
    ],
    [
      '孕期瑜伽：时间由“周三 10:00–11:30（到2027年6月30日（周三）为止、2027年6月30日（周三）以后请咨询、请提前十分钟到）”改为“周四 15:00–16:30（到2027年6月30日（周三）为止、2027年6月30日（周三）以后请咨询、请提前十分钟到）”。',
    ],
    [
      'Prenatal yoga: time changed from “Wed 10:00–11:30 (until Wed, Jun 30, 2027, please ask after Wed, Jun 30, 2027, 请提前十分钟到)” to “Thu 15:00–16:30 (until Wed, Jun 30, 2027, please ask after Wed, Jun 30, 2027, 请提前十分钟到)”.',
    ],
  ],
  [
    'a session that is cancelled',
    [
      [
        '/schedules/0/exceptions/-',
        {
          date: '2026-12-02',
          status: 'cancelled',
          reason: { 'zh-Hans': '老师请假', en: 'the teacher is away' },
        },
      ],
    ],
    ['12月2日（周三）10:00 孕期瑜伽取消：老师请假。'],
    ['Prenatal yoga on Wed, Dec 2 10:00 is cancelled: the teacher is away.'],
  ],
  [
    'sessions that are moved, to a day or to nobody knows when',
    [
      [
        '/schedules/0/exceptions/-',
        {
          date: '2026-12-02',
          status: 'moved',
          to: { date: '2026-12-03', times: [{ start: '15:00', end: '16:30' }] },
        },
      ],
      ['/schedules/0/exceptions/-', { date: '2026-12-09', status: 'moved' }],
    ],
    [
      '12月2日（周三）10:00 孕期瑜伽改到12月3日（周四）15:00–16:30。',
      '12月9日（周三）10:00 孕期瑜伽改期，新的时间请咨询。',
    ],
    [
      'Prenatal yoga on Wed, Dec 2 10:00 is moved to Thu, Dec 3 15:00–16:30.',
      'Prenatal yoga on Wed, Dec 9 10:00 is moved; please ask to when.',
    ],
  ],
  [
    'a session moved beyond the days that are compared',
    [
      [
        '/schedules/0/exceptions/-',
        {
          date: '2026-12-02',
          status: 'moved',
          to: { date: '2027-02-01', times: [{ start: '10:00', end: '11:30' }] },
        },
      ],
    ],
    ['12月2日（周三）10:00 孕期瑜伽改到2027年2月1日（周一）10:00–11:30。'],
    ['Prenatal yoga on Wed, Dec 2 10:00 is moved to Mon, Feb 1, 2027 10:00–11:30.'],
  ],
  [
    'a session more, and one of which nobody knows',
    [
      ['/schedules/0/exceptions/-', { date: '2026-12-04', status: 'extra', reason: '补课' }],
      ['/schedules/0/exceptions/-', { date: '2026-12-09', status: 'ask' }],
    ],
    [
      '12月4日（周五）10:00–11:30 孕期瑜伽加一场：补课。',
      '12月9日（周三）10:00 孕期瑜伽是否照常请咨询。',
    ],
    [
      'Prenatal yoga also takes place on Fri, Dec 4 10:00–11:30: 补课.',
      'Prenatal yoga on Wed, Dec 9 10:00: please ask whether it takes place.',
    ],
  ],
  [
    'another time of a dated session',
    [['/schedules/5/dates/0/times/0/start', '16:30']],
    ['12月7日（周一）16:00 普法讲座时间改为12月7日（周一）16:30–17:00。'],
    ['普法讲座 on Mon, Dec 7 16:00 is now on Mon, Dec 7 16:30–17:00.'],
  ],
  [
    'a dated session that is gone',
    [['/schedules/5/dates/0', undefined]],
    ['12月7日（周一）16:00 普法讲座不再安排。'],
    ['普法讲座 on Mon, Dec 7 16:00 is no longer planned.'],
  ],
  [
    'a date beyond the days that are compared',
    [['/schedules/5/dates/-', { date: '2027-02-08' }]],
    ['普法讲座：12月27日（周日）以后的日期也有变动，请看最新安排。'],
    ['普法讲座: dates after Sun, Dec 27 changed, too; please look at the latest times.'],
  ],
  [
    'opening hours of a place, and a day on which it is closed',
    [
      ['/schedules/1/times', [{ start: '09:30', end: '18:30' }]],
      ['/schedules/1/exceptions', [{ date: '2026-12-07', status: 'cancelled', reason: '消毒' }]],
    ],
    [
      '和平社区党群服务中心：开放时间由“周一至周五 10:00–19:00”改为“周一至周五 09:30–18:30”。',
      '12月7日（周一）09:30–18:30 和平社区党群服务中心不开放：消毒。',
    ],
    [
      '和平社区党群服务中心: opening hours changed from “Mon–Fri 10:00–19:00” to “Mon–Fri 09:30–18:30”.',
      '和平社区党群服务中心 is closed on Mon, Dec 7 09:30–18:30: 消毒.',
    ],
  ],
  [
    'address and phone of a place',
    [
      ['/locations/0/address/text', '和平路 14 号'],
      ['/locations/0/phones', []],
    ],
    [
      '和平社区党群服务中心：地址由“和平路 12 号一楼”改为“和平路 14 号”。',
      '和平社区党群服务中心：电话请咨询（原为“0994-1234567（一楼大厅）”）。',
    ],
    [
      '和平社区党群服务中心: address changed from “和平路 12 号一楼” to “和平路 14 号”.',
      '和平社区党群服务中心: phone: please ask (it was “0994-1234567 (一楼大厅)”).',
    ],
  ],
  [
    'the phone of an organisation',
    [['/organizations/0/phones/0/number', '0994-7654321']],
    ['和平社区居民委员会：电话由“0994-1234567（值班电话）”改为“0994-7654321（值班电话）”。'],
    [
      '和平社区居民委员会: phone changed from “0994-1234567 (值班电话)” to “0994-7654321 (值班电话)”.',
    ],
  ],
  [
    'a figure with its date',
    [
      ['/metrics/0/value', 7],
      ['/metrics/0/as_of', '2026-11'],
    ],
    [
      '平均等候天数：数值由“约8天”改为“约7天”。',
      '平均等候天数：数据时间由“截至 2026年10月”改为“截至 2026年11月”。',
    ],
    [
      '平均等候天数: value changed from “about 8 天” to “about 7 天”.',
      '平均等候天数: date of the figure changed from “as of October 2026” to “as of November 2026”.',
    ],
  ],
  [
    'holidays and workdays of a calendar of its own',
    [
      ['/feed/calendars/0/days/-', { date: '2026-12-31', kind: 'holiday', name: '元旦' }],
      ['/feed/calendars/0/days/-', { date: '2027-01-01', kind: 'holiday', name: '元旦' }],
      [
        '/feed/calendars/0/days/-',
        { date: '2027-01-03', kind: 'workday', name: '元旦调休', as: 'MO' },
      ],
    ],
    [
      '12月31日（周四）至2027年1月1日（周五）元旦放假。',
      '2027年1月3日（周日）上班（元旦调休），按周一安排。',
    ],
    [
      'Thu, Dec 31 to Fri, Jan 1, 2027: holiday (元旦).',
      'Sun, Jan 3, 2027: workday (元旦调休), with the hours of Mon.',
    ],
  ],
  [
    'the announcement of the office',
    [['/feed/notice', '12月20日起恢复正常时间。']],
    ['和平社区便民服务：通知由“12月1日起执行冬季时间”改为“12月20日起恢复正常时间”。'],
    [
      'Services of Heping community: announcement changed from “12月1日起执行冬季时间” to “12月20日起恢复正常时间”.',
    ],
  ],
];

describe('what changed between two feeds', () => {
  for (const [what, change, chinese, english] of CASES) {
    it(`is said in both languages: ${what}`, () => {
      expect(told(change, 'zh-Hans')).to.deep.equal(chinese);
      expect(told(change, 'en')).to.deep.equal(english);
    });
  }

  it('is that a session takes place again, once what cancelled it is taken back', () => {
    const cancelled = [{ date: '2026-12-02', status: 'cancelled', reason: '请假' }];
    const from = edited(BEFORE, [['/schedules/0/exceptions', cancelled]]);
    const back: readonly Edit[] = [['/schedules/0/exceptions', []]];
    expect(told(back, 'zh-Hans', from)).to.deep.equal(['12月2日（周三）10:00 孕期瑜伽照常进行。']);
  });

  it('is said for each service that shares a schedule, with its place where it has several', () => {
    const places = [
      { id: 'a', location_id: 'loc-heping', schedules: ['sch-yoga'] },
      { id: 'b', location_id: 'loc-points', schedules: ['sch-office'] },
    ];
    const from = edited(BEFORE, [['/services/2/at', places]]);
    const cancel: readonly Edit[] = [
      ['/schedules/0/exceptions', [{ date: '2026-12-02', status: 'cancelled' }]],
    ];
    expect(told(cancel, 'zh-Hans', from)).to.deep.equal([
      '12月2日（周三）10:00 孕期瑜伽取消。',
      '12月2日（周三）10:00 普法讲座（和平社区党群服务中心）取消。',
    ]);
  });

  it('names the services that keep the hours of their place', () => {
    const follows = { id: 'a', location_id: 'loc-heping', schedules: null };
    const from = edited(BEFORE, [['/services/2/at', [follows]]]);
    const longer: readonly Edit[] = [['/schedules/1/times', [{ start: '09:30', end: '18:30' }]]];
    expect(told(longer, 'zh-Hans', from)).to.deep.equal([
      '和平社区党群服务中心：开放时间由“周一至周五 10:00–19:00”改为“周一至周五 09:30–18:30”。按这个时间的有：普法讲座。',
    ]);
    expect(told(longer, 'en', from)[0]).to.match(/”\. These keep its hours: 普法讲座\.$/);
  });

  it('is said for the services an exception names alone', () => {
    const places = [{ id: 'a', schedules: ['sch-yoga'] }];
    const from = edited(BEFORE, [['/services/2/at', places]]);
    const cancel: readonly Edit[] = [
      [
        '/schedules/0/exceptions',
        [{ date: '2026-12-02', status: 'cancelled', services: ['svc-lecture'] }],
      ],
    ];
    expect(told(cancel, 'zh-Hans', from)).to.deep.equal(['12月2日（周三）10:00 普法讲座取消。']);
  });

  it('is nothing where only the day on which the file was made is another', () => {
    expect(
      told(
        [
          ['/feed/generated_at', '2026-12-01T18:00:00+08:00'],
          ['/services/0/checked/on', '2026-11-29'],
          ['/services/0/x_note', '内部'],
        ],
        'zh-Hans',
      ),
    ).to.deep.equal([]);
  });

  it('is nothing for days that are past', () => {
    const past = { date: '2026-11-25', status: 'cancelled', reason: '请假' };
    expect(told([['/schedules/0/exceptions/-', past]], 'zh-Hans')).to.deep.equal([]);
  });
});

describe('changes as a file', () => {
  const from = BEFORE;
  const to = edited(from, [
    ['/services/0/cost', { free: true }],
    ['/services/0/name', { 'zh-Hans': '*孕期*瑜伽<b>', en: 'Yoga' }],
    ['/feed/notice', '第一行\n# 第二行'],
  ]);
  const changes = changesBetween(feedIn(from), feedIn(to), NOW);

  it('stand under headings, each in a line of its own', () => {
    expect(changeText(changes, 'zh-Hans', NOW)).to.equal(`公告与假日

· 和平社区便民服务：通知由“12月1日起执行冬季时间”改为“第一行 # 第二行”。

服务

· “孕期瑜伽”改名为“*孕期*瑜伽<b>”。
· *孕期*瑜伽<b>：费用由“每次 10 元”改为“免费”。`);
  });

  it('show in Markdown the signs of a feed as signs', () => {
    expect(changeMarkdown(changes, 'zh-Hans', NOW)).to.equal(`## 公告与假日

- 和平社区便民服务：通知由“12月1日起执行冬季时间”改为“第一行 \\# 第二行”。

## 服务

- “孕期瑜伽”改名为“\\*孕期\\*瑜伽\\<b\\>”。
- \\*孕期\\*瑜伽\\<b\\>：费用由“每次 10 元”改为“免费”。`);
  });

  it('are records for programs, with ids and values', () => {
    const [, , price] = changeRecords(changes, 'en', NOW);
    expect(price).to.deep.equal({
      group: 'service',
      kind: 'fact',
      id: 'svc-yoga',
      name: 'Yoga',
      fact: 'price',
      was: '10 yuan 每次',
      is: 'Free',
      text: 'Yoga: price changed from “10 yuan 每次” to “Free”.',
    });
  });

  it('say that nothing changed', () => {
    const none = changesBetween(feedIn(from), feedIn(from), NOW);
    expect(changeText(none, 'zh-Hans', NOW)).to.equal('对居民没有变化。');
    expect(changeRecords(none, 'zh-Hans', NOW)).to.deep.equal([]);
  });
});

import { within, type FieldWord, type FieldWords } from './words.ts';

const QUALIFIER: FieldWord = [
  'eq 准数，gt 超过，lt 不足，about 约；不写是准数。',
  'eq is exact, gt more than, lt less than, about; exact where it is not said.',
];

const OBSERVATION: FieldWords = {
  t: ['什么时候：年、年-月、年-月-日，或文字。', 'When: a year, a month, a day, or words.'],
  v: ['数值；null 是缺的。', 'Value; null is a gap.'],
  qualifier: QUALIFIER,
  projected: ['true 是预计，还没有发生。', 'true is expected, not observed.'],
};

/** Descriptions of capabilities and figures. */
export const FIGURES_WORDS: FieldWords = {
  capabilities: [
    '在一个地点能办什么、最多多少，服务的 at 用 id 来指。',
    'What can be done at a place, and up to how much.',
  ],
  ...within('capabilities', {
    id: ['它的名字，服务的 capabilities 里写它。', 'Name by which services refer to it.'],
    kind: ['哪一种事，给程序用；同一种写同一个词。', 'Kind of it, in one word for all of a kind.'],
    name: ['显示的名称。', 'Name that is shown.'],
    channel: [
      '怎样办：machine 机器，self_service 自己办，staff 工作人员，online 网上。',
      'By whom or what it is done.',
    ],
    limit: ['限额。', 'A limit.'],
    'limit.qualifier': [
      'lt 是不到这么多，gt 是超过，eq 正好，about 大约。',
      'lt is less than this, gt more, eq exactly, about.',
    ],
    'limit.value': ['多少。', 'The amount.'],
    'limit.unit': ['单位，人民币写 CNY。', 'Its unit: CNY is yuan.'],
    'limit.per': ['多长时间内，例如 day 一天；不写是没有公布。', 'Period it is for, such as day.'],
  }),
  metrics: ['数字，一个一条。', 'The figures, each for itself.'],
  ...within('metrics', {
    id: ['数字的名字。', 'Name of the figure.'],
    label: ['显示的名称。', 'Name that is shown.'],
    value: ['数值。null 是不知道，不会显示成 0。', 'Value; null is unknown, never 0.'],
    unit: ['单位。', 'Its unit.'],
    qualifier: QUALIFIER,
    description: ['说明。', 'What there is to say about it.'],
    terms: ['类别，写成“分类:类别”。', 'Categories, as taxonomy:term.'],
    as_of: ['截至什么时候：年、年-月或年-月-日。', 'Time it is of: a year, a month or a day.'],
    as_of_text: ['没有日期的，用文字写。', 'The same in words, where there is no date.'],
    source: ['出处。', 'Where it is from.'],
    'source.name': ['谁公布的。', 'Who published it.'],
    'source.url': ['公布的网页。', 'Page it was published on.'],
    from: ['从多少变来的。', 'The value it came from.'],
    series: ['各个时候的数值，按先后写。', 'Values over time, in order.'],
    target: ['目标。', 'Value to be reached.'],
    good: [
      'up 越大越好，down 越小越好，neutral 不分好坏。',
      'Which way is good: up, down or neither.',
    ],
    picture: [
      '指定画法；不写，自动选合适的。',
      'Picture it is shown as; the one that suits it where it is not said.',
    ],
    whole: ['全部是多少，value 是其中一部分。', 'The whole that value is a part of.'],
    parts: ['由哪几部分组成，或几个地方来比。', 'Its parts, or places to compare.'],
    'parts.label': ['哪一部分。', 'The part.'],
    'parts.v': ['数值；null 是不知道。', 'Value; null is unknown.'],
    'parts.qualifier': QUALIFIER,
    images: ['显示在数字下面的图片。', 'Images below the figure.'],
    'images.url': ['图片的地址。', 'Address of the image.'],
    'images.alt': ['图上有什么，给看不见的人。', 'What it shows, for those who cannot see it.'],
    'images.credit': ['谁拍的。', 'Who made it.'],
    'images.width': ['宽多少像素。', 'Width in pixels.'],
    'images.height': ['高多少像素。', 'Height in pixels.'],
    stage: [
      '在一段话里的位置：before 以前，done 做了什么，after 现在。',
      'Place in a story: as it was, what was done, as it is now.',
    ],
    review_after: ['过了哪一天要更新。', 'Day by which it is to be brought up to date.'],
    computed: [
      '从这份文件里数出来的数，和 value 放在一起。',
      'A count or sum over this file, beside value.',
    ],
    'computed.op': ['count 数有几个，sum 加起来。', 'count how many, or sum them up.'],
    'computed.of': ['数什么。', 'What is counted.'],
    'computed.where': ['只数一部分。', 'Which of them.'],
    'computed.where.term': ['这一类的，写成“分类:类别”。', 'Of a category, as taxonomy:term.'],
    'computed.where.organization_id': ['这个单位的。', 'Of an organisation.'],
    'computed.where.location_id': ['这个地点和它里面的。', 'At a place, or within it.'],
    'computed.where.days': ['今后几天的场次。', 'Sessions of so many days from today.'],
    'computed.by': [
      '再按什么分开数：一种分类的 id，或 location。',
      'Counted for each of these, too: a taxonomy, or location.',
    ],
  }),
  ...within('metrics.from', OBSERVATION),
  ...within('metrics.series', OBSERVATION),
};

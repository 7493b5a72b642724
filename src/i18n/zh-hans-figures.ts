import type { FigureMessages } from './figure-messages.ts';

/** Units in which things are counted that "there are": 有71个. */
const COUNTED = /^[个家户人名项间座所处辆]$/;

export const zhHansFigures: FigureMessages = {
  change: (from, to, direction, time) =>
    direction === 'same'
      ? `${time}为${from}，现为${to}`
      : `从${time}的${from}${direction === 'up' ? '增' : '减'}至${to}`,
  target: (value) => `目标 ${value}`,
  moved: (direction, amount, percent) =>
    `${direction === 'up' ? '增加' : '减少'}${amount}${percent === null ? '' : `（${percent}%）`}`,
  notMoved: '没有变化',
  movedSince: (moved, time) => `比${time}${moved}`,
  movedOpen: '起点或现值不是准数，差多少不好说',
  points: (amount) => `${amount}个百分点`,
  toned: (moved, tone) => `${moved}，${tone === 'better' ? '好转' : '变差'}`,
  reached: '已达到目标',
  toGo: (difference, good) => (good === 'up' ? `还差${difference}` : `还高出${difference}`),
  off: (difference, side) => `比目标${side === 'above' ? '多' : '少'}${difference}`,
  overdue: (date) => `本应在${date}前更新，请先核实`,
  countedHere: '按本数据文件统计',
  differs: (stated, counted) => `公布 ${stated}，本数据文件收录 ${counted}`,
  share: (percent, whole) => (whole === null ? `占 ${percent}%` : `占${whole}的 ${percent}%`),
  notDrawn: {
    'too-few-values': '数据不足两个，没有画图。',
    'doubled-times': '同一时间有两个数，没有画图。',
    'no-parts': '各项都没有数，没有画图。',
    'not-a-share': '这个数不能算占比，没有画图。',
    'no-target': '没有目标或现值，没有画图。',
    'no-change': '没有起点或现值，没有画图。',
  },
  gap: '无数据',
  reordered: '原数据没有按时间排列，这里已排好。',
  projected: '预计',
  gapKey: '灰底的地方没有数据。',
  projectedKey: '虚线是预计的数。',
  stepThrough: (label) => `${label}：左右滑动，逐个看`,
  point: (time, value) => `${time}：${value}`,
  pictures: {
    line: (label, first, last) => `${label}：从 ${first} 到 ${last}`,
    progress: (label, value, target) => `${label}：现为 ${value}，目标 ${target}`,
    change: (label, from, to) => `${label}：原来 ${from}，现在 ${to}`,
  },
  table: {
    show: '数据表',
    caption: (label) => `${label}：数据表`,
    time: '时间',
    part: '名称',
    value: '数值',
    shown: (shown, all) => `已列出 ${shown} 行，共 ${all} 行`,
    more: (rows) => `再列出 ${rows} 行`,
  },
  download: '下载表格',
  fileName: (label) => `${label}.csv`,
  copy: '复制文字',
  copied: '已复制',
  copyByHand: '请长按选中下面的文字，再复制',
  columns: { figure: '指标', unit: '单位', exactness: '精确度', source: '来源', date: '日期' },
  exactness: { eq: '准数', gt: '超过', lt: '不足', about: '约' },
  credit: (name) => `图：${name}`,
  unreadableForEditor: (id, places) =>
    `数字“${id}”有写错的地方，这几处没有用：${places}。请对照说明书“数据文件”（docs/feed.html）的“数字”一节改正。`,
  story: {
    fact: (label, value, unit) => {
      if (value.startsWith('从')) return `${label}${value}`;
      if (unit !== null && COUNTED.test(unit)) return `${label}有${value}`;
      return `${label}${unit === '%' || /[\dA-Za-z]$/.test(label) ? '为' : ''}${value}`;
    },
    sentence: (facts) => `${facts.join('，')}。`,
    paragraph: (sentences) => sentences.join(''),
    timed: (time, paragraph) => `${time}，${paragraph}`,
    sources: (sources) => sources.join('；'),
  },
  stages: { before: '从前', done: '做了什么', after: '现在' },
  short: (value, unit) => `${value}${unit === 10_000 ? '万' : '亿'}`,
  writtenOut: (value) => `即 ${value}`,
  kiosk: {
    pages: '翻页',
    pause: '停在这一页',
    goOn: '继续轮换',
    previous: '上一页',
    next: '下一页',
    position: (at, of) => `第 ${at} 页，共 ${of} 页`,
  },
};

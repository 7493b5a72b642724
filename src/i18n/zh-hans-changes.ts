import { zhHansChangeLabels } from './change-labels.ts';
import type { ChangeSentences, ChangeValues } from './change-sentences.ts';
import { zhHansSessionChanges } from './session-change-sentences.ts';

/** A value at the end of a sentence that brings its own full stop. */
const closed = (text: string) => (/[。！？!?]$/.test(text) ? text : `${text}。`);

const open = (text: string) => text.replace(/。$/, '');

const duration = (minutes: number) => {
  if (minutes % 1440 === 0) return `${minutes / 1440} 天`;
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
};

const values: ChangeValues = {
  status: { active: '正常提供', temporarily_closed: '暂停服务' },
  nothingToBring: '不用带',
  opensAtOnce: '公布后即可预约',
  opens: (days, time) =>
    days === null ? (time ?? '') : `提前 ${days} 天${time === null ? '' : ` ${time} `}开始`,
  untilStart: '开始之前',
  minutesBefore: (minutes) => `开始前 ${duration(minutes)}`,
  waitlist: (places) => `候补最多 ${places} 人`,
  perPhone: (places) => `一个电话最多约 ${places} 位`,
  perHousehold: (places) => `一户最多约 ${places} 位`,
  names: { optional: '可填每位姓名', required: '要填每位姓名' },
  priority: (groups, days) => `${groups}优先${days === null ? '' : `，提前 ${days} 天可约`}`,
  draw: (minutes) => `报名后抽签，开始前 ${duration(minutes)}公布`,
  accessibleToilet: (answer) => `无障碍卫生间：${answer}`,
  timesFrom: (day) => `${day}起`,
  timesUntil: (day) => `到${day}为止`,
  timesKnown: (day) => `${day}以后请咨询`,
  timesInAll: (count) => `共 ${count} 次`,
  season: (name, from, to) => `${name === null ? '' : `${name}，`}每年${from}至${to}`,
  datedOnly: '按公布的日期',
  onHoliday: { closed: '节假日停', open: '节假日照常', ask: '节假日请咨询' },
  onMakeupWorkday: {
    unchanged: '调休上班日同平时',
    as_weekday: '调休上班日按工作日',
    closed: '调休上班日停',
    ask: '调休上班日请咨询',
  },
  joinedTimes: (times) => times.join('；'),
};

/** Changes between two feeds, in Simplified Chinese. */
export const zhHansChanges: ChangeSentences = {
  groups: {
    office: '公告与假日',
    service: '服务',
    place: '地点',
    organization: '机构',
    figure: '数字',
  },
  labels: zhHansChangeLabels,
  nothing: '对居民没有变化。',
  day: (date, weekday) => `${date}（${weekday}）`,
  days: (first, last) => `${first}至${last}`,
  added: (group, name, facts) => {
    const what = {
      office: '公告',
      service: '服务',
      place: '地点',
      organization: '机构',
      figure: '数字',
    };
    return `新增${what[group]}：${closed([name, ...facts.map(open)].join('；'))}`;
  },
  fact: (label, value) => `${label}：${value}`,
  gone: (group, name) =>
    `${name}${group === 'service' ? '不再提供' : group === 'figure' ? '不再公布' : '不再列出'}。`,
  renamed: (was, is) => `“${was}”改名为“${is}”。`,
  readdressed: (name) => `${name}的链接变了，以前收藏、转发的链接请换成新的。`,
  changed: (name, label, was, is) => `${name}：${label}由“${open(was)}”改为“${open(is)}”。`,
  toAsk: (name, label, was) =>
    `${name}：${label}请咨询${was === null ? '' : `（原为“${open(was)}”）`}。`,
  known: (name, label, is) => closed(`${name}：${label}已公布，${is}`),
  came: (name, label, is) => closed(`${name}：新增${label}，${is}`),
  went: (name, label, was) => `${name}：不再有${label}（原为“${open(was)}”）。`,
  followedBy: (sentence, services, more) =>
    `${sentence}按这个时间的有：${services.join('、')}${more === 0 ? '' : `，等 ${services.length + more} 项`}。`,
  updated: (name, label) => `${name}：${label}有更新。`,
  sessions: zhHansSessionChanges,
  later: (name, day) => `${name}：${day}以后的日期也有变动，请看最新安排。`,
  holiday: (days, name, as) => `${days}${name}放假${as === null ? '' : `（按${as}）`}。`,
  workday: (days, name, as) => `${days}上班（${name}）${as === null ? '' : `，按${as}安排`}。`,
  holidayGone: (days, name) => `${days}不再按“${name}”安排。`,
  values,
};

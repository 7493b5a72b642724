import type { Messages } from './messages.ts';

/** A week and its sheet for the wall, in Simplified Chinese. */
export const zhHansWeek: Messages['week'] = {
  title: (from, to) => `${from}至${to}`,
  days: '选一天',
  count: (entries) => `${entries} 项`,
  allDays: '七天都看',
  previous: '前七天',
  next: '后七天',
  current: '回到今天',
  until: (end) => `到 ${end}`,
  nextTime: (day) => `下一次 ${day}`,
  nothing: '没有安排',
  empty: '这七天没有已公布的活动安排。',
  untimed: (services) => `另有 ${services} 项服务没有公布时间，请在服务列表里查看或咨询社区。`,
  more: (entries) => `再显示 ${entries} 项安排`,
  print: '打印张贴表',
  printedOn: (date) => `${date}打印`,
  call: (phone) => `电话 ${phone}`,
  scan: '扫码看最新安排',
  subjectToChange: '以网上最新安排为准。',
};

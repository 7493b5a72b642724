import type { Messages } from './messages.ts';

/** A week and its sheet for the wall, in Simplified Chinese. */
export const zhHansWeek: Messages['week'] = {
  title: (from, to) => `${from}至${to}`,
  previous: '上一周',
  next: '下一周',
  current: '回到本周',
  nothing: '没有安排',
  empty: '这一周没有已公布的活动安排。',
  untimed: (services) => `另有 ${services} 项服务没有公布时间，请在服务列表里查看或咨询社区。`,
  more: (entries) => `再显示 ${entries} 项安排`,
  print: '打印张贴表',
  printedOn: (date) => `${date}打印`,
  scan: '扫码看最新安排',
  subjectToChange: '以网上最新安排为准。',
};

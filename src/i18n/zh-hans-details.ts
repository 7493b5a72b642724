import type { Messages } from './messages.ts';

/** Messages of a service that is opened, in Simplified Chinese. */
export const zhHansDetails: Messages['details'] = {
  phone: '电话',
  answers: { yes: '有', no: '没有', unknown: '请咨询' },
  ago: (count, unit) => `${count} ${{ day: '天', month: '个月', year: '年' }[unit]}前`,
  audience: '对象',
  website: '网页',
  sessions: '近期安排',
  capabilities: '可办理',
  credit: (name) => `图片：${name}`,
  openTo: { city: '全市居民', community: '本社区居民', all: '所有人' },
  asWritten: (written) => `“${written}”（请先询问）`,
  askLimit: '限额请先询问',
  ages: (from, to) => {
    if (from !== null && to !== null) return `${from}–${to} 岁`;
    return from === null ? `${to ?? ''} 岁及以下` : `${from} 岁及以上`;
  },
  stepFree: (answer) => `无台阶通道：${answer}`,
  checked: (ago, date, by) => `${ago}核对（${date}${by === null ? '' : `，${by}`}）`,
  reviewDue: (date) => `这项信息本应在${date}前再核对一次，可能已有变化，出门前请先问一下。`,
  changes: '近期变动',
  report: '信息有误？告诉我们',
  share: '分享',
  shared: '网址已复制，可以发给家人。',
  copyThis: '请复制这个网址：',
  gone: (publisher) =>
    `这项服务现在没有列在这里，可能停办了，或者改了名字。请问一下${publisher ?? '社区'}。`,
  calendar: '加入日历',
  calendarCancelled: '在日历中标为取消',
  calendarAsk: (service) => `去前请咨询：${service}`,
  calendarGone: (service) => `取消：${service}`,
  languages: '语言',
  attachments: '附件',
  fileKinds: { image: '图片', archive: '压缩包', text: '文本' },
  file: (kind, size) => [kind, size].filter(Boolean).join('，'),
};

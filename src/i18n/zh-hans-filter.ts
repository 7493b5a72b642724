import type { Messages } from './messages.ts';

/** Messages of the choices a list can be narrowed by, in Simplified Chinese. */
export const zhHansFilter: Messages['filter'] = {
  nothingFound: (query) =>
    query.trim() === '' ? '没有符合这些条件的服务。' : `没有找到“${query}”。`,
  tips: ['换一个更短的词，或用拼音首字母，例如“yj”找瑜伽', '去掉几个条件', '打电话问社区'],
  suggestions: '试试这些：',
  show: (services) => (services === 0 ? '没有符合的服务，收起筛选' : `看这 ${services} 项服务`),
  label: '筛选',
  chosen: '已选条件',
  remove: (choice) => `去掉条件：${choice}`,
  any: '不限',
  questions: { when: '什么时候', where: '在哪里', who: '谁能参加', how: '费用和预约' },
  question: (name, chosen) => (chosen === 0 ? name : `${name}（已选 ${chosen}）`),
  facets: {
    category: '类别',
    place: '地点',
    provider: '提供方',
    when: '什么时候',
    weekday: '星期',
    part: '时段',
    cost: '费用',
    open_to: '服务对象',
    age: '年龄',
    access: '无台阶通道',
    language: '语言',
    booking: '预约方式',
    service: '只看这一项',
  },
  when: {
    now: '现在开放或正在进行',
    today: '今天',
    tomorrow: '明天',
    weekend: '周末',
    week: '七天内',
  },
  part: { morning: '上午', afternoon: '下午', evening: '晚上' },
  cost: { free: '免费', paid: '收费', ask: '费用请咨询' },
  openTo: { all: '所有人', city: '全市居民', community: '本社区居民', ask: '服务对象未说明' },
  access: { yes: '无台阶', no: '有台阶', ask: '台阶情况请咨询' },
  booking: {
    online: '在线预约',
    walk_in: '直接前往',
    phone: '电话预约',
    wechat: '微信预约',
    link: '到网站预约',
    ask: '预约方式请咨询',
  },
  timeUnknown: '时间未公布',
  languageUnknown: '语言未说明',
  closest: '没有完全符合的，最接近的是：',
  closestCount: (services) => `没有完全符合的，有 ${services} 项比较接近`,
  inCity: (services, open) =>
    open === services || open === 0
      ? `这里没有，全市有 ${services} 项。`
      : `这里没有，全市有 ${services} 项，其中 ${open} 项对全市居民开放。`,
  without: (choice, services) => `不限“${choice}”，有 ${services} 项`,
  ageHint: '周岁，例如 67',
  ageUnclear: '没有看懂这个年龄，没有按它筛选。请写周岁，例如 67。',
  years: (age) => `${age} 岁`,
};

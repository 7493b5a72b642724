import type { SharedMessages } from './messages.ts';

const retryLater = '请稍后再试，或直接联系社区。';

/** A reason behind what it is the reason of. */
export const reasonOf = (reason: string | null) => (reason === null ? '' : `：${reason}`);

const asideOf = (reason: string | null) => (reason === null ? '' : `（${reason}）`);

const withUnit = (value: string, unit: string | null) => `${value}${unit ?? ''}`;

/** Simplified Chinese, the library's first language, but for the texts of the form. */
export const zhHansShared: SharedMessages = {
  tag: 'zh-Hans',
  dir: 'ltr',
  common: {
    loading: '正在读取…',
    retry: '再试一次',
    failed: {
      network: `网络不通，内容暂时无法显示。${retryLater}`,
      timeout: `网络较慢，内容还没有读到。${retryLater}`,
      http: `网站暂时繁忙，内容无法显示。${retryLater}`,
      truncated: `内容没有读完整。${retryLater}`,
      other: `内容暂时无法显示。${retryLater}`,
    },
    stale: (time) => `暂时无法更新，以下是 ${time} 读到的内容。`,
    overdue: (date) => `这些内容本应在${date}前更新，可能已有变化，出门前请先问一下。`,
    noticeFrom: (publisher) => `${publisher === null ? '数据发布者' : `来自${publisher}`}的通知：`,
    partMissing: (file) =>
      `没有读到 ${file}，相应的功能不可用：请把它上传到 linli.js 所在的文件夹，网页的 CSP 要允许它。`,
    ask: '请咨询',
    label: (text) => `${text}：`,
    labelled: (label, value) => `${label}：${value}`,
    aside: (main, more) => `${main}（${more}）`,
    joined: (items) => items.join('、'),
    answers: { yes: '有', no: '没有', unknown: '请咨询' },
  },
  time: {
    zoneName: (zone) => (zone === 'Asia/Shanghai' ? '北京时间' : null),
    range: (start, end) => `${start}\u2060–\u2060${end}`,
    from: (start) => `${start} 开始`,
    allDay: '全天',
    days: (first, last) => `${first}至${last}`,
    everyDay: '每天',
    nth: (nth, weekday) => {
      const what = weekday === null ? '天' : `个${weekday}`;
      if (nth === -1) return `最后一${what}`;
      if (nth < 0) return `倒数第${-nth}${what}`;
      return weekday === null ? `${nth}日` : `第${'一二三四五'.charAt(nth - 1) || nth}${what}`;
    },
    every: (days, interval, unit) => {
      const units = { weekly: '周', monthly: interval === 1 ? '月' : '个月', yearly: '年' };
      return `每${interval === 1 ? '' : interval}${units[unit]}${days}`;
    },
    timeUnknown: '具体时间请咨询',
    today: '今天',
    tomorrow: '明天',
    day: (date, relation) => (relation === null ? date : `${relation}（${date}）`),
    allTimesIn: (zone) => `以下时间均为${zone}。`,
    deviceTime: (time) => `您的手机显示为 ${time}`,
    cancelled: (when, reason) => `${when} 取消${reasonOf(reason)}`,
    moved: (when, plannedFor, reason) => `${when}（原定 ${plannedFor}${reasonOf(reason)}）`,
    movedFrom: (plannedFor, reason) => `原定 ${plannedFor}${reasonOf(reason)}`,
    askHoliday: (when, reason) => `${when} 是否照常请咨询${reasonOf(reason)}`,
    postponed: (when, reason) => `${when} 改期，新的时间请咨询${reasonOf(reason)}`,
    mayChange: '节假日可能有变',
    clockChange: '当天调整时钟',
    added: (when, reason) => `${when}${asideOf(reason ?? '加开')}`,
    ago: (count, unit) => `${count} ${{ day: '天', month: '个月', year: '年' }[unit]}前`,
  },
  list: {
    label: '服务目录',
    search: '搜索服务',
    searchHint: '可输入服务、地点或机构名称',
    category: '类别',
    option: (name, count) => `${name}（${count}）`,
    unknownChoice: '已不再提供',
    moreFilters: (chosen) => (chosen === 0 ? '更多筛选' : `更多筛选（已选 ${chosen} 项）`),
    hideFilters: '收起筛选',
    allCategories: '全部类别',
    otherCategory: '其他',
    count: (services) => `共 ${services} 项服务`,
    empty: '目前没有服务。',
    nothingFound: (query) =>
      query.trim() === '' ? '没有符合这些条件的服务。' : `没有找到“${query}”。`,
    tips: ['换一个更短的词，或用拼音首字母，例如“yj”找瑜伽', '去掉几个条件', '打电话问社区'],
    suggestions: '试试这些：',
    results: '找到的服务',
    clear: '清除条件',
    view: '显示方式',
    views: { cards: '服务列表', week: '一周安排', finder: '在哪里能办' },
    sort: '排序',
    sorts: { category: '按类别', next: '按时间先后', distance: '由近到远' },
    nearMe: '离我最近',
    distance: (value, unit) => `约 ${value} ${unit === 'm' ? '米' : '公里'}`,
    alsoOpen: (services) => `另有 ${services} 项全市共享的服务，您也可以参加。`,
    showAll: '看全市的服务',
    showArea: '只看本社区',
    more: (services) => `再显示 ${services} 项`,
    details: '详情',
    hideDetails: '收起',
    book: '预约',
    place: '地点',
    provider: '提供方',
    what: '活动',
    time: '时间',
    price: '费用',
    bring: '需携带',
    phone: '电话',
    free: '免费',
    notFree: '收费，金额请咨询',
    askTime: '时间未公布，请咨询社区',
    timesInDoubt: (areSome) => `${areSome ? '部分' : ''}时间不能确定，请咨询`,
    askPrice: '请咨询',
    askProvider: '未公布',
    askPlace: '请咨询',
    noSessionSoon: '四周内没有安排，请咨询',
    temporarilyClosed: '暂停服务',
    next: (when) => `下一场：${when}`,
    hours: (when) => `开放时间：${when}`,
    walkIn: '无需预约，直接前往',
    byPhone: '请电话预约',
    closedOn: (day, reason) => `${day} 不开放${reasonOf(reason)}`,
    askOn: (day, reason) => `${day} 是否开放请咨询${reasonOf(reason)}`,
    openOn: (day, hours, reason) => `${day} 开放：${hours}${asideOf(reason)}`,
    seasonFrom: (day, name, hours) => `${day}起${name === null ? '' : `，${name}`}：${hours}`,
    map: { amap: '高德地图', baidu: '百度地图', tencent: '腾讯地图' },
    callToBook: (phone) => `请打电话预约：${phone}`,
    bookOnSite: '到网站预约',
    askByPhone: (phone) => `咨询请拨 ${phone}`,
    standsFor: (count) => `共 ${count} 处`,
    limit: (amount, per) => (per === null ? amount : `每${per}${amount}`),
    priceOf: (name, amount) => `${name} ${amount}`,
  },
  opening: {
    open: (until, reason) => `现在开放${asideOf(reason)}${until === null ? '' : `，${until} 结束`}`,
    closed: (opens, reason) =>
      `现在不开放${asideOf(reason)}${opens === null ? '' : `，${opens} 开放`}`,
    ask: (reason) => `今天是否开放请咨询${asideOf(reason)}`,
  },
  stats: {
    label: '数据',
    figure: (qualifier, value, unit) => {
      const words = { eq: '', gt: '超过', lt: '不足', about: '约' };
      return `${words[qualifier]}${withUnit(value, unit)}`;
    },
    unknown: '未公布',
    change: (from, to, direction) => {
      const verbs = { up: '增至', down: '减至', same: '保持' };
      return `从${from}${verbs[direction]}${to}`;
    },
    since: (time) => `起点：${time}`,
    source: (name) => `来源：${name}`,
    asOf: (date) => `截至 ${date}`,
    noDate: '未注明日期',
    target: (value) => `目标 ${value}`,
    empty: '目前没有数据。',
    otherGroup: '其他',
  },
};

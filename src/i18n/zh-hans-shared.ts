import type { SharedMessages } from './messages.ts';

const retryLater = '请稍后再试，或直接联系社区。';

/** A reason behind what it is the reason of. */
export const reasonOf = (reason: string | null) => (reason === null ? '' : `：${reason}`);

/** The same in brackets. */
export const asideOf = (reason: string | null) => (reason === null ? '' : `（${reason}）`);

const withUnit = (value: string, unit: string | null) => `${value}${unit ?? ''}`;

/** Simplified Chinese, the library's first language, but for the texts of the form. */
export const zhHansShared: SharedMessages = {
  tag: 'zh-Hans',
  dir: 'ltr',
  common: {
    figure: (qualifier, value, unit) => {
      const words = { eq: '', gt: '超过', lt: '不足', about: '约' };
      return `${words[qualifier]}${withUnit(value, unit)}`;
    },
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
  },
  time: {
    zoneName: (zone) => (zone === 'Asia/Shanghai' ? '北京时间' : null),
    range: (start, end) => `${start}\u2060–\u2060${end}`,
    from: (start) => `${start} 开始`,
    allDay: '全天',
    days: (first, last) => `${first}至${last}`,
    everyDay: '每天',
    timeUnknown: '具体时间请咨询',
    today: '今天',
    tomorrow: '明天',
    day: (date, relation) => (relation === null ? date : `${relation}（${date}）`),
    shortDay: (weekday, relation) => `${relation}${weekday}`,
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
  },
  list: {
    label: '服务目录',
    search: '搜索服务',
    searchHint: '搜服务或地点',
    category: '类别',
    option: (name, count) => `${name}（${count}）`,
    unknownChoice: '已不再提供',
    filters: (chosen) => (chosen === 0 ? '筛选' : `筛选（${chosen}）`),
    allCategories: '全部',
    moreCategories: '更多类别',
    otherCategory: '其他',
    count: (services) => `共 ${services} 项服务`,
    empty: '目前没有服务。',
    results: '找到的服务',
    clear: '清除条件',
    view: '显示方式',
    views: { cards: '服务', week: '一周', finder: '哪里能办' },
    sort: '排序',
    sorts: { category: '按类别', next: '按时间先后', distance: '由近到远' },
    nearMe: '离我最近',
    alsoOpen: (services) => `另有 ${services} 项全市共享的服务，您也可以参加。`,
    showAll: '看全市的服务',
    showArea: '只看本社区',
    more: (services) => `再显示 ${services} 项`,
    details: '详情',
    hideDetails: '收起',
    book: '预约',
    place: '地点',
    provider: '提供方',
    time: '时间',
    price: '费用',
    bring: '需携带',
    free: '免费',
    notFree: '收费，金额请咨询',
    askTime: '时间未公布，请咨询社区',
    timesInDoubt: (areSome) => `${areSome ? '部分' : ''}时间不能确定，请咨询`,
    askPrice: '请咨询',
    askProvider: '未公布',
    askPlace: '请咨询',
    noSessionSoon: '四周内没有安排，请咨询',
    temporarilyClosed: '暂停服务',
    hours: (when) => `开放时间：${when}`,
    walkIn: '无需预约，直接前往',
    byPhone: '请电话预约',
    bookableFrom: (when) => `${when}起可约`,
    bookingClosed: '网上预约已截止',
    askFirst: '请先咨询',
    map: { amap: '高德地图', baidu: '百度地图', tencent: '腾讯地图' },
    callToBook: (phone) => `请打电话预约：${phone}`,
    bookOnSite: '到网站预约',
    askByPhone: (phone) => `咨询请拨 ${phone}`,
    standsFor: (count) => `共 ${count} 处`,
    priceOf: (name, amount) => `${name} ${amount}`,
  },
  opening: {
    open: (until, reason) => `开放中${asideOf(reason)}${until === null ? '' : `，到 ${until}`}`,
    closed: (opens, reason) =>
      opens !== null && reason === null
        ? `${opens} 开`
        : `现在不开放${asideOf(reason)}${opens === null ? '' : `，${opens} 开`}`,
    ask: (reason) => `今天是否开放请咨询${asideOf(reason)}`,
  },
};

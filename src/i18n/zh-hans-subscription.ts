import type { Messages } from './messages.ts';

/** The calendar and the news of a feed, to subscribe to, in Simplified Chinese. */
export const zhHansSubscription: Messages['subscription'] = {
  title: { calendar: '订阅日历', news: '订阅停课、改期的消息' },
  about: (feed) => `“${feed}”的全部场次。以后停课、改期，手机日历里过几小时也会自己改。`,
  open: '在日历里打开',
  copy: '复制日历的网址',
  copied: '网址已复制，粘贴到日历的“订阅”或“URL导入”里。',
  copyThis: '请复制这个网址：',
  phones:
    '“在日历里打开”用于苹果手机和电脑；在微信里，先点右上角“…”选“在浏览器打开”。安卓手机请复制网址，粘贴到日历设置里的“URL导入”或“订阅”；没有这两项的，自带的日历不能订阅。',
  news: '停课、改期的消息（Atom 阅读器用）',
};

import type { WeChatMessages } from './messages.ts';

/** Messages of accounts in WeChat, in Simplified Chinese. */
export const zhHansWeChat: WeChatMessages = {
  book: '请微信预约',
  kinds: {
    official_account: '公众号',
    mini_program: '小程序',
    personal: '微信',
    account: '微信',
  },
  id: '微信号',
  copy: '复制',
  copied: '已复制，请到微信里搜索。',
  marked: '已选中，请复制后到微信里搜索。',
  qrOf: (account) => `${account}的二维码`,
  scan: '用微信扫一扫；正在微信里看，请长按二维码。',
};

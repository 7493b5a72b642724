import type { Messages } from './messages.ts';

/** Figures as they are first shown, in Simplified Chinese. */
export const zhHansStats: Messages['stats'] = {
  label: '数据',
  unknown: '未公布',
  source: (name) => `来源：${name}`,
  others: (source) => `其余${source}`,
  asOf: (date) => `截至 ${date}`,
  noDate: '未注明日期',
  empty: '目前没有数据。',
  otherGroup: '其他',
};

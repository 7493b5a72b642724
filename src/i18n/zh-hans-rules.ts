import type { RuleMessages } from './messages.ts';

/** Rules beyond the days of every week, in Simplified Chinese. */
export const zhHansRules: RuleMessages = {
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
};

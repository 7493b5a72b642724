/** What figures say beyond their values, for pages in Simplified Chinese. */
export { zhHansFigures as texts } from '../locale/zh-hans-figures.ts';

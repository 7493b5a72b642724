import type { CheckLanguage } from '../check-language.ts';

/** Messages of the report itself, without those of its findings. */
interface ReportMessages {
  readonly title: string;
  readonly looking: string;
  readonly failed: string;
  readonly about: string;
  readonly page: string;
  readonly endpoint: string;
  readonly position: (line: number, column: number) => string;
  readonly more: (count: number) => string;
  readonly again: string;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  readonly fold: string;
  readonly unfold: string;
  readonly close: string;
}

export const REPORT_MESSAGES: Readonly<Record<CheckLanguage, ReportMessages>> = {
  'zh-Hans': {
    title: '邻里检查',
    looking: '正在检查…',
    failed: '没有检查完，这是组件的缺陷：请把这一行发给开发者。',
    about: '只有网址带 ?linli-check，或标签带 check 时才有这一栏。检查完，请从标签上删掉 check。',
    page: '网页',
    endpoint: '预约接口',
    position: (line, column) => `第 ${line} 行第 ${column} 列`,
    more: (count) => `还有 ${count} 处，linli check 会全部列出。`,
    again: '再查一次',
    copy: '复制',
    copied: '已复制。',
    selected: '已选中，请按 Ctrl+C 复制。',
    fold: '收起',
    unfold: '展开',
    close: '关闭',
  },
  en: {
    title: 'linli check',
    looking: 'Checking…',
    failed: 'The check broke off, a fault of ours: send this line to the developers.',
    about:
      'This is here only for an address with ?linli-check, or a tag with check. Take check off the tag when you are done.',
    page: 'Page',
    endpoint: 'Booking endpoint',
    position: (line, column) => `line ${line}, column ${column}`,
    more: (count) => `${count} more: linli check lists them all.`,
    again: 'Check again',
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'Selected: press Ctrl+C to copy.',
    fold: 'Fold',
    unfold: 'Unfold',
    close: 'Close',
  },
};

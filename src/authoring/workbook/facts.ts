import { readFeed } from '../../feed/read-feed.ts';
import type { Choices } from './choices.ts';

/** Facts about a feed itself, by the words for them in a workbook. */
export const FACTS: Choices<
  'title' | 'publisher' | 'notice' | 'license' | 'corrections' | 'calendar' | 'news'
> = {
  title: '名称 标题 数据名称 title',
  publisher: '发布单位 发布机构 发布方 publisher',
  notice: '公告 告示 notice',
  license: '使用许可 许可 license',
  corrections: '纠错网址 反馈网址 corrections',
  calendar: '日历网址 订阅网址 calendar',
  news: '消息网址 news',
};

export type Fact = keyof typeof FACTS;

/** The members of a feed's envelope that hold the facts. */
export const MEMBER_OF: Readonly<Record<Fact, string>> = {
  title: 'title',
  publisher: 'publisher_id',
  notice: 'notice',
  license: 'license',
  corrections: 'feedback_url',
  calendar: 'ics_url',
  news: 'atom_url',
};

/** The facts in the order of their rows. */
export const ALL_FACTS = Object.keys(FACTS) as readonly Fact[];

/** The facts that are web addresses. */
export const ADDRESSES: ReadonlySet<Fact> = new Set(['corrections', 'calendar', 'news']);

/** Tells if a feed may have a value for a fact. A host without `https://` would be a file of that name. */
export function isFactValue(fact: Fact, value: unknown): boolean {
  if (ADDRESSES.has(fact) && /^www\.|\s/i.test(String(value))) return false;
  const reading = readFeed({ feed: { spec: '1.0', [MEMBER_OF[fact]]: value } });
  return !('failure' in reading) && reading.issues.length === 0;
}

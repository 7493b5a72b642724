import { inSentence } from '../locale.ts';
import type { SharedMessages } from '../messages.ts';

/** Periods and units of limits, in the languages they may be read in; the first of each is how it is said. */
const PERIODS: readonly Readonly<Record<string, string>>[] = [
  { 'zh-Hans': '天 日', en: 'day daily' },
  { 'zh-Hans': '周 星期', en: 'week weekly' },
  { 'zh-Hans': '月', en: 'month monthly' },
  { 'zh-Hans': '年', en: 'year yearly annual' },
  { 'zh-Hans': '笔', en: 'transaction' },
  { 'zh-Hans': '次', en: 'time visit' },
  { 'zh-Hans': '人', en: 'person people' },
  { 'zh-Hans': '户', en: 'household' },
  { 'zh-Hans': '卡', en: 'card' },
];

/** The period or the unit that a limit is for, in the reader's language where it is one of the usual ones. */
export function formatPeriod(per: string, messages: Pick<SharedMessages, 'tag' | 'dir'>): string {
  const word = per
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^(?:每一?|per\s|\/)\s*/, '');
  const known = PERIODS.find((words) =>
    Object.values(words).some((each) => each.split(' ').includes(word)),
  );
  return known?.[messages.tag]?.split(' ')[0] ?? inSentence(per, messages);
}

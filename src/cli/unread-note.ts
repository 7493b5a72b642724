import type { CheckLanguage } from '../check/check-language.ts';
import { visibleText } from '../check/visible-text.ts';
import type { ReadSource } from './feed-source.ts';

/** Says how much of a feed counts for nothing, as nobody can read it, or as it stands in another file. */
export function unreadNote(
  source: string,
  { feed, issues }: ReadSource,
  language: CheckLanguage,
): string {
  const count = issues.filter(({ severity }) => severity !== 'warning').length;
  const isChinese = language === 'zh-Hans';
  const name = visibleText(source);
  const lines: string[] = [];
  if (count > 0) {
    lines.push(
      isChinese
        ? `${name}：有 ${count} 处读不懂，当作“请咨询”或没有，请运行 linli check ${name}。`
        : `${name}: ${count === 1 ? '1 value cannot be read and counts' : `${count} values cannot be read and count`} as unknown: linli check ${name} says where.`,
    );
  }
  if (feed.feed.next !== null) {
    lines.push(
      isChinese
        ? `${name}：后面还有一份（feed.next），没有读。`
        : `${name}: there is a next part (feed.next), which was not read.`,
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

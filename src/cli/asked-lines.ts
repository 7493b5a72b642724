import type { CheckLanguage } from '../check/check-language.ts';
import { shortened, visibleText } from '../check/visible-text.ts';
import type { Asked, Web } from './web/web.ts';

/**
 * Says what a run has asked for: how often and whom, in a line.
 *
 * @param isVerbose each request before it, in a line of its own
 */
export function askedLines(
  { asked }: Pick<Web, 'asked'>,
  language: CheckLanguage,
  isVerbose: boolean,
): readonly string[] {
  const each = asked.map(({ method, address }) => visibleText(`${method} ${shortened(address)}`));
  return [...(isVerbose ? each : []), askedLine(asked, language)];
}

function askedLine(asked: readonly Asked[], language: CheckLanguage): string {
  const times = new Map<string, number>();
  for (const { address } of asked) {
    const { host } = new URL(address);
    times.set(host, (times.get(host) ?? 0) + 1);
  }
  const isChinese = language === 'zh-Hans';
  const hosts = [...times].map(([host, count]) =>
    isChinese ? `${host} ${count} 次` : `${host} ${count}`,
  );
  if (hosts.length === 0) return isChinese ? '没有向任何服务器请求。' : 'Nothing was asked for.';
  return isChinese
    ? `一共请求了 ${asked.length} 次：${hosts.join('，')}。`
    : `${asked.length} requests: ${hosts.join(', ')}.`;
}

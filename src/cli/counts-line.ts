import type { CheckLanguage } from '../check/check-language.ts';

/** The numbers of what a feed holds, without an end: where it was written follows. */
export function countsLine(
  feed: { readonly [list: string]: unknown },
  language: CheckLanguage,
): string {
  const [services, organizations, places, figures] = (
    ['services', 'organizations', 'locations', 'metrics'] as const
  ).map((list) => (Array.isArray(feed[list]) ? feed[list].length : 0));
  return language === 'zh-Hans'
    ? `${services} 项服务、${organizations} 个机构、${places} 个地点、${figures} 个数字`
    : `${services} services, ${organizations} organizations, ${places} places and ${figures} figures`;
}

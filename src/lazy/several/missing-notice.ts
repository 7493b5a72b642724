import type { Envelope } from '../../model/feed.ts';
import { wordingOf, type Text } from '../../model/text.ts';

const OURS = ['zh-Hans', 'en'];

/** The notice of a feed that is several, with which of them are missing, in each of its languages and ours. */
export function noticeWith(
  missing: readonly string[],
  { notice, languages }: Envelope,
): Text | null {
  if (missing.length === 0) return notice;
  const names = missing.map(nameOf);
  return Object.fromEntries(
    [...new Set([...OURS, ...languages])].map((tag) => [
      tag,
      [sentence(tag, names), wordingOf(notice, tag, languages)?.text].filter(Boolean).join(' '),
    ]),
  );
}

function sentence(tag: string, names: readonly string[]): string {
  const { length } = names;
  if (tag.startsWith('zh'))
    return `有 ${length} 份内容暂时读不到（${names.join('、')}），其他的都在这里。`;
  const parts = length === 1 ? '1 part' : `${length} parts`;
  return `${parts} cannot be read at the moment (${names.join(', ')}); all others are here.`;
}

/** A file by its name, as people who look after the page know it. */
function nameOf(address: string): string {
  const [path = ''] = address.split(/[?#]/);
  const name = path.slice(path.lastIndexOf('/') + 1) || address;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

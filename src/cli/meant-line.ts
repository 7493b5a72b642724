import { meantCost, meantTimes } from '../authoring/sentences/meant-sentence.ts';
import type { CheckLanguage } from '../check/check-language.ts';
import type { Finding } from '../check/finding.ts';
import { visibleText } from '../check/visible-text.ts';
import type { Feed } from '../model/feed.ts';

const LABELS: Readonly<Record<CheckLanguage, string>> = { 'zh-Hans': '读作', en: 'Read as' };

/**
 * The line below a finding about times or a price that says in a sentence what the record means as it is read: who
 * sees "每周三" where Thursday was meant sees more than a field that is odd. None where no sentence says exactly that.
 */
export function meantLines(
  { about, severity }: Finding,
  feed: Feed | null,
  language: CheckLanguage,
): readonly string[] {
  if (feed === null || severity === 'fine') return [];
  const schedule = recordOf(about, 'schedules', feed.schedules);
  const service = / \/cost\b/.test(about) ? recordOf(about, 'services', feed.services) : null;
  const sentence =
    schedule !== null
      ? meantTimes(schedule, feed, language)
      : service !== null
        ? meantCost(service, language)
        : null;
  return sentence === null ? [] : [`    ${LABELS[language]}  ${visibleText(sentence)}`];
}

/** The record that a finding is about; `null` for none, and where it may be one of two. */
function recordOf<Item extends { readonly id: string }>(
  about: string,
  list: string,
  records: readonly Item[],
): Item | null {
  if (!about.startsWith(`${list} `)) return null;
  const [only, another] = records.filter(({ id }) => `${about} `.startsWith(`${list} ${id} `));
  return another === undefined ? (only ?? null) : null;
}

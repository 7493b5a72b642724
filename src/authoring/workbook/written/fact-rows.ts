import { isObject } from '../../../shape/members.ts';
import type { Text } from '../../../model/text.ts';
import { ALL_FACTS, FACTS, MEMBER_OF, type Fact } from '../facts.ts';
import type { WrittenFeed } from './written-feed.ts';
import { AS_IT_WAS, choiceWord, words, type WrittenRow } from './written-row.ts';

/** The rows of the facts about a feed itself; one of which nothing is known has a row to be filled in. */
export function factRows(written: WrittenFeed): readonly WrittenRow[] {
  return ALL_FACTS.map((fact) => ({
    ...{ kind: 'about', key: fact, record: fact, parts: [] },
    cells: {
      fact: choiceWord(FACTS, fact, written.language),
      value: valueOf(fact, written),
    },
  }));
}

function valueOf(fact: Fact, { feed, raw, organizations, language }: WrittenFeed): string {
  const member = MEMBER_OF[fact];
  const value = feed.feed[member as 'title'] as Text | null;
  const publisher = organizations.get(feed.feed.publisher_id ?? '')?.name ?? null;
  const said = words(fact === 'publisher' ? publisher : value);
  const envelope = isObject(raw['feed']) ? raw['feed'] : {};
  const isThere = (envelope[member] ?? '') !== '';
  return said === '' && isThere ? AS_IT_WAS[language] : said;
}

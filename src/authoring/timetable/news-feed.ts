import { localizedText } from '../../i18n/locale.ts';
import { CALENDAR_WORDS } from './calendar-words.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { earlierNews } from './earlier-news.ts';
import { lastingName } from './lasting-name.ts';
import type { NewsItem } from './news.ts';
import { addressOn, timetableName, type TimetableSource } from './timetable-source.ts';
import { element, emptyElement } from './xml-element.ts';

/** Entries of one feed: readers show a few dozen, and load all of them each time. */
export const MOST_NEWS = 300;

/**
 * News as an Atom feed (RFC 4287), what was announced last first. An entry that says what it said before keeps its
 * time, for readers show it as new where that is another; of one time, what takes place first stands first.
 *
 * @param now the time of news that are not in the feed as it was written before
 */
export function newsFeed(
  news: readonly NewsItem[],
  source: TimetableSource,
  self: string | null,
  now: Instant,
): string {
  const { speaker, part, page, made, earlier } = source;
  const { locale, directory } = speaker;
  const { feed } = directory.feed;
  const { tag } = locale.messages;
  const known = earlierNews(earlier);
  const nameOf = (...id: readonly (string | null)[]) => lastingName('atom', feed.id, tag, ...id);
  const entries = news
    .map((item) => {
      const id = nameOf('session', item.id);
      const body = bodyOf(item, page);
      const was = known.entries.get(id);
      const updated = was?.body === body ? was.updated : known.isThere ? now : made;
      return { id, body, updated };
    })
    .sort((a, b) => b.updated - a.updated)
    .slice(0, MOST_NEWS);
  const updated = entries[0]?.updated ?? made;
  const publisher = directory.organization(feed.publisher_id)?.name ?? feed.title;
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tag}">\n`,
    element('id', nameOf('feed', part.area, part.service, part.organization)),
    element('title', CALENDAR_WORDS[tag === 'en' ? 'en' : 'zh-Hans'].news(timetableName(source))),
    element('updated', instantText(Math.max(updated, known.updated))),
    `<author>\n${element('name', localizedText(publisher, locale) ?? feed.id)}</author>\n`,
    self === null ? '' : emptyElement('link', { rel: 'self', href: self }),
    page === null ? '' : emptyElement('link', { rel: 'alternate', href: page }),
    ...entries.map(
      ({ id, body, updated: at }) =>
        `<entry>\n${element('id', id)}${element('updated', instantText(at))}${body}</entry>\n`,
    ),
    '</feed>\n',
  ].join('');
}

/** All of an entry but its id and its time. */
function bodyOf({ title, text, session }: NewsItem, page: string | null): string {
  const address = addressOn(page, session.service);
  return [
    element('title', title),
    address === null ? '' : emptyElement('link', { rel: 'alternate', href: address }),
    element('content', text),
  ].join('');
}

function instantText(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

import { speakerOf } from '../../src/authoring/changes/words/speaker.ts';
import { newsFeed } from '../../src/authoring/timetable/news-feed.ts';
import { newsOf } from '../../src/authoring/timetable/news.ts';
import { timetableCalendar } from '../../src/authoring/timetable/timetable-calendar.ts';
import { timetableOf } from '../../src/authoring/timetable/timetable.ts';
import { readFeed } from '../../src/feed/read-feed.ts';
import { directoryOf } from '../../src/model/directory.ts';
import { learnAll } from '../../src/model/learn-all.ts';
import { addDays, type PlainDate } from '../../src/model/time/plain-date.ts';
import { instantOf } from '../../src/model/time/zoned-time.ts';
import { feedText } from './feed-text.ts';
import { sampleCity } from './sample-city.ts';

/** A calendar with more than 3,000 sessions takes a phone long: a whole city has them in three weeks. */
const DAYS = 14;

/**
 * The sample city as it is served, with the calendar and the news that its feed names, as `linli calendar` makes
 * them: texts by the name of their file, the same all day long.
 */
export function sampleFiles(today: PlainDate): Readonly<Record<string, string>> {
  const text = feedText(sampleCity({ today }));
  const reading = readFeed(JSON.parse(text));
  if ('failure' in reading) throw new Error(reading.detail);
  learnAll();
  const directory = directoryOf(reading.feed);
  const now = instantOf(today, '00:00', reading.feed.feed.timezone);
  const whole = { area: null, service: null, organization: null };
  const sessions = timetableOf(directory, whole, {
    first: today,
    last: addDays(today, DAYS - 1),
  });
  const speaker = speakerOf(directory, 'zh-Hans', now);
  const source = { speaker, part: whole, page: null, made: now, earlier: null };
  return {
    'sample-city.json': text,
    'sample-city.ics': timetableCalendar(sessions, source, now),
    'sample-city.atom': newsFeed(newsOf(sessions, speaker, now), source, null, now),
  };
}

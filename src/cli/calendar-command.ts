import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { speakerOf } from '../authoring/changes/words/speaker.ts';
import { CALENDAR_WORDS } from '../authoring/timetable/calendar-words.ts';
import { MOST_NEWS, newsFeed } from '../authoring/timetable/news-feed.ts';
import { newsOf } from '../authoring/timetable/news.ts';
import { timetableOf, type TimetabledSession } from '../authoring/timetable/timetable.ts';
import { timetableCalendar } from '../authoring/timetable/timetable-calendar.ts';
import { madeAt } from '../authoring/timetable/timetable-source.ts';
import { visibleLines } from '../check/visible-text.ts';
import { directoryOf, type Directory } from '../model/directory.ts';
import { addMonths, type PlainDate } from '../model/time/plain-date.ts';
import { instantOf, wallTimeAt, type Instant } from '../model/time/zoned-time.ts';
import { httpAddress } from '../model/web-address.ts';
import { askedLines } from './asked-lines.ts';
import { calendarOptions, wrongUse, type CalendarOptions } from './calendar-options.ts';
import { CALENDAR_USAGE } from './calendar-usage.ts';
import { feedOf, named } from './feed-source.ts';
import { unreadNote } from './unread-note.ts';
import { Web } from './web/web.ts';
import { writeNewFile } from './write-new-file.ts';

/** Sessions from which on a phone takes long, and those that no calendar can do with. */
const MANY_SESSIONS = 3_000;
const MOST_SESSIONS = 50_000;

const MOST_MONTHS_BACK = 12;

/** Writes the timetable of a feed as a calendar, and its changes as news. The exit code. */
export async function calendarCommand(args: readonly string[]): Promise<number> {
  const options = calendarOptions(args);
  if (options === 'help') {
    process.stdout.write(CALENDAR_USAGE);
    return 0;
  }
  const { source, language, at, verbose } = options;
  const web = new Web(options);
  const reading = await named(source, feedOf(source, web, language));
  if (verbose) process.stderr.write(`${askedLines(web, language, true).join('\n')}\n`);
  process.stderr.write(unreadNote(source, reading, language));
  const directory = directoryOf(reading.feed);
  lookFor(options, directory);
  const zone = reading.feed.feed.timezone;
  const now = at === null ? Date.now() : instantOf(at, '00:00', zone);
  const sessions = timetableOf(
    directory,
    options.part,
    spanOf(options, wallTimeAt(now, zone).date),
  );
  const words = CALENDAR_WORDS[language];
  if (sessions.length > MOST_SESSIONS) {
    say(words.tooMany(sessions.length, MOST_SESSIONS));
    return 1;
  }
  await writeFiles(sessions, directory, options, now);
  const isCalendar = options.files.some(({ kind }) => kind === 'calendar');
  if (isCalendar && sessions.length === 0) say(words.nothing);
  if (isCalendar && sessions.length > MANY_SESSIONS) say(words.many(sessions.length));
  return 0;
}

async function writeFiles(
  sessions: readonly TimetabledSession[],
  directory: Directory,
  { files, part, page, language, force }: CalendarOptions,
  now: Instant,
): Promise<void> {
  const words = CALENDAR_WORDS[language];
  const speaker = speakerOf(directory, language, now);
  const made = madeAt(directory.feed.feed.generated_at, now);
  const news = newsOf(sessions, speaker, now);
  const { ics_url, atom_url } = directory.feed.feed;
  // What the feed names is the whole of it.
  const isWhole = Object.values(part).every((id) => id === null);
  const self = isWhole ? httpAddress(atom_url, 'about:blank') : null;
  const unnamed: [field: string, file: string][] = [];
  for (const { name, kind } of files) {
    const source = { speaker, part, page, made, earlier: await earlierText(name) };
    const isNews = kind === 'news';
    const text = isNews
      ? newsFeed(news, source, self, now)
      : timetableCalendar(sessions, source, now);
    const written = await writeNewFile(name, text, force);
    const line = isNews
      ? words.newsWritten(written, Math.min(news.length, MOST_NEWS))
      : words.calendarWritten(written, sessions.length);
    process.stdout.write(visibleLines(`${line}\n`));
    if (isNews && news.length > MOST_NEWS) say(words.newsLeftOut(news.length - MOST_NEWS));
    if (isWhole && (isNews ? atom_url : ics_url) === null)
      unnamed.push([isNews ? 'atom_url' : 'ics_url', basename(written)]);
  }
  if (unnamed.length > 0) say(words.nameThem(unnamed));
}

/** The file as it was written before; `null` where there is none. */
async function earlierText(name: string): Promise<string | null> {
  try {
    return await readFile(name, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

/** @throws {UsageError} where the feed has none of the parts that are asked for */
function lookFor({ part, source }: CalendarOptions, directory: Directory): void {
  const found = {
    area: part.area === null || directory.location(part.area) !== null,
    service: part.service === null || directory.service(part.service) !== null,
    organization: part.organization === null || directory.organization(part.organization) !== null,
  };
  for (const name of ['area', 'service', 'organization'] as const) {
    if (found[name]) continue;
    const id = part[name] ?? '';
    throw wrongUse(
      `${source}：没有编号是 ${id} 的（--${name}）。 There is none with the id ${id} (--${name}).`,
    );
  }
}

/** From the first day of the last month, so that subscribers keep what was, for some months ahead. */
function spanOf(
  { from, months }: CalendarOptions,
  today: PlainDate,
): { readonly first: PlainDate; readonly last: PlainDate } {
  const first = from ?? addMonths(`${today.slice(0, 7)}-01`, -1);
  if (first < addMonths(today, -MOST_MONTHS_BACK))
    throw wrongUse('--from 最早是一年前。 --from is a year ago at the earliest.');
  return { first, last: addMonths(first > today ? first : today, months) };
}

/** Beside what was asked for. */
function say(line: string): void {
  process.stderr.write(`${visibleLines(line)}\n`);
}

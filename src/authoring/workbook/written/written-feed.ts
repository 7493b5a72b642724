import { isObject } from '../../../shape/members.ts';
import { readFeedSteps } from '../../../feed/read-feed.ts';
import type { Feed } from '../../../model/feed.ts';
import type { Calendar, Schedule } from '../../../model/schedule.ts';
import type { Location, Organization } from '../../../model/service.ts';
import { finished, type ToldSteps } from '../../../model/steps.ts';
import type { PlainDate } from '../../../model/time/plain-date.ts';
import { EN_WORDS } from '../../sentences/times/en-words.ts';
import { writeTimes } from '../../sentences/times/write-times.ts';
import { ZH_WORDS } from '../../sentences/times/zh-words.ts';
import { OWN_CALENDAR } from '../read-holidays.ts';
import { recordLists, type DraftList } from '../draft.ts';
import { RecordList, type JsonRecord } from '../record-list.ts';
import { AS_IT_WAS, words, type WorkbookLanguage } from './written-row.ts';

/** A feed of which rows are written, with its records by their ids. */
export interface WrittenFeed {
  readonly feed: Feed;
  /** The feed as its file has it, and its records as they are written there. */
  readonly raw: JsonRecord;
  readonly rawRecords: Readonly<Record<DraftList, RecordList>>;
  readonly language: WorkbookLanguage;
  /** The day on which sentences are written and read. */
  readonly today: PlainDate;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly locations: ReadonlyMap<string, Location>;
  readonly schedules: ReadonlyMap<string, Schedule>;
  /** Sentences that were written, by their rules: many services of a county have the same. */
  readonly sentences: Map<string, string>;
  /** Categories as services name them, with their names. */
  readonly terms: ReadonlyMap<string, string>;
  /** The calendar whose days the sheet of holidays has. */
  readonly ownCalendar: Calendar | null;
  /** The calendar that sentences speak of, where their schedules name none of the others. */
  readonly calendar: Calendar | null;
  /** The calendars that schedules can name, by their ids. */
  readonly calendars: ReadonlyMap<string, Calendar>;
}

/** Reads a feed of which rows are to be written; `null` for what is none. */
export function writtenFeed(
  raw: JsonRecord,
  language: WorkbookLanguage,
  today: PlainDate,
  stateCalendar: Calendar | null,
): WrittenFeed | null {
  return finished(writtenFeedSteps(raw, language, today, stateCalendar));
}

/** The same, one record a step. */
export function* writtenFeedSteps(
  raw: JsonRecord,
  language: WorkbookLanguage,
  today: PlainDate,
  stateCalendar: Calendar | null,
): ToldSteps<WrittenFeed | null> {
  const reading = yield* readFeedSteps(raw);
  if ('failure' in reading) return null;
  const { feed } = reading;
  const ownCalendar = ownCalendarOf(feed.feed.calendars, raw);
  return {
    ...{ feed, raw, language, today, ownCalendar, calendar: ownCalendar ?? stateCalendar },
    rawRecords: recordLists(raw),
    sentences: new Map(),
    calendars: byId([...(stateCalendar === null ? [] : [stateCalendar]), ...feed.feed.calendars]),
    organizations: byId(feed.organizations),
    locations: byId(feed.locations),
    schedules: byId(feed.schedules),
    terms: new Map(
      feed.taxonomies.flatMap(({ id, terms }) =>
        terms.map((term) => [`${id}:${term.id}`, words(term.name)] as const),
      ),
    ),
  };
}

/** The calendar that clerks keep: the one that a workbook made, or the only one that the feed has. */
function ownCalendarOf(calendars: readonly Calendar[], raw: JsonRecord): Calendar | null {
  const made = calendars.find(({ id }) => id === OWN_CALENDAR);
  const own = made ?? (calendars.length === 1 ? calendars[0] : undefined);
  // One that could not be read whole is no clerk's to correct in rows: it would be read as whole.
  return own !== undefined && isWhole(own, raw) ? own : null;
}

function isWhole({ id, unreadable, days }: Calendar, raw: JsonRecord): boolean {
  const envelope = isObject(raw['feed']) ? raw['feed'] : {};
  const written = new RecordList(envelope['calendars']).get(id);
  const isRead = unreadable === undefined && days.every((day) => day.unreadable === undefined);
  return isRead && countOf(written, 'days') === days.length;
}

/** The number of items in a list of a record as its file has it; `null` where one of them is no object. */
export function countOf(record: JsonRecord | null, member: string): number | null {
  const items = record?.[member];
  if (!Array.isArray(items)) return 0;
  return items.every(isObject) ? items.length : null;
}

/** The times of some schedules as a sentence, without what is changed on single days. */
export function timesSentence(ids: readonly string[], written: WrittenFeed): string {
  const { schedules, language, today, calendars } = written;
  const all = ids.flatMap((id) => schedules.get(id) ?? []);
  const [first] = all;
  if (first === undefined || all.length < ids.length) return AS_IT_WAS[language];
  const calendar =
    first.calendar === null ? written.calendar : (calendars.get(first.calendar) ?? null);
  const rules = all.map(asRule);
  const key = JSON.stringify(rules.map((rule) => ({ ...rule, id: '' })));
  const known = written.sentences.get(key);
  if (known !== undefined) return known;
  const said = writeTimes(
    rules,
    { today, calendar, kind: first.kind },
    language === 'en' ? EN_WORDS : ZH_WORDS,
  );
  const sentence = said ?? AS_IT_WAS[language];
  written.sentences.set(key, sentence);
  return sentence;
}

/** A schedule without single days, its texts in the words of a cell. */
function asRule(schedule: Schedule): Schedule {
  const { season, description } = schedule;
  return {
    ...schedule,
    exceptions: [],
    description: description === null ? null : words(description),
    season:
      season === null || season.name === null ? season : { ...season, name: words(season.name) },
  };
}

function byId<Entry extends { readonly id: string }>(
  records: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(records.map((record) => [record.id, record]));
}

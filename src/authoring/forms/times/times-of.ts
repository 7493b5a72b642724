import { calendarOf } from '../../../model/time/single-dates.ts';
import type { Schedule } from '../../../model/schedule.ts';
import { EN_WORDS } from '../../sentences/times/en-words.ts';
import type { SentenceContext } from '../../sentences/times/times-reading.ts';
import { writeTimes } from '../../sentences/times/write-times.ts';
import { ZH_WORDS } from '../../sentences/times/zh-words.ts';
import type { JsonRecord } from '../../workbook/record-list.ts';
import { meantRecords, type FeedEdit } from '../feed-edit.ts';

/** The words of sentences, by the languages of forms. */
export const SENTENCE_WORDS = { 'zh-Hans': ZH_WORDS, en: EN_WORDS };

/** Says that there are no fixed times. */
export const NO_TIMES = { 'zh-Hans': '请电话咨询', en: 'please call' };

/**
 * The sentence that says when schedules take place, but for what changes on single days; empty where the times are
 * not known, `null` where no sentence can say them.
 *
 * @param ids the schedules, as a record has them
 */
export function timesOf(ids: unknown, edit: FeedEdit): string | null {
  if (ids === undefined || ids === null) return '';
  if (!Array.isArray(ids)) return null;
  if (ids.length === 0) return NO_TIMES[edit.language];
  const schedules = schedulesOf(ids, edit);
  const [first] = schedules ?? [];
  if (schedules === null || first === undefined) return null;
  return writeTimes(
    schedules.map((each) => ruleOf(each, edit)),
    contextOf(first, edit),
    SENTENCE_WORDS[edit.language],
  );
}

/** The kind that all of some schedules have; empty for none. */
export function kindOfSchedules(ids: unknown, edit: FeedEdit): Schedule['kind'] | '' {
  const schedules = Array.isArray(ids) ? schedulesOf(ids, edit) : null;
  const kinds = new Set(schedules?.map(({ kind }) => kind));
  const [kind = ''] = kinds;
  return kinds.size === 1 ? kind : '';
}

/** The schedules of some ids, as they are read; `null` where one of them is missing, or cannot be read. */
export function schedulesOf(ids: readonly unknown[], edit: FeedEdit): readonly Schedule[] | null {
  const records = ids.map((id) => edit.get('schedules', id));
  const written = records.filter((record): record is JsonRecord => record !== null);
  const schedules = meantRecords('schedules', written);
  return schedules.length === ids.length ? schedules : null;
}

/** The context in which sentences about a schedule are written: they speak of its own calendar. */
export function contextOf(schedule: Schedule | null, edit: FeedEdit): SentenceContext {
  const own = schedule === null ? null : calendarOf(schedule, edit.envelope.calendars);
  return {
    today: edit.today,
    kind: schedule?.kind ?? 'event',
    calendar: own ?? edit.calendar,
  };
}

/** The rule of a schedule: what is said of single days, and until when it is known, stays beside it. */
function ruleOf(schedule: Schedule, edit: FeedEdit): Schedule {
  const { times, dates, season, description } = schedule;
  const isSaid = times.length + dates.length === 0 && typeof description === 'string';
  return {
    ...schedule,
    ...{ exceptions: [], valid_from: null, valid_to: null },
    times: times.map(({ start, end }) => ({ start, end })),
    season: season === null ? null : { ...season, name: edit.wording(season.name) || null },
    description: isSaid ? description : null,
  };
}

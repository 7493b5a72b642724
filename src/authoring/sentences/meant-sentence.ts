import type { Feed } from '../../model/feed.ts';
import type { Schedule } from '../../model/schedule.ts';
import { calendarOf } from '../../model/time/single-dates.ts';
import { writeCost } from './facts/cost.ts';
import { EN_WORDS } from './times/en-words.ts';
import { writeTimes } from './times/write-times.ts';
import { ZH_WORDS } from './times/zh-words.ts';

const WORDS = { 'zh-Hans': ZH_WORDS, en: EN_WORDS };

/**
 * The sentence of what a schedule means as it is read, but for single days; `null` where it may mean several things,
 * or can be said in none.
 */
export function meantTimes(
  schedule: Schedule,
  { feed }: Feed,
  language: keyof typeof WORDS,
): string | null {
  const rule = { ...schedule, exceptions: [], valid_from: null, valid_to: null };
  const calendar = calendarOf(schedule, feed.calendars);
  // Where it names none, nobody goes by one: the sentence need not say so.
  const context = { today: '', kind: schedule.kind, calendar };
  return writeTimes([rule], context, WORDS[language]);
}

/** The sentence of what a service costs as it is read; `null` where no sentence says exactly that. */
export function meantCost(
  { cost }: Feed['services'][number],
  language: keyof typeof WORDS,
): string | null {
  return cost === null ? null : writeCost(cost, language);
}

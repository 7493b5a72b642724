import type { FeedIssueCode } from '../model/feed-state.ts';
import type { Calendar, Schedule } from '../model/schedule.ts';
import { scheduleDoubt } from '../model/time/schedule-doubt.ts';
import { asked, type Finding } from './lint-finding.ts';

/** The faults of a rule, by the member of the schedule that cannot be carried out. */
const CODES: Readonly<Record<string, FeedIssueCode>> = {
  interval: 'interval-without-start',
  count: 'count-without-start',
  calendar: 'unknown-reference',
  start: 'unclear-rule',
  byday: 'unclear-rule',
  bymonthday: 'unclear-rule',
};

/** Finds a rule of which nobody can say when it takes place. What cannot be read is told by who reads it. */
export function checkRule(schedule: Schedule, calendars: readonly Calendar[]): readonly Finding[] {
  const { unreadable: _, ...read } = schedule;
  const member = scheduleDoubt(read, calendars);
  // Beside what is unreadable, only a calendar that is not there is a fault of its own.
  if (member === null || (schedule.unreadable !== undefined && member !== 'calendar')) return [];
  const said: Readonly<Record<string, unknown>> = { ...schedule };
  const value = said[member] ?? schedule.freq;
  const detail = typeof value === 'string' ? value : JSON.stringify(value);
  const isTwice = member === 'calendar' && calendars.some(({ id }) => id === schedule.calendar);
  const code = isTwice ? 'duplicate-id' : (CODES[member] ?? 'unclear-rule');
  return [asked(code, `/${member}`, detail)];
}

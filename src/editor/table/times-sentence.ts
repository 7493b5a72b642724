import { EN_WORDS } from '../../authoring/sentences/times/en-words.ts';
import { writeTimes } from '../../authoring/sentences/times/write-times.ts';
import { ZH_WORDS } from '../../authoring/sentences/times/zh-words.ts';
import { schedulesOf, type Directory } from '../../model/directory.ts';
import type { ServiceAtLocation } from '../../model/service.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import { calendarOf } from '../../model/time/single-dates.ts';
import type { EditorMessages } from '../../i18n/editor-messages.ts';

/** The usual times of a service at one place as a clerk would write them; single days are in the calendar. */
export function timesSentence(
  at: ServiceAtLocation,
  directory: Directory,
  today: PlainDate,
  { table, tag }: EditorMessages,
): string {
  const schedules = schedulesOf(directory, at);
  const [first] = schedules;
  if (first === undefined) return table.noTimes;
  if (at.schedules === null) return table.hoursOfPlace;
  const { calendars } = directory.feed.feed;
  const sentence = writeTimes(
    schedules.map((schedule) => ({ ...schedule, exceptions: [] })),
    { today, calendar: calendarOf(first, calendars), kind: first.kind },
    tag === 'en' ? EN_WORDS : ZH_WORDS,
  );
  return sentence ?? table.noSentence;
}

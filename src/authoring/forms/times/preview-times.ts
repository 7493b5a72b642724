import type { Occurrence } from '../../../model/time/occurrences.ts';
import { readTimes } from '../../sentences/times/read-times.ts';
import type { Remark } from '../../sentences/times/times-reading.ts';
import { writeTimes } from '../../sentences/times/write-times.ts';
import type { FeedEdit } from '../feed-edit.ts';
import type { FieldQuestion } from '../form.ts';
import { nextDates } from './next-dates.ts';
import { putTimes, type WrittenTimes } from './put-times.ts';
import { contextOf, schedulesOf, SENTENCE_WORDS, timesOf } from './times-of.ts';

/** A sentence about times, read back. */
export type TimesPreview =
  /** Nothing is written: the opening hours of the place hold, where it has some. */
  | { readonly kind: 'empty'; readonly sentence: string; readonly dates: readonly Occurrence[] }
  /** There is something that no sentence can say. */
  | { readonly kind: 'kept'; readonly dates: readonly Occurrence[] }
  | { readonly kind: 'no-times' }
  | { readonly kind: 'ask'; readonly questions: readonly FieldQuestion[] }
  | {
      readonly kind: 'read';
      /** The same in the standard form. */
      readonly sentence: string;
      /** Things said beside the times, which go into the description. */
      readonly notes: readonly string[];
      readonly remarks: readonly Remark[];
      readonly dates: readonly Occurrence[];
    };

/**
 * Reads a sentence back, with the next dates as residents will see them: holidays and all that was changed on single
 * days included.
 *
 * @param text `null` where the times stay as they are
 * @param place the place, whose own hours hold where nothing is written; `null` for none
 * @param edit a feed that nobody else changes: the times are put into it
 */
export function previewTimes(
  times: Omit<WrittenTimes, 'text'> & { readonly text: string | null },
  place: unknown,
  edit: FeedEdit,
): TimesPreview {
  const { text } = times;
  if (text === null) return { kind: 'kept', dates: datesOf(times.before, edit) };
  if (text.trim() === '') {
    const hours = edit.get('locations', place)?.['schedules'];
    const ids = Array.isArray(hours) && hours.length > 0 ? hours : undefined;
    return { kind: 'empty', sentence: timesOf(ids, edit) ?? '', dates: datesOf(ids, edit) };
  }
  const ids: readonly unknown[] = Array.isArray(times.before) ? times.before : [];
  const [first = null] = schedulesOf(ids, edit) ?? [];
  const context = contextOf(first, edit);
  const reading = readTimes(text, context);
  const put = putTimes({ ...times, text }, edit);
  if (put.kind === 'ask') return put;
  if (reading.kind !== 'read') return { kind: 'no-times' };
  const { schedules, notes, remarks } = reading;
  const sentence = writeTimes(schedules, context, SENTENCE_WORDS[edit.language]) ?? text;
  return { kind: 'read', sentence, notes, remarks, dates: datesOf(put.schedules, edit) };
}

function datesOf(ids: unknown, edit: FeedEdit): readonly Occurrence[] {
  const schedules = Array.isArray(ids) ? schedulesOf(ids, edit) : null;
  const { timezone, calendars } = edit.envelope;
  return nextDates(schedules ?? [], { now: edit.now, zone: timezone, calendars });
}

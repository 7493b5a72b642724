import type { Schedule, ScheduleException, Season, TimeRange } from '../../../model/schedule.ts';
import type { PlainDate, PlainTime, Weekday } from '../../../model/time/plain-date.ts';
import type { Question, Remark } from './times-reading.ts';

/** A piece of a sentence about times that means one thing. */
export type Token =
  /** Weekdays of every week; those of `workdays` keep to the calendar of the state. */
  | { readonly kind: 'weekdays'; readonly days: readonly Weekday[]; readonly isWorkdays: boolean }
  /** Weekdays on which it is closed. */
  | { readonly kind: 'closed-weekdays'; readonly days: readonly Weekday[] }
  | {
      readonly kind: 'every';
      readonly freq: 'weekly' | 'monthly' | 'yearly';
      readonly interval: number;
    }
  | { readonly kind: 'nth'; readonly byday: readonly string[] }
  | { readonly kind: 'month-days'; readonly days: readonly number[] }
  | { readonly kind: 'dates'; readonly dates: readonly PlainDate[] }
  | { readonly kind: 'range'; readonly range: TimeRange }
  /** A part of the day without its times: "下午". */
  | { readonly kind: 'part-of-day'; readonly text: string }
  | { readonly kind: 'times-unknown' }
  | { readonly kind: 'period'; readonly start: PlainDate | null; readonly until: PlainDate | null }
  | { readonly kind: 'season'; readonly season: Season }
  /** The name of a season whose days stand elsewhere, or nowhere. */
  | { readonly kind: 'season-name'; readonly name: string }
  /** A later end of the last time of a day, in the season before it: "夏季到20:00". */
  | { readonly kind: 'later-end'; readonly end: PlainTime }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'holiday'; readonly on: Schedule['on_holiday'] }
  | { readonly kind: 'no-calendar' }
  | { readonly kind: 'makeup'; readonly on: Schedule['on_makeup_workday'] }
  /** Holidays, by their names in the calendar, on which it does not take place. */
  | { readonly kind: 'named-holidays'; readonly names: readonly string[] }
  | {
      readonly kind: 'change';
      readonly status: ScheduleException['status'];
      readonly dates: readonly PlainDate[];
      readonly to: PlainDate | null;
      /** Times on the day it is moved to, or of the extra day; its usual ones where empty. */
      readonly times: readonly TimeRange[];
      readonly reason: string | null;
    }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'remark'; readonly remark: Remark }
  /** Between parts that hold for themselves, `;`, and within them. */
  | { readonly kind: 'separator'; readonly isStrong: boolean };

/** Finds a kind of token where a text begins with one. */
export interface Lexer {
  /** Sticky: it is tried at a place of the text. */
  readonly pattern: RegExp;
  /** Tokens of a match; `null` where it is none after all. */
  readonly tokens: (match: RegExpExecArray) => Token | readonly Token[] | null;
}

export function asks(code: Question['code'], piece: string): Token {
  return { kind: 'question', question: { code, piece } };
}

import type { Schedule } from '../../../model/schedule.ts';
import type { PlainDate, Weekday } from '../../../model/time/plain-date.ts';
import type { Question } from './times-reading.ts';
import type { Token } from './token.ts';

/** Hears of something that has to be asked for. */
export type Ask = (code: Question['code'], piece?: string) => void;

/** Things that are said once for the clauses of a part of a sentence. */
export interface Scope {
  start: PlainDate | null;
  until: PlainDate | null;
  count: number | null;
  holiday: Schedule['on_holiday'] | null;
  makeup: Schedule['on_makeup_workday'] | null;
  isWithoutCalendar: boolean;
  closedDays: readonly Weekday[];
  holidays: readonly string[];
  changes: readonly (Token & { kind: 'change' })[];
}

export function newScope(): Scope {
  return {
    start: null,
    until: null,
    count: null,
    holiday: null,
    makeup: null,
    isWithoutCalendar: false,
    closedDays: [],
    holidays: [],
    changes: [],
  };
}

/** Two scopes in one; where they contradict each other, it is asked for. */
export function joined(own: Scope, all: Scope, ask: Ask): Scope {
  const one = <Value>(mine: Value | null, common: Value | null): Value | null => {
    if (mine !== null && common !== null && mine !== common) ask('conflict', String(common));
    return mine ?? common;
  };
  return {
    start: one(own.start, all.start),
    until: one(own.until, all.until),
    count: one(own.count, all.count),
    holiday: one(own.holiday, all.holiday),
    makeup: one(own.makeup, all.makeup),
    isWithoutCalendar: own.isWithoutCalendar || all.isWithoutCalendar,
    closedDays: [...own.closedDays, ...all.closedDays],
    holidays: [...own.holidays, ...all.holidays],
    changes: [...own.changes, ...all.changes],
  };
}

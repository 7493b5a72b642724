import type { Season, TimeRange } from '../../../model/schedule.ts';
import type { PlainDate, Weekday } from '../../../model/time/plain-date.ts';
import type { Question, Remark } from './times-reading.ts';
import type { Scope } from './scope.ts';

/** Days and times that belong together. */
export interface Clause {
  freq: 'weekly' | 'monthly' | null;
  interval: number;
  weekdays: readonly Weekday[];
  isWorkdays: boolean;
  nth: readonly string[];
  monthDays: readonly number[];
  dates: readonly PlainDate[];
  ranges: TimeRange[];
  partOfDay: string | null;
  season: Season | null;
  /** Name of a season whose days are those that another leaves. */
  seasonName: string | null;
  scope: Scope;
  /** The clause whose days it has where it says none: "夏季10:00-14:00；冬季10:00-13:30". */
  before: Clause | null;
}

/** A sentence taken apart. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  /** The scope of what is said of no clause: of all of them. */
  readonly scope: Scope;
  readonly questions: readonly Question[];
  readonly notes: readonly string[];
  readonly remarks: readonly Remark[];
}

export function newClause(scope: Scope): Clause {
  return {
    freq: null,
    interval: 1,
    weekdays: [],
    isWorkdays: false,
    nth: [],
    monthDays: [],
    dates: [],
    ranges: [],
    partOfDay: null,
    season: null,
    seasonName: null,
    scope,
    before: null,
  };
}

/** Tells if a clause says on which days it is. */
export function hasDays({ weekdays, nth, monthDays, dates }: Clause): boolean {
  return weekdays.length + nth.length + monthDays.length + dates.length > 0;
}

/** Tells if a clause says at which times of its days it is, or that they are not known. */
export function hasTimes({ ranges, partOfDay }: Clause): boolean {
  return ranges.length > 0 || partOfDay !== null;
}

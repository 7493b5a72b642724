import type { ChangeLabel } from './change-labels.ts';

/** The records that changes stand under. */
export type ChangeGroup = 'office' | 'service' | 'place' | 'organization' | 'figure';

/** A session, or a day of opening hours, as a sentence names it. */
export interface ChangedSession {
  /** Day and beginning, as it is now or was: "12月2日（周三）16:00". */
  readonly when: string;
  /** Day, beginning and end. */
  readonly whole: string;
  /** The day and the beginning it was announced for. */
  readonly planned: string;
  readonly name: string;
  readonly reason: string | null;
  /** True for opening hours, which no one takes part in. */
  readonly isHours: boolean;
}

/** The sentences about one session, by what became of it. */
export type SessionSentences = Readonly<
  Record<
    | 'cancelled'
    | 'moved'
    | 'postponed'
    | 'ask'
    | 'added'
    | 'withdrawn'
    | 'restored'
    | 'retimed'
    | 'explained',
    (session: ChangedSession) => string
  >
>;

/**
 * Sentences for residents on what changed between two feeds, ready to be pasted. Each names what it is about,
 * and stands alone.
 */
export interface ChangeSentences {
  readonly groups: Readonly<Record<ChangeGroup, string>>;
  readonly labels: Readonly<Record<ChangeLabel, string>>;
  readonly nothing: string;
  /** A day with its weekday, always: "12月2日（周三）". */
  readonly day: (date: string, weekday: string) => string;
  /** From one day to another, both included. */
  readonly days: (first: string, last: string) => string;
  readonly added: (group: ChangeGroup, name: string, facts: readonly string[]) => string;
  /** A fact in a sentence that has several. */
  readonly fact: (label: string, value: string) => string;
  readonly gone: (group: ChangeGroup, name: string) => string;
  readonly renamed: (was: string, is: string) => string;
  readonly readdressed: (name: string) => string;
  /** A fact that was known and is another now. */
  readonly changed: (name: string, label: string, was: string, is: string) => string;
  /** One that nobody knows any more, and one that was not known. */
  readonly toAsk: (name: string, label: string, was: string | null) => string;
  readonly known: (name: string, label: string, is: string) => string;
  /** One that was not there, and one that is there no more. */
  readonly came: (name: string, label: string, is: string) => string;
  readonly went: (name: string, label: string, was: string) => string;
  /** Behind the hours of a place: the services that have no times of their own there, as many as there are. */
  readonly followedBy: (sentence: string, services: readonly string[], more: number) => string;
  /** One that says the same in this language, or is too long to be said again. */
  readonly updated: (name: string, label: string) => string;
  readonly sessions: SessionSentences;
  readonly later: (name: string, day: string) => string;
  readonly holiday: (days: string, name: string, as: string | null) => string;
  readonly workday: (days: string, name: string, as: string | null) => string;
  readonly holidayGone: (days: string, name: string) => string;
  readonly values: ChangeValues;
}

/** Values of facts that have no words elsewhere. */
export interface ChangeValues {
  readonly status: Readonly<Record<'active' | 'temporarily_closed', string>>;
  readonly nothingToBring: string;
  readonly opensAtOnce: string;
  readonly opens: (days: number | null, time: string | null) => string;
  readonly untilStart: string;
  readonly minutesBefore: (minutes: number) => string;
  readonly waitlist: (places: number) => string;
  readonly perPhone: (places: number) => string;
  readonly perHousehold: (places: number) => string;
  readonly names: Readonly<Record<'optional' | 'required', string>>;
  readonly priority: (groups: string, days: number | null) => string;
  readonly draw: (minutes: number) => string;
  readonly accessibleToilet: (answer: string) => string;
  readonly timesFrom: (day: string) => string;
  readonly timesUntil: (day: string) => string;
  readonly timesKnown: (day: string) => string;
  readonly timesInAll: (count: number) => string;
  readonly season: (name: string | null, from: string, to: string) => string;
  readonly datedOnly: string;
  readonly onHoliday: Readonly<Record<'closed' | 'open' | 'ask', string>>;
  readonly onMakeupWorkday: Readonly<Record<'unchanged' | 'as_weekday' | 'closed' | 'ask', string>>;
  readonly joinedTimes: (times: readonly string[]) => string;
}

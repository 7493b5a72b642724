import type { SessionSentences } from '../../i18n/change-sentences.ts';
import type { Directory } from '../../model/directory.ts';
import type { Envelope } from '../../model/feed.ts';
import type { Metric } from '../../model/figures/figures.ts';
import type { CalendarDay } from '../../model/schedule.ts';
import type { Location, Organization, Service, ServiceAtLocation } from '../../model/service.ts';
import type { Occurrence } from '../../model/time/occurrences.ts';
import type { PlainDate } from '../../model/time/plain-date.ts';
import type { FactName } from './facts.ts';

/** The records that residents know, by what a change of them stands under. */
export interface Groups {
  readonly office: Envelope;
  readonly service: Service;
  readonly place: Location;
  readonly organization: Organization;
  readonly figure: Metric;
}

export type GroupName = keyof Groups;

/** The record that a change is about, as it was and as it is; `null` where there is none. */
export type Subject = { readonly [Group in GroupName]: SubjectOf<Group> }[GroupName];

export interface SubjectOf<Group extends GroupName> {
  readonly group: Group;
  readonly was: Groups[Group] | null;
  readonly is: Groups[Group] | null;
}

/** One place of a service, as it was and as it is. */
export interface PlacePair {
  readonly was: ServiceAtLocation;
  readonly is: ServiceAtLocation;
}

/** The things that can become of one session, or of one day of opening hours. */
export type SessionChange = keyof SessionSentences;

/** One change that residents notice. */
export type Change = { readonly of: Subject } & (
  | { readonly kind: 'new' | 'gone' | 'renamed' | 'readdressed' }
  /** `at` is the one place of several that it is true of; `null` for all of the record. */
  | { readonly kind: 'fact'; readonly fact: FactName; readonly at: PlacePair | null }
  /** The usual times: those of a place of a service, or of the place itself. */
  | { readonly kind: 'times'; readonly at: PlacePair | null }
  | SessionChanged
  /** Dates beyond the days that were compared one by one. */
  | { readonly kind: 'later'; readonly at: PlacePair | null; readonly after: PlainDate }
  | { readonly kind: 'holiday'; readonly what: 'new' | 'gone'; readonly days: HolidayRun }
);

export interface SessionChanged {
  readonly kind: 'session';
  readonly what: SessionChange;
  readonly at: PlacePair | null;
  readonly isHours: boolean;
  readonly was: Occurrence | null;
  readonly is: Occurrence | null;
}

/** Days that follow each other, and are off or worked for the same reason. */
export interface HolidayRun {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

/** All that changed for residents between two feeds. */
export interface Changes {
  readonly was: Directory;
  readonly is: Directory;
  readonly changes: readonly Change[];
}

import type { FigureExtras } from './figure-extras.ts';
import type { Qualifier } from './qualifier.ts';
import type { Text } from '../text.ts';
import type { Doubtable } from '../unreadable.ts';

export type { Qualifier };

/** Something one can do at a place, and up to what amount. */
export interface Capability extends Doubtable {
  readonly id: string;
  readonly kind: string;
  readonly name: Text;
  readonly channel: 'machine' | 'self_service' | 'staff' | 'online' | null;
  readonly limit: Limit | null;
}

export interface Limit extends Doubtable {
  readonly qualifier: Qualifier;
  readonly value: number;
  /** ISO 4217 code for money, else the unit's own words. */
  readonly unit: string;
  /** The period the limit is for; `null` where it is not published. */
  readonly per: string | null;
}

/** A figure as it was published: with its exactness, its source and its date. */
export interface Metric extends FigureExtras, Doubtable {
  readonly id: string;
  readonly label: Text;
  /** `null` is unknown, and never shown as 0. */
  readonly value: number | null;
  readonly unit: Text | null;
  readonly qualifier: Qualifier;
  readonly description: Text | null;
  /** Groups it belongs to, as `taxonomy:term`. */
  readonly terms: readonly string[];
  /** ISO 8601 date, month or year. */
  readonly as_of: string | null;
  /** The date in words where it has no date: "as published, undated". */
  readonly as_of_text: Text | null;
  readonly source: Source | null;
  /** The value it grew or fell from. */
  readonly from: Observation | null;
  /** Values in the order of time. */
  readonly series: readonly Observation[];
  readonly target: number | null;
  readonly good: 'up' | 'down' | 'neutral';
}

export interface Source {
  readonly name: Text;
  readonly url: string | null;
}

export interface Observation extends Doubtable {
  /** The time it was observed, as a date or in words. */
  readonly t: Text;
  /** `null` is a gap. */
  readonly v: number | null;
  readonly qualifier: Qualifier;
  /** `true` where it is expected and not observed. */
  readonly projected: boolean | null;
}

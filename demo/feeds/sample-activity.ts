import { WEEKDAYS, type Weekday } from '../../src/model/time/plain-date.ts';
import type { OrganizationKind, Words } from './sample-words.ts';

/** Something communities of the sample city offer: services are made from it. */
export interface Activity {
  /** Category, a term of the taxonomy `need`. */
  readonly need: string;
  readonly names: readonly Words[];
  readonly summary: Words;
  readonly aka: readonly Words[];
  readonly providers: readonly OrganizationKind[];
  readonly minutes: number;
  /** The weekdays it may be on. */
  readonly days: readonly Weekday[];
  /** Times of day it may start at; also the first hour of what is open by the hour. */
  readonly starts: readonly string[];
  /** Fewest and most places of a session. */
  readonly places: readonly [fewest: number, most: number];
  readonly ages: readonly [least: number | null, most: number | null];
  /** Lowest and highest price in yuan where it is not free. */
  readonly price: readonly [lowest: number, highest: number] | null;
  /** Opening hours instead of sessions: its own, those of the service centre, or at meal times. */
  readonly open: 'daytime' | 'office' | 'meals' | null;
}

type Sketch = Pick<Activity, 'names' | 'summary' | 'providers'> & Partial<Activity>;

/** Starts in local working hours: 10 to 14 and 16 to 20, Beijing time. */
export const MORNING = ['10:00', '10:30', '11:00'];
export const AFTERNOON = ['16:00', '16:30', '17:00'];
export const EVENING = ['19:30', '20:00'];
export const WEEKEND: readonly Weekday[] = ['SA', 'SU'];
export const WORKING_DAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];
const DAYTIME = [...MORNING, ...AFTERNOON];

/** Activities of one category; what a sketch leaves out is the usual. */
export function activities(need: string, sketches: readonly Sketch[]): readonly Activity[] {
  return sketches.map((sketch) => ({
    need,
    aka: [],
    minutes: 90,
    days: WEEKDAYS,
    starts: DAYTIME,
    places: [12, 30],
    ages: [null, null],
    price: null,
    open: null,
    ...sketch,
  }));
}

import type { BookableSession } from '../model/booking/bookable.ts';
import type { Availability, SessionAvailability } from './contract.ts';

/** Free places by session id, with the time at which they were true. */
export interface Places {
  readonly asOf: number;
  readonly sessions: ReadonlyMap<string, SessionAvailability>;
}

/** Free places as an endpoint told them. */
export function placesIn({ asOf, sessions }: Availability): Places {
  return {
    asOf: Date.parse(asOf),
    sessions: new Map(sessions.map((session) => [session.id, session])),
  };
}

/**
 * Tells if a session can be chosen: by the feed's rules, and by what the endpoint last said. A full one
 * can where one can wait; one that is open to priority groups only can by who says to belong to one.
 */
export function isChoosable({ id, window }: BookableSession, places: Places | null): boolean {
  const known = places?.sessions.get(id);
  if (known?.status === 'priority') return window.status === 'not-yet';
  if (window.status !== 'open') return false;
  if (known?.status === 'full') return known.waitlist.open;
  return known === undefined || known.status === 'open';
}

/** Tells if anything is to be said of some session beyond its free places. */
export function hasMoreToSay(places: Places | null): boolean {
  return Array.from(places?.sessions.values() ?? []).some(
    ({ status, inDoubt, drawAt }) =>
      inDoubt || drawAt !== null || status === 'full' || status === 'priority',
  );
}

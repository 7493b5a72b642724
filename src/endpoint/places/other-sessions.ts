import type { Kysely } from 'kysely';
import { bookableSessions } from '../../model/booking/bookable.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { countersOf } from './availability.ts';
import { isInDoubt, type OfferedSession } from '../sessions/open-session.ts';
import type { Programme } from '../sessions/programme.ts';
import { Refusal } from '../requests/problems.ts';
import type { Tables } from '../store/tables.ts';

/** Most other sessions that are named to who came too late. */
const MAX_ALTERNATIVES = 3;

/** Says that there are too few places, whether one can wait, and where there are enough. */
export async function noPlaces(
  db: Kysely<Tables>,
  programme: Programme,
  session: OfferedSession,
  partySize: number,
  { remaining, waiting }: { readonly remaining: number; readonly waiting: number },
  now: Instant,
): Promise<Refusal> {
  const room = session.rules.waitlist ?? 0;
  return new Refusal(remaining === 0 ? 'session-full' : 'not-enough-places', {
    remaining,
    waitlist: { open: waiting + partySize <= room, length: waiting },
    alternatives: await alternativesOf(db, programme, session, partySize, now),
  });
}

async function alternativesOf(
  db: Kysely<Tables>,
  programme: Programme,
  { service, id }: OfferedSession,
  partySize: number,
  now: Instant,
): Promise<readonly string[]> {
  const { directory, identities } = programme;
  const others = bookableSessions(directory, service, now).filter(
    (other) =>
      other.id !== id &&
      other.window.status === 'open' &&
      other.capacity !== null &&
      !isInDoubt(programme, other.id, now),
  );
  const counters = await countersOf(
    db,
    others.map((other) => identities.idOf(other.id)),
  );
  return others
    .filter((other) => {
      const counter = counters.get(identities.idOf(other.id));
      const free = (other.capacity ?? 0) - (counter?.taken ?? 0);
      return free >= partySize && (counter?.cancelled_at ?? null) === null;
    })
    .slice(0, MAX_ALTERNATIVES)
    .map((other) => other.id);
}

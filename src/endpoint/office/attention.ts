import type { Kysely } from 'kysely';
import { isUndoable } from '../identity/undo-decision.ts';
import { standingBookings } from '../identity/standing-bookings.ts';
import type { RememberedSession } from '../identity/identities.ts';
import { TO_TELL, type ChangeAction, type ChangeFacts } from '../identity/session-change.ts';
import { sessionsOfService } from '../../model/directory.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { countersOf } from '../places/availability.ts';
import { isInDoubt } from '../sessions/open-session.ts';
import type { Programme, RefusedCopy } from '../sessions/programme.ts';
import { announcedSession, type AnnouncedSession } from '../sessions/sessions-index.ts';
import type { Tables } from '../store/tables.ts';

/** All that waits for a person. */
export interface Attention {
  readonly refused: RefusedCopy | null;
  readonly held: readonly HeldSession[];
  readonly changes: readonly ShownChange[];
}

/** A session in doubt, with what can be decided about it. */
export interface HeldSession {
  readonly session: RememberedSession;
  readonly bookings: number;
  readonly taken: number;
  /** The sessions it may have become. */
  readonly candidates: readonly AnnouncedSession[];
  /** Other sessions of its service on the same day, with places for everybody. */
  readonly others: readonly AnnouncedSession[];
}

/** A change of a session that nobody has said yet to have told everybody of. */
export interface ShownChange {
  readonly id: string;
  readonly sessionId: string;
  readonly action: ChangeAction;
  readonly actor: string;
  readonly bookings: number;
  readonly facts: ChangeFacts;
  readonly isUndoable: boolean;
  /** People for whom there are no places, by an `oversold` one. */
  readonly beyond: number;
}

export async function attentionOf(
  db: Kysely<Tables>,
  programme: Programme,
  now: Instant,
): Promise<Attention> {
  return {
    refused: programme.refused,
    held: await heldSessions(db, programme, now),
    changes: await shownChanges(db, programme, now),
  };
}

/** The sessions in doubt that somebody has booked, the earliest first. */
export async function heldSessions(
  db: Kysely<Tables>,
  programme: Programme,
  now: Instant,
): Promise<readonly HeldSession[]> {
  const held = programme.identities.all.filter(({ state }) => state === 'held');
  const ids = held.map(({ id }) => id);
  const counters = await countersOf(db, ids);
  const standing = await standingBookings(db, ids);
  const shown: HeldSession[] = [];
  for (const session of held) {
    const bookings = standing.get(session.id) ?? 0;
    const taken = counters.get(session.id)?.taken ?? 0;
    if (bookings === 0) continue;
    const candidates = session.candidates.flatMap(
      (key) => announcedSession(programme.directory, key, now) ?? [],
    );
    const others = await roomierSessions(db, programme, session, taken, now);
    shown.push({ session, bookings, taken, candidates, others });
  }
  return shown;
}

async function roomierSessions(
  db: Kysely<Tables>,
  programme: Programme,
  { id, announced, candidates }: RememberedSession,
  places: number,
  now: Instant,
): Promise<readonly AnnouncedSession[]> {
  const { directory, identities } = programme;
  const service = directory.service(announced.service.id);
  if (service === null) return [];
  const same = sessionsOfService(directory, service, now, 28).flatMap(({ id: key, session }) => {
    const other = announcedSession(directory, key, now);
    const isOther = session.date === announced.session.date && identities.idOf(key) !== id;
    return isOther && other !== null && !candidates.includes(key) ? [other] : [];
  });
  const counters = await countersOf(
    db,
    same.map((other) => identities.idOf(other.id)),
  );
  return same.filter((other) => {
    const counter = counters.get(identities.idOf(other.id));
    const free = (other.at.capacity?.maximum ?? 0) - (counter?.taken ?? 0);
    const isOpen =
      other.session.startsAt > now &&
      other.session.status !== 'cancelled' &&
      (counter?.cancelled_at ?? null) === null;
    return isOpen && free >= places && !isInDoubt(programme, other.id, now);
  });
}

/** The changes of sessions to come that somebody has to be told of, the newest first. */
async function shownChanges(
  db: Kysely<Tables>,
  programme: Programme,
  now: Instant,
): Promise<readonly ShownChange[]> {
  const rows = await db
    .selectFrom('session_changes')
    .selectAll()
    .where('action', 'in', [...TO_TELL, 'oversold', 'kept-by-office'])
    .where('told_at', 'is', null)
    .where('undone_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(MOST_CHANGES)
    .execute();
  const counters = await countersOf(
    db,
    rows.map(({ session_id }) => session_id),
  );
  return rows
    .map((row) => {
      const facts = JSON.parse(row.facts) as ChangeFacts;
      const taken = counters.get(row.session_id)?.taken ?? 0;
      const key = programme.identities.keyOf(row.session_id);
      const capacity =
        announcedSession(programme.directory, key, now)?.at.capacity?.maximum ?? taken;
      return {
        ...{ id: row.id, sessionId: row.session_id, action: row.action, actor: row.actor, facts },
        bookings: row.bookings,
        isUndoable: isUndoable(row, facts),
        beyond: Math.max(0, taken - capacity),
      };
    })
    .filter(
      ({ action, facts, beyond }) =>
        (facts.to ?? facts.from).session.endsAt > now && (action !== 'oversold' || beyond > 0),
    );
}

/** More than an office can tell people of in a day. */
const MOST_CHANGES = 200;

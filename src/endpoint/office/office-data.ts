import type { Kysely } from 'kysely';
import { bookingTermsOf } from '../../model/booking/booking-terms.ts';
import type { Directory } from '../../model/directory.ts';
import { wordingOf, type Text } from '../../model/text.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { countersOf } from '../places/availability.ts';
import type { RememberedSession } from '../identity/identities.ts';
import type { Programme } from '../sessions/programme.ts';
import {
  announcedOn,
  announcedSession,
  type AnnouncedSession,
} from '../sessions/sessions-index.ts';
import type { BookingRow, SessionCounterRow, Tables } from '../store/tables.ts';

/** A session as the office sees it. */
export interface OfficeSession {
  readonly id: string;
  readonly time: string;
  readonly service: string;
  readonly place: string;
  readonly capacity: number | null;
  readonly counter: SessionCounterRow | undefined;
  readonly came: number;
  /** Cancelled in the feed. */
  readonly isCancelled: boolean;
  readonly startsAt: Instant;
  /** As it is announced, or was announced last. */
  readonly announced: AnnouncedSession;
  /** The memory of a session that the feed announces no more; `null` for all others. */
  readonly remembered: RememberedSession | null;
}

/** Chinese where the feed has it. */
export function plainText(text: Text | null | undefined, directory: Directory): string {
  return wordingOf(text ?? null, 'zh-Hans', directory.feed.feed.languages)?.text ?? '';
}

/** The sessions of a day that are booked online, earliest first, and those that were and are announced no more. */
export async function sessionsOn(
  db: Kysely<Tables>,
  programme: Programme,
  date: string,
  now: Instant,
): Promise<readonly OfficeSession[]> {
  const { directory, identities } = programme;
  const announced = announcedOn(directory, date, now).map((session) => ({
    id: identities.idOf(session.id),
    announced: session,
    remembered: null,
  }));
  const others = identities.all.filter(
    (session) => isLost(session) && session.announced.session.date === date,
  );
  return officeSessions(db, directory, [
    ...announced,
    ...others.map((session) => ({ ...session, remembered: session })),
  ]);
}

/** Tells if a session is on no list of the feed any more, and somebody has booked it. */
function isLost({ state }: RememberedSession): boolean {
  return state === 'held' || state === 'kept' || state === 'unresolved';
}

type Shown = Pick<OfficeSession, 'id' | 'announced' | 'remembered'>;

async function officeSessions(
  db: Kysely<Tables>,
  directory: Directory,
  shown: readonly Shown[],
): Promise<readonly OfficeSession[]> {
  // A session in doubt may be announced under its key, by another service or by phone: it is one session.
  const once = [...new Map(shown.map((session) => [session.id, session])).values()];
  const ids = once.map(({ id }) => id);
  const counters = await countersOf(db, ids);
  const came = await cameTo(db, ids);
  return once
    .map(({ id, announced, remembered }) => {
      const { session, service, at } = announced;
      const end = session.end === null ? '' : `–${session.end}`;
      return {
        ...{ id, announced, remembered },
        time: `${session.start ?? ''}${end}`,
        service: plainText(service.name, directory),
        place: plainText(directory.location(at.location_id)?.name, directory),
        capacity: at.capacity?.maximum ?? null,
        counter: counters.get(id),
        came: came.get(id) ?? 0,
        isCancelled: session.status === 'cancelled',
        startsAt: session.startsAt,
      };
    })
    .toSorted((a, b) => a.startsAt - b.startsAt);
}

/** One session, by its id or by a key of it; `null` where nothing is known of it. */
export async function officeSession(
  db: Kysely<Tables>,
  { directory, identities }: Programme,
  name: string,
  now: Instant,
): Promise<OfficeSession | null> {
  const id = identities.remembered(name) === null ? identities.idOf(name) : name;
  const remembered = identities.remembered(id);
  const announced =
    remembered !== null && isLost(remembered)
      ? remembered.announced
      : announcedSession(directory, identities.keyOf(id), now);
  if (announced === null) return null;
  const lost = remembered !== null && isLost(remembered) ? remembered : null;
  return (await officeSessions(db, directory, [{ id, announced, remembered: lost }]))[0] ?? null;
}

async function cameTo(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('bookings')
    .select(['session_id', 'party_size'])
    .where('session_id', 'in', ids)
    .where('came', '=', 'yes')
    .execute();
  const came = new Map<string, number>();
  for (const row of rows) {
    came.set(row.session_id, (came.get(row.session_id) ?? 0) + row.party_size);
  }
  return came;
}

/** The bookings of a session: who has a place, who waits, who cancelled. */
export async function bookingsOf(
  db: Kysely<Tables>,
  sessionId: string,
): Promise<readonly BookingRow[]> {
  const rows = await db
    .selectFrom('bookings')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('arrival')
    .execute();
  const order = ['confirmed', 'pending', 'waitlisted', 'cancelled'];
  return rows.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
}

/** The answers of a booking as "question: answer". */
export function answersOf(
  row: BookingRow,
  { service }: AnnouncedSession,
  directory: Directory,
): readonly (readonly [question: string, answer: string])[] {
  if (row.answers === null) return [];
  const given = JSON.parse(row.answers) as Record<string, string | number | boolean>;
  const { questions } = bookingTermsOf(service);
  return Object.entries(given).map(([id, answer]) => {
    const question = questions.find((each) => each.id === id);
    const chosen = question?.options.find((option) => option.id === answer);
    const yesNo = typeof answer === 'boolean' ? (answer ? '是' : '否') : String(answer);
    const said = chosen === undefined ? yesNo : plainText(chosen.label, directory);
    return [plainText(question?.label, directory) || id, said];
  });
}

export function attendeesOf(row: BookingRow): readonly string[] {
  if (row.attendees === null) return [];
  return (JSON.parse(row.attendees) as { name: string }[]).map(({ name }) => name);
}

/** Marks whether somebody came; `null` takes the mark away. Returns whether there was such a booking. */
export async function markCame(
  db: Kysely<Tables>,
  sessionId: string,
  code: string,
  came: BookingRow['came'],
): Promise<boolean> {
  const marked = await db
    .transaction()
    .execute((transaction) =>
      transaction
        .updateTable('bookings')
        .set({ came })
        .where('session_id', '=', sessionId)
        .where('code', '=', code)
        .where('status', '!=', 'cancelled')
        .returning('id')
        .executeTakeFirst(),
    );
  return marked !== undefined;
}

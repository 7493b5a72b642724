import type { Kysely } from 'kysely';
import { bookingTermsOf } from '../../model/booking/booking-terms.ts';
import type { Directory } from '../../model/directory.ts';
import { wordingOf, type Text } from '../../model/text.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { countersOf } from '../places/availability.ts';
import { lockCounter } from '../places/session-counter.ts';
import { announcedOn, type AnnouncedSession } from '../sessions/sessions-index.ts';
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
  readonly announced: AnnouncedSession;
}

/** Chinese where the feed has it. */
export function plainText(text: Text | null | undefined, directory: Directory): string {
  return wordingOf(text ?? null, 'zh-Hans', directory.feed.feed.languages)?.text ?? '';
}

/** The sessions of a day that are booked online, earliest first. */
export async function sessionsOn(
  db: Kysely<Tables>,
  directory: Directory,
  date: string,
  now: Instant,
): Promise<readonly OfficeSession[]> {
  const announced = announcedOn(directory, date, now);
  return officeSessions(db, directory, announced);
}

async function officeSessions(
  db: Kysely<Tables>,
  directory: Directory,
  announced: readonly AnnouncedSession[],
): Promise<readonly OfficeSession[]> {
  const ids = announced.map(({ id }) => id);
  const counters = await countersOf(db, ids);
  const came = await cameTo(db, ids);
  return announced.map((each) => {
    const { session, service, at, id } = each;
    const end = session.end === null ? '' : `–${session.end}`;
    return {
      id,
      time: `${session.start ?? ''}${end}`,
      service: plainText(service.name, directory),
      place: plainText(directory.location(at.location_id)?.name, directory),
      capacity: at.capacity?.maximum ?? null,
      counter: counters.get(id),
      came: came.get(id) ?? 0,
      isCancelled: session.status === 'cancelled',
      startsAt: session.startsAt,
      announced: each,
    };
  });
}

/** One session; `null` where the feed does not announce it. */
export async function officeSession(
  db: Kysely<Tables>,
  directory: Directory,
  announced: AnnouncedSession | null,
): Promise<OfficeSession | null> {
  if (announced === null) return null;
  return (await officeSessions(db, directory, [announced]))[0] ?? null;
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

/** Cancels a session by hand, or takes that back. No booking slips in: the counter is locked. */
export async function closeSession(
  db: Kysely<Tables>,
  sessionId: string,
  cancelledAt: string | null,
): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      await lockCounter(transaction, sessionId);
      await transaction
        .updateTable('session_counters')
        .set({ cancelled_at: cancelledAt })
        .where('session_id', '=', sessionId)
        .execute();
    });
}

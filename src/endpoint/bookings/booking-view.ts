import type { Booking } from '../../booking/contract.ts';
import type { StandingSession } from '../sessions/standing-session.ts';
import type { BookingRow } from '../store/tables.ts';

/** The session of a booking as it is now, as far as its row does not say. */
export interface SessionNow {
  /** Key under which the feed announces it now, or did last. */
  readonly key: string;
  readonly standing: StandingSession | null;
  /** Number to call about it; `null` where the feed names none. */
  readonly phone: string | null;
}

/** Changes whenever a booking does, or its session comes into doubt or out of it. */
export function entityTagOf(row: BookingRow, standing: StandingSession | null): string {
  const state = standing === null || standing.state === 'announced' ? '' : standing.state[0];
  return `"r${row.revision}${row.session_cancelled === 1 ? 'x' : ''}${state}"`;
}

/** Tells if the time of a session is another than when it was booked. */
export function isMoved({ first_starts_at, starts_at }: BookingRow): boolean {
  return first_starts_at !== null && first_starts_at !== starts_at;
}

/** Tells if a session is at another place than when it was booked. */
export function isElsewhere({
  first_starts_at,
  first_location_id,
  location_id,
}: BookingRow): boolean {
  return first_starts_at !== null && first_location_id !== location_id;
}

/** Tells if nobody knows yet what holds of a session. */
export function isInDoubt(standing: StandingSession | null): boolean {
  return standing?.state === 'held' || standing?.state === 'unresolved';
}

/** The instant until which a booking may be cancelled: who booked another time or place may do so freely. */
export function cancelUntilOf(row: BookingRow, standing: StandingSession | null): string {
  const isFree = isMoved(row) || isElsewhere(row) || isInDoubt(standing);
  return isFree ? row.starts_at : row.cancel_until;
}

/** The text of a code for the door: enough to find the booking in a list, and nothing of the person. */
export function checkInText({ session_id, code }: BookingRow): string {
  return `linli:${session_id}:${code.replaceAll(' ', '')}`;
}

/** Tells if a booking still stands: neither withdrawn by the resident nor its session by the office. */
export function isStanding(row: BookingRow): boolean {
  return row.status !== 'cancelled' && row.session_cancelled === 0;
}

/**
 * A booking as it goes over the wire. It holds no name and no number.
 *
 * @param now its session as it is now
 * @param manageUrl the absolute address of the booking
 * @param language what its calendar file is to be in; `null` leaves that to who fetches it
 */
export function bookingView(
  row: BookingRow,
  now: SessionNow,
  manageUrl: string,
  language: string | null,
  replayed: boolean,
  position: number | null = null,
): Booking {
  const status = isStanding(row) ? row.status : 'cancelled';
  return {
    id: row.id,
    code: row.code,
    status,
    position: status === 'waitlisted' ? position : null,
    drawAt: status === 'pending' ? row.draw_at : null,
    partySize: row.party_size,
    session: {
      id: now.key,
      serviceId: row.service_id,
      locationId: row.location_id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      timezone: row.timezone,
      movedFrom: isMoved(row) ? row.first_starts_at : null,
      placeChanged: isElsewhere(row),
      inDoubt: isInDoubt(now.standing),
    },
    undoUntil: row.undo_until,
    cancelUntil: cancelUntilOf(row, now.standing),
    manageUrl,
    icsUrl: `${manageUrl}/calendar.ics${language === null ? '' : `?lang=${language}`}`,
    checkIn: status === 'confirmed' && !isInDoubt(now.standing) ? { text: checkInText(row) } : null,
    said: now.standing?.said ?? null,
    phone: now.phone,
    replayed,
  };
}

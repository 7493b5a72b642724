import type { Booking } from '../../booking/contract.ts';
import type { BookingRow } from '../store/tables.ts';

/** Changes whenever a booking does. */
export function entityTagOf(row: BookingRow): string {
  return `"r${row.revision}${row.session_cancelled === 1 ? 'x' : ''}"`;
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
 * @param manageUrl the absolute address of the booking
 * @param language what its calendar file is to be in; `null` leaves that to who fetches it
 */
export function bookingView(
  row: BookingRow,
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
      id: row.session_id,
      serviceId: row.service_id,
      locationId: row.location_id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      timezone: row.timezone,
    },
    undoUntil: row.undo_until,
    cancelUntil: row.cancel_until,
    manageUrl,
    icsUrl: `${manageUrl}/calendar.ics${language === null ? '' : `?lang=${language}`}`,
    checkIn: status === 'confirmed' ? { text: checkInText(row) } : null,
    replayed,
  };
}

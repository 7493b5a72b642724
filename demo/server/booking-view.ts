import type { Booking } from '../../src/booking/contract.ts';
import type { BookingRow } from './tables.ts';

/** Changes whenever a booking does. */
export function entityTagOf(row: BookingRow): string {
  return `"r${row.revision}"`;
}

/** Whether a booking still stands: neither withdrawn by the resident nor its session by the office. */
export function isStanding(row: BookingRow): boolean {
  return row.status === 'confirmed' && row.session_cancelled === 0;
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
): Booking {
  return {
    id: row.id,
    code: row.code,
    status: isStanding(row) ? 'confirmed' : 'cancelled',
    position: null,
    drawAt: null,
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
    checkIn: null,
    replayed,
  };
}

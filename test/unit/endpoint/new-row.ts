import { randomUUID } from 'node:crypto';
import type { NewBooking } from '../../../src/endpoint/bookings/bookings.ts';

/** The row of a booking of the session `one`, for tests that write it themselves. */
export function newBooking(): NewBooking {
  const at = new Date(0).toISOString();
  return {
    id: randomUUID(),
    request_id: randomUUID(),
    fingerprint: '',
    session_id: 'one',
    service_id: 'service',
    location_id: null,
    service_name: '""',
    place: null,
    starts_at: at,
    ends_at: null,
    timezone: 'Asia/Shanghai',
    cancel_until: at,
    session_cancelled: 0,
    party_size: 1,
    contact_name: null,
    contact_phone: null,
    on_behalf_name: null,
    on_behalf_relation: null,
    attendees: null,
    answers: null,
    priority_group: null,
    person_key: null,
    phone_key: null,
    household_key: null,
    lot: null,
    draw_at: null,
    came: null,
    consent_version: '1',
    consented_at: at,
    undo_until: at,
    revision: 0,
    created_at: at,
    updated_at: at,
    first_starts_at: at,
    first_location_id: null,
  };
}

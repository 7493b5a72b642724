import type { Kysely } from 'kysely';
import type { Service } from '../../model/service.ts';
import type { Text } from '../../model/text.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import type { AnnouncedSession } from '../sessions/sessions-index.ts';
import type { Tables } from '../store/tables.ts';

/**
 * A session as its bookings remember it, where no feed that is known has announced it: those that were
 * booked before feeds were kept.
 */
export async function announcedByBooking(
  db: Kysely<Tables>,
  id: string,
): Promise<AnnouncedSession> {
  const row = await db
    .selectFrom('bookings')
    .select(['service_id', 'service_name', 'location_id', 'starts_at', 'ends_at', 'timezone'])
    .select('session_cancelled')
    .where('session_id', '=', id)
    .limit(1)
    .executeTakeFirstOrThrow();
  const startsAt = Date.parse(row.starts_at);
  const start = wallTimeAt(startsAt, row.timezone);
  const endsAt = row.ends_at === null ? startsAt : Date.parse(row.ends_at);
  return {
    id,
    service: serviceNamed(row.service_id, JSON.parse(row.service_name) as Text),
    at: {
      id: '',
      location_id: row.location_id,
      description: null,
      schedules: null,
      capabilities: [],
      capacity: null,
    },
    session: {
      scheduleId: '',
      plannedDate: start.date,
      plannedStart: start.time,
      date: start.date,
      start: start.time,
      end: row.ends_at === null ? null : wallTimeAt(endsAt, row.timezone).time,
      startsAt,
      endsAt,
      status: row.session_cancelled === 1 ? 'cancelled' : 'scheduled',
      reason: null,
    },
  };
}

/** A service of which the name is all that is known. */
function serviceNamed(id: string, name: Text): Service {
  return {
    ...{ id, name, aka: [], summary: null, description: null, organization_id: null },
    ...{ status: 'active', terms: [], open_to: null, eligibility: null, cost: null, booking: null },
    ...{ languages: null, phones: [], url: null, at: [], image: null, documents: null },
    ...{ alert: null, checked: null },
  };
}

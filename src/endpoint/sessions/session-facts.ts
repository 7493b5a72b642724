import { createHash } from 'node:crypto';
import { cancelUntil } from '../../model/booking/bookable.ts';
import type { Directory } from '../../model/directory.ts';
import type { Text } from '../../model/text.ts';
import type { AnnouncedSession } from './sessions-index.ts';
import type { SessionFacts } from '../store/tables.ts';

/** The place of a session, as a booking remembers it. */
export interface Place {
  readonly name: Text;
  readonly address: Text | null;
}

/** The facts of its session that a booking keeps. */
export function factsOf(directory: Directory, announced: AnnouncedSession): SessionFacts {
  const { at, service, session } = announced;
  const location = directory.location(at.location_id);
  const place: Place | null =
    location === null ? null : { name: location.name, address: location.address?.text ?? null };
  return {
    service_id: service.id,
    location_id: at.location_id,
    service_name: JSON.stringify(service.name),
    place: place === null ? null : JSON.stringify(place),
    starts_at: new Date(session.startsAt).toISOString(),
    ends_at: session.end === null ? null : new Date(session.endsAt).toISOString(),
    timezone: directory.feed.feed.timezone,
    cancel_until: new Date(cancelUntil(session, service.booking)).toISOString(),
    session_cancelled: session.status === 'cancelled' ? 1 : 0,
  };
}

/** Changes when a session's date, time or place does, and with nothing else. */
export function versionOf({ at, session }: AnnouncedSession): string {
  const { date, start, end } = session;
  return createHash('sha256')
    .update(JSON.stringify([date, start, end, at.location_id]))
    .digest('base64url')
    .slice(0, 16);
}

/** Tells if a booking has the facts of its session as they are now. */
export function agreesWith(row: SessionFacts, facts: SessionFacts): boolean {
  return (Object.keys(facts) as (keyof SessionFacts)[]).every((key) => row[key] === facts[key]);
}

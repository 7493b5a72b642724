import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type BookableSession } from '../../src/model/bookable.ts';
import { maxPartySizeOf } from '../../src/model/party-size.ts';
import type { Directory } from '../../src/model/directory.ts';
import { normalizePhone } from '../../src/model/phone-number.ts';
import type { Instant } from '../../src/model/zoned-time.ts';
import type { AskedBooking } from './booking-request.ts';
import { entityTagOf } from './booking-view.ts';
import {
  bookingOfId,
  bookingOfRequest,
  freePlaces,
  rememberFacts,
  takePlaces,
  type NewBooking,
} from './bookings.ts';
import { namesTag } from './entity-tags.ts';
import type { FeedSource } from './feed-source.ts';
import { Refusal } from './problems.ts';
import { factsOf, versionOf } from './session-facts.ts';
import { findAnnounced, findBookable } from './sessions-index.ts';
import type { BookingRow, SessionFacts, Tables } from './tables.ts';

/** How long a booking can be taken back whatever the rules of its service say. */
export const UNDO_MS = 10 * 60_000;

/** Seconds after which a client may ask again while there is no feed or no privacy notice. */
const MAINTENANCE_RETRY_SECONDS = 60;

/** Where bookings are made, seen and cancelled, by the rules of the feed. Every method may throw `Refusal`. */
export interface BookingDesk {
  /** The feed as it is now. */
  directory(): Promise<Directory>;
  /** Makes a booking, or finds the one that was made under the same key. */
  book(asked: AskedBooking): Promise<{ readonly row: BookingRow; readonly replayed: boolean }>;
  /** A booking by its id, with its session as the feed has it now. */
  see(id: string | null): Promise<BookingRow>;
  /**
   * Cancels a booking; one that is cancelled already stays so.
   *
   * @param ifMatch the `If-Match` header; `null` for none
   */
  cancel(id: string | null, ifMatch: string | null): Promise<BookingRow>;
}

/** Opens the desk. */
export function openBookingDesk(
  db: Kysely<Tables>,
  feed: FeedSource,
  now: () => Instant,
): BookingDesk {
  const stamp = () => new Date(now()).toISOString();

  async function directory(): Promise<Directory> {
    const current = await feed.current();
    if (current === null) throw maintenance();
    return current;
  }

  /** A booking answers with the session of today's feed: moved or cancelled where the office did so. */
  async function inStep(row: BookingRow): Promise<BookingRow> {
    const current = await feed.current();
    if (current === null) return row;
    const announced = findAnnounced(current, row.service_id, row.session_id, now());
    if (announced === null) return row;
    const facts = factsOf(current, announced);
    if (agrees(row, facts)) return row;
    await rememberFacts(db, row, facts, stamp());
    return (await bookingOfId(db, row.id)) ?? row;
  }

  async function see(id: string | null): Promise<BookingRow> {
    const row = id === null ? null : await bookingOfId(db, id);
    if (row === null) throw new Refusal('not-found');
    return inStep(row);
  }

  async function replay(row: BookingRow, asked: AskedBooking) {
    // A cancelled booking has forgotten what it was asked for; its key still names it.
    const same = row.fingerprint === '' || row.fingerprint === asked.fingerprint;
    if (!same) throw new Refusal('key-reused');
    return { row: await inStep(row), replayed: true };
  }

  async function book(asked: AskedBooking) {
    const known = await bookingOfRequest(db, asked.request.requestId);
    if (known !== null) return replay(known, asked);
    const current = await directory();
    const session = bookableFor(current, asked, now());
    const booking = newBooking(asked, factsOf(current, session), now());
    const outcome = await takePlaces(db, booking, session.capacity);
    if (outcome.kind === 'taken') return { row: outcome.row, replayed: false };
    if (outcome.kind === 'known') return replay(outcome.row, asked);
    const { remaining } = outcome;
    throw new Refusal(remaining === 0 ? 'session-full' : 'not-enough-places', { remaining });
  }

  async function cancel(id: string | null, ifMatch: string | null): Promise<BookingRow> {
    const row = await see(id);
    if (row.status === 'cancelled') return row;
    const matches = ifMatch === null || namesTag(ifMatch, entityTagOf(row));
    if (!matches) throw new Refusal('booking-changed');
    if (stamp() > row.undo_until && stamp() > row.cancel_until) throw new Refusal('cancel-closed');
    const freed = await freePlaces(db, row.id, ifMatch === null ? null : row.revision, stamp());
    const after = await see(row.id);
    if (!freed && after.status !== 'cancelled') throw new Refusal('booking-changed');
    return after;
  }

  return { directory, book, see, cancel };
}

/**
 * The session that is asked for, when it can be booked by what is asked.
 *
 * @throws Refusal with what stands against it, the most lasting reason first
 */
function bookableFor(
  directory: Directory,
  { sessionId, request }: AskedBooking,
  now: Instant,
): BookableSession & { readonly capacity: number } {
  const session = findBookable(directory, sessionId, now);
  // Without a number of places nothing can be promised, so it is not offered here at all.
  if (session === null || session.capacity === null) throw new Refusal('unknown-session');
  refuseByWindow(session);
  const notice = directory.feed.feed.booking?.privacy ?? null;
  if (notice === null) throw maintenance();
  if (!request.consents.some(({ version }) => version === notice.version)) {
    throw new Refusal('validation-error', {
      errors: [{ pointer: '#/consents', code: 'outdated' }],
    });
  }
  if (request.partySize > maxPartySizeOf(session.service)) {
    const errors = [{ pointer: '#/partySize', code: 'out-of-range' }] as const;
    throw new Refusal('validation-error', { errors });
  }
  const seen = request.sessionVersion ?? '';
  if (seen !== '' && seen !== versionOf(session)) throw new Refusal('session-changed');
  return { ...session, capacity: session.capacity };
}

function refuseByWindow({ window }: BookableSession): void {
  switch (window.status) {
    case 'open':
      return;
    case 'not-yet':
      throw new Refusal('not-yet-open');
    case 'cancelled':
      throw new Refusal('session-cancelled');
    case 'over':
      throw new Refusal('session-over');
    default:
      throw new Refusal('booking-closed');
  }
}

function newBooking(asked: AskedBooking, facts: SessionFacts, now: Instant): NewBooking {
  const { requestId, partySize, contact, consents } = asked.request;
  const at = new Date(now).toISOString();
  return {
    ...facts,
    id: randomUUID(),
    request_id: requestId,
    fingerprint: asked.fingerprint,
    session_id: asked.sessionId,
    party_size: partySize,
    status: 'confirmed',
    contact_name: contact.name,
    contact_phone: normalizePhone(contact.phone),
    on_behalf_name: null,
    on_behalf_relation: null,
    attendees: null,
    answers: null,
    priority_group: null,
    person_key: null,
    phone_key: null,
    household_key: null,
    arrival: 0,
    lot: null,
    draw_at: null,
    came: null,
    consent_version: consents[0]?.version ?? '',
    consented_at: consents[0]?.at ?? at,
    undo_until: new Date(now + UNDO_MS).toISOString(),
    revision: 0,
    created_at: at,
    updated_at: at,
  };
}

function agrees(row: BookingRow, facts: SessionFacts): boolean {
  return (Object.keys(facts) as (keyof SessionFacts)[]).every((key) => row[key] === facts[key]);
}

function maintenance(): Refusal {
  return new Refusal('maintenance', { retryAfter: MAINTENANCE_RETRY_SECONDS });
}

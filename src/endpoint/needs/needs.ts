import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { NeedRequest } from '../../booking/need-contract.ts';
import type { Directory } from '../../model/directory.ts';
import { normalizePhone } from '../../model/phones/phone-number.ts';
import type { Instant } from '../../model/time/zoned-time.ts';
import { consentErrors } from '../bookings/check-request.ts';
import { UNDO_MS } from '../bookings/new-booking.ts';
import type { KeyedBody } from '../requests/keyed-body.ts';
import { Refusal, type FieldError } from '../requests/problems.ts';
import type { NeedRow, Tables } from '../store/tables.ts';

/** A need that was sent, checked against the contract but not yet against the feed. */
export type AskedNeed = KeyedBody<NeedRequest>;

/**
 * Keeps a need, or finds the one that was kept under the same key.
 *
 * @param admit refuses what is new by throwing; a repeat is never refused
 */
export async function keepNeed(
  db: Kysely<Tables>,
  directory: Directory,
  { request, fingerprint }: AskedNeed,
  now: Instant,
  admit: () => Promise<void>,
): Promise<{ readonly row: NeedRow; readonly replayed: boolean }> {
  const known = await needOfRequest(db, request.requestId);
  if (known !== null) return replayOf(known, fingerprint);
  if (request.website !== '') throw new Refusal('robot-suspected');
  await admit();
  const errors = needErrors(directory, request);
  if (errors.length > 0) throw new Refusal('validation-error', { errors });
  const row = rowOf(request, noticeOf(directory), fingerprint, now);
  const inserted = await db.transaction().execute((transaction) =>
    transaction
      .insertInto('needs')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst(),
  );
  if (inserted !== undefined) return { row, replayed: false };
  const other = await needOfRequest(db, request.requestId);
  if (other === null) throw new Error('a need that was there is gone');
  return replayOf(other, fingerprint);
}

function replayOf(row: NeedRow, fingerprint: string) {
  const same = row.fingerprint === '' || row.fingerprint === fingerprint;
  if (!same) throw new Refusal('key-reused');
  return { row, replayed: true };
}

/**
 * Takes a need back, and erases what was written; one that is taken back already stays so.
 *
 * @throws Refusal `not-found`, `cancel-closed`
 */
export async function withdrawNeed(
  db: Kysely<Tables>,
  id: string | null,
  now: Instant,
): Promise<NeedRow> {
  const row = id === null ? null : await needOfId(db, id);
  if (row === null) throw new Refusal('not-found');
  if (row.withdrawn_at !== null) return row;
  const at = new Date(now).toISOString();
  if (at > row.undo_until) throw new Refusal('cancel-closed');
  await db.transaction().execute((transaction) =>
    transaction
      .updateTable('needs')
      .set({
        text: null,
        contact_name: null,
        contact_phone: null,
        fingerprint: '',
        withdrawn_at: at,
      })
      .where('id', '=', row.id)
      .execute(),
  );
  return (await needOfId(db, row.id)) ?? row;
}

function needErrors(directory: Directory, request: NeedRequest): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (request.term !== null && directory.term(request.term) === null) {
    errors.push({ pointer: '#/term', code: 'invalid' });
  }
  if (request.locationId !== null && directory.location(request.locationId) === null) {
    errors.push({ pointer: '#/locationId', code: 'invalid' });
  }
  if (request.contact === null) return errors;
  const agreed = request.consents.some(({ id }) => id === 'privacy');
  const stale = consentErrors(request.consents, noticeOf(directory));
  return agreed ? [...errors, ...stale] : [...errors, { pointer: '#/consents', code: 'outdated' }];
}

/** Version of the privacy notice that is offered; `null` where there is none to agree to. */
function noticeOf(directory: Directory): string | null {
  return directory.feed.feed.booking?.privacy?.version ?? null;
}

function rowOf(
  request: NeedRequest,
  notice: string | null,
  fingerprint: string,
  now: Instant,
): NeedRow {
  const { contact } = request;
  const at = new Date(now).toISOString();
  return {
    id: randomUUID(),
    request_id: request.requestId,
    fingerprint,
    text: request.text,
    term: request.term,
    for_whom: request.forWhom,
    times: JSON.stringify([...new Set(request.times)]),
    location_id: request.locationId,
    contact_name: contact?.name ?? null,
    contact_phone: contact === null ? null : normalizePhone(contact.phone),
    consent_version: contact === null ? null : notice,
    consented_at: contact === null ? null : at,
    undo_until: new Date(now + UNDO_MS).toISOString(),
    withdrawn_at: null,
    created_at: at,
  };
}

async function needOfRequest(db: Kysely<Tables>, requestId: string): Promise<NeedRow | null> {
  const row = await db
    .selectFrom('needs')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row ?? null;
}

async function needOfId(db: Kysely<Tables>, id: string): Promise<NeedRow | null> {
  return (await db.selectFrom('needs').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

import { createHash } from 'node:crypto';
import type { BookingRequest } from '../../src/booking/contract.ts';
import { bookingRequestSchema, requestIdSchema } from '../../src/booking/request-schema.ts';
import { Refusal, type FieldError } from './problems.ts';
import type { FieldCode } from './problem-titles.ts';
import { readJsonBody } from './request-body.ts';

/** A booking that was asked for, checked against the contract but not yet against the feed. */
export interface AskedBooking {
  readonly sessionId: string;
  readonly request: BookingRequest;
  /**
   * SHA-256 of the session and the body but for its proof: the same for a genuine resend, and for
   * nothing else.
   */
  readonly fingerprint: string;
}

/**
 * Reads a request to book.
 *
 * @throws Refusal `media-type`, `too-large`, `bad-request`, `key-missing`, `validation-error`
 */
export async function readBookingRequest(
  sessionId: string,
  incoming: Request,
): Promise<AskedBooking> {
  const body = await readJsonBody(incoming);
  const headerKey = keyInHeader(incoming.headers.get('idempotency-key'));
  const bodyKey = isObject(body) ? body['requestId'] : undefined;
  if (headerKey === null && bodyKey === undefined) throw new Refusal('key-missing');
  if (headerKey !== null && bodyKey !== undefined && headerKey !== bodyKey) {
    throw new Refusal('bad-request');
  }
  const value = isObject(body) ? { ...body, requestId: bodyKey ?? headerKey } : body;
  const parsed = bookingRequestSchema.safeParse(value);
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error.issues, value);
    throw new Refusal('validation-error', { errors });
  }
  if (hasControlCharacters(parsed.data.contact.name)) {
    const errors = [{ pointer: '#/contact/name', code: 'invalid' }] as const;
    throw new Refusal('validation-error', { errors });
  }
  return { sessionId, request: parsed.data, fingerprint: fingerprintOf(sessionId, parsed.data) };
}

/** The key of an `Idempotency-Key` header: a quoted string (RFC 8941), or bare as many clients send it. */
function keyInHeader(header: string | null): string | null {
  if (header === null || header.trim() === '') return null;
  const key = /^"([^"\\]*)"\s*(;.*)?$/.exec(header.trim())?.[1] ?? header.trim();
  if (!requestIdSchema.safeParse(key).success) throw new Refusal('bad-request');
  return key;
}

function fingerprintOf(sessionId: string, request: BookingRequest): string {
  return createHash('sha256')
    .update(canonicalJson([sessionId, { ...request, proof: null }]))
    .digest('hex');
}

/** JSON with the keys of every object in one order, so that the order they were sent in does not count. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isObject(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
}

function fieldErrors(issues: readonly Issue[], body: unknown): readonly FieldError[] {
  const errors = new Map<string, FieldError>();
  for (const issue of issues) {
    const pointer = `#${issue.path.map((key) => `/${escapeKey(String(key))}`).join('')}`;
    const error = { pointer, code: codeOf(issue, pointer, valueAt(body, issue.path)) };
    if (!errors.has(pointer)) errors.set(pointer, error);
  }
  return [...errors.values()];
}

function codeOf({ code }: Issue, pointer: string, value: unknown): FieldCode {
  const isEmpty = typeof value === 'string' && value.trim() === '';
  if (value === undefined || value === null || isEmpty) return 'missing';
  if (Array.isArray(value) && value.length === 0) return 'missing';
  if (code === 'too_big') return typeof value === 'number' ? 'out-of-range' : 'too-long';
  if (code === 'too_small' && typeof value === 'number') return 'out-of-range';
  if (pointer === '#/contact/phone' && code === 'custom') return 'not-a-phone-number';
  if (pointer === '#/contact/name' && code === 'custom') return 'too-long';
  if (pointer === '#/partySize') return 'not-a-number';
  return 'invalid';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? (part as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

/** Escapes a key for a JSON Pointer (RFC 6901). */
function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function hasControlCharacters(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

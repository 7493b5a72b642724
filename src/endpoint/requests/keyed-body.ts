import { createHash } from 'node:crypto';
import { MAX_NAME_LENGTH } from '../../model/booking/booking-draft.ts';
import { jsonPointer } from '../../model/json-pointer.ts';
import { visibleText } from '../../model/visible-text.ts';
import { requestIdSchema } from './request-schema.ts';
import { Refusal, type FieldError } from './problems.ts';
import type { FieldCode } from '../../booking/field-errors.ts';
import { readJsonBody } from './request-body.ts';

/** A body that was read, with what tells a genuine resend of it. */
export interface KeyedBody<Asked> {
  readonly request: Asked;
  /** SHA-256 of what it is for and the body but for its proof: the same for a resend, and for nothing else. */
  readonly fingerprint: string;
}

/** The schema of the contract that a body is checked against. */
interface Shape<Asked> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Asked }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

/**
 * Reads the body of a request that carries a key of its own.
 *
 * @param subject what it is for, part of its fingerprint
 * @throws Refusal `media-type`, `too-large`, `bad-request`, `key-missing`, `validation-error`
 */
export async function readKeyedBody<Asked extends object>(
  subject: string,
  incoming: Request,
  shape: Shape<Asked>,
): Promise<KeyedBody<Asked>> {
  const body = await readJsonBody(incoming);
  const headerKey = keyInHeader(incoming.headers.get('idempotency-key'));
  const bodyKey = isObject(body) ? body['requestId'] : undefined;
  if (headerKey === null && bodyKey === undefined) throw new Refusal('key-missing');
  if (headerKey !== null && bodyKey !== undefined && headerKey !== bodyKey) {
    throw new Refusal('bad-request');
  }
  const value = isObject(body) ? { ...body, requestId: bodyKey ?? headerKey } : body;
  const request = checkedBody(value, shape);
  return { request, fingerprint: fingerprintOf(subject, request) };
}

/**
 * A body as the contract has it.
 *
 * @throws Refusal `validation-error`
 */
export function checkedBody<Asked>(value: unknown, shape: Shape<Asked>): Asked {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refusal('validation-error', { errors: fieldErrors(parsed.error.issues, value) });
}

/** The key of an `Idempotency-Key` header: a quoted string (RFC 8941), or bare as many clients send it. */
function keyInHeader(header: string | null): string | null {
  if (header === null || header.trim() === '') return null;
  const key = /^"([^"\\]*)"\s*(;.*)?$/.exec(header.trim())?.[1] ?? header.trim();
  if (!requestIdSchema.safeParse(key).success) throw new Refusal('bad-request');
  return key;
}

function fingerprintOf(subject: string, request: object): string {
  return createHash('sha256')
    .update(canonicalJson([subject, { ...request, proof: null }]))
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
    const pointer = `#${jsonPointer(issue.path)}`;
    const error = { pointer, code: codeOf(issue, pointer, valueAt(body, issue.path)) };
    if (!errors.has(pointer)) errors.set(pointer, error);
  }
  return [...errors.values()];
}

function codeOf({ code }: Issue, pointer: string, value: unknown): FieldCode {
  const isEmpty = typeof value === 'string' && visibleText(value) === '';
  if (value === undefined || value === null || isEmpty) return 'missing';
  if (Array.isArray(value) && value.length === 0) return 'missing';
  if (code === 'too_big') return typeof value === 'number' ? 'out-of-range' : 'too-long';
  if (code === 'too_small' && typeof value === 'number') return 'out-of-range';
  if (pointer === '#/contact/phone' && code === 'custom') return 'not-a-phone-number';
  if (pointer.endsWith('/name') && isTooLong(value)) return 'too-long';
  if (pointer === '#/partySize') return 'not-a-number';
  return 'invalid';
}

function isTooLong(name: unknown): boolean {
  return typeof name === 'string' && name.trim().length > MAX_NAME_LENGTH;
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

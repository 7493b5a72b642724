import { isObject, isOwn } from '../../shape/members.ts';
import type { JsonRecord } from '../workbook/record-list.ts';

/** The value at a place of a record; `undefined` where nothing is there, or `null`. */
export function valueAt(record: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return record ?? undefined;
  if (!isObject(record) || !isOwn(record, step)) return undefined;
  return valueAt(record[step], rest);
}

/**
 * A record with another value at a place; `undefined` takes it out, and an object that has nothing else. What stands
 * beside it stays.
 */
export function withValue(
  record: JsonRecord,
  [step = '', ...rest]: readonly string[],
  value: unknown,
): JsonRecord {
  const before = isOwn(record, step) ? record[step] : undefined;
  const inner = isObject(before) ? before : {};
  const after = rest.length === 0 ? value : withValue(inner, rest, value);
  if (after !== undefined && !(rest.length > 0 && isEmpty(after))) {
    return { ...record, [step]: after };
  }
  const { [step]: _, ...others } = record;
  return others;
}

function isEmpty(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

/** Tells if two values are the same to JSON. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An id as text; empty for none. */
export function idText(id: unknown): string {
  return typeof id === 'string' ? id : '';
}

import { isObject } from '../shape/members.ts';

/**
 * Items of a list that are no records, as they are written; all of it where it is no list. No form and no row shows
 * them, and they stay: what cannot be read may be what closes a day.
 */
export function oddItems(written: unknown): readonly unknown[] {
  if (Array.isArray(written)) return written.filter((item) => !isObject(item));
  return written === undefined || written === null ? [] : [written];
}

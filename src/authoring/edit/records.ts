import { isObject } from '../../shape/members.ts';
import type { JsonRecord } from '../workbook/record-list.ts';

/** Lists whose records are edited one by one. */
export type EditedList = 'services' | 'schedules' | 'locations' | 'organizations' | 'metrics';

/** The record of a list by its id, as it is written; `null` for none. */
export function recordOf(feed: JsonRecord, list: EditedList, id: string): JsonRecord | null {
  return (
    (recordsOf(feed, list).find(
      (each) => isObject(each) && each['id'] === id,
    ) as JsonRecord | null) ?? null
  );
}

/**
 * Puts a record into its list, in place of the one that has its id, or at the end. What is said of single days of a
 * schedule is never lost with it: a schedule that comes without exceptions keeps those it had.
 */
export function putRecord(
  feed: JsonRecord,
  list: EditedList,
  record: JsonRecord & { readonly id: string },
): JsonRecord {
  const before = recordOf(feed, list, record.id);
  const exceptions = before?.['exceptions'];
  const keeps = list === 'schedules' && !('exceptions' in record) && exceptions !== undefined;
  return withRecord(feed, list, keeps ? { ...record, exceptions } : record);
}

/** Takes a record out of its list; what names it is left as it is, and the check says so. */
export function removeRecord(feed: JsonRecord, list: EditedList, id: string): JsonRecord {
  const kept = recordsOf(feed, list).filter((each) => !(isObject(each) && each['id'] === id));
  return { ...feed, [list]: kept };
}

/** A feed with a record as it is given; all others stay the very same objects. */
export function withRecord(feed: JsonRecord, list: EditedList, record: JsonRecord): JsonRecord {
  const records = recordsOf(feed, list);
  const at = records.findIndex((each) => isObject(each) && each['id'] === record['id']);
  if (at < 0) return { ...feed, [list]: [...records, record] };
  return { ...feed, [list]: [...records.slice(0, at), record, ...records.slice(at + 1)] };
}

function recordsOf(feed: JsonRecord, list: EditedList): readonly unknown[] {
  const records = feed[list];
  return Array.isArray(records) ? (records as readonly unknown[]) : [];
}

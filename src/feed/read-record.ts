import type { FeedIssue, FeedIssueCode } from '../model/feed-state.ts';
import { isObject, isOwn, UNREADABLE } from '../shape/members.ts';
import type { Misfit } from '../shape/misfit.ts';
import { MOST_TOLD, readShape, type ReadingMode } from '../shape/read-shape.ts';
import { CLOSING } from './close-unreadable.ts';
import type { FeedRecords } from './feed-records.ts';
import { wholeShapeOf } from './late-members.ts';

/** A part of a record that was left out because it did not fit, or that is to be written otherwise. */
export type OddPart = Pick<FeedIssue, 'pointer' | 'code' | 'detail' | 'instead' | 'doubtful'>;

/** A record as it can be used, or `null` where what it needs is missing. */
export interface ReadRecord<Item> {
  readonly item: Item | null;
  readonly odd: readonly OddPart[];
}

/**
 * Reads a record, leaving out the smallest parts that do not fit: a bad price loses the price, not the
 * service. Only where a part is required does the whole that requires it go, up to the record. What is
 * left out and may have narrowed what is offered, its object names in `unreadable`.
 */
export function readRecord<List extends keyof FeedRecords>(
  list: List,
  record: unknown,
  mode: ReadingMode,
): ReadRecord<FeedRecords[List]> {
  const { value, misfits } = readShape(wholeShapeOf(list), record, mode);
  // The table is made of a schema that is held against this type.
  const item = value === undefined ? null : (value as FeedRecords[List]);
  const close = isObject(value) && isOwn(value, UNREADABLE) ? CLOSING[list] : undefined;
  const odd = misfits.map((misfit) => oddPart(list, misfit));
  if (odd.length < MOST_TOLD) return { item: item && (close?.(item) ?? item), odd };
  // What was left out of it after these is not known, and may have closed something.
  return { item: list === 'feed' ? item : null, odd: [...odd, TOO_MANY_MISTAKES] };
}

const TOO_MANY_MISTAKES: OddPart = {
  pointer: '',
  code: 'too-many-mistakes',
  detail: '',
  instead: null,
  doubtful: true,
};

const CODES: Readonly<Record<string, FeedIssueCode>> = {
  required: 'required',
  address: 'not-allowed-address',
  unique: 'duplicate-id',
  most: 'too-many',
  languages: 'too-many',
  otherwise: 'written-otherwise',
  stranger: 'unknown-key',
};

function oddPart(list: keyof FeedRecords, misfit: Misfit): OddPart {
  const { pointer, fault, detail, instead, doubtful } = misfit;
  const isOfRule = fault === 'stranger' && list === 'schedules' && doubtful && instead === null;
  const code = isOfRule ? 'unknown-rule-word' : (CODES[fault] ?? 'wrong-type');
  return { pointer, code, detail, instead, doubtful };
}

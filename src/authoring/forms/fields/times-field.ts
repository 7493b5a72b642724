import { valueAt, withValue } from '../members.ts';
import { textOfValue, type FormValues } from '../form.ts';
import type { FeedEdit } from '../feed-edit.ts';
import type { JsonRecord } from '../../workbook/record-list.ts';
import { kindOfSchedules, NO_TIMES, timesOf } from '../times/times-of.ts';
import { putTimes, type WrittenTimes } from '../times/put-times.ts';
import { ask, put, type Codec, type PutResult } from './codec.ts';

/** Whose times a record has. */
export interface TimesOwner {
  /** The service; `null` for the opening hours of a place. */
  readonly service: unknown;
  /** Words that new ids are made of. */
  readonly words: readonly string[];
}

/** The sentence of times of a place of a service, or of a place. */
export function readTimesField({ written }: { readonly written: JsonRecord }, edit: FeedEdit) {
  return timesOf(valueAt(written, ['schedules']), edit);
}

/** Times as they stand in a form, with what they are put by. */
export function writtenTimes(
  record: JsonRecord,
  values: FormValues,
  owner: TimesOwner,
): WrittenTimes {
  const kind = textOfValue(values[KIND_KEY]);
  return {
    text: textOfValue(values['schedules']),
    kind: owner.service === null || kind === 'hours' ? 'hours' : kind === 'event' ? 'event' : '',
    before: valueAt(record, ['schedules']),
    owner: owner.words,
    service: owner.service,
    isForAll: values[SCOPE_KEY] === 'all',
  };
}

/** Fields beside times that stand in no record: what they are, and for whom they change. */
export const KIND_KEY = 'x-kind';
export const SCOPE_KEY = 'x-scope';

/** Puts a sentence of times into a record, and what is said beside the times into its description. */
export function putTimesField(
  record: JsonRecord,
  values: FormValues,
  owner: TimesOwner,
  edit: FeedEdit,
): PutResult {
  const result = putTimes(writtenTimes(record, values, owner), edit);
  if (result.kind === 'ask') return ask(...result.questions);
  const { schedules, note } = result;
  const timed = withValue(record, ['schedules'], schedules ?? undefined);
  if (note === '' || note === NO_TIMES[edit.language]) return put(timed);
  return put(withNote(timed, note, edit));
}

/** A record whose description says a note, too. */
function withNote(record: JsonRecord, note: string, edit: FeedEdit): JsonRecord {
  const before = valueAt(record, ['description']);
  const words = edit.wording(before);
  if (words.includes(note)) return record;
  const said =
    words === '' ? note : edit.language === 'en' ? `${words}; ${note}` : `${words}；${note}`;
  if (typeof before !== 'object' || before === null) {
    return withValue(record, ['description'], said);
  }
  const tag = Object.entries(before).find(([, text]) => text === words)?.[0];
  return withValue(record, ['description', tag ?? edit.language], said);
}

/** The kind of the times of a place: it says how its sentence is meant, and stands in no record. */
export const KIND_OF_TIMES: Codec = {
  read: (_, { written }, edit) => kindOfSchedules(valueAt(written, ['schedules']), edit),
  put: (_, record) => put(record),
};

/** For whom times change that others have, too: it stands in no record. */
export const SCOPE_OF_TIMES: Codec = {
  read: () => 'this',
  put: (_, record) => put(record),
};

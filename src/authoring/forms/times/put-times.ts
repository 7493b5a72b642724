import type { Schedule } from '../../../model/schedule.ts';
import { readTimes } from '../../sentences/times/read-times.ts';
import type { UnnamedSchedule } from '../../sentences/times/times-reading.ts';
import type { JsonRecord } from '../../workbook/record-list.ts';
import { usualKind, withoutDefaults } from '../../workbook/schedules-in.ts';
import type { FeedEdit } from '../feed-edit.ts';
import type { FieldQuestion } from '../form.ts';
import { sameText } from '../fields/codec.ts';
import { valueAt, withValue } from '../members.ts';
import { newId } from '../record-names.ts';
import { besideRule, changesThatHold, withIds } from './kept-parts.ts';
import { contextOf, schedulesOf } from './times-of.ts';
import { usersOfSchedule } from './schedule-users.ts';

/** Times as a form has them, and whose they are. */
export interface WrittenTimes {
  readonly text: string;
  /** Empty where it goes by the days of a week. */
  readonly kind: Schedule['kind'] | '';
  /** The ids of the schedules before. */
  readonly before: unknown;
  /** Words that new ids are made of. */
  readonly owner: readonly string[];
  /** The service whose times they are; `null` for opening hours. */
  readonly service: unknown;
  /** True where they change for all that have these schedules. */
  readonly isForAll: boolean;
}

/** The ids of the schedules that a sentence makes, and what is said beside the times. */
export type PutTimes =
  | { readonly kind: 'put'; readonly schedules: readonly unknown[] | null; readonly note: string }
  | { readonly kind: 'ask'; readonly questions: readonly FieldQuestion[] };

/**
 * Puts a sentence about times into the feed. Schedules that nobody else has are changed where they stand; in place of
 * others there are new ones. What was said of single days goes on to hold.
 */
export function putTimes(times: WrittenTimes, edit: FeedEdit): PutTimes {
  const text = times.text.trim();
  const ids: readonly unknown[] = Array.isArray(times.before) ? times.before : [];
  if (text === '') {
    dropUnused(ids, times, edit);
    return { kind: 'put', schedules: null, note: '' };
  }
  const [first = null] = schedulesOf(ids, edit) ?? [];
  const reading = readTimes(text, contextOf(first, edit));
  switch (reading.kind) {
    case 'ask':
      return {
        kind: 'ask',
        questions: reading.questions.map(({ code, piece }) => ({ by: 'times', code, piece })),
      };
    case 'no-times':
      dropUnused(ids, times, edit);
      return { kind: 'put', schedules: [], note: reading.text };
    case 'read': {
      const schedules = reading.schedules.map((schedule) => ({
        ...schedule,
        kind: times.kind === '' ? usualKind(schedule) : times.kind,
      }));
      return {
        kind: 'put',
        schedules: putSchedules(schedules, ids, times, edit),
        note: reading.notes.join('，'),
      };
    }
  }
}

/** Puts schedules in place of earlier ones, and gives their ids. */
function putSchedules(
  schedules: readonly UnnamedSchedule[],
  ids: readonly unknown[],
  times: WrittenTimes,
  edit: FeedEdit,
): readonly unknown[] {
  const earlier = ids.map((id) => edit.get('schedules', id) ?? {});
  const put = schedules.map((schedule, at) => {
    const before = earlier[at] ?? {};
    const isChanged = isOwn(ids[at], times, edit);
    const id = isChanged ? ids[at] : newId('schedules', [...times.owner, String(at)], edit);
    const others = schedules.length === earlier.length ? [before] : earlier;
    // A new schedule is this service's alone.
    const service = isChanged ? null : times.service;
    const kept = changesThatHold(others, before, schedule, service, edit.today);
    const exceptions = [...kept, ...schedule.exceptions];
    edit.put('schedules', {
      ...besideRule(before),
      id,
      ...withoutDefaults({ ...schedule, exceptions: [] }),
      ...(schedule.times.length === 0 ? {} : { times: withIds(schedule.times, before['times']) }),
      ...seasonOf(schedule, before, edit),
      ...(exceptions.length === 0 ? {} : { exceptions }),
    });
    return id;
  });
  dropUnused(ids.slice(schedules.length), times, edit);
  return put;
}

/** The season of a schedule, with the languages that its name had. */
function seasonOf({ season }: UnnamedSchedule, before: JsonRecord, edit: FeedEdit): JsonRecord {
  if (season === null) return {};
  const name = sameText(valueAt(before, ['season', 'name']), edit.wording(season.name), edit);
  return { season: withValue({ from: season.from, to: season.to }, ['name'], name || undefined) };
}

/** Tells if a schedule may be changed where it stands. */
function isOwn(id: unknown, { isForAll }: WrittenTimes, edit: FeedEdit): boolean {
  if (id === undefined || edit.get('schedules', id) === null) return false;
  return isForAll || usersOfSchedule(id, edit).length <= 1;
}

/** Takes schedules out that nobody has any more. */
function dropUnused(ids: readonly unknown[], times: WrittenTimes, edit: FeedEdit): void {
  for (const id of ids) {
    const record = edit.get('schedules', id);
    if (record !== null && isOwn(id, { ...times, isForAll: false }, edit)) {
      edit.remove('schedules', id);
    }
  }
}

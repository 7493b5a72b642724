import type { TimeRange } from '../../model/schedule.ts';
import { addDays, type PlainDate } from '../../model/time/plain-date.ts';
import { meantTime } from '../../feed/meant/times.ts';
import type { ScheduleChange } from '../edit/schedule-change.ts';
import { ACTION, choiceOf, wordsOf } from './choices.ts';
import { dateIn } from './date-in.ts';
import type { Draft } from './draft.ts';
import { textIn } from './row-cells.ts';
import type { RegisterRow } from './register.ts';

/** Days of the longest span of changes that is meant. */
const LONGEST = 200;

/** A change that a row says, read but not yet put to a schedule. */
export interface Change extends ScheduleChange {
  /** Ids of the services it is about. */
  readonly services: readonly unknown[];
}

/** Reads the change of a row; `null` where it cannot be read, which is a finding. */
export function changeOf(row: RegisterRow, draft: Draft): Omit<Change, 'services'> | null {
  const written = textIn(row, 'action', draft);
  const status = choiceOf(ACTION, written);
  if (status === null) {
    draft.find(row.cells.get('action') ?? null, {
      by: 'choice',
      piece: written,
      choices: wordsOf(ACTION),
    });
  }
  const first = dateIn(row, 'date', draft);
  const last = textIn(row, 'until', draft) === '' ? first : dateIn(row, 'until', draft);
  const start = timeIn(row, draft);
  const isMoved = status === 'moved';
  const to = isMoved && textIn(row, 'toDate', draft) !== '' ? dateIn(row, 'toDate', draft) : null;
  const times = timesIn(row, draft);
  if (isMoved && to === null) {
    draft.find(row.cells.get('toDate') ?? row.cells.get('action') ?? null, {
      by: 'workbook',
      code: 'no-target',
      piece: '',
    });
    return null;
  }
  if (status === null || first === null || last === null || start === undefined || times === null) {
    return null;
  }
  if (last < first || last > addDays(first, LONGEST)) {
    draft.find(row.cells.get('until') ?? null, { by: 'workbook', code: 'span', piece: last });
    return null;
  }
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  const reason = textIn(row, 'reason', draft);
  return { status, days, start, to, times, reason: reason === '' ? null : reason };
}

/** The start of the session that a change is about; `null` for the whole day, `undefined` where it cannot be read. */
function timeIn(row: RegisterRow, draft: Draft): string | null | undefined {
  const text = textIn(row, 'time', draft);
  if (text === '') return null;
  const time = meantTime(
    text
      .normalize('NFKC')
      .split(/[-–—~至到]/)[0]
      ?.trim() ?? '',
    'start',
  );
  if (time !== null) return time;
  draft.find(row.cells.get('time') ?? null, { by: 'times', code: 'clock', piece: text });
  return undefined;
}

/** Times on the new day; `null` where they cannot be read. */
function timesIn(row: RegisterRow, draft: Draft): readonly TimeRange[] | null {
  const text = textIn(row, 'toTimes', draft);
  if (text === '') return [];
  const [from = '', to, ...more] = text.normalize('NFKC').split(/[-–—~至到]/);
  const start = meantTime(from.trim(), 'start');
  const end = to === undefined ? null : meantTime(to.trim(), 'end');
  if (start !== null && more.length === 0 && (to === undefined || (end !== null && end > start))) {
    return [{ start, end }];
  }
  draft.find(row.cells.get('toTimes') ?? null, { by: 'times', code: 'clock', piece: text });
  return null;
}

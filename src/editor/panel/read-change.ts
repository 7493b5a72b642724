import type { ReasonCode } from '../../i18n/change-reasons.ts';
import { isPlainDate, isPlainTime, type PlainDate } from '../../model/time/plain-date.ts';
import type { TimeRange } from '../../model/schedule.ts';

/** The reasons for cancelling that can be pressed, the last of them to be written. */
export const REASON_CODES = ['weather', 'holiday', 'teacher', 'other'] as const;

/** The fields that somebody has filled in about a session, read. */
export type ReadChange =
  | { readonly kind: 'fault'; readonly fault: ChangeFault; readonly field: string }
  | ({ readonly isForAll: boolean } & (
      | { readonly kind: 'cancel'; readonly code: ReasonCode }
      | { readonly kind: 'cancel'; readonly code: 'other'; readonly words: string }
      | {
          readonly kind: 'move';
          readonly move: {
            readonly to: PlainDate;
            readonly times: readonly TimeRange[];
            readonly reason: string | null;
          };
        }
    ));

export type ChangeFault = 'chooseFirst' | 'dateWanted' | 'reasonWanted' | 'endWanted';

/** Reads the fields about a session, by their names. */
export function readChange(fields: FormData): ReadChange {
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const isForAll = text('scope') === 'all';
  const code = REASON_CODES.find((each) => each === text('what'));
  if (code === 'other') {
    const words = text('reason');
    return words === ''
      ? { kind: 'fault', fault: 'reasonWanted', field: 'reason' }
      : { kind: 'cancel', code, words, isForAll };
  }
  if (code !== undefined) return { kind: 'cancel', code, isForAll };
  if (text('what') !== 'move') return { kind: 'fault', fault: 'chooseFirst', field: 'what' };
  const to = text('date');
  if (!isPlainDate(to)) return { kind: 'fault', fault: 'dateWanted', field: 'date' };
  const times = timesIn(text('from'), text('until'));
  if (times === null) return { kind: 'fault', fault: 'endWanted', field: 'until' };
  const reason = text('move-reason');
  return { kind: 'move', move: { to, times, reason: reason === '' ? null : reason }, isForAll };
}

/** The times of a session that are filled in; none where its beginning is open, `null` where its end is before it. */
export function timesIn(from: string, until: string): readonly TimeRange[] | null {
  const [start, end] = [from.slice(0, 5), until.slice(0, 5)];
  if (!isPlainTime(start)) return [];
  if (end === '') return [{ start, end: null }];
  return isPlainTime(end) && end > start ? [{ start, end }] : null;
}

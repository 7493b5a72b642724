import { dateToUtc, isPlainDate } from '../../model/time/plain-date.ts';
import { formatLongDate, formatParts } from './format.ts';
import type { SharedMessages } from '../messages.ts';

/** A date as a figure gives it: a year, a month or a day (ISO 8601). */
export function formatPartialDate(date: string, messages: SharedMessages): string {
  const [year = '', month, day] = date.split('-');
  const firstDay = [year, month ?? '01', day ?? '01'].join('-');
  if (!isPlainDate(firstDay)) return date;
  const at = dateToUtc(firstDay);
  if (month === undefined) return formatParts(at, messages, { year: 'numeric' });
  if (day !== undefined) return formatLongDate(date, messages);
  return formatParts(at, messages, { year: 'numeric', month: 'long' });
}

import type { Metric, Observation, Qualifier } from '../../model/figures/figures.ts';
import { formatNumber } from './format.ts';
import { formatPartialDate } from './partial-date.ts';
import { said, type Reader } from '../reader.ts';

/** A value with its exactness and unit: "超过2,000亩"; says so where it is not known. */
export function valueWords(
  value: number | null,
  qualifier: Qualifier,
  metric: Metric,
  reader: Reader,
): string {
  const { stats } = reader.messages;
  if (value === null) return stats.unknown;
  const number = formatNumber(value, reader.messages);
  return stats.figure(qualifier, isolated(number, reader), said(metric.unit, reader));
}

/** The figure itself. */
export function figureWords(metric: Metric, reader: Reader): string {
  return valueWords(metric.value, metric.qualifier, metric, reader);
}

/** From where to where it went: "从10%增至40%"; `null` where either end is not known. */
export function changeWords(metric: Metric, reader: Reader): string | null {
  const { from, value } = metric;
  if (from === null || from.v === null || value === null) return null;
  const direction = value > from.v ? 'up' : value < from.v ? 'down' : 'same';
  return reader.messages.stats.change(
    valueWords(from.v, from.qualifier, metric, reader),
    figureWords(metric, reader),
    direction,
  );
}

/** Target that the figure is meant to reach; `null` where none is set. */
export function targetWords(metric: Metric, reader: Reader): string | null {
  if (metric.target === null) return null;
  return reader.messages.stats.target(valueWords(metric.target, 'eq', metric, reader));
}

/** The time a change is counted from. */
export function sinceWords(metric: Metric, reader: Reader): string | null {
  return metric.from === null ? null : reader.messages.stats.since(timeWords(metric.from, reader));
}

/** Source of a figure and its date; an undated figure is said to be undated. */
export function sourceWords(metric: Metric, reader: Reader): string {
  const { stats, common } = reader.messages;
  const name = said(metric.source?.name ?? null, reader);
  const date =
    metric.as_of === null
      ? (said(metric.as_of_text, reader) ?? stats.noDate)
      : stats.asOf(formatPartialDate(metric.as_of, reader.messages));
  return name === null ? date : common.aside(stats.source(name), date);
}

/** The time of an observation: a date in the reader's language, or its own words. */
export function timeWords(observation: Observation, reader: Reader): string {
  const text = said(observation.t, reader) ?? '';
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? formatPartialDate(text, reader.messages) : text;
}

/** A number that keeps its own order, sign first, in a text from right to left (Unicode, UAX #9). */
function isolated(number: string, { messages }: Reader): string {
  return messages.dir === 'rtl' ? `\u2068${number}\u2069` : number;
}

import type { Metric, Observation, Qualifier } from '../../model/figures/figures.ts';
import { formatNumber } from './format.ts';
import { formatPartialDate } from './partial-date.ts';
import { localizedText, type Locale } from '../locale.ts';

/** A value with its exactness and unit: "超过2,000亩"; says so where it is not known. */
export function formatValue(
  value: number | null,
  qualifier: Qualifier,
  metric: Metric,
  locale: Locale,
): string {
  const { stats } = locale.messages;
  if (value === null) return stats.unknown;
  const number = formatNumber(value, locale.messages);
  return stats.figure(qualifier, isolated(number, locale), localizedText(metric.unit, locale));
}

/** The figure itself; where its exactness or its unit cannot be read, with what was written. */
export function formatFigure(metric: Metric, locale: Locale): string {
  const figure = formatValue(metric.value, metric.qualifier, metric, locale);
  const doubt = metric.unreadable?.['qualifier'] ?? metric.unreadable?.['unit'];
  return doubt === undefined ? figure : locale.messages.common.aside(figure, `“${doubt}”？`);
}

/** From where to where it went: "从10%增至40%"; `null` where either end is not known. */
export function formatFigureChange(metric: Metric, locale: Locale): string | null {
  const { from, value } = metric;
  if (from === null || from.v === null || value === null) return null;
  const direction = value > from.v ? 'up' : value < from.v ? 'down' : 'same';
  return locale.messages.stats.change(
    formatValue(from.v, from.qualifier, metric, locale),
    formatFigure(metric, locale),
    direction,
  );
}

/** Target that the figure is meant to reach; `null` where none is set. */
export function formatTarget(metric: Metric, locale: Locale): string | null {
  if (metric.target === null) return null;
  return locale.messages.stats.target(formatValue(metric.target, 'eq', metric, locale));
}

/** The time a change is counted from. */
export function formatSince(metric: Metric, locale: Locale): string | null {
  return metric.from === null
    ? null
    : locale.messages.stats.since(formatObservedAt(metric.from, locale));
}

/** Source of a figure and its date; an undated figure is said to be undated. */
export function formatSource(metric: Metric, locale: Locale): string {
  const { stats, common } = locale.messages;
  const name = localizedText(metric.source?.name ?? null, locale);
  const date =
    metric.as_of === null
      ? (localizedText(metric.as_of_text, locale) ?? stats.noDate)
      : stats.asOf(formatPartialDate(metric.as_of, locale.messages));
  return name === null ? date : common.aside(stats.source(name), date);
}

/** The time of an observation: a date in the reader's language, or its own words. */
export function formatObservedAt(observation: Observation, locale: Locale): string {
  const text = localizedText(observation.t, locale) ?? '';
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? formatPartialDate(text, locale.messages) : text;
}

/** A number that keeps its own order, sign first, in a text from right to left (Unicode, UAX #9). */
function isolated(number: string, { messages }: Locale): string {
  return messages.dir === 'rtl' ? `\u2068${number}\u2069` : number;
}

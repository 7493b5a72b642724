import { changeOf, progressOf, startOf } from '../../model/figures/figure-change.ts';
import type { Metric, Observation, Qualifier } from '../../model/figures/figures.ts';
import { isPerCent } from '../../model/figures/picture-choice.ts';
import type { FigureMessages } from '../figure-messages.ts';
import { formatNumber, formatParts } from './format.ts';
import { formatFigure, formatValue } from './metric.ts';
import { formatPartialDate } from './partial-date.ts';
import { localizedText, type FigureLocale } from '../locale.ts';

/** The time of an observation: a date in the reader's language, or its own words. */
export function formatObservedAt({ t }: Pick<Observation, 't'>, locale: FigureLocale): string {
  const text = localizedText(t, locale) ?? '';
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? formatPartialDate(text, locale.messages) : text;
}

/** The same behind another time: without its year where that is the same. */
export function formatObservedBriefly(
  observation: Observation,
  before: Observation,
  locale: FigureLocale,
): string {
  const [time, last] = [observation.t, before.t].map((t) => localizedText(t, locale) ?? '');
  const [year, month, day] = (time ?? '').split('-');
  if (month === undefined || year !== last?.slice(0, 4))
    return formatObservedAt(observation, locale);
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  const parts: Intl.DateTimeFormatOptions = { month: 'long' };
  if (day !== undefined) parts.day = 'numeric';
  return formatParts(at, locale.messages, parts);
}

/** From where to where it went: "从2020年的10%增至40%"; `null` where either end is not known. */
export function formatFigureChange(
  metric: Metric,
  figureMessages: FigureMessages,
  locale: FigureLocale,
): string | null {
  const { from } = metric;
  const change = changeOf(metric);
  if (change === null || from === null) return null;
  return figureMessages.change(
    formatValue(from.v, from.qualifier, metric, locale),
    formatFigure(metric, locale),
    change.direction,
    formatObservedAt(from, locale),
  );
}

/** Target that the figure is meant to reach; `null` where none is set. */
export function formatTarget(
  metric: Metric,
  figureMessages: FigureMessages,
  locale: FigureLocale,
): string | null {
  if (metric.target === null) return null;
  return figureMessages.target(formatValue(metric.target, 'eq', metric, locale));
}

/**
 * By how much a figure has moved, and whether that is good: "增加590人（24.5%），好转". Since the first value of its
 * series, and then with its time, where it names none to be compared with.
 */
export function formatMoved(
  metric: Metric,
  figureMessages: FigureMessages,
  locale: FigureLocale,
): string | null {
  const start = startOf(metric);
  const change = changeOf({ ...metric, from: start });
  if (change === null || start === null) return null;
  const { direction, amount, qualifier, tone } = change;
  if (amount === null) return figureMessages.movedOpen;
  if (direction === 'same') return figureMessages.notMoved;
  const words = formatDifference(amount, qualifier, metric, figureMessages, locale);
  const percent =
    isPerCent(metric.unit) || change.percent === null || change.percent > 999
      ? null
      : formatNumber(change.percent, locale.messages);
  const by = figureMessages.moved(direction, words, percent);
  const moved =
    metric.from === null ? figureMessages.movedSince(by, formatObservedAt(start, locale)) : by;
  return tone === 'neutral' ? moved : figureMessages.toned(moved, tone);
}

/** Difference to the target, or that it is reached; `null` where neither can be told. */
export function formatProgress(
  metric: Metric,
  figureMessages: FigureMessages,
  locale: FigureLocale,
): string | null {
  const progress = progressOf(metric);
  if (progress === null) return null;
  const { isReached, side, difference, qualifier, good } = progress;
  if (isReached) return figureMessages.reached;
  if (difference === null || side === 'at') return null;
  const words = formatDifference(difference, qualifier, metric, figureMessages, locale);
  return good === 'neutral' ? figureMessages.off(words, side) : figureMessages.toGo(words, good);
}

/** A difference of two values: of percentages it is in percentage points. */
function formatDifference(
  amount: number,
  qualifier: Qualifier,
  metric: Metric,
  figureMessages: FigureMessages,
  locale: FigureLocale,
): string {
  if (!isPerCent(metric.unit)) return formatValue(amount, qualifier, metric, locale);
  return figureMessages.points(formatQualified(amount, qualifier, locale));
}

/** A number with its exactness alone. */
export function formatQualified(
  value: number,
  qualifier: Qualifier,
  { messages }: FigureLocale,
): string {
  return messages.common.figure(qualifier, formatNumber(value, messages), null);
}

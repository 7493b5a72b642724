import type { Computed } from '../../model/figures/computed-figures.ts';
import { changeOf, progressOf } from '../../model/figures/figure-change.ts';
import type { FigureExtras } from '../../model/figures/figure-extras.ts';
import type { Metric, Observation, Qualifier } from '../../model/figures/figures.ts';
import { isPerCent, shareOf } from '../../model/figures/picture-choice.ts';
import type { SeriesPoint } from '../../model/figures/series-facts.ts';
import { shortNumber } from '../../model/figures/short-number.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import type { FigureMessages } from '../figure-messages.ts';
import { formatLongDate, formatNumber } from './format.ts';
import { formatFigure, formatObservedAt, formatValue } from './metric.ts';
import { localizedText, type Locale } from '../locale.ts';

/** By how much a figure has moved, and whether that is good: "增加590人（24.5%），好转". */
export function formatMoved(
  metric: Metric,
  figureMessages: FigureMessages,
  locale: Locale,
): string | null {
  const change = changeOf(metric);
  if (change === null) return null;
  const { direction, amount, qualifier, tone } = change;
  if (amount === null) return figureMessages.movedOpen;
  if (direction === 'same') return figureMessages.notMoved;
  const words = formatDifference(amount, qualifier, metric, figureMessages, locale);
  const percent =
    isPerCent(metric.unit) || change.percent === null || change.percent > 999
      ? null
      : formatNumber(change.percent, locale.messages);
  const moved = figureMessages.moved(direction, words, percent);
  return tone === 'neutral' ? moved : figureMessages.toned(moved, tone);
}

/** Difference to the target, or that it is reached; `null` where neither can be told. */
export function formatProgress(
  metric: Metric,
  figureMessages: FigureMessages,
  locale: Locale,
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
  locale: Locale,
): string {
  if (!isPerCent(metric.unit)) return formatValue(amount, qualifier, metric, locale);
  return figureMessages.points(formatQualified(amount, qualifier, locale));
}

function formatQualified(value: number, qualifier: Qualifier, { messages }: Locale): string {
  return messages.stats.figure(qualifier, formatNumber(value, messages), null);
}

/** The day by which it was to be brought up to date, once that is past. */
export function formatFigureDue(
  { review_after: due }: FigureExtras,
  figureMessages: FigureMessages,
  { messages, now, zone }: Locale,
): string | null {
  if (due === null || wallTimeAt(now, zone).date <= due) return null;
  return figureMessages.overdue(formatLongDate(due, messages));
}

/**
 * Note that a value was counted here, or that the feed comes to another than is stated: then with both, so
 * that nobody is misled. `null` where both agree, and where nothing could be counted.
 */
export function formatComputed(
  metric: Metric,
  { value }: Computed,
  figureMessages: FigureMessages,
  locale: Locale,
): string | null {
  if (value === null || value === metric.value) return null;
  const counted = formatValue(value, 'eq', metric, locale);
  return metric.value === null
    ? figureMessages.countedHere
    : figureMessages.differs(formatFigure(metric, locale), counted);
}

/** The share of a whole in words; `null` where it is none. */
export function formatShare(
  metric: Metric,
  extras: FigureExtras,
  figureMessages: FigureMessages,
  locale: Locale,
): string | null {
  const share = shareOf(metric, extras);
  if (share === null) return null;
  const { percent, qualifier } = roundedShare(share, metric.qualifier);
  return figureMessages.share(
    formatQualified(percent, qualifier, locale),
    extras.whole === null ? null : formatValue(extras.whole, 'eq', metric, locale),
  );
}

/** A share in per cent to one decimal: what is not nothing is never 0, what is not all never 100. */
function roundedShare(share: number, qualifier: Qualifier) {
  const percent = Math.round(share * 1_000) / 10;
  if (percent === 0 && share > 0) return { percent: 0.1, qualifier: 'lt' as const };
  if (percent === 100 && share < 1) return { percent: 99.9, qualifier: 'gt' as const };
  return { percent, qualifier };
}

/** A value in 万 or 亿 where nothing is lost by it; `null` where it is to be written out. */
export function formatShort(
  metric: Metric,
  figureMessages: FigureMessages,
  locale: Locale,
): string | null {
  const { value, qualifier, unit } = metric;
  const short = value === null ? null : shortNumber(value);
  if (short === null) return null;
  const number = figureMessages.short(formatNumber(short.value, locale.messages), short.unit);
  return number === null
    ? null
    : locale.messages.stats.figure(qualifier, number, localizedText(unit, locale));
}

/** The value of an observation; a gap is said to be a gap, never 0. */
export function formatObserved(
  { v, qualifier }: Pick<Observation, 'v' | 'qualifier'>,
  metric: Metric,
  figureMessages: FigureMessages,
  locale: Locale,
): string {
  return v === null ? figureMessages.gap : formatValue(v, qualifier, metric, locale);
}

/** A point of a series in one sentence. */
export function formatPoint(
  { observation, isProjected }: SeriesPoint,
  metric: Metric,
  figureMessages: FigureMessages,
  locale: Locale,
): string {
  const value = formatObserved(observation, metric, figureMessages, locale);
  const words = figureMessages.point(formatObservedAt(observation, locale), value);
  return isProjected ? locale.messages.common.aside(words, figureMessages.projected) : words;
}
